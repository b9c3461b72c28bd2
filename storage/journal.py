"""Undo, redo and the history of the book, from the images the triggers recorded.

One linear stack: a new unit of work makes what was undone impossible to redo, yet its record
stays for audit.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from storage.book import Book
from storage.database import BookDatabase
from storage.errors import BrokenBook
from storage.records import Change, Step
from storage.unit_of_work import changed_rows

Image = dict[str, Any]


@dataclass(frozen=True)
class _Entry:
    """One row's change; ``was`` and ``becomes`` are turned round for undo."""

    table: str
    row_id: int
    was: str | None
    becomes: str | None


def next_undo(book: Book) -> Step | None:
    """The unit of work ``undo`` would take back."""
    return _step(book.db, "done", "DESC")


def next_redo(book: Book) -> Step | None:
    """The unit of work ``redo`` would bring back."""
    return _step(book.db, "undone", "ASC")


def undo(book: Book) -> Change | None:
    """Take back the last unit of work; None when there is none after the last seal.

    Raises ReadOnlyBook, DiskFull …, and BrokenBook when the rows are not as the journal left them.
    """
    with book.transaction() as finished:
        step = next_undo(book)
        if step is not None:
            entries = [_Entry(e.table, e.row_id, e.becomes, e.was) for e in _entries(book, step)]
            finished.append(_replay(book.db, step, reversed(entries), "undone"))
    return finished[0] if finished else None


def redo(book: Book) -> Change | None:
    """Bring back the last unit of work that was undone; None when there is none."""
    with book.transaction() as finished:
        step = next_redo(book)
        if step is not None:
            finished.append(_replay(book.db, step, _entries(book, step), "done"))
    return finished[0] if finished else None


def history(book: Book, limit: int) -> tuple[Step, ...]:
    """The last ``limit`` units of work in force, newest first."""
    rows = book.db.fetch(
        "SELECT id, label, at, by FROM journal_unit WHERE state = 'done' ORDER BY id DESC LIMIT ?",
        (limit,),
    )
    return tuple(Step(*row) for row in rows)


def seal(book: Book) -> None:
    """What was done or undone so far stays so: for issue and restore."""
    with book.transaction():
        book.db.execute_sql(
            "UPDATE journal_state SET sealed_unit = (SELECT coalesce(max(id), 0) FROM journal_unit)"
        )


def _step(db: BookDatabase, state: str, order: str) -> Step | None:
    rows = db.fetch(
        "SELECT id, label, at, by FROM journal_unit"
        " WHERE state = ? AND id > (SELECT sealed_unit FROM journal_state)"
        f" ORDER BY id {order} LIMIT 1",
        (state,),
    )
    return Step(*rows[0]) if rows else None


def _entries(book: Book, step: Step) -> list[_Entry]:
    rows = book.db.fetch(
        "SELECT table_name, row_id, before, after FROM journal_entry WHERE unit_id = ? ORDER BY id",
        (step.id,),
    )
    return [_Entry(*row) for row in rows]


def _replay(db: BookDatabase, step: Step, entries: Iterable[_Entry], state: str) -> Change:
    # Within a unit a child may come before its parent; only the end must be consistent.
    db.execute_sql("PRAGMA defer_foreign_keys = 1")
    db.execute_sql("UPDATE journal_state SET mode = 'replaying'")
    for entry in entries:
        _apply(db, entry)
    db.execute_sql("UPDATE journal_state SET mode = 'closed'")
    db.execute_sql("UPDATE journal_unit SET state = ? WHERE id = ?", (state, step.id))
    return Change(step.label, changed_rows(db, step.id))


def _apply(db: BookDatabase, entry: _Entry) -> None:
    if entry.becomes is None:
        touched = _run(db, f'DELETE FROM "{entry.table}" WHERE id = ?', (entry.row_id,))
    elif entry.was is None:
        touched = _insert(db, entry.table, json.loads(entry.becomes))
    else:
        touched = _update(db, entry, json.loads(entry.becomes))
    if touched != 1:
        raise BrokenBook(db.path)


def _insert(db: BookDatabase, table: str, image: Image) -> int:
    names = ", ".join(f'"{name}"' for name in image)
    marks = ", ".join("?" * len(image))
    return _run(db, f'INSERT INTO "{table}" ({names}) VALUES ({marks})', tuple(image.values()))


def _update(db: BookDatabase, entry: _Entry, image: Image) -> int:
    places = ", ".join(f'"{name}" = ?' for name in image)
    values = (*image.values(), entry.row_id)
    return _run(db, f'UPDATE "{entry.table}" SET {places} WHERE id = ?', values)


def _run(db: BookDatabase, sql: str, values: Sequence[Any]) -> int:
    return db.execute_sql(sql, values).rowcount
