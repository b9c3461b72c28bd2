"""A new book is built beside its place and moved there whole."""

from contextlib import suppress
from pathlib import Path

from resources.patience import patiently
from storage.cleaning import clean_office
from storage.database import APPLICATION_ID, BookDatabase
from storage.dates import utc_now
from storage.errors import BookExists, CannotOpen, DiskFull, LogLeftBehind
from storage.migrations.runner import lay_down
from storage.models.office import BookRow, OfficeRow
from storage.records import Office
from storage.rows import office_row
from storage.search_index import build_index
from storage.uids import new_uid
from storage.unit_of_work import begin_unit, finish_unit

_LABEL = "Lập sổ mới"
_BESIDE = ("-wal", "-shm", "-journal")


def write_new_book(path: Path, office: Office) -> None:
    """Write a closed book for ``office`` to ``path``, which must not exist.

    Raises BookExists, LogLeftBehind, and CannotOpen or DiskFull with nothing left behind.
    """
    beside = path.with_name(f"~{new_uid()}.tdkt")
    try:
        _refuse_place(path)
        _build(beside, office)
        patiently(lambda: beside.rename(path))
    except (OSError, CannotOpen) as error:
        raise CannotOpen(path) from error
    except DiskFull as error:
        raise DiskFull(path) from error  # by the name people know, not that of the piece beside
    finally:
        with suppress(OSError):  # a drive that went away takes the piece along
            patiently(beside.unlink)


def _refuse_place(path: Path) -> None:
    """SQLite would take the log of a removed book of the same name for the new one's own."""
    if path.exists():
        raise BookExists(path)
    if not path.parent.is_dir():
        raise CannotOpen(path)
    for suffix in _BESIDE:
        left = path.with_name(path.name + suffix)
        if left.exists():
            raise LogLeftBehind(path, left)


def _build(path: Path, office: Office) -> None:
    db = BookDatabase(path, mode="rwc")
    try:
        db.execute_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        lay_down(db)
        with db.transaction_now():
            unit = begin_unit(db, _LABEL)
            BookRow.insert(id=1, book_id=new_uid(), created_at=utc_now()).execute(db)
            row = office_row(clean_office(office))
            OfficeRow.insert(id=1, uid=new_uid(), **row).execute(db)
            finish_unit(unit)
            build_index(db, "main")
            db.execute_sql("UPDATE journal_state SET sealed_unit = ?", (unit.id,))
    finally:
        db.close_all()
