"""What plans and papers have in common as documents, read from their rows."""

from typing import Any

from storage.database import BookDatabase
from storage.models.document import DocumentRecipientRow, DocumentValueRow, LegalBasisRow
from storage.records import Issuer

SAME_NAME = (
    "kind", "subject", "number", "symbol", "place", "date", "archive", "authority", "signer",
    "state", "form_id", "form_edition", "uid",
)  # fmt: skip
"""Columns of a document that its record names alike."""


def read_values(db: BookDatabase, document: int) -> dict[str, str]:
    """The form's values as JSON, by key."""
    row = DocumentValueRow
    found = db.rows(row.select(row.key, row.value).where(row.document == document))
    return {value["key"]: value["value"] for value in found}


def read_bases(db: BookDatabase, document: int) -> tuple[str, ...]:
    rows = ordered_rows(db, LegalBasisRow, LegalBasisRow.document, document)
    return tuple(row["text"] for row in rows)


def read_recipients(db: BookDatabase, document: int) -> tuple[tuple[str, ...], ...]:
    rows = ordered_rows(db, DocumentRecipientRow, DocumentRecipientRow.document, document)
    return tuple(row["lines"] for row in rows)


def issuer_of(row: dict[str, Any]) -> Issuer | None:
    """The issuer of a document's row; None where the office profile says it."""
    if row["issuer_name"] is None:
        return None
    return Issuer(row["issuer_parent"], row["issuer_name"])


def ordered_rows(db: BookDatabase, model: Any, parent: Any, parent_id: int) -> list[dict[str, Any]]:
    """The rows under a parent by their position."""
    return db.rows(model.select().where(parent == parent_id).order_by(model.position))
