"""Purging kept files that nothing in the book shows any more: the one removal nobody can undo."""

from pathlib import Path

from storage.attachments import kept_folder
from storage.book import Book
from storage.kept_files import KeptFile
from storage.models.attachment import AttachmentRow
from storage.models.incoming import IncomingRow
from storage.models.lifecycle import DocumentFileRow
from storage.models.nomination import NominationEvidenceRow
from storage.models.own_layout import OwnLayoutRow
from storage.models.work import TaskEvidenceRow

SHOWN_BY = (
    DocumentFileRow.attachment,
    IncomingRow.attachment,
    TaskEvidenceRow.attachment,
    NominationEvidenceRow.attachment,
    OwnLayoutRow.attachment,
)
"""Every column that names a kept file; what one of them shows is never purged."""


def purge_kept_files(book: Book) -> tuple[int, int]:
    """Remove kept files that no task, paper or document shows; returns their number and bytes.

    Nothing up to here can be undone afterwards, for undo could not bring the files back. A file
    that another program holds open stays for the next time. Raises ReadOnlyBook.
    """
    with book.writing():
        with book.unit("Dọn tệp đính kèm không còn dùng") as unit:
            for row_id in _unshown(book):
                AttachmentRow.delete().where(AttachmentRow.id == row_id).execute(book.db)
            unit.seal()
        return _remove(_unnamed(book))


def _unshown(book: Book) -> set[int]:
    rows = book.db.rows(AttachmentRow.select(AttachmentRow.id))
    found = {row["id"] for row in rows}
    for field in SHOWN_BY:
        query = field.model.select(field).where(field.is_null(False))
        found -= {row["attachment"] for row in book.db.rows(query)}
    return found


def _unnamed(book: Book) -> list[Path]:
    """The files in the folder that no row names, half-written ones among them."""
    folder = kept_folder(book)
    rows = book.db.fetch("SELECT name, sha256, size FROM attachment")
    named = {KeptFile.of(*row).path(folder) for row in rows}
    return [path for path in folder.rglob("*") if path.is_file() and path not in named]


def _remove(files: list[Path]) -> tuple[int, int]:
    count, size = 0, 0
    for path in files:
        try:
            bytes_ = path.stat().st_size
            path.unlink()
        except OSError:
            continue
        count, size = count + 1, size + bytes_
    return count, size
