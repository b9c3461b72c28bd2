"""The one door to SQLite: connections, pragmas and failures told as errors of this package."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import RLock, get_ident, local
from typing import Any
from urllib.parse import quote

from peewee import BaseQuery, DatabaseError, SqliteDatabase

from storage.errors import (
    BookBusy,
    BookClosed,
    BookVanished,
    BrokenBook,
    CannotOpen,
    DiskFull,
    DriveFailed,
    NotABook,
    ReadOnlyBook,
    StorageError,
)
from storage.fetching import all_rows
from storage.locations import is_there

APPLICATION_ID = 0x53544431  # "STD1", at offset 68 of every book
BUSY_SECONDS = 5

_PRAGMAS = {
    "foreign_keys": 1,
    "recursive_triggers": 1,  # without it REPLACE would delete rows behind the journal's back
    "synchronous": "FULL",  # offices lose power; NORMAL may forget the last edits then
}
_ERRORS: dict[int, Callable[[Path], StorageError]] = {
    sqlite3.SQLITE_BUSY: BookBusy,
    sqlite3.SQLITE_LOCKED: BookBusy,
    sqlite3.SQLITE_INTERRUPT: BookClosed,  # only closing interrupts what other threads do
    sqlite3.SQLITE_READONLY: ReadOnlyBook,
    sqlite3.SQLITE_IOERR: DriveFailed,
    sqlite3.SQLITE_CORRUPT: BrokenBook,
    sqlite3.SQLITE_FULL: DiskFull,
    sqlite3.SQLITE_CANTOPEN: CannotOpen,
    sqlite3.SQLITE_NOTADB: NotABook,
}


class BookDatabase(SqliteDatabase):
    """One SQLite file; each thread gets its own connection, all are closed together.

    ``mode`` is SQLite's: ro, rw or rwc. ``immutable`` reads without locks or files beside and is
    right only where nobody can write. Foreseen failures are raised as StorageError.
    """

    def __init__(
        self, path: Path, *, mode: str, immutable: bool = False, wait: float = BUSY_SECONDS
    ) -> None:
        self.path = path
        self._opened: list[tuple[sqlite3.Connection, RLock]] = []
        self._of_thread = local()
        self._closer: int | None = None
        super().__init__(
            _uri(path, mode, immutable),
            pragmas=_PRAGMAS,
            timeout=wait,
            uri=True,
            check_same_thread=False,  # so that the closing thread may close them all
        )

    def _connect(self) -> sqlite3.Connection:
        with self.using():
            connection = super()._connect()  # pyright: ignore[reportAttributeAccessIssue]
        self._opened.append((connection, self._held))
        return connection

    @property
    def _held(self) -> RLock:
        """This thread's lock, held while its connection is at work."""
        if not hasattr(self._of_thread, "lock"):
            self._of_thread.lock = RLock()
        return self._of_thread.lock

    @contextmanager
    def using(self) -> Iterator[None]:
        """This thread's connection stays open meanwhile: closing it at work crashes SQLite.

        Raises BookClosed once another thread has closed the book.
        """
        with self._held, translated(self.path):
            if self._closer not in (None, get_ident()):
                raise BookClosed(self.path)
            yield

    def _execute_cursor(self, sql: str, params: Any, **options: Any) -> Any:
        with self.using():
            run = super()._execute_cursor  # pyright: ignore[reportAttributeAccessIssue]
            return run(sql, params, **options)

    def rows(self, query: BaseQuery) -> list[dict[str, Any]]:
        """All rows of a select, fetched before returning, as dictionaries by field name."""
        with self.using():
            return all_rows(query.dicts().execute(self))  # pyright: ignore[reportAttributeAccessIssue]

    def fetch(self, sql: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """All rows of an SQL statement, fetched before returning."""
        with self.using():
            return self.execute_sql(sql, parameters).fetchall()

    def run_many(self, sql: str, parameters: Iterable[Sequence[Any]]) -> None:
        """Run one SQL statement for each of ``parameters``; far faster than one by one."""
        with self.using():
            self.connection().executemany(sql, parameters)

    def value(self, sql: str, parameters: Sequence[Any] = ()) -> Any:
        """The first column of the first row; the row must exist."""
        return self.fetch(sql, parameters)[0][0]

    @contextmanager
    def transaction_now(self) -> Iterator[None]:
        """BEGIN IMMEDIATE … COMMIT; any exception rolls everything back and goes on."""
        self.execute_sql("BEGIN IMMEDIATE")
        try:
            yield
            self.execute_sql("COMMIT")
        except BaseException:
            self.roll_back()
            raise

    @contextmanager
    def part_of_transaction(self) -> Iterator[None]:
        """A savepoint: an exception undoes this part only and goes on."""
        self.execute_sql("SAVEPOINT part")
        try:
            yield
        except BaseException:
            if self.connection().in_transaction:
                self.execute_sql("ROLLBACK TO part")
            raise
        finally:
            if self.connection().in_transaction:
                self.execute_sql("RELEASE part")

    def roll_back(self) -> None:
        """Undo the open transaction; a full disk may have made SQLite do so already."""
        if self.connection().in_transaction:
            self.execute_sql("ROLLBACK")

    def close_other_threads(self) -> None:
        """Close every connection but this thread's; what others read just now is cut short.

        From then on other threads hear BookClosed. A unit of work of theirs must have ended.
        """
        mine = self.connection()
        self._close_but(mine)
        self._opened = [(mine, self._held)]

    def close_all(self) -> None:
        """Close the connections of every thread, like `close_other_threads`, and this one's."""
        self.close()
        self._close_but(None)
        self._opened.clear()

    def _close_but(self, mine: sqlite3.Connection | None) -> None:
        self._closer = get_ident()
        for connection, held in self._opened:
            if connection is not mine:
                with suppress(sqlite3.ProgrammingError):  # its own thread closed it before
                    connection.interrupt()
                with held:
                    connection.close()


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Raise StorageError in place of what SQLite says about disks, locks and broken files."""
    try:
        yield
    except (DatabaseError, sqlite3.DatabaseError) as error:
        known = _known(error, path)
        if known is None:
            raise
        raise known from error


def _known(error: Exception, path: Path) -> StorageError | None:
    original = getattr(error, "orig", error)
    code = getattr(original, "sqlite_errorcode", 0) & 0xFF  # extended codes sit above the byte
    kind = _ERRORS.get(code)
    if kind in (DriveFailed, ReadOnlyBook) and not is_there(path):
        kind = BookVanished
    return None if kind is None else kind(path)


def _uri(path: Path, mode: str, immutable: bool) -> str:
    """SQLite's URI form; drive letters and UNC paths both need the empty authority."""
    posix = path.absolute().as_posix()
    rooted = posix if posix.startswith("/") else f"/{posix}"
    return f"file://{quote(rooted)}?mode={mode}" + ("&immutable=1" if immutable else "")
