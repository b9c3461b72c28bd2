"""The life of a document: draft, for signature and back, and what may still happen after issue."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from resources.vietnamese import clean_line
from storage.attachments import attach_file, get_attachment
from storage.book import Book
from storage.dates import utc_now
from storage.errors import EditRefused, NotFound
from storage.models.document import DocumentRow
from storage.models.lifecycle import DocumentFileRow, DocumentIssueRow
from storage.models.plan import PlanRow
from storage.records_lifecycle import FROZEN_STATES, STATE_NAMES, ExportedFile


def submit(book: Book, document_id: int) -> None:
    """Put a draft forward; number and day stay blank. Raises NotFound, EditRefused."""
    with book.unit("Trình ký văn bản"):
        move(book, document_id, ("draft",), "for_signature")


def take_back(book: Book, document_id: int) -> None:
    """Make a document that waits for signature a draft again; raises NotFound, EditRefused."""
    with book.unit("Rút văn bản về dự thảo"):
        move(book, document_id, ("for_signature",), "draft")


def add_exported_files(book: Book, document_id: int, files: Iterable[ExportedFile]) -> None:
    """Note files made from an issued document later; raises NotFound, EditRefused."""
    with book.unit("Ghi nhận tệp đã xuất"):
        require(book, document_id, FROZEN_STATES)
        write_files(book, document_id, files)


def attach_signed_copy(book: Book, document_id: int, scan: Path) -> int:
    """Keep the signed scan or PDF as the issued copy; returns the attachment's id.

    Raises NotFound, EditRefused before issue, and CannotOpen.
    """
    with book.unit("Đính kèm bản đã ký"):
        require(book, document_id, FROZEN_STATES)
        attachment_id = attach_file(book, scan)
        kept = get_attachment(book, attachment_id)
        DocumentFileRow.insert(
            document=document_id,
            role="signed",
            name=kept.name,
            sha256=kept.sha256,
            attachment=attachment_id,
        ).execute(book.db)
        return attachment_id


def revoke(book: Book, document_id: int, note: str) -> None:
    """Take an issued document out of force; ``note`` says by what. Raises NotFound, EditRefused."""
    with book.unit("Thu hồi văn bản"):
        move(book, document_id, ("issued", "amended"), "revoked")
        row = DocumentIssueRow.update(end_note=clean_line(note))
        row.where(DocumentIssueRow.document == document_id).execute(book.db)


def require(book: Book, document_id: int, states: Iterable[str]) -> None:
    """Raises EditRefused when the document is in none of ``states``, and NotFound."""
    state = own_document(book, document_id)["state"]
    if state not in states:
        wanted = " hoặc ".join(f"“{STATE_NAMES[name]}”" for name in states)
        raise EditRefused(
            f"Tình trạng của văn bản là “{STATE_NAMES[state]}”.",
            f"Việc này chỉ làm được khi tình trạng là {wanted}.",
        )


def move(book: Book, document_id: int, states: Iterable[str], state: str) -> None:
    """Take a document from one of ``states`` to ``state``; raises NotFound, EditRefused."""
    require(book, document_id, states)
    row = DocumentRow.update(
        state=state, updated_at=utc_now(), revision=DocumentRow.revision + 1
    ).where(DocumentRow.id == document_id)
    row.execute(book.db)


def own_document(book: Book, document_id: int) -> dict[str, Any]:
    """The row of a document of the office's own; raises NotFound, EditRefused."""
    rows = book.db.rows(DocumentRow.select().where(DocumentRow.id == document_id))
    if not rows:
        raise NotFound("văn bản", document_id)
    here = (PlanRow.document == document_id) & PlanRow.is_superior
    if book.db.rows(PlanRow.select(PlanRow.id).where(here)):
        raise EditRefused(
            "Đây là kế hoạch của cấp trên.", "Cơ quan chỉ trình ký và ban hành văn bản của mình."
        )
    return rows[0]


def write_files(book: Book, document_id: int, files: Iterable[ExportedFile]) -> None:
    """Note the names and hashes of exported files inside a unit of work."""
    for file in files:
        DocumentFileRow.insert(
            document=document_id, role="exported", name=file.name, sha256=file.sha256
        ).execute(book.db)
