"""One writer per book: a small SQLite file beside the book, locked for as long as it is open.

SQLite's own lock is let go by the operating system when a process dies, works on every system
and leaves the holder's name readable to others.
"""

from contextlib import suppress
from pathlib import Path
from typing import Self

from storage.account import account_name, machine_name
from storage.database import BookDatabase
from storage.dates import utc_now
from storage.errors import BookBusy, BookLocked, CannotOpen
from storage.uids import new_uid

_TABLE = (
    "CREATE TABLE IF NOT EXISTS owner"
    " (id INTEGER PRIMARY KEY, account TEXT, machine TEXT, since TEXT, token TEXT)"
)


class WriterLock:
    """The right to write in one book, held until ``release``."""

    def __init__(self, path: Path, db: BookDatabase) -> None:
        self._path = path
        self._db = db

    @classmethod
    def acquire(cls, book: Path) -> Self:
        """Take the lock of ``book``.

        Raises BookLocked naming the holder, and whatever BookDatabase raises where the folder
        does not allow a file beside the book.
        """
        path = book.with_name(f"{book.name}-khoa")
        while True:
            db = BookDatabase(path, mode="rwc", wait=0)
            try:
                token = _sign(db)
                if _token_at(path) == token:
                    return cls(path, db)
            except BookBusy as busy:
                db.close_all()
                raise BookLocked(book, *_holder(path)) from busy
            except BaseException:
                db.close_all()
                raise
            db.close_all()  # the holder removed the file between our opening and our locking it

    def release(self) -> None:
        """Let the next writer in and take the file away."""
        removed = self._remove()  # while still locked, so that no waiting writer signs it
        self._db.close_all()
        if not removed:
            self._remove()  # Windows removes no open file, and none that the next writer opened

    def _remove(self) -> bool:
        with suppress(OSError):
            self._path.unlink()
            return True
        return False


def _sign(db: BookDatabase) -> str:
    """Write who holds the lock where others can read it, then keep the file locked."""
    token = new_uid()
    with db.transaction_now():
        db.execute_sql(_TABLE)
        db.execute_sql("DELETE FROM owner")
        db.execute_sql(
            "INSERT INTO owner VALUES (1, ?, ?, ?, ?)",
            (account_name(), machine_name(), utc_now(), token),
        )
    db.execute_sql("BEGIN IMMEDIATE")
    return token


def _token_at(path: Path) -> str | None:
    if not path.exists():
        return None
    db = BookDatabase(path, mode="ro")
    try:
        return db.value("SELECT coalesce(max(token), '') FROM owner")
    finally:
        db.close_all()


def _holder(path: Path) -> tuple[str, str, str]:
    """Account, machine and time of the holder; one who is just signing is not known yet."""
    db = BookDatabase(path, mode="ro")
    try:
        if db.fetch("SELECT 1 FROM sqlite_master WHERE name = 'owner'"):
            return db.fetch("SELECT account, machine, since FROM owner")[0]  # type: ignore[return-value]
    except CannotOpen:
        pass  # the holder has just left and taken the file away
    finally:
        db.close_all()
    return ("không rõ", "không rõ", utc_now())
