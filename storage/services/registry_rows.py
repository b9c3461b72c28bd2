"""Writing rows of the registers, many at a time where whole lists come in."""

from collections.abc import Sequence
from typing import Any

from storage.database import BookDatabase
from storage.errors import EditRefused, NotFound
from storage.rows import Row
from storage.services.ordering import placed, write_order
from storage.uids import new_uid

_AT_ONCE = 500  # uids per query


def insert_all(db: BookDatabase, model: Any, rows: Sequence[Row]) -> None:
    """Insert ``rows``, all with the same fields, by one prepared statement.

    peewee would write the SQL of every value anew: most of the time of a long list.
    """
    if not rows:
        return
    fields = [getattr(model, name) for name in rows[0]]
    columns = ", ".join(f'"{field.column_name}"' for field in fields)
    marks = ", ".join("?" * len(fields))
    db.run_many(
        f'INSERT INTO "{model._meta.table_name}" ({columns}) VALUES ({marks})',
        ([field.db_value(row[field.name]) for field in fields] for row in rows),
    )


def insert_roots(db: BookDatabase, model: Any, rows: Sequence[Row]) -> tuple[int, ...]:
    """Insert rows of a table that has a uid; returns their ids in the order given."""
    named = [{**row, "uid": new_uid()} for row in rows]
    insert_all(db, model, named)
    ids: dict[str, int] = {}
    for start in range(0, len(named), _AT_ONCE):
        uids = [row["uid"] for row in named[start : start + _AT_ONCE]]
        found = db.rows(model.select(model.id, model.uid).where(model.uid << uids))
        ids.update((row["uid"], row["id"]) for row in found)
    return tuple(ids[row["uid"]] for row in named)


def numbered(rows: Sequence[Row], start: int = 0) -> list[Row]:
    """``rows`` with positions from ``start`` on."""
    return [{**row, "position": place} for place, row in enumerate(rows, start=start)]


def require(db: BookDatabase, model: Any, row_id: int | None, what: str) -> None:
    """Raise NotFound unless there is a row ``row_id``; ``what`` is its Vietnamese noun."""
    if not db.rows(model.select(model.id).where(model.id == row_id)):
        raise NotFound(what, row_id or 0)


def write_over(db: BookDatabase, model: Any, row_id: int | None, row: Row, what: str) -> None:
    """Write ``row`` over the one with this id; raises NotFound."""
    if not model.update(**row).where(model.id == row_id).execute(db):
        raise NotFound(what, row_id or 0)


def remove(db: BookDatabase, model: Any, ids: Sequence[int], what: str) -> None:
    """Delete the rows ``ids``; raises NotFound for the first that is not there."""
    for row_id in ids:
        if not model.delete().where(model.id == row_id).execute(db):
            raise NotFound(what, row_id)


def move(db: BookDatabase, model: Any, ids: Sequence[int], position: int, what: str) -> None:
    """Put rows, in the order given, before the one now at ``position``; raises NotFound."""
    rows = db.rows(model.select(model.id).order_by(model.position, model.id))
    present = [row["id"] for row in rows]
    known = frozenset(present)
    for row_id in ids:
        if row_id not in known:
            raise NotFound(what, row_id)
    write_order(db, model, placed(present, ids, position))


def refuse_without_subject(rows: Sequence[Row]) -> None:
    """Raise EditRefused where a row is not about exactly one person or collective."""
    if any((row["person"] is None) == (row["collective"] is None) for row in rows):
        raise EditRefused(
            "Chưa rõ ghi cho cá nhân hay tập thể nào.",
            "Hãy chọn một cá nhân hoặc một tập thể.",
        )


def counted(verb: str, count: int, what: str) -> str:
    """The label of a unit of work on one or many rows."""
    return f"{verb} {what}" if count == 1 else f"{verb} {count} {what}"
