"""The rows of tasks' work by their root task: one query a table, whatever the number of tasks."""

from collections import defaultdict
from collections.abc import Collection
from typing import Any

from peewee import JOIN, SQL, ForeignKeyField, Model, fn

from storage.database import BookDatabase
from storage.models.document import DocumentRow
from storage.models.work import (
    TaskDependencyRow,
    TaskEvidenceRow,
    TaskNoteRow,
    TaskProductRow,
    TaskStepRow,
    TaskWorkRow,
)
from storage.records_tasks import Product, WorkStep

PROVING_STATES = ("issued", "amended", "replaced")
"""A paper replaced later was done all the same; one revoked proves nothing."""

_MANY = 5000  # beyond it reading the whole table is quicker than naming every task


def among(field: ForeignKeyField, ids: Collection[int]) -> Any:
    """The condition that ``field`` points to one of ``ids``, or none where they are too many."""
    if len(ids) > _MANY:
        return SQL("1")
    # written out: peewee spends half of a read on binding thousands of parameters one by one
    return field << SQL(f"({', '.join(str(int(one)) for one in ids)})")


def read_work(db: BookDatabase, roots: Collection[int]) -> dict[int, dict[str, Any]]:
    """What was said of each task: status, dates, person, result."""
    rows = db.rows(TaskWorkRow.select().where(among(TaskWorkRow.task, roots)))
    return {row["task"]: row for row in rows}


def read_products(db: BookDatabase, roots: Collection[int]) -> dict[int, list[Product]]:
    row, document = TaskProductRow, DocumentRow
    query = (
        row.select(row.task, row.code, row.done_on, row.document, document.state)
        .join(document, JOIN.LEFT_OUTER)
        .where(among(row.task, roots))
        .order_by(row.position, row.id)
    )
    found: dict[int, list[Product]] = defaultdict(list)
    for one in db.rows(query):
        proven = one["state"] in PROVING_STATES
        product = Product(one["code"], one["done_on"], one["document"], proven)
        found[one["task"]].append(product)
    return found


def read_steps(db: BookDatabase, roots: Collection[int]) -> dict[int, list[WorkStep]]:
    row, product = TaskStepRow, TaskProductRow
    query = (
        row.select(
            row.task, row.text, product.code.alias("product"), row.days_before,
            row.due_date.alias("due"), row.done_on, row.id, row.uid,
        )
        .join(product, JOIN.LEFT_OUTER)
        .where(among(row.task, roots))
        .order_by(row.position, row.id)
    )  # fmt: skip
    found: dict[int, list[WorkStep]] = defaultdict(list)
    for one in db.rows(query):
        task = one.pop("task")
        found[task].append(WorkStep(**{**one, "product": one["product"] or ""}))
    return found


def read_before(db: BookDatabase, roots: Collection[int]) -> dict[int, list[int]]:
    """The roots of the tasks that must come first."""
    row = TaskDependencyRow
    query = row.select(row.task, row.before).where(among(row.task, roots)).order_by(row.id)
    found: dict[int, list[int]] = defaultdict(list)
    for one in db.rows(query):
        found[one["task"]].append(one["before"])
    return found


def count_evidence(db: BookDatabase, roots: Collection[int]) -> dict[int, int]:
    return _counts(db, TaskEvidenceRow, TaskEvidenceRow.task, roots)


def count_notes(db: BookDatabase, roots: Collection[int]) -> dict[int, int]:
    return _counts(db, TaskNoteRow, TaskNoteRow.task, roots)


def _counts(
    db: BookDatabase, model: type[Model], task: Any, roots: Collection[int]
) -> dict[int, int]:
    query = model.select(task, fn.COUNT().alias("count")).where(among(task, roots)).group_by(task)
    return {row["task"]: row["count"] for row in db.rows(query)}
