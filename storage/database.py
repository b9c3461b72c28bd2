"""The one door to SQLite: connections, pragmas and failures told as errors of this package."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from peewee import BaseQuery, DatabaseError, SqliteDatabase

from storage.errors import (
    BookBusy,
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
        self._opened: list[sqlite3.Connection] = []
        super().__init__(
            _uri(path, mode, immutable),
            pragmas=_PRAGMAS,
            timeout=wait,
            uri=True,
            check_same_thread=False,  # so that the closing thread may close them all
        )

    def _connect(self) -> sqlite3.Connection:
        with translated(self.path):
            connection = super()._connect()  # pyright: ignore[reportAttributeAccessIssue]
        self._opened.append(connection)
        return connection

    def _execute_cursor(self, sql: str, params: Any, **options: Any) -> Any:
        with translated(self.path):
            run = super()._execute_cursor  # pyright: ignore[reportAttributeAccessIssue]
            return run(sql, params, **options)

    def rows(self, query: BaseQuery) -> list[dict[str, Any]]:
        """All rows of a select, fetched before returning, as dictionaries by field name."""
        with translated(self.path):
            return all_rows(query.dicts().execute(self))  # pyright: ignore[reportAttributeAccessIssue]

    def fetch(self, sql: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """All rows of an SQL statement, fetched before returning."""
        with translated(self.path):
            return self.execute_sql(sql, parameters).fetchall()

    def run_many(self, sql: str, parameters: Iterable[Sequence[Any]]) -> None:
        """Run one SQL statement for each of ``parameters``; far faster than one by one."""
        with translated(self.path):
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
        """Close every connection but this thread's; work in the others must have ended."""
        mine = self.connection()
        for connection in self._opened:
            if connection is not mine:
                connection.close()
        self._opened = [mine]

    def close_all(self) -> None:
        """Close the connections of every thread; work in other threads must have ended."""
        self.close()
        for connection in self._opened:
            connection.close()
        self._opened.clear()


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
