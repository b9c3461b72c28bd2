"""Tasks outside the plan (phát sinh): kept in a hidden plan of their year, which never prints."""

from collections.abc import Iterable

from resources.vietnamese import clean_line
from storage.book import Book
from storage.cleaning import clean_lines
from storage.dates import PartialDate
from storage.errors import EditRefused
from storage.models.plan import PlanRow
from storage.queries.plans import get_plan
from storage.records import Assignment, Plan, Task, TaskGroup
from storage.services.plan_rows import plan_of_task
from storage.services.plans import add_plan
from storage.services.tasks import insert_tasks, set_task_content, set_task_units
from storage.services.work_rows import write_work


def add_unplanned_task(
    book: Book,
    year: int,
    content: Iterable[str],
    units: Iterable[str] = (),
    due: PartialDate | None = None,
) -> int:
    """Note a task that no plan holds; returns its id.

    It is edited, followed and removed as other tasks are. Raises EditRefused without content.
    """
    task = Task(_lines(content), _assignments(units))
    with book.unit("Thêm việc phát sinh"):
        group_id, count = _group(book, year)
        (task_id,) = insert_tasks(book, group_id, count, (task,))
        if due is not None:
            write_work(book, task_id, due_date=due)
        return task_id


def edit_unplanned_task(
    book: Book,
    task_id: int,
    content: Iterable[str],
    units: Iterable[str],
    due: PartialDate | None,
) -> None:
    """Say anew what a task outside the plan is, who does it and until when, as one step.

    Raises NotFound, and EditRefused without content or for a task that a plan holds.
    """
    lines, assignments = _lines(content), _assignments(units)
    with book.unit("Sửa việc phát sinh"):
        _refuse_planned(book, plan_of_task(book, task_id))
        set_task_content(book, task_id, lines)
        set_task_units(book, task_id, assignments)
        write_work(book, task_id, due_date=due)


def _refuse_planned(book: Book, plan_id: int) -> None:
    here = (PlanRow.id == plan_id) & (PlanRow.purpose == "unplanned")
    if not book.db.rows(PlanRow.select(PlanRow.id).where(here)):
        raise EditRefused(
            "Nhiệm vụ này nằm trong kế hoạch, không phải việc phát sinh.",
            "Hãy sửa ở trang Kế hoạch.",
        )


def _lines(content: Iterable[str]) -> tuple[str, ...]:
    lines = tuple(line for line in clean_lines(content) if line.strip())
    if not lines:
        raise EditRefused("Nhiệm vụ chưa có nội dung.", "Hãy ghi việc phải làm.")
    return lines


def _assignments(units: Iterable[str]) -> tuple[Assignment, ...]:
    return tuple(Assignment(clean_line(unit)) for unit in units)


def _group(book: Book, year: int) -> tuple[int, int]:
    """The group that holds the unplanned tasks of a year, and how many it holds."""
    here = (PlanRow.purpose == "unplanned") & (PlanRow.year == year)
    rows = book.db.rows(PlanRow.select(PlanRow.id).where(here))
    plan_id = rows[0]["id"] if rows else _make_plan(book, year)
    group = get_plan(book, plan_id).groups[0]
    return group.id or 0, len(group.tasks)


def _make_plan(book: Book, year: int) -> int:
    subject = f"Việc phát sinh năm {year}"
    plan_id = add_plan(book, Plan(year, "VIỆC PHÁT SINH", subject, groups=(TaskGroup(""),)))
    PlanRow.update(purpose="unplanned").where(PlanRow.id == plan_id).execute(book.db)
    return plan_id
