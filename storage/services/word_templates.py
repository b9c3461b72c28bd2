"""Keeping the Word templates of a province or ministry with the marks the office put in."""

from pathlib import Path
from tempfile import TemporaryDirectory

from storage.attachments import attach_file
from storage.book import Book
from storage.models.word_template import WordTemplateRow
from storage.queries.own_forms import get_word_template
from storage.services.own_names import free_name
from storage.services.registry_rows import remove, write_over
from storage.uids import new_uid

_WHAT = "mẫu Word"


def add_word_template(book: Book, name: str, source: Path) -> int:
    """Keep the file ``source`` as a template; returns its id.

    Raises EditRefused without a name or where another template bears it, CannotAttach.
    """
    clean = free_name(book, WordTemplateRow, name, _WHAT)
    with book.unit("Thêm mẫu Word"):
        row = {"name": clean, "original": attach_file(book, source)}
        return WordTemplateRow.insert(uid=new_uid(), **row).execute(book.db)


def keep_marks(book: Book, template_id: int, marked: bytes) -> None:
    """Keep the template's copy with marks, the whole DOCX; the file as received stays.

    Raises NotFound, CannotAttach.
    """
    original = get_word_template(book, template_id).original
    with TemporaryDirectory() as folder, book.unit("Đánh dấu mẫu Word"):
        copy = Path(folder) / original.name
        copy.write_bytes(marked)
        row = {"marked": attach_file(book, copy)}
        write_over(book.db, WordTemplateRow, template_id, row, _WHAT)


def rename_word_template(book: Book, template_id: int, name: str) -> None:
    """Give a template another name; raises NotFound, EditRefused."""
    row = {"name": free_name(book, WordTemplateRow, name, _WHAT, template_id)}
    with book.unit("Đổi tên mẫu Word"):
        write_over(book.db, WordTemplateRow, template_id, row, _WHAT)


def delete_word_template(book: Book, template_id: int) -> None:
    """Remove a template; papers filled from it stay. Raises NotFound."""
    with book.unit("Xóa mẫu Word"):
        remove(book.db, WordTemplateRow, (template_id,), _WHAT)
