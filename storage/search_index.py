"""The stored folded copy that search runs on: built when missing, kept fresh with every write.

It is derived, so the journal leaves it alone; every commit, undo and redo refreshes it within the
same transaction. FTS5 itself folds neither đ nor decomposed letters, hence the folding here.
"""

from collections.abc import Iterable, Mapping

from resources.vietnamese import fold
from storage.database import BookDatabase
from storage.search_sources import SOURCES, Source

INDEX = "search_index_1"
"""Numbered: when the sources change, a book's older index is built anew under a new name."""

_ROOM = 1 << 40  # row ids of each group, far above what a book will ever give out
_AT_ONCE = 500


def has_index(db: BookDatabase, schema: str) -> bool:
    """Whether the "main" or "temp" schema has the index that the sources ask for."""
    catalogue = "sqlite_temp_master" if schema == "temp" else "sqlite_master"
    return bool(db.fetch(f"SELECT 1 FROM {catalogue} WHERE name = ?", (INDEX,)))


def build_index(db: BookDatabase, schema: str) -> None:
    """Index every row anew, inside the open transaction."""
    for (name,) in db.fetch(
        "SELECT name FROM sqlite_master WHERE name LIKE 'search\\_index\\_%' ESCAPE '\\'"
        " AND sql LIKE 'CREATE VIRTUAL TABLE%'"
    ):
        db.execute_sql(f'DROP TABLE "{name}"')
    db.execute_sql(
        f"CREATE VIRTUAL TABLE {schema}.{INDEX} USING fts5(folded, detail = 'none',"
        " columnsize = 0, prefix = '1 2 3 4 5 6', tokenize = 'unicode61')"
    )
    for source in SOURCES:
        _insert(db, source, db.fetch(source.text), schema)


def refresh_index(db: BookDatabase, rows: Mapping[str, Iterable[int]]) -> None:
    """Bring the entries of the changed rows, ids by table, up to date in the open transaction."""
    touched = [source for source in SOURCES if source.table in rows]
    if touched and has_index(db, "main"):
        for source in touched:
            _refresh(db, source, sorted(rows[source.table]))


def places_of(source: Source) -> tuple[int, int]:
    """First and last place of a group in the index: a range, which FTS5 can go straight to."""
    first = SOURCES.index(source) * _ROOM
    return first, first + _ROOM - 1


def row_at(place: int) -> int:
    """The row id kept at ``place``."""
    return place % _ROOM


def _refresh(db: BookDatabase, source: Source, ids: list[int]) -> None:
    first, _ = places_of(source)
    for start in range(0, len(ids), _AT_ONCE):
        some = ids[start : start + _AT_ONCE]
        places = [(first + row_id,) for row_id in some]
        db.run_many(f"DELETE FROM {INDEX} WHERE rowid = ?", places)
        marks = ", ".join("?" * len(some))
        _insert(db, source, db.fetch(f"{source.text} WHERE t.id IN ({marks})", some), "main")


def _insert(
    db: BookDatabase, source: Source, texts: Iterable[tuple[int, str]], schema: str
) -> None:
    first, _ = places_of(source)
    entries = ((first + row_id, fold(text)) for row_id, text in texts)
    db.run_many(f"INSERT INTO {schema}.{INDEX} (rowid, folded) VALUES (?, ?)", entries)
