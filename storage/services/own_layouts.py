"""Keeping an office's own layouts: one of each name, written over when it is kept again."""

from pathlib import Path

from resources.vietnamese import clean_line
from storage.attachments import attach_file
from storage.book import Book
from storage.errors import EditRefused
from storage.models.own_layout import OwnLayoutRow
from storage.records_layouts import LayoutKind
from storage.services.registry_rows import remove
from storage.uids import new_uid


def keep_design(book: Book, name: str, content: str) -> int:
    """Keep a certificate's design under ``name``; returns its id. Raises EditRefused unnamed."""
    with book.unit("Giữ mẫu in giấy khen"):
        return _keep(book, "certificate", name, content, None)


def keep_word_template(book: Book, name: str, marked: Path) -> int:
    """Keep the marked copy of a Word template; returns its id.

    Raises EditRefused unnamed, CannotAttach where the file cannot be read.
    """
    with book.unit("Giữ mẫu Word đã đánh dấu"):
        return _keep(book, "word", name, "", attach_file(book, marked))


def delete_layout(book: Book, layout_id: int) -> None:
    """Forget a layout; raises NotFound."""
    with book.unit("Xóa mẫu của cơ quan"):
        remove(book.db, OwnLayoutRow, [layout_id], "mẫu")


def _keep(book: Book, kind: LayoutKind, name: str, content: str, attachment_id: int | None) -> int:
    called = clean_line(name)
    if not called:
        raise EditRefused("Mẫu chưa có tên.", "Hãy đặt tên cho mẫu.")
    row = OwnLayoutRow
    values = {"content": content, "attachment": attachment_id}
    here = (row.kind == kind) & (row.name == called)
    if not row.update(**values).where(here).execute(book.db):
        row.insert(uid=new_uid(), kind=kind, name=called, **values).execute(book.db)
    return book.db.rows(row.select(row.id).where(here))[0]["id"]
