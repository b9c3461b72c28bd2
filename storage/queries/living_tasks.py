"""The office's own tasks that count: of plans in force or being drafted, each task once.

A superior's tasks are obligations, not work. A replaced or revoked plan holds no work; while a
plan that amends or replaces another is a draft, the tasks of the plan still in force count, and
after its issue those it takes over count as its own.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Any

from storage.book import Book
from storage.models.document import DocumentRow
from storage.models.lifecycle import DocumentLinkRow
from storage.models.plan import PlanRow
from storage.models.task import TaskGroupRow, TaskRow
from storage.queries.task_chains import Chains

_OVER = ("replaced", "revoked")
_WAITING = ("draft", "for_signature")


@dataclass(frozen=True)
class LivingTask:
    """A task that counts; ``root`` is the task on which its work hangs."""

    id: int
    uid: str
    number: str
    content: tuple[str, ...]
    heading: str
    plan_id: int
    year: int | None
    unplanned: bool
    root: int


def living_tasks(book: Book, year: int | None, chains: Chains) -> tuple[LivingTask, ...]:
    """The own tasks of a year, or of all years newest first, in the order of their plans."""
    found: list[LivingTask] = []
    for plan in _plans(book, year):
        for number, row in _numbered(book, plan):
            if row["id"] not in chains.superseded:
                found.append(_living(plan, number, row, chains))
    return tuple(found)


def _living(plan: dict[str, Any], number: str, row: dict[str, Any], chains: Chains) -> LivingTask:
    return LivingTask(
        id=row["id"],
        uid=row["uid"],
        number=number,
        content=row["content"],
        heading=row["label"],
        plan_id=plan["id"],
        year=plan["year"],
        unplanned=plan["purpose"] == "unplanned",
        root=chains.root(row["id"]),
    )


def _numbered(book: Book, plan: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """The tasks of a plan in order, each with the number its paper shows."""
    task, group = TaskRow, TaskGroupRow
    query = (
        task.select(task.id, task.uid, task.number, task.content, group.id.alias("at"), group.label)
        .join(group)
        .where(group.plan == plan["id"])
        .order_by(group.position, task.position)
    )
    continuous = 0
    for _, rows in groupby(book.db.rows(query), itemgetter("at")):
        for position, row in enumerate(rows, start=1):
            continuous += 1
            shown = position if plan["numbering"] == "per_group" else continuous
            yield row["number"] if plan["numbering"] == "typed" else str(shown), row


def _plans(book: Book, year: int | None) -> list[dict[str, Any]]:
    document, link = DocumentRow, DocumentLinkRow
    follows = link.select(link.document).where(link.relation << ("amends", "replaces"))
    waits = (document.state << _WAITING) & (document.id << follows)
    query = (
        PlanRow.select(PlanRow.id, PlanRow.year, PlanRow.numbering, PlanRow.purpose)
        .join(document)
        .where(~PlanRow.is_superior & (PlanRow.purpose << ("plan", "unplanned")))
        .where(document.state.not_in(_OVER) & ~waits)
        .order_by(PlanRow.year.desc(), PlanRow.purpose, PlanRow.id)
    )
    return book.db.rows(query if year is None else query.where(PlanRow.year == year))
