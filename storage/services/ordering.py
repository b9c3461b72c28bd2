"""Rows that people put in order: positions run from 0 without gaps."""

from collections.abc import Sequence
from typing import Any

from peewee import ForeignKeyField, Model, fn

from storage.database import BookDatabase


def siblings(db: BookDatabase, parent: ForeignKeyField, parent_id: int) -> list[int]:
    """Ids of the rows under ``parent_id``, in order."""
    model = parent.model
    query = model.select(model.id).where(parent == parent_id).order_by(model.position, model.id)
    return [row["id"] for row in db.rows(query)]


def write_order(db: BookDatabase, model: Any, ids: Sequence[int]) -> None:
    """Number the rows ``ids`` as listed; rows that stay where they are cost nothing."""
    rows = db.rows(model.select(model.id, model.position).where(model.id << list(ids)))
    present = {row["id"]: row["position"] for row in rows}
    for position, row_id in enumerate(ids):
        if present.get(row_id) != position:
            model.update(position=position).where(model.id == row_id).execute(db)


def next_position(db: BookDatabase, model: type[Model]) -> int:
    """The place after the last row of a list that is the office's own, under no parent."""
    position: Any = model.position  # type: ignore[attr-defined]
    found = db.rows(model.select(fn.MAX(position).alias("last")))[0]["last"]
    return 0 if found is None else found + 1


def placed(ids: Sequence[int], moved: Sequence[int], position: int) -> list[int]:
    """``ids`` with ``moved`` taken out and put in again before the row now at ``position``.

    A position beyond the end puts them last.
    """
    ahead = [row_id for row_id in ids[: max(position, 0)] if row_id not in moved]
    behind = [row_id for row_id in ids[max(position, 0) :] if row_id not in moved]
    return [*ahead, *moved, *behind]
