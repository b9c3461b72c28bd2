"""Files kept beside the book under the hash of their content: ``<book id>/ab/<sha256>.<ext>``.

The same content is kept once whatever its names. A file is written before its row and stays when
the row goes, for undo may bring the row back.
"""

import hashlib
import shutil
import stat
from pathlib import Path

from storage.book import Book
from storage.dates import utc_now
from storage.errors import CannotOpen, NotFound, ReadOnlyBook
from storage.models.attachment import AttachmentRow
from storage.records_lifecycle import Attachment
from storage.uids import new_uid

_CHUNK = 1 << 20


def attach_file(book: Book, source: Path) -> int:
    """Copy ``source`` beside the book and note it; returns the attachment's id.

    For use inside a unit of work of its owner. Raises CannotOpen when the file cannot be read or
    its copy not be written, and ReadOnlyBook.
    """
    if book.read_only:
        raise ReadOnlyBook(book.path)
    try:
        sha256, size = _keep(book, source)
    except OSError as error:
        raise CannotOpen(source) from error
    with book.unit("Đính kèm tệp"):
        row = AttachmentRow.insert(
            uid=new_uid(), name=source.name, sha256=sha256, size=size, added_at=utc_now()
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


def stored_path(book: Book, attachment: Attachment) -> Path:
    """Where the content lies; it is to be opened as a copy, never in place."""
    return _place(book, attachment.sha256, Path(attachment.name).suffix)


def is_intact(book: Book, attachment: Attachment) -> bool:
    """Whether the stored file is there and still has the content that was attached."""
    path = stored_path(book, attachment)
    return path.is_file() and hash_file(path) == attachment.sha256


def copy_out(book: Book, attachment: Attachment, folder: Path) -> Path:
    """A read-only copy under the file's own name in ``folder``, for other programs to open.

    Raises CannotOpen when the stored file is gone or changed, or the copy cannot be written.
    """
    target = folder / attachment.name
    if not is_intact(book, attachment):
        raise CannotOpen(stored_path(book, attachment))
    try:
        target.unlink(missing_ok=True)
        shutil.copyfile(stored_path(book, attachment), target)
        target.chmod(stat.S_IREAD)
    except OSError as error:
        raise CannotOpen(target) from error
    return target


def hash_file(path: Path) -> str:
    """SHA-256 of a file's content, lower-case hexadecimal; raises OSError."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _keep(book: Book, source: Path) -> tuple[str, int]:
    sha256 = hash_file(source)
    target = _place(book, sha256, source.suffix)
    if not target.exists():
        _copy(source, target)
    return sha256, target.stat().st_size


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.with_name(f"~{new_uid()}")
    try:
        with source.open("rb") as content, beside.open("xb") as copy:
            shutil.copyfileobj(content, copy, _CHUNK)
        if hash_file(beside) != target.stem:
            raise OSError("the file changed while it was copied")
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)


def _place(book: Book, sha256: str, suffix: str) -> Path:
    return book.path.parent / book.book_id / sha256[:2] / f"{sha256}{suffix.lower()}"
