"""The journal against the rows: every row must be what its last image says, and nothing else."""

import json
from collections.abc import Iterator

from storage.database import BookDatabase
from storage.triggers import columns_of, image, journaled_tables

_CURRENT = "(SELECT user_version FROM pragma_user_version)"
# Images recorded before a migration describe tables of an older shape and are left out.
_DONE = (
    "SELECT e.id, e.table_name, e.row_id, e.before, e.after FROM journal_entry e"
    " JOIN journal_unit u ON u.id = e.unit_id"
    f" WHERE u.state = 'done' AND u.schema_version = {_CURRENT}"
)


def journal_problems(db: BookDatabase) -> Iterator[str]:
    """Vietnamese sentences about the journal, whose file and links are already known as sound."""
    states = db.fetch("SELECT mode, unit_id FROM journal_state")
    if states != [("closed", None)]:
        yield "Nhật ký còn một bước đang ghi dở."
    malformed = list(_malformed(db))
    yield from malformed
    if not malformed:
        yield from _gaps(db)
        for table in journaled_tables(db):
            yield from _strayed(db, table)
            yield from _unrecorded(db, table)


def _malformed(db: BookDatabase) -> Iterator[str]:
    known = set(journaled_tables(db))
    rows = db.fetch(
        "SELECT id, table_name,"
        " (before IS NULL OR json_valid(before)) AND (after IS NULL OR json_valid(after))"
        f" FROM journal_entry WHERE unit_id IN (SELECT id FROM journal_unit"
        f" WHERE schema_version = {_CURRENT})"
    )
    for entry, table, valid in rows:
        if not valid or table not in known:
            yield f"Mục nhật ký {entry} sai hình thức."


def _gaps(db: BookDatabase) -> Iterator[str]:
    """Entries whose before-image is not what the entry before them left."""
    rows = db.fetch(
        "SELECT id, table_name, row_id, before, previous FROM (SELECT *, lag(after) OVER row"
        f" AS previous, row_number() OVER row AS place FROM ({_DONE})"
        " WINDOW row AS (PARTITION BY table_name, row_id ORDER BY id))"
        " WHERE place > 1 AND before IS NOT previous"
    )
    for entry, table, row_id, before, previous in rows:
        if not _same(before, previous):
            yield f"Mục nhật ký {entry} không nối tiếp mục trước của dòng {row_id}, bảng “{table}”."


def _strayed(db: BookDatabase, table: str) -> Iterator[str]:
    """Rows that differ from their last after-image, or are gone or present against it."""
    row = image(columns_of(db, table), "r")
    rows = db.fetch(
        f"SELECT d.row_id, d.after, CASE WHEN r.id IS NULL THEN NULL ELSE {row} END AS present"
        f' FROM ({_DONE} AND e.table_name = ?) d LEFT JOIN "{table}" r ON r.id = d.row_id'
        f" WHERE d.id IN (SELECT max(id) FROM ({_DONE} AND e.table_name = ?) GROUP BY row_id)"
        " AND d.after IS NOT present",
        (table, table),
    )
    for row_id, recorded, present in rows:
        if not _same(recorded, present):
            yield f"Dòng {row_id} của bảng “{table}” khác với lần ghi cuối trong nhật ký."


def _unrecorded(db: BookDatabase, table: str) -> Iterator[str]:
    """Rows no unit in force has written; only a migration may have made such rows."""
    rows = db.fetch(
        f'SELECT id FROM "{table}" WHERE NOT EXISTS (SELECT 1 FROM journal_unit'
        f" WHERE schema_version < {_CURRENT})"
        f" AND id NOT IN (SELECT row_id FROM ({_DONE} AND e.table_name = ?))",
        (table,),
    )
    for (row_id,) in rows:
        yield f"Dòng {row_id} của bảng “{table}” không có trong nhật ký."


def _same(one: str | None, other: str | None) -> bool:
    """Equal as values: another version of SQLite may have spelt the same JSON otherwise."""
    if one is None or other is None:
        return one is other
    return json.loads(one) == json.loads(other)
