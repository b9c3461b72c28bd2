"""The rows of a task's work products, written down when first needed as its words suggest."""

from collections.abc import Iterable
from dataclasses import dataclass

from peewee import JOIN

from resources.vietnamese import clean_line
from storage.book import Book
from storage.dates import PartialDate
from storage.models.document import DocumentRow
from storage.models.task import TaskRow
from storage.models.work import TaskProductRow, TaskWorkRow
from storage.queries.work_parts import PROVING_STATES
from storage.rules.work_kinds import suggest_products
from storage.services.work_rows import write_work


@dataclass(frozen=True)
class StoredProduct:
    """A product as stored; ``proven`` when its paper was issued and not taken out of force."""

    id: int
    code: str
    done_on: PartialDate | None
    proven: bool

    @property
    def done(self) -> bool:
        return self.proven or self.done_on is not None


def stored_products(book: Book, root: int) -> tuple[StoredProduct, ...]:
    """The products of a task in order; none while they are only suggested."""
    row, document = TaskProductRow, DocumentRow
    query = (
        row.select(row.id, row.code, row.done_on, document.state)
        .join(document, JOIN.LEFT_OUTER)
        .where(row.task == root)
        .order_by(row.position, row.id)
    )
    return tuple(
        StoredProduct(one["id"], one["code"], one["done_on"], one["state"] in PROVING_STATES)
        for one in book.db.rows(query)
    )


def own_products(book: Book, task_id: int, root: int) -> tuple[StoredProduct, ...]:
    """The products of a task; suggested ones are written down at the first need."""
    work = TaskWorkRow.select(TaskWorkRow.has_own_products).where(TaskWorkRow.task == root)
    if not any(found["has_own_products"] for found in book.db.rows(work)):
        content = TaskRow.select(TaskRow.content).where(TaskRow.id == task_id)
        write_products(book, root, suggest_products(book.db.rows(content)[0]["content"]))
    return stored_products(book, root)


def write_products(book: Book, root: int, codes: Iterable[str]) -> None:
    """Make ``codes`` the products of a task; those that stay keep their day and document."""
    row = TaskProductRow
    wanted = list(dict.fromkeys(clean_line(code) for code in codes))
    row.delete().where((row.task == root) & row.code.not_in(wanted)).execute(book.db)
    for position, code in enumerate(wanted):
        here = (row.task == root) & (row.code == code)
        if not row.update(position=position).where(here).execute(book.db):
            row.insert(task=root, position=position, code=code).execute(book.db)
    write_work(book, root, has_own_products=True)


def tick(book: Book, product_id: int, on: PartialDate | None) -> None:
    TaskProductRow.update(done_on=on).where(TaskProductRow.id == product_id).execute(book.db)
