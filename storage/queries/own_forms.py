"""Certificate designs, printers' offsets and Word templates kept in the book, as records."""

from typing import Any

from storage.attachments import get_attachment
from storage.book import Book
from storage.errors import NotFound
from storage.models.certificate_design import CertificateDesignRow, PrinterOffsetRow
from storage.models.word_template import WordTemplateRow
from storage.records_lifecycle import Attachment
from storage.records_own_forms import OwnTemplate, PrinterOffset, SavedDesign
from storage.rows import Row


def list_certificate_designs(book: Book) -> tuple[SavedDesign, ...]:
    """All designs, in the order they were added."""
    row = CertificateDesignRow
    return tuple(_design(book, one) for one in book.db.rows(row.select().order_by(row.id)))


def get_certificate_design(book: Book, design_id: int) -> SavedDesign:
    """One design; raises NotFound."""
    return _design(book, _one(book, CertificateDesignRow, design_id, "mẫu in giấy khen"))


def printer_offset(book: Book, printer: str) -> PrinterOffset:
    """By how much ``printer`` misses the sheet; nothing for one never measured."""
    row = PrinterOffsetRow
    fields = (row.rightwards, row.downwards)
    rows = book.db.rows(row.select(*fields).where(row.printer == printer))
    return PrinterOffset(**rows[0]) if rows else PrinterOffset()


def list_word_templates(book: Book) -> tuple[OwnTemplate, ...]:
    """All Word templates of the office, in the order they were added."""
    row = WordTemplateRow
    return tuple(_template(book, one) for one in book.db.rows(row.select().order_by(row.id)))


def get_word_template(book: Book, template_id: int) -> OwnTemplate:
    """One Word template; raises NotFound."""
    return _template(book, _one(book, WordTemplateRow, template_id, "mẫu Word"))


def _one(book: Book, model: Any, row_id: int, what: str) -> Row:
    rows = book.db.rows(model.select().where(model.id == row_id))
    if not rows:
        raise NotFound(what, row_id)
    return rows[0]


def _design(book: Book, row: Row) -> SavedDesign:
    background = _attachment(book, row.pop("background"))
    return SavedDesign(**row, background=background)


def _template(book: Book, row: Row) -> OwnTemplate:
    original = get_attachment(book, row.pop("original"))
    marked = _attachment(book, row.pop("marked"))
    return OwnTemplate(**row, original=original, marked=marked)


def _attachment(book: Book, attachment_id: int | None) -> Attachment | None:
    return None if attachment_id is None else get_attachment(book, attachment_id)
