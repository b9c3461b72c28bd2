"""What the overview asks of the book: which years have tasks, what superiors ask in a year."""

from storage.book import Book
from storage.models.plan import PlanRow
from storage.models.task import TaskGroupRow, TaskRow
from storage.queries.obligations import list_obligations
from storage.records_obligations import Obligation

_OWN = ("plan", "unplanned")


def task_years(book: Book) -> tuple[int, ...]:
    """The years whose own plans hold tasks, newest first; also tasks outside the plan."""
    query = (
        PlanRow.select(PlanRow.year)
        .join(TaskGroupRow, on=(TaskGroupRow.plan == PlanRow.id))
        .join(TaskRow, on=(TaskRow.group == TaskGroupRow.id))
        .where(~PlanRow.is_superior & (PlanRow.purpose << _OWN) & PlanRow.year.is_null(False))
        .distinct()
        .order_by(PlanRow.year.desc())
    )
    return tuple(row["year"] for row in book.db.rows(query))


def asked_in(book: Book, year: int) -> tuple[Obligation, ...]:
    """What superiors' plans of a year and standing requirements ask of this office, in order."""
    superiors = PlanRow.is_superior & (PlanRow.year == year)
    rows = book.db.rows(PlanRow.select(PlanRow.id).where(superiors))
    plans = {None, *(row["id"] for row in rows)}
    return tuple(
        one
        for one in list_obligations(book)
        if one.plan_id in plans and one.is_addressed and not one.out_of_scope
    )
