"""The history of one document: who changed what and when, and the way back to an earlier point."""

from collections.abc import Callable
from typing import TypeVar

from storage.book import Book
from storage.errors import EditRefused, NotFound
from storage.freezing import refuse_frozen
from storage.images import apply_change, changes_of, loosen_lost_links, turned_back
from storage.models.plan import PlanRow
from storage.queries.papers import get_paper
from storage.queries.plans import get_plan
from storage.records import Plan, Step
from storage.records_papers import Paper

Record = TypeVar("Record", Plan, Paper)

_TOUCHING = (
    "FROM journal_unit WHERE state = 'done' AND id IN"
    " (SELECT unit_id FROM journal_entry WHERE table_name = 'document' AND row_id = ?)"
)


def plan_history(book: Book, plan_id: int, limit: int = 500) -> tuple[Step, ...]:
    """``document_history`` of the plan's document."""
    return document_history(book, _document_of(book, plan_id), limit)


def document_history(book: Book, document: int, limit: int = 500) -> tuple[Step, ...]:
    """The steps that touched the document of that id, newest first; the last one made it.

    Every edit of a document raises its revision, so the row's journal names them all.
    """
    rows = book.db.fetch(
        f"SELECT id, label, at, by {_TOUCHING} ORDER BY id DESC LIMIT ?", (document, limit)
    )
    return tuple(Step(*row) for row in rows)


def return_to(book: Book, plan_id: int, step: Step) -> None:
    """``return_document_to`` for the plan's document."""
    return_document_to(book, _document_of(book, plan_id), step)


def return_document_to(book: Book, document: int, step: Step) -> None:
    """Make the document as it was right after ``step``, as one new step that can be undone.

    Other documents and the registers stay as they are: what is no longer there is not linked to
    again. Raises NotFound, EditRefused when the document was issued or when steps of an older
    version of the book would have to be taken back, and BrokenBook when the rows are not as the
    journal left them.
    """
    refuse_frozen(book.db, document)
    _refuse_older_shape(book, document, step)
    with book.unit(f"Đưa về sau bước “{step.label}”"):
        _turn_back(book, document, step)


def plan_after(book: Book, plan_id: int, step: Step) -> Plan:
    """The plan as it was right after ``step``; the book stays as it is.

    Raises NotFound, ReadOnlyBook, and EditRefused and BrokenBook as ``return_document_to``.
    """
    document = _document_of(book, plan_id)
    return _seen_after(book, document, step, lambda: get_plan(book, plan_id))


def paper_after(book: Book, document: int, step: Step) -> Paper:
    """``plan_after`` for a paper that is no plan, by the id of its document."""
    return _seen_after(book, document, step, lambda: get_paper(book, document))


def _seen_after(book: Book, document: int, step: Step, read: Callable[[], Record]) -> Record:
    _refuse_older_shape(book, document, step)
    seen: list[Record] = []
    try:
        with book.unit("Xem bản cũ"):
            _turn_back(book, document, step)
            seen.append(read())
            raise _SeenError
    except _SeenError:
        return seen[0]


class _SeenError(Exception):
    """Ends the unit of work in which an earlier state was looked at, so that none of it stays."""


def _turn_back(book: Book, document: int, step: Step) -> None:
    # Within the steps a child may come before its parent; only the end must be consistent.
    book.db.execute_sql("PRAGMA defer_foreign_keys = 1")
    for (unit_id,) in book.db.fetch(
        f"SELECT id {_TOUCHING} AND id > ? ORDER BY id DESC", (document, step.id)
    ):
        for change in turned_back(changes_of(book.db, unit_id)):
            apply_change(book.db, change)
    loosen_lost_links(book.db)


def _refuse_older_shape(book: Book, document: int, step: Step) -> None:
    """Images recorded before a migration describe tables of another shape."""
    older = book.db.value(
        f"SELECT EXISTS (SELECT 1 {_TOUCHING} AND id > ?"
        " AND schema_version < (SELECT user_version FROM pragma_user_version))",
        (document, step.id),
    )
    if older:
        raise EditRefused(
            "Không trở về trước lần nâng cấp sổ được.",
            "Hãy chọn một bước sau lần nâng cấp, hoặc xem bản sao lưu trong thư mục “Sao lưu”.",
        )


def _document_of(book: Book, plan_id: int) -> int:
    rows = book.db.rows(PlanRow.select(PlanRow.document).where(PlanRow.id == plan_id))
    if not rows:
        raise NotFound("kế hoạch", plan_id)
    return rows[0]["document"]
