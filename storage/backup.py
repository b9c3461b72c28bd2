"""True copies of an open book: SQLite's online backup, checked after writing, and its files."""

from pathlib import Path

from storage.attachments import kept_folder
from storage.book import Book
from storage.copying import copy_database
from storage.errors import BackupFailed, BookExists
from storage.kept_copying import copy_kept
from storage.kept_files import Progress


def back_up(book: Book, target: Path, progress: Progress | None = None) -> tuple[str, ...]:
    """Copy ``book`` as last committed to the new file ``target`` and its kept files beside it.

    Files that an earlier copy left there are not copied again. Returns the names of files that
    are missing or altered and so are not in the copy. Raises BookExists when ``target`` exists,
    BackupFailed saying why no faithful copy could be made, and what ``progress`` raises; then
    nothing is left at ``target``.
    """
    _refuse_place(target)
    source, folder = kept_folder(book), target.parent / book.book_id
    copy_kept(book.db, source, folder, progress)  # the long part, while people go on working
    with book.writing():
        left_out = copy_kept(book.db, source, folder)
        copy_database(book.db, target)
    return left_out


def _refuse_place(target: Path) -> None:
    try:
        if target.exists():
            raise BookExists(target)
        if not target.parent.is_dir():
            raise BackupFailed(target, "không có thư mục đích")
    except OSError as error:  # as a share that went away answers
        raise BackupFailed(target, "không tới được thư mục đích") from error
