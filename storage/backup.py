"""True copies of an open book: SQLite's online backup, checked after writing."""

from pathlib import Path

from storage.book import Book
from storage.copying import copy_database


def back_up(book: Book, target: Path) -> None:
    """Copy ``book`` as last committed to the new file ``target`` and check the copy.

    Raises BookExists when ``target`` exists, and BackupFailed saying why no faithful copy could
    be made; then nothing is left at ``target``.
    """
    with book.writing():
        copy_database(book.db, target)
