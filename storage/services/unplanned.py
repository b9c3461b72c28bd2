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
from storage.services.plans import add_plan
from storage.services.tasks import insert_tasks
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
    lines = tuple(line for line in clean_lines(content) if line.strip())
    if not lines:
        raise EditRefused("Nhiệm vụ chưa có nội dung.", "Hãy ghi việc phải làm.")
    assignments = tuple(Assignment(clean_line(unit)) for unit in units)
    with book.unit("Thêm nhiệm vụ phát sinh"):
        group_id, count = _group(book, year)
        (task_id,) = insert_tasks(book, group_id, count, (Task(lines, assignments),))
        if due is not None:
            write_work(book, task_id, due_date=due)
        return task_id


def _group(book: Book, year: int) -> tuple[int, int]:
    """The group that holds the unplanned tasks of a year, and how many it holds."""
    here = (PlanRow.purpose == "unplanned") & (PlanRow.year == year)
    rows = book.db.rows(PlanRow.select(PlanRow.id).where(here))
    plan_id = rows[0]["id"] if rows else _make_plan(book, year)
    group = get_plan(book, plan_id).groups[0]
    return group.id or 0, len(group.tasks)


def _make_plan(book: Book, year: int) -> int:
    subject = f"Nhiệm vụ phát sinh năm {year}"
    plan_id = add_plan(book, Plan(year, "NHIỆM VỤ PHÁT SINH", subject, groups=(TaskGroup(""),)))
    PlanRow.update(purpose="unplanned").where(PlanRow.id == plan_id).execute(book.db)
    return plan_id
