"""From a path to a database that is known to be a sound, current book, or a clear refusal."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from os import environ
from pathlib import Path

from storage.copying import copy_database
from storage.database import APPLICATION_ID, BookDatabase
from storage.errors import (
    BackupFailed,
    BookBusy,
    BookVanished,
    BrokenBook,
    CannotOpen,
    LogOnOtherMachine,
    NewerBook,
    NotABook,
    OlderBook,
    ReadOnlyBook,
)
from storage.locations import is_in_onedrive, is_network_path, is_there, is_too_deep
from storage.lock import WriterLock
from storage.migrations import STEPS, Step
from storage.migrations.runner import CURRENT_VERSION, migrate

BACKUP_FOLDER = "Sao lưu"

_NETWORK = (
    "Sổ nằm trên ổ mạng: chương trình ghi theo cách chậm mà chắc; "
    "nên để sổ trên máy này và sao chép sang ổ mạng."
)
_ONEDRIVE = (
    "Sổ nằm trong thư mục OneDrive: đồng bộ khi sổ đang mở có thể làm hỏng sổ; "
    "nên chuyển sổ sang thư mục khác."
)
_TOO_DEEP = (
    "Thư mục chứa sổ có đường dẫn quá dài: Windows sẽ không cho đính kèm tệp; "
    "nên chuyển sổ tới thư mục gần gốc ổ đĩa hơn."
)
_READ_ONLY = "Thư mục hoặc tệp sổ chỉ cho đọc: sổ được mở để xem, không ghi được."


@dataclass(frozen=True)
class Opened:
    """An open book file; without a lock it is open for reading only."""

    db: BookDatabase
    lock: WriterLock | None
    notices: tuple[str, ...]


def open_for_writing(path: Path, steps: Sequence[Step] = STEPS) -> Opened:
    """Open for the only writer, migrating an older file by ``steps`` after a backup.

    Opens read-only, with a notice, where folder or file allow no writing. Raises BookLocked
    naming the writer, and what ``open_for_reading`` raises.
    """
    probe(path, len(steps))
    try:
        lock = WriterLock.acquire(path)
    except (CannotOpen, ReadOnlyBook):
        return _with_notice(open_for_reading(path), _READ_ONLY)
    try:
        return _open_locked(path, lock, steps)
    except ReadOnlyBook:
        lock.release()
        return _with_notice(open_for_reading(path), _READ_ONLY)
    except BaseException:
        lock.release()
        raise


def open_for_reading(path: Path) -> Opened:
    """Open without writing anything, also while another process writes.

    Raises BookVanished, NotABook, BrokenBook, NewerBook, OlderBook, LogOnOtherMachine.
    """
    probe(path)
    _refuse_distant_log(path)
    db = reading_database(path)
    with _closed_on_failure(db):
        if check(db) < CURRENT_VERSION:
            raise OlderBook(path)
    return Opened(db, None, _place_notices(path))


def probe(path: Path, latest: int = CURRENT_VERSION) -> None:
    """Refuse what is no book, or newer than ``latest``, without touching file or folder.

    Raises BookVanished, NotABook, BrokenBook, NewerBook.
    """
    if not is_there(path):
        raise BookVanished(path)
    db = BookDatabase(path, mode="ro", immutable=True)
    with _closed_on_failure(db):
        _identify(db, latest)
    db.close_all()


def _refuse_distant_log(path: Path) -> None:
    """SQLite shares the index of a log by memory, which no two machines have in common."""
    log = path.with_name(f"{path.name}-wal")
    if is_network_path(path.absolute()) and is_there(log):
        raise LogOnOtherMachine(path)


def reading_database(path: Path) -> BookDatabase:
    """A read-only database on ``path``, nothing checked.

    A book left in WAL mode in a read-only folder cannot be read the usual way: SQLite wants to
    make its index file there. Without a log beside it nobody writes, and it may be read as it is.
    """
    db = BookDatabase(path, mode="ro")
    try:
        db.fetch("SELECT 1 FROM sqlite_master")
    except (CannotOpen, ReadOnlyBook):
        db.close_all()
        if is_there(path.with_name(f"{path.name}-wal")):
            raise
        return BookDatabase(path, mode="ro", immutable=True)
    except BaseException:
        db.close_all()
        raise
    return db


def check(db: BookDatabase, latest: int = CURRENT_VERSION) -> int:
    """The version of a sound book; raises NotABook, NewerBook or BrokenBook."""
    version = _identify(db, latest)
    if db.value("PRAGMA quick_check(1)") != "ok":
        raise BrokenBook(db.path)
    return version


def _identify(db: BookDatabase, latest: int) -> int:
    if db.value("PRAGMA application_id") != APPLICATION_ID:
        raise NotABook(db.path)
    version = db.value("PRAGMA user_version")
    if version > latest:
        raise NewerBook(db.path)
    return version


def _open_locked(path: Path, lock: WriterLock, steps: Sequence[Step]) -> Opened:
    db = BookDatabase(path, mode="rw")
    with _closed_on_failure(db):
        version = check(db, len(steps))
        with db.transaction_now():
            pass  # a write-protected file says so here, before anything relies on writing
        notices = _place_notices(path)
        if version < len(steps):
            notices += (_migrate_with_backup(db, version, steps),)
        # WAL needs memory shared on one machine; a book copied there may still be in it.
        mode = "DELETE" if is_network_path(path.absolute()) else "WAL"
        with suppress(BookBusy):  # a reader keeps the old mode for this time
            db.execute_sql(f"PRAGMA journal_mode = {mode}")
    return Opened(db, lock, notices)


def _migrate_with_backup(db: BookDatabase, version: int, steps: Sequence[Step]) -> str:
    stamp = datetime.now().astimezone().strftime("%Y%m%d-%H%M%S")
    folder = db.path.parent / BACKUP_FOLDER
    target = folder / f"{db.path.stem}.sao-luu-{version}-{stamp}.tdkt"
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise BackupFailed(target, "không tạo được thư mục sao lưu") from error
    copy_database(db, target)
    migrate(db, steps)
    return f"Sổ đã được nâng cấp; bản trước khi nâng cấp nằm ở “{target}”."


def _place_notices(path: Path) -> tuple[str, ...]:
    place = path.absolute()
    notices = [_NETWORK] if is_network_path(place) else []
    notices += [_ONEDRIVE] if is_in_onedrive(place, environ) else []
    notices += [_TOO_DEEP] if is_too_deep(place) else []
    return tuple(notices)


def _with_notice(opened: Opened, notice: str) -> Opened:
    return Opened(opened.db, opened.lock, (notice, *opened.notices))


@contextmanager
def _closed_on_failure(db: BookDatabase) -> Iterator[None]:
    try:
        yield
    except BaseException:
        db.close_all()
        raise
