"""Edits a person may make in the plan editor, drawn at random by hypothesis."""

from collections.abc import Callable
from contextlib import suppress

from hypothesis import strategies as st

from storage.book import Book
from storage.dates import PartialDate
from storage.errors import EditRefused
from storage.queries.office import list_units
from storage.queries.plans import get_plan, list_plans
from storage.records import Assignment, Plan, Superior, Unit
from storage.services import columns, groups, plan_header, plan_text, plans, tasks
from storage.services.office import add_unit, delete_unit
from tests.storage.builders import a_paragraph, a_plan, a_task

TEXTS = st.sampled_from(["", "2026", "0045", "Đặng Thị Ẩn", "Sở <Ngoại> vụ & 'R&D' \"x\"", "null"])


def edit_plan(book: Book, data: st.DataObject) -> None:
    """One random edit of a random plan; where it has no task yet, one is added."""
    plan = get_plan(book, data.draw(st.sampled_from([p.id for p in list_plans(book)])))
    if not plan.tasks:
        group = groups.add_group(book, plan.id or 0, "QUÝ I")
        tasks.insert_tasks(book, group, 0, (a_task(),))
    else:
        data.draw(st.sampled_from(EDITS))(book, plan, data)


def _set_field(book: Book, plan: Plan, data: st.DataObject) -> None:
    field = data.draw(st.sampled_from(["number", "symbol", "place", "subject"]))
    plan_header.set_header_field(book, plan.id or 0, field, data.draw(TEXTS))


def _set_fields(book: Book, plan: Plan, data: st.DataObject) -> None:
    year = data.draw(st.integers(2020, 2030))
    plan_header.set_header_fields(
        book, plan.id or 0, year=year, date=PartialDate(year), symbol=None, issuer=None
    )


def _set_numbering(book: Book, plan: Plan, data: st.DataObject) -> None:
    numbering = data.draw(st.sampled_from(["continuous", "per_group", "typed"]))
    plan_header.set_numbering(book, plan.id or 0, numbering)


def _set_closing(book: Book, plan: Plan, data: st.DataObject) -> None:
    lines = data.draw(st.lists(TEXTS, max_size=4))
    with book.unit("Sửa phần cuối"):
        plan_header.set_bases(book, plan.id or 0, lines)
        plan_header.set_recipients(book, plan.id or 0, [(line,) for line in lines], "Lưu: VT")
        plan_header.set_signature(book, plan.id or 0, lines, data.draw(TEXTS))
        plan_header.set_superiors(book, plan.id or 0, [Superior(line) for line in lines])


def _set_text(book: Book, plan: Plan, data: st.DataObject) -> None:
    blocks = [a_paragraph(text) for text in data.draw(st.lists(TEXTS, max_size=3))]
    plan_text.set_text(book, plan.id or 0, "after_table", (*plan.after_table, *blocks))
    plan_text.set_lead(book, plan.id or 0, data.draw(TEXTS))


def _insert_tasks(book: Book, plan: Plan, data: st.DataObject) -> None:
    group = data.draw(st.sampled_from(plan.groups))
    added = [a_task(text, "Văn phòng Sở") for text in data.draw(st.lists(TEXTS, max_size=3))]
    tasks.insert_tasks(book, group.id or 0, data.draw(st.integers(0, 5)), added)


def _set_task(book: Book, plan: Plan, data: st.DataObject) -> None:
    task_id = _some_task(plan, data)
    tasks.set_task_content(book, task_id, data.draw(st.lists(TEXTS, max_size=3)))
    tasks.set_task_number(book, task_id, data.draw(TEXTS))
    names = data.draw(st.lists(TEXTS, max_size=3))
    tasks.set_task_units(book, task_id, [Assignment(name, "chủ trì") for name in names])


def _set_cell(book: Book, plan: Plan, data: st.DataObject) -> None:
    titles = [column.title for column in plan.columns if column.kind == "extra"]
    if titles:
        lines = data.draw(st.lists(TEXTS, max_size=2))
        title = data.draw(st.sampled_from(titles))
        tasks.set_task_cell(book, _some_task(plan, data), title, lines)


def _move_tasks(book: Book, plan: Plan, data: st.DataObject) -> None:
    ids = [task.id or 0 for task in plan.tasks]
    moved = data.draw(st.lists(st.sampled_from(ids), unique=True, max_size=3))
    group = data.draw(st.sampled_from(plan.groups))
    tasks.move_tasks(book, moved, group.id or 0, data.draw(st.integers(0, 5)))


def _delete_tasks(book: Book, plan: Plan, data: st.DataObject) -> None:
    ids = [task.id or 0 for task in plan.tasks]
    tasks.delete_tasks(book, data.draw(st.lists(st.sampled_from(ids), unique=True, max_size=3)))


def _change_groups(book: Book, plan: Plan, data: st.DataObject) -> None:
    group = data.draw(st.sampled_from(plan.groups)).id or 0
    place = data.draw(st.integers(0, 3))
    step = data.draw(st.integers(0, 3))
    if step == 0:
        groups.add_group(book, plan.id or 0, data.draw(TEXTS), place)
    elif step == 1:
        groups.move_group(book, group, place)
    elif step == 2:
        groups.rename_group(book, group, data.draw(TEXTS))
    else:
        groups.delete_group(book, group)


def _change_columns(book: Book, plan: Plan, data: st.DataObject) -> None:
    extra = [place for place, column in enumerate(plan.columns) if column.kind == "extra"]
    if extra and data.draw(st.booleans()):
        columns.delete_column(book, plan.id or 0, data.draw(st.sampled_from(extra)))
    elif "Sản phẩm" not in [column.title for column in plan.columns]:
        columns.add_column(book, plan.id or 0, "Sản phẩm", data.draw(st.integers(0, 5)))
    else:
        with suppress(EditRefused):  # another column may have that title by now
            columns.rename_column(book, plan.id or 0, 0, data.draw(st.sampled_from(["TT", "STT"])))


def _change_register(book: Book, plan: Plan, data: st.DataObject) -> None:
    units = list_units(book)
    if units and data.draw(st.booleans()):
        delete_unit(book, data.draw(st.sampled_from(units)).id or 0)
    else:
        add_unit(book, Unit("Văn phòng Sở"))


def _change_plans(book: Book, plan: Plan, data: st.DataObject) -> None:
    step = data.draw(st.integers(0, 2))
    if step == 0:
        plans.add_plan(book, a_plan())
    elif step == 1:
        plans.duplicate_plan(book, plan.id or 0, 2027)
    elif len(list_plans(book)) > 1:
        plans.delete_plan(book, plan.id or 0)


def _some_task(plan: Plan, data: st.DataObject) -> int:
    return data.draw(st.sampled_from(plan.tasks)).id or 0


EDITS: list[Callable[[Book, Plan, st.DataObject], None]] = [
    _set_field, _set_fields, _set_numbering, _set_closing, _set_text, _insert_tasks, _set_task,
    _set_cell, _move_tasks, _delete_tasks, _change_groups, _change_columns, _change_register,
    _change_plans,
]  # fmt: skip
