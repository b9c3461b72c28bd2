"""Papers other than plans: made, filled field by field, duplicated, removed."""

from dataclasses import replace
from typing import Any

from resources.forms import load_form
from resources.vietnamese import clean_line, clean_text
from storage.book import Book
from storage.cleaning import (
    clean_issuer,
    clean_lines,
    clean_names,
    clean_recipients,
    clean_sentence,
)
from storage.models.document import DocumentRow
from storage.paper_values import clean_value, value_as_json
from storage.queries.papers import get_paper
from storage.records import TextBlock
from storage.records_papers import HEADER_KEYS, Paper, PaperValue
from storage.services.document_header import set_document_bases, set_document_field
from storage.services.document_rows import document_unit, insert_document, write_value


def add_paper(book: Book, paper: Paper) -> int:
    """Store ``paper`` as a new draft, whatever ids it carries; returns its document's id."""
    cleaned = clean_paper(replace(paper, state="draft"))
    with book.unit(f"Thêm {cleaned.kind.lower() or 'văn bản'}"):
        document_id = insert_document(book.db, cleaned)
        for key, value in cleaned.values.items():
            write_value(book.db, document_id, key, value_as_json(_as_new(value)))
        return document_id


def set_paper_value(book: Book, document_id: int, key: str, value: Any) -> None:
    """Fill one field of the paper's form, HEADER_KEYS among them, with a value of its type.

    Raises NotFound, and EditRefused when the paper was issued.
    """
    if key == "bases":
        set_document_bases(book, document_id, value)
    elif key in HEADER_KEYS:
        set_document_field(book, document_id, key, value)
    else:
        with document_unit(book, document_id, f"Sửa {_called(book, document_id, key)}"):
            write_value(book.db, document_id, key, value_as_json(clean_value(value)))


def duplicate_paper(book: Book, document_id: int) -> int:
    """A new draft with the same text, number and date blank; raises NotFound."""
    with book.unit("Nhân bản văn bản"):
        return add_paper(book, replace(get_paper(book, document_id), number="", date=None))


def delete_paper(book: Book, document_id: int) -> None:
    """Remove a paper that was never issued; raises NotFound, EditRefused."""
    get_paper(book, document_id)
    with document_unit(book, document_id, "Xóa văn bản"):
        DocumentRow.delete().where(DocumentRow.id == document_id).execute(book.db)


def clean_paper(paper: Paper) -> Paper:
    """NFC and single spaces, field by field."""
    return replace(
        paper,
        kind=clean_line(paper.kind),
        subject=clean_line(paper.subject),
        issuer=clean_issuer(paper.issuer),
        number=clean_line(paper.number),
        symbol=None if paper.symbol is None else clean_line(paper.symbol),
        place=None if paper.place is None else clean_line(paper.place),
        bases=clean_lines(paper.bases),
        values={key: clean_value(value) for key, value in paper.values.items()},
        recipients=clean_recipients(paper.recipients),
        archive=clean_sentence(paper.archive),
        authority=clean_names(paper.authority),
        signer=clean_line(paper.signer),
    )


def _as_new(value: PaperValue) -> PaperValue:
    """Paragraphs of a new paper get uids of their own."""
    return (
        tuple(replace(part, uid="") if isinstance(part, TextBlock) else part for part in value)
        if isinstance(value, tuple)
        else value
    )  # type: ignore[return-value]


def _called(book: Book, document_id: int, key: str) -> str:
    """What the form calls the field, for the history."""
    paper = get_paper(book, document_id)
    fields = load_form(paper.form_id, paper.form_edition).fields
    label = next((field.label for field in fields if field.key == key), key)
    return f"“{clean_text(label)}”"
