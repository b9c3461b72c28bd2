"""Copies a database file page by page and proves the copy before it gets its name."""

from contextlib import suppress
from pathlib import Path

from resources.patience import patiently
from storage.database import BookDatabase, translated
from storage.errors import BackupFailed, BookExists, CannotOpen, DiskFull
from storage.triggers import journaled_tables


def copy_database(source: BookDatabase, target: Path) -> None:
    """Write a verified copy of ``source`` to ``target``, which must not exist.

    Raises BookExists, and BackupFailed saying why, or DriveFailed; then there is no ``target``.
    """
    if target.exists():
        raise BookExists(target)
    beside = target.with_name(f"~{target.name}")
    try:
        _copy(source, beside)
        patiently(lambda: beside.rename(target))
    except DiskFull as error:
        raise BackupFailed(target, "đĩa đã đầy") from error
    except (OSError, CannotOpen) as error:
        raise BackupFailed(target, "không đặt được tệp vào thư mục đích") from error
    finally:
        with suppress(OSError):  # a drive that went away takes the piece along
            patiently(beside.unlink)


def _copy(source: BookDatabase, path: Path) -> None:
    copy = BookDatabase(path, mode="rwc")
    try:
        with source.using(), translated(path):
            source.connection().backup(copy.connection())
        copy.execute_sql("PRAGMA journal_mode = DELETE")  # the copy is one plain file
        _prove(source, copy)
    finally:
        copy.close_all()


def _prove(source: BookDatabase, copy: BookDatabase) -> None:
    if copy.value("PRAGMA quick_check(1)") != "ok" or copy.fetch("PRAGMA foreign_key_check"):
        raise BackupFailed(copy.path, "bản sao không nguyên vẹn")
    if _row_counts(source) != _row_counts(copy):
        raise BackupFailed(copy.path, "bản sao thiếu dữ liệu")


def _row_counts(db: BookDatabase) -> dict[str, int]:
    tables = (*journaled_tables(db), "journal_unit", "journal_entry")
    return {table: db.value(f'SELECT count(*) FROM "{table}"') for table in tables}
