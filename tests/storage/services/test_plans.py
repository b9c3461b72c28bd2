"""Plans go into the book and come out as they were; each edit changes what it names."""

from dataclasses import replace

import pytest

from storage.book import Book
from storage.errors import EditRefused, NotFound
from storage.journal import history
from storage.queries.plans import get_plan, list_plans
from storage.records import Issuer, Plan, Superior, Task, TaskGroup, TextBlock, Unit
from storage.services.office import add_units
from storage.services.plan_header import (
    set_bases,
    set_header_field,
    set_header_fields,
    set_numbering,
    set_recipients,
    set_signature,
    set_superiors,
)
from storage.services.plan_text import set_lead, set_text
from storage.services.plans import add_plan, delete_plan, duplicate_plan
from tests.storage.builders import a_paragraph, a_plan, a_task, rows_of


def bare(plan: Plan) -> Plan:
    """The plan without the ids and uids the book gave it."""
    return replace(
        plan,
        id=None,
        uid="",
        before_table=tuple(replace(block, uid="") for block in plan.before_table),
        after_table=tuple(replace(block, uid="") for block in plan.after_table),
        groups=tuple(_bare_group(group) for group in plan.groups),
    )


def _bare_group(group: TaskGroup) -> TaskGroup:
    tasks = tuple(replace(task, id=None, uid="") for task in group.tasks)
    return replace(group, id=None, uid="", tasks=tasks)


def test_a_plan_comes_out_as_it_went_in(book: Book) -> None:
    assert bare(get_plan(book, add_plan(book, a_plan()))) == a_plan()


def test_every_part_that_travels_has_its_own_uid(book: Book) -> None:
    first = get_plan(book, add_plan(book, a_plan()))
    again = get_plan(book, add_plan(book, first))
    uids = [
        part.uid
        for plan in (first, again)
        for part in (plan, *plan.before_table, *plan.after_table, *plan.groups, *plan.tasks)
    ]
    assert all(uids)
    assert len(set(uids)) == len(uids)


def test_units_of_the_register_are_linked_whatever_their_case_and_marks(book: Book) -> None:
    office, rooms = add_units(book, (Unit("VĂN PHÒNG SỞ"), Unit("Các phong")))
    plan = get_plan(book, add_plan(book, a_plan()))
    assert [a.unit_id for a in plan.tasks[0].assignments] == [office, rooms]
    assert [a.name for a in plan.tasks[0].assignments] == ["Văn phòng Sở", "Các phòng"]


def test_own_plans_come_first_and_the_newest_of_them(book: Book) -> None:
    for year, is_superior in ((2025, False), (2027, True), (2026, False), (2026, True)):
        add_plan(book, a_plan(year=year, is_superior=is_superior))
    found = [(plan.year, plan.is_superior) for plan in list_plans(book)]
    assert found == [(2026, False), (2025, False), (2027, True), (2026, True)]


def test_a_summary_counts_tasks_and_names_the_issuer(book: Book) -> None:
    add_plan(book, a_plan(superiors=(Superior("1"), Superior("2"))))
    add_plan(book, a_plan(groups=(), issuer=None, year=2025))
    full, empty = list_plans(book)
    assert (full.task_count, full.issuer) == (4, "SỞ NGOẠI VỤ")
    assert (empty.task_count, empty.issuer) == (0, "")


def test_reading_a_plan_takes_as_many_queries_for_many_tasks_as_for_few(book: Book) -> None:
    many = TaskGroup("QUÝ I", tuple(a_task(f"việc {n}", "A", "B") for n in range(500)))
    few_id = add_plan(book, a_plan())
    many_id = add_plan(book, a_plan(groups=(many,)))
    counts = []
    for plan_id in (few_id, many_id):
        asked: list[object] = []
        book.db.query_hooks.append(asked.append)
        get_plan(book, plan_id)
        book.db.query_hooks.remove(asked.append)
        counts.append(len(asked))
    assert counts[0] == counts[1] < 15


def test_a_copy_for_next_year_has_neither_number_nor_date(book: Book) -> None:
    plan_id = add_plan(book, a_plan())
    copy = get_plan(book, duplicate_plan(book, plan_id, 2027))
    assert bare(copy) == a_plan(year=2027, number="", date=None)


def test_a_deleted_plan_leaves_no_row_behind(book: Book) -> None:
    before = rows_of(book)
    delete_plan(book, add_plan(book, a_plan()))
    assert rows_of(book) == before


def test_what_is_not_there_is_named(book: Book) -> None:
    for attempt in (get_plan, delete_plan):
        with pytest.raises(NotFound, match="kế hoạch mã 7"):
            attempt(book, 7)


def test_a_cell_needs_its_column(book: Book) -> None:
    task = Task(("việc",), extra={"Sản phẩm": ("báo cáo",)})
    with pytest.raises(EditRefused, match="Sản phẩm"):
        add_plan(book, a_plan(groups=(TaskGroup("", (task,)),)))
    assert list_plans(book) == ()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("kind", "CHƯƠNG TRÌNH"),
        ("subject", "Công tác năm 2027"),
        ("number", "46"),
        ("symbol", None),
        ("place", None),
        ("date", None),
        ("issuer", Issuer((), ("SỞ NỘI VỤ",))),
        ("issuer", None),
        ("year", 2027),
    ],
)
def test_a_header_field_is_set_and_nothing_else(book: Book, field: str, value: object) -> None:
    plan_id = add_plan(book, a_plan())
    before = get_plan(book, plan_id)
    set_header_field(book, plan_id, field, value)
    assert get_plan(book, plan_id) == replace(before, **{field: value})


def test_header_fields_set_together_are_one_step(book: Book) -> None:
    plan_id = add_plan(book, a_plan())
    set_header_fields(book, plan_id, number="46", year=2027)
    assert [step.label for step in history(book, 1)] == ["Sửa phần đầu văn bản"]


def test_the_closing_is_replaced_line_by_line(book: Book) -> None:
    plan_id = add_plan(book, a_plan())
    before = get_plan(book, plan_id)
    set_bases(book, plan_id, ["Căn cứ Luật;"])
    set_recipients(book, plan_id, [("A",), ("B", "b"), ("C",)], "Lưu: VT")
    set_signature(book, plan_id, ["GIÁM ĐỐC"], "Trần Văn An")
    set_superiors(book, plan_id, [Superior("2", "KH-UBND")])
    assert get_plan(book, plan_id) == replace(
        before,
        bases=("Căn cứ Luật;",),
        recipients=(("A",), ("B", "b"), ("C",)),
        archive="Lưu: VT",
        authority=("GIÁM ĐỐC",),
        signer="Trần Văn An",
        superiors=(Superior("2", "KH-UBND"),),
    )


def test_a_superior_plan_in_the_book_may_go_without_taking_the_citation(book: Book) -> None:
    superior = add_plan(book, a_plan(is_superior=True))
    cited = Superior("01", "KH-UBND", plan_id=superior)
    plan_id = add_plan(book, a_plan(superiors=(cited,)))
    assert get_plan(book, plan_id).superiors == (cited,)
    delete_plan(book, superior)
    assert get_plan(book, plan_id).superiors == (Superior("01", "KH-UBND"),)


def test_paragraphs_keep_their_uid_and_a_pasted_twin_gets_its_own(book: Book) -> None:
    plan_id = add_plan(book, a_plan())
    (kept,) = get_plan(book, plan_id).after_table
    set_text(book, plan_id, "after_table", [kept, kept, a_paragraph("Mới")])
    first, twin, new = get_plan(book, plan_id).after_table
    assert first == kept
    assert twin.text == kept.text
    assert len({first.uid, twin.uid, new.uid, ""}) == 4


def test_the_lead_is_replaced(book: Book) -> None:
    plan_id = add_plan(book, a_plan())
    set_lead(book, plan_id, "Sở xây dựng kế hoạch:")
    assert get_plan(book, plan_id).lead == "Sở xây dựng kế hoạch:"


def test_runs_keep_their_look(book: Book) -> None:
    plan = a_plan()
    block = TextBlock("clause", (replace(plan.before_table[0].runs[0], bold=True),))
    plan_id = add_plan(book, a_plan(before_table=(block,)))
    assert get_plan(book, plan_id).before_table[0].runs == block.runs


def test_turning_to_typed_numbers_keeps_those_now_shown(book: Book) -> None:
    plan_id = add_plan(book, a_plan(numbering="per_group"))
    shown = get_plan(book, plan_id).printed_numbers()
    set_numbering(book, plan_id, "typed")
    plan = get_plan(book, plan_id)
    assert plan.numbering == "typed"
    assert plan.printed_numbers() == shown == ("1", "2", "1", "2")


def test_an_edit_notes_when_it_was_made(book: Book) -> None:
    plan_id = add_plan(book, a_plan())
    with book.unit("Cũ"):
        book.db.execute_sql("UPDATE document SET updated_at = '2020-01-01T00:00:00Z'")
    set_lead(book, plan_id, "Khác")
    assert book.db.value("SELECT updated_at >= created_at FROM document")
