"""What the services of all documents share: the unit of work of one document, and its rows."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from storage.book import Book
from storage.database import BookDatabase
from storage.dates import utc_now
from storage.errors import NotFound
from storage.freezing import refuse_frozen
from storage.models.document import (
    DocumentRecipientRow,
    DocumentRow,
    DocumentValueRow,
    LegalBasisRow,
)
from storage.records import Plan
from storage.records_papers import Paper
from storage.rows import issuer_row, kind_row
from storage.uids import new_uid

_SAME_NAME = (
    "form_id", "form_edition", "state", "number", "symbol", "place", "date", "subject", "archive",
    "authority", "signer",
)  # fmt: skip


@contextmanager
def document_unit(book: Book, document_id: int, label: str) -> Iterator[None]:
    """One unit of work on one document; notes time and revision of a change.

    Raises NotFound, and EditRefused when the document was issued.
    """
    with book.unit(label) as unit:
        _require(book.db, document_id)
        refuse_frozen(book.db, document_id)
        yield
        if unit.has_changes:
            # The revision makes sure that the step stands in the document's own history.
            row = DocumentRow.update(updated_at=utc_now(), revision=DocumentRow.revision + 1)
            row.where(DocumentRow.id == document_id).execute(book.db)


def insert_document(db: BookDatabase, document: Plan | Paper) -> int:
    """Write a cleaned document's row, bases and recipients under a new uid; returns its id."""
    now = utc_now()
    row = DocumentRow.insert(
        uid=new_uid(),
        created_at=now,
        updated_at=now,
        revision=0,
        **kind_row(document.kind),
        **issuer_row(document.issuer),
        **{name: getattr(document, name) for name in _SAME_NAME},
    )
    document_id: int = row.execute(db)
    write_bases(db, document_id, document.bases)
    write_recipients(db, document_id, document.recipients)
    return document_id


def write_value(db: BookDatabase, document: int, key: str, value: str) -> None:
    """Set one form value (JSON) of a document."""
    row = DocumentValueRow
    here = (row.document == document) & (row.key == key)
    if not row.update(value=value).where(here).execute(db):
        row.insert(document=document, key=key, value=value).execute(db)


def write_bases(db: BookDatabase, document: int, bases: Iterable[str]) -> None:
    rows = [{"text": text} for text in bases]
    replace_rows(db, LegalBasisRow, LegalBasisRow.document, document, rows)


def write_recipients(
    db: BookDatabase, document: int, recipients: Iterable[tuple[str, ...]]
) -> None:
    rows = [{"lines": lines} for lines in recipients]
    replace_rows(db, DocumentRecipientRow, DocumentRecipientRow.document, document, rows)


def replace_rows(
    db: BookDatabase, model: Any, parent: Any, parent_id: int, rows: Sequence[Mapping[str, Any]]
) -> None:
    """Make ``rows`` the ordered rows under the parent; rows equal at their place stay."""
    query = model.select().where(parent == parent_id).order_by(model.position, model.id)
    present = db.rows(query)
    for position, row in enumerate(rows):
        if position < len(present):
            here = model.id == present[position]["id"]
            model.update(position=position, **row).where(here).execute(db)
        else:
            model.insert(**{parent.name: parent_id}, position=position, **row).execute(db)
    for surplus in present[len(rows) :]:
        model.delete().where(model.id == surplus["id"]).execute(db)


def _require(db: BookDatabase, document_id: int) -> None:
    if not db.rows(DocumentRow.select(DocumentRow.id).where(DocumentRow.id == document_id)):
        raise NotFound("văn bản", document_id)
