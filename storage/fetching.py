"""The rows of a select as dictionaries: a book of thousands is read in a third of peewee's time.

peewee sends every value through its field. Our tables are STRICT: what SQLite gives of a plain
column is as its field would have it, and goes past here.
"""

from collections.abc import Callable, Sequence
from typing import Any

from peewee import AutoField, ForeignKeyField, IntegerField, ModelDictCursorWrapper, TextField

_AS_STORED = (AutoField, ForeignKeyField, IntegerField, TextField)
"""Exactly these: their heirs (days, lists of lines) have values of their own."""


def all_rows(found: Any) -> list[dict[str, Any]]:
    """Every row of an executed ``query.dicts()``, its cursor read to the end."""
    if not isinstance(found, ModelDictCursorWrapper):
        return list(found)
    raw: list[tuple[Any, ...]] = found.cursor.fetchall()
    if not raw:
        return []
    found.initialize()
    names: Sequence[str] = found.unique_columns
    rows = [dict(zip(names, row, strict=True)) for row in raw]
    for name, convert in zip(names, found.converters, strict=True):
        if convert is not None and not _is_as_stored(convert):
            for row in rows:
                row[name] = convert(row[name])
    return rows


def _is_as_stored(convert: Callable[[Any], Any]) -> bool:
    """Whether a converter is that of a field whose values SQLite keeps as they are."""
    field = getattr(convert, "__self__", None)
    return type(field) in _AS_STORED
