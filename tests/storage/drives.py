"""Drives that go away while a book on them is open."""

from collections.abc import Iterator
from contextlib import contextmanager

from storage.book import Book


@contextmanager
def taken_away(book: Book) -> Iterator[None]:
    """The book is not where it was, as after a card was pulled out, until the block ends.

    Its file stays in its place: Windows renames none that is open.
    """
    place = book.path
    book.path = place.with_name("đã rút.tdkt")
    try:
        yield
    finally:
        book.path = place
