"""Undo, redo and the history of the book, from the images the triggers recorded.

One linear stack: a new unit of work makes what was undone impossible to redo, yet its record
stays for audit.
"""

from collections.abc import Iterable

from storage.book import Book
from storage.database import BookDatabase
from storage.images import RowChange, apply_change, changes_of, turned_back
from storage.records import Change, Step
from storage.unit_of_work import changed_rows


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
            taken_back = turned_back(changes_of(book.db, step.id))
            finished.append(_replay(book.db, step, taken_back, "undone"))
    return finished[0] if finished else None


def redo(book: Book) -> Change | None:
    """Bring back the last unit of work that was undone; None when there is none."""
    with book.transaction() as finished:
        step = next_redo(book)
        if step is not None:
            finished.append(_replay(book.db, step, changes_of(book.db, step.id), "done"))
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


def _replay(db: BookDatabase, step: Step, changes: Iterable[RowChange], state: str) -> Change:
    # Within a unit a child may come before its parent; only the end must be consistent.
    db.execute_sql("PRAGMA defer_foreign_keys = 1")
    db.execute_sql("UPDATE journal_state SET mode = 'replaying'")
    for change in changes:
        apply_change(db, change)
    db.execute_sql("UPDATE journal_state SET mode = 'closed'")
    db.execute_sql("UPDATE journal_unit SET state = ? WHERE id = ?", (state, step.id))
    return Change(step.label, changed_rows(db, step.id))
