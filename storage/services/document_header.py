"""Edits of a document's header and closing: what stands above and below the text."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from resources.vietnamese import clean_line
from storage.book import Book
from storage.cleaning import (
    clean_issuer,
    clean_lines,
    clean_names,
    clean_recipients,
    clean_sentence,
)
from storage.models.document import DocumentRow
from storage.rows import issuer_row, kind_row
from storage.services.document_rows import document_unit, write_bases, write_recipients


def _cleaned(name: str) -> Callable[[str | None], dict[str, Any]]:
    return lambda text: {name: None if text is None else clean_line(text)}


def _as_given(name: str) -> Callable[[Any], dict[str, Any]]:
    return lambda value: {name: value}


DOCUMENT_FIELDS: Mapping[str, tuple[str, Callable[[Any], dict[str, Any]]]] = {
    "kind": ("tên loại văn bản", lambda kind: kind_row(clean_line(kind))),
    "subject": ("trích yếu", _cleaned("subject")),
    "number": ("số văn bản", _cleaned("number")),
    "symbol": ("ký hiệu", _cleaned("symbol")),
    "place": ("địa danh", _cleaned("place")),
    "date": ("ngày tháng", _as_given("date")),
    "issuer": ("cơ quan ban hành", lambda issuer: issuer_row(clean_issuer(issuer))),
}
"""What each header field is called in the history, and its columns for a value."""


def set_document_field(book: Book, document_id: int, field: str, value: Any) -> None:
    """Set one of DOCUMENT_FIELDS to a value of the type it has in the record.

    None in symbol, place and issuer means "as the office profile says". Raises NotFound, and
    EditRefused when the document was issued.
    """
    with document_unit(book, document_id, f"Sửa {DOCUMENT_FIELDS[field][0]}"):
        write_field(book, document_id, field, value)


def set_document_bases(book: Book, document_id: int, bases: Iterable[str]) -> None:
    """Replace the legal bases (căn cứ), one string each; raises NotFound, EditRefused."""
    with document_unit(book, document_id, "Sửa căn cứ"):
        write_bases(book.db, document_id, clean_lines(bases))


def set_document_recipients(
    book: Book, document_id: int, recipients: Iterable[tuple[str, ...]], archive: str
) -> None:
    """Replace Nơi nhận and its Lưu line; raises NotFound, EditRefused."""
    with document_unit(book, document_id, "Sửa nơi nhận"):
        write_recipients(book.db, document_id, clean_recipients(recipients))
        _update(book, document_id, {"archive": clean_sentence(archive)})


def set_document_signature(
    book: Book, document_id: int, authority: Iterable[str], signer: str
) -> None:
    """Replace the authority lines (TM., KT., …) and the signer; raises NotFound, EditRefused."""
    with document_unit(book, document_id, "Sửa phần ký"):
        row = {"authority": clean_names(authority), "signer": clean_line(signer)}
        _update(book, document_id, row)


def write_field(book: Book, document_id: int, field: str, value: Any) -> None:
    """Set one of DOCUMENT_FIELDS inside a unit of work."""
    _update(book, document_id, DOCUMENT_FIELDS[field][1](value))


def _update(book: Book, document_id: int, row: dict[str, Any]) -> None:
    DocumentRow.update(**row).where(DocumentRow.id == document_id).execute(book.db)
