"""Letters made together in one step: what one order made, one Ctrl+Z takes back."""

from collections.abc import Sequence

from storage.book import Book
from storage.records_papers import Paper
from storage.services.papers import add_paper


def add_letters(book: Book, letters: Sequence[Paper]) -> tuple[int, ...]:
    """Store letters as new drafts; returns their documents' ids in order. Raises ReadOnlyBook."""
    with book.unit(f"Soạn {len(letters)} công văn đôn đốc"):
        return tuple(add_paper(book, letter) for letter in letters)
