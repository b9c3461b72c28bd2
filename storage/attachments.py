"""Files kept beside the book in the folder of its id, each once whatever its names.

A file is written before its row and stays when the row goes, for undo may bring the row back.
"""

import errno
import shutil
import stat
from pathlib import Path

from resources.file_names import fitting_name
from storage.book import Book
from storage.dates import utc_now
from storage.errors import CannotAttach, CannotOpen, DiskFull, NotFound, ReadOnlyBook
from storage.kept_files import KeptFile, Progress, hash_file, keep, state_of
from storage.models.attachment import AttachmentRow
from storage.records_lifecycle import Attachment
from storage.uids import new_uid

__all__ = ("attach_file", "copy_out", "get_attachment", "hash_file", "is_intact", "stored_path")


def attach_file(book: Book, source: Path) -> int:
    """Copy ``source`` beside the book and note it; returns the attachment's id.

    For use inside a unit of work of its owner. Raises CannotAttach when the file cannot be read
    to its end, DiskFull and ReadOnlyBook.
    """
    return note_kept(book, source.name, keep_beside(book, source))


def keep_beside(book: Book, source: Path, progress: Progress | None = None) -> KeptFile:
    """Copy ``source`` beside the book without noting it: for files of gigabytes, whose copying
    must not keep the book locked.

    Raises what ``attach_file`` and ``progress`` raise; then no piece is left behind.
    """
    if book.read_only:
        raise ReadOnlyBook(book.path)
    try:
        return keep(source, kept_folder(book), progress)
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise DiskFull(book.path) from error
        raise CannotAttach(source) from error


def note_kept(book: Book, name: str, kept: KeptFile) -> int:
    """Note a file kept before under the ``name`` people know it by; returns the attachment's id."""
    with book.unit("Đính kèm tệp"):
        row = AttachmentRow.insert(
            uid=new_uid(), name=name, sha256=kept.sha256, size=kept.size, added_at=utc_now()
        )
        return row.execute(book.db)


def get_attachment(book: Book, attachment_id: int) -> Attachment:
    """What is known of an attached file; raises NotFound."""
    row = AttachmentRow
    fields = (row.id, row.uid, row.name, row.sha256, row.size)
    rows = book.db.rows(row.select(*fields).where(row.id == attachment_id))
    if not rows:
        raise NotFound("tệp đính kèm", attachment_id)
    return Attachment(**rows[0])


def kept_folder(book: Book) -> Path:
    """The folder of kept files; it goes with the book wherever the book goes."""
    return book.path.parent / book.book_id


def kept_file(attachment: Attachment) -> KeptFile:
    return KeptFile.of(attachment.name, attachment.sha256, attachment.size)


def stored_path(book: Book, attachment: Attachment) -> Path:
    """Where the content lies; it is to be opened as a copy, never in place."""
    return kept_file(attachment).path(kept_folder(book))


def is_intact(book: Book, attachment: Attachment) -> bool:
    """Whether the stored file is there and still has the content that was attached."""
    return state_of(kept_file(attachment), kept_folder(book)) == "intact"


def copy_out(book: Book, attachment: Attachment, folder: Path) -> Path:
    """A read-only copy under the file's own name in ``folder``, for other programs to open.

    A name from another system that Windows would not take is made the nearest it does. Raises
    CannotOpen when the stored file is gone or changed, or the copy cannot be written.
    """
    target = folder / fitting_name(attachment.name)
    if not is_intact(book, attachment):
        raise CannotOpen(stored_path(book, attachment))
    try:
        _make_way(target)
        shutil.copyfile(stored_path(book, attachment), target)
        target.chmod(stat.S_IREAD)
    except OSError as error:
        raise CannotOpen(target) from error
    return target


def _make_way(target: Path) -> None:
    """Remove an earlier copy; Windows refuses to remove what is read-only."""
    if target.exists():
        target.chmod(stat.S_IWRITE)
        target.unlink()
