"""Row images of the journal: reading what a unit of work did and doing it again or backwards."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from storage.database import BookDatabase
from storage.errors import BrokenBook

Image = dict[str, Any]


@dataclass(frozen=True)
class RowChange:
    """One row's change as JSON images; None before an insert and after a delete."""

    table: str
    row_id: int
    was: str | None
    becomes: str | None


def changes_of(db: BookDatabase, unit_id: int) -> list[RowChange]:
    """What a unit of work did, in the order it did it."""
    rows = db.fetch(
        "SELECT table_name, row_id, before, after FROM journal_entry WHERE unit_id = ? ORDER BY id",
        (unit_id,),
    )
    return [RowChange(*row) for row in rows]


def turned_back(changes: Sequence[RowChange]) -> Iterable[RowChange]:
    """The changes that take ``changes`` back, last first."""
    return (RowChange(c.table, c.row_id, c.becomes, c.was) for c in reversed(changes))


def apply_change(db: BookDatabase, change: RowChange) -> None:
    """Write one change to its row; raises BrokenBook when the row is not there."""
    if change.becomes is None:
        touched = _run(db, f'DELETE FROM "{change.table}" WHERE id = ?', (change.row_id,))
    elif change.was is None:
        touched = _insert(db, change.table, json.loads(change.becomes))
    else:
        touched = _update(db, change, json.loads(change.becomes))
    if touched != 1:
        raise BrokenBook(db.path)


def loosen_lost_links(db: BookDatabase) -> None:
    """Links to rows that have gone since become what ON DELETE made of them then."""
    for table, row_id, _, key in db.fetch("PRAGMA foreign_key_check"):
        column, on_delete = db.fetch(
            'SELECT "from", on_delete FROM pragma_foreign_key_list(?) WHERE id = ?', (table, key)
        )[0]
        if on_delete == "SET NULL":
            _run(db, f'UPDATE "{table}" SET "{column}" = NULL WHERE id = ?', (row_id,))
        elif on_delete == "CASCADE":
            _run(db, f'DELETE FROM "{table}" WHERE id = ?', (row_id,))


def _insert(db: BookDatabase, table: str, image: Image) -> int:
    names = ", ".join(f'"{name}"' for name in image)
    marks = ", ".join("?" * len(image))
    return _run(db, f'INSERT INTO "{table}" ({names}) VALUES ({marks})', tuple(image.values()))


def _update(db: BookDatabase, change: RowChange, image: Image) -> int:
    places = ", ".join(f'"{name}" = ?' for name in image)
    values = (*image.values(), change.row_id)
    return _run(db, f'UPDATE "{change.table}" SET {places} WHERE id = ?', values)


def _run(db: BookDatabase, sql: str, values: Sequence[Any]) -> int:
    return db.execute_sql(sql, values).rowcount
