"""The office's book, open: where reads find the database and writes their unit of work."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import RLock
from typing import Self

from storage.creation import write_new_book
from storage.database import BookDatabase
from storage.errors import BookVanished, ReadOnlyBook, StorageError
from storage.locations import is_there
from storage.opening import Opened, open_for_reading, open_for_writing
from storage.records import Change, Office
from storage.search_index import refresh_index
from storage.unit_of_work import UnitOfWork, begin_unit, finish_unit


class Book:
    """One open book.

    ``notices`` are Vietnamese sentences for the person who opened it. ``listeners`` are called
    after every commit, undo and redo, in the thread that wrote.
    """

    def __init__(self, path: Path, opened: Opened) -> None:
        self.path = path
        self.db: BookDatabase = opened.db
        self.notices = opened.notices
        self.listeners: list[Callable[[Change], None]] = []
        self._lock = opened.lock
        self._threads = RLock()
        self._unit: UnitOfWork | None = None
        self.book_id: str = self.db.value("SELECT book_id FROM book")

    @property
    def read_only(self) -> bool:
        return self._lock is None

    @contextmanager
    def unit(self, label: str) -> Iterator[UnitOfWork]:
        """One unit of work named ``label`` (Vietnamese): all of it is kept, or none.

        Inside another unit it joins the outer one. Raises ReadOnlyBook, BookVanished, DiskFull
        and the other StorageErrors; the book is then as before the unit.
        """
        with self.writing():
            if self._unit is None:
                with self.transaction() as finished:
                    with self._recording(label) as unit:
                        yield unit
                    finished.append(finish_unit(unit))
            else:
                with self.db.part_of_transaction():
                    yield self._unit

    @contextmanager
    def transaction(self) -> Iterator[list[Change]]:
        """A bare transaction; what is put into the yielded list is announced after the commit."""
        if self.read_only:
            raise ReadOnlyBook(self.path)
        if not is_there(self.path):  # else SQLite would go on writing into a removed file
            raise BookVanished(self.path)
        finished: list[Change] = []
        with self.writing():
            with self.db.transaction_now():
                yield finished
                for change in finished:
                    refresh_index(self.db, change.rows)
            for change in finished:
                self._announce(change)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Keeps the other threads' units of work out; the same thread may enter again."""
        with self._threads:
            yield

    def checkpoint(self) -> None:
        """Move the log's pages into the file as far as readers allow; for idle moments."""
        self.db.execute_sql("PRAGMA wal_checkpoint")

    def close(self) -> None:
        """Fold the log into the file, so that one plain file remains, and let go of the lock.

        Where that cannot be, because somebody still reads, the disk is full or the drive was taken
        away, the log stays beside for the next opening: all that was committed is in it.
        """
        try:
            if not self.read_only:
                with self.writing():  # what another thread writes is written whole
                    self.db.close_other_threads()
                with suppress(StorageError):
                    self.checkpoint()
                    self.db.execute_sql("PRAGMA journal_mode = DELETE")
        finally:
            self.db.close_all()
            if self._lock is not None:
                self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def _recording(self, label: str) -> Iterator[UnitOfWork]:
        self._unit = begin_unit(self.db, label)
        try:
            yield self._unit
        finally:
            self._unit = None

    def _announce(self, change: Change) -> None:
        if change.rows:
            for listener in tuple(self.listeners):
                listener(change)


def open_book(path: Path, *, read_only: bool = False) -> Book:
    """Open the book at ``path``.

    Raises BookVanished, NotABook, BrokenBook and NewerBook with the file untouched; BookLocked
    when another process writes and ``read_only`` is not asked for; OlderBook when a read-only
    book would have to be migrated.
    """
    opened = open_for_reading(path) if read_only else open_for_writing(path)
    return Book(path, opened)


def create_book(path: Path, office: Office) -> Book:
    """Make a new book for ``office`` at ``path`` and open it.

    Raises BookExists rather than overwrite, LogLeftBehind where a removed book left its log, and
    CannotOpen, ReadOnlyBook or DiskFull; then nothing is left at ``path``.
    """
    write_new_book(path, office)
    return open_book(path)
