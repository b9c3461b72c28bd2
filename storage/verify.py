"""Judges a book without writing: file, links, triggers, journal against rows, kept files."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from storage.database import BookDatabase
from storage.errors import BrokenBook, OlderBook
from storage.kept_report import kept_problems
from storage.migrations.runner import CURRENT_VERSION
from storage.opening import probe, reading_database
from storage.triggers import present_triggers, wanted_triggers
from storage.verify_journal import journal_problems

_ENOUGH = 50  # sentences a person will read; a spoiled table would give one for every row


def verify(path: Path) -> tuple[str, ...]:
    """What is wrong with the book at ``path``, as Vietnamese sentences; none when it is
    sound, at most fifty.

    Raises BookVanished, NotABook, NewerBook, and OlderBook for a book not yet migrated.
    """
    try:
        probe(path)
        db = reading_database(path)
    except BrokenBook as broken:
        return (broken.message,)
    try:
        return tuple(islice(_problems(db), _ENOUGH))
    except BrokenBook as broken:
        return (broken.message,)
    finally:
        db.close_all()


def _problems(db: BookDatabase) -> Iterator[str]:
    if db.value("PRAGMA user_version") < CURRENT_VERSION:
        raise OlderBook(db.path)
    damage = [text for (text,) in db.fetch("PRAGMA integrity_check(20)") if text != "ok"]
    if damage:
        yield f"Tệp bị hỏng ở {len(damage)} chỗ: {'; '.join(damage)}."
        return  # rows of a damaged file prove nothing
    db.execute_sql("BEGIN")  # one moment of the book, while a writer may go on
    try:
        yield from _broken_links(db)
        if present_triggers(db) != wanted_triggers(db):
            yield "Các bộ ghi nhật ký trong sổ không khớp với cấu trúc bảng."
        yield from journal_problems(db)
    finally:
        db.execute_sql("COMMIT")
    yield from _kept(db)


def _kept(db: BookDatabase) -> Iterator[str]:
    folder = db.path.parent / db.value("SELECT book_id FROM book")
    for problem in kept_problems(db, folder, thorough=True):
        yield problem.sentence


def _broken_links(db: BookDatabase) -> Iterator[str]:
    for table, row_id, parent, _ in db.fetch("PRAGMA foreign_key_check"):
        yield f"Dòng {row_id} của bảng “{table}” trỏ đến dòng không có trong bảng “{parent}”."
