"""A new office's book, filled with what its first form asks, made whole or not at all."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from storage.book import Book, create_book
from storage.journal import seal
from storage.records import Office, Signer, Unit
from storage.services.office import add_signer, add_units


def found_office(
    path: Path, office: Office, units: Sequence[Unit] = (), signer: Signer | None = None
) -> Book:
    """Make a book for ``office`` with its first units and signer, and open it.

    What is founded cannot be undone by Ctrl+Z. Raises BookExists rather than overwrite, and
    CannotOpen, ReadOnlyBook or DiskFull; then nothing is left at ``path``.
    """
    book = create_book(path, office)
    try:
        _fill(book, units, signer)
    except BaseException:
        book.close()
        with suppress(OSError):  # a drive that went away takes the book along
            path.unlink()
        raise
    return book


def _fill(book: Book, units: Sequence[Unit], signer: Signer | None) -> None:
    with book.unit("Lập sổ mới"):
        add_units(book, units)
        if signer is not None:
            add_signer(book, signer)
    seal(book)
