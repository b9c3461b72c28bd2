"""Where a document stands in its life, and what came before and after it."""

from typing import Any

from storage.book import Book
from storage.errors import NotFound
from storage.models.attachment import AttachmentRow
from storage.models.document import DocumentRow
from storage.models.lifecycle import (
    DocumentFileRow,
    DocumentIssueRow,
    DocumentLinkRow,
    TaskPredecessorRow,
)
from storage.models.plan import PlanRow
from storage.records_lifecycle import Attachment, ExportedFile, Life, LinkedDocument


def document_of_plan(book: Book, plan_id: int) -> int:
    """The id of a plan's document; raises NotFound."""
    rows = book.db.rows(PlanRow.select(PlanRow.document).where(PlanRow.id == plan_id))
    if not rows:
        raise NotFound("kế hoạch", plan_id)
    return rows[0]["document"]


def get_life(book: Book, document_id: int) -> Life:
    """State, issue, files and chain of a document; raises NotFound."""
    query = DocumentRow.select(DocumentRow.state).where(DocumentRow.id == document_id)
    rows = book.db.rows(query)
    if not rows:
        raise NotFound("văn bản", document_id)
    link = DocumentLinkRow
    return Life(
        document_id=document_id,
        state=rows[0]["state"],
        **_issue(book, document_id),
        exported=_exported(book, document_id),
        signed=_signed(book, document_id),
        earlier=_linked(book, link.target, link.document == document_id),
        later=_linked(book, link.document, link.target == document_id),
    )


def predecessors(book: Book, task_id: int) -> tuple[int, ...]:
    """The tasks a task follows, nearest first, through the documents of years and changes."""
    row = TaskPredecessorRow
    found: list[int] = []
    current = task_id
    while rows := book.db.rows(row.select(row.previous).where(row.task == current)):
        current = rows[0]["previous"]
        found.append(current)
    return tuple(found)


def _issue(book: Book, document_id: int) -> dict[str, Any]:
    row = DocumentIssueRow
    query = row.select(row.issued_at, row.composed, row.end_note)
    rows = book.db.rows(query.where(row.document == document_id))
    return rows[0] if rows else {}


def _exported(book: Book, document_id: int) -> tuple[ExportedFile, ...]:
    row = DocumentFileRow
    here = (row.document == document_id) & (row.role == "exported")
    rows = book.db.rows(row.select(row.name, row.sha256).where(here).order_by(row.id))
    return tuple(ExportedFile(**found) for found in rows)


def _signed(book: Book, document_id: int) -> tuple[Attachment, ...]:
    file, kept = DocumentFileRow, AttachmentRow
    query = kept.select(kept.id, kept.uid, kept.name, kept.sha256, kept.size).join(file)
    here = (file.document == document_id) & (file.role == "signed")
    return tuple(Attachment(**row) for row in book.db.rows(query.where(here).order_by(file.id)))


def _linked(book: Book, end: Any, condition: Any) -> tuple[LinkedDocument, ...]:
    row, link = DocumentRow, DocumentLinkRow
    query = (
        link.select(
            row.id.alias("document_id"), link.relation, row.kind, row.subject,
            row.number, row.date, row.state,
        )
        .join(row, on=(end == row.id))
        .where(condition)
        .order_by(link.id)
    )  # fmt: skip
    return tuple(LinkedDocument(**found) for found in book.db.rows(query))
