"""Several edits that are one intent: filled or cleared cells come back with one undo."""

from collections.abc import Sequence

from desktop.editing.edits import Edit
from storage.book import Book


def write_together(book: Book, label: str, edits: Sequence[Edit]) -> None:
    """Write ``edits`` as one unit of work named ``label``; raises StorageError, then none is."""
    with book.unit(label):
        for edit in edits:
            edit.write(book)
