"""Merging likely duplicates: one keeps everything, the other stays as a trace that names it."""

from collections.abc import Sequence
from typing import Any

from peewee import ForeignKeyField

from storage.book import Book
from storage.database import BookDatabase
from storage.errors import EditRefused, NotFound
from storage.models import MODELS
from storage.models.award import AwardCorrectionRow, AwardRow, InitiativeUseRow
from storage.models.collective import CollectiveChangeRow, CollectiveRow
from storage.models.person import PersonRow
from storage.models.results import CleanListEntryRow, RatingRow
from storage.models.round import RegistrationRow
from storage.queries.collectives import list_changes
from storage.rows import Row
from storage.rules.lineage import predecessors, successors

_FILLED = ("cccd", "sex", "birth", "joined", "left_on", "contact", "valid_from", "valid_to")
_SAME_AWARD = ("code", "name", "year", "number", "date")


def merge_people(book: Book, kept_id: int, duplicate_ids: Sequence[int]) -> None:
    """Give the kept person all that hangs on the duplicates; one undo takes it back.

    What the kept one lacks (birth, citizen number …) is filled from them. Raises NotFound, and
    EditRefused when their ratings of a year differ or one was merged before.
    """
    with book.unit("Gộp cá nhân trùng"):
        _merge(book.db, PersonRow, "person", kept_id, duplicate_ids, "cá nhân")


def merge_collective_duplicates(book: Book, kept_id: int, duplicate_ids: Sequence[int]) -> None:
    """Likewise for a collective entered twice; a merger by decision is ``merge_collectives``.

    Raises NotFound, EditRefused.
    """
    with book.unit("Gộp tập thể trùng"):
        _refuse_related(book, kept_id, duplicate_ids)
        _drop_same_changes(book.db, kept_id, duplicate_ids)
        _hand_over_unit(book.db, kept_id, duplicate_ids)
        _merge(book.db, CollectiveRow, "collective", kept_id, duplicate_ids, "tập thể")


def _merge(
    db: BookDatabase,
    model: Any,
    subject: str,
    kept_id: int,
    duplicate_ids: Sequence[int],
    what: str,
) -> None:
    if kept_id in duplicate_ids:
        raise EditRefused(f"Không gộp {what} với chính mình.", f"Hãy chọn hai {what} khác nhau.")
    kept = _unmerged(db, model, kept_id, what)
    for duplicate_id in duplicate_ids:
        duplicate = _unmerged(db, model, duplicate_id, what)
        _settle_ratings(db, subject, kept_id, duplicate_id)
        _settle_lists(db, subject, kept_id, duplicate_id)
        _settle_registrations(db, subject, kept_id, duplicate_id)
        _drop_same_awards(db, subject, kept_id, duplicate_id)
        _hand_over(db, model, kept_id, duplicate_id)
        kept |= {name: duplicate[name] for name in _FILLED if name in kept and not kept[name]}
        model.update(merged_into=kept_id).where(model.id == duplicate_id).execute(db)
    filled = {name: kept[name] for name in _FILLED if name in kept}
    model.update(**filled).where(model.id == kept_id).execute(db)


def _unmerged(db: BookDatabase, model: Any, row_id: int, what: str) -> Row:
    rows = db.rows(model.select().where(model.id == row_id))
    if not rows:
        raise NotFound(what, row_id)
    if rows[0]["merged_into"] is not None:
        raise EditRefused(
            f"Có {what} đã được gộp trước đó.", f"Hãy chọn {what} đang dùng trong sổ."
        )
    return rows[0]


def _settle_ratings(db: BookDatabase, subject: str, kept_id: int, duplicate_id: int) -> None:
    """Of two equal ratings of a year one goes; two that differ are for people to decide."""
    levels = {row["year"]: row["level"] for row in _of(db, RatingRow, subject, kept_id)}
    shared = [row for row in _of(db, RatingRow, subject, duplicate_id) if row["year"] in levels]
    unlike = [str(row["year"]) for row in shared if row["level"] != levels[row["year"]]]
    if unlike:
        raise EditRefused(
            f"Hai bên có kết quả xếp loại khác nhau năm {', '.join(unlike)}.",
            "Hãy sửa cho khớp theo quyết định xếp loại rồi gộp lại.",
        )
    _delete(db, RatingRow, [row["id"] for row in shared])


def _settle_lists(db: BookDatabase, subject: str, kept_id: int, duplicate_id: int) -> None:
    row = CleanListEntryRow
    listed = {entry["list"] for entry in _of(db, row, subject, kept_id)}
    both = [e["id"] for e in _of(db, row, subject, duplicate_id) if e["list"] in listed]
    _delete(db, row, both)


def _settle_registrations(db: BookDatabase, subject: str, kept_id: int, duplicate_id: int) -> None:
    """A title registered under both names is registered once."""
    row = RegistrationRow
    known = {(one["year"], one["award"]) for one in _of(db, row, subject, kept_id)}
    theirs = _of(db, row, subject, duplicate_id)
    _delete(db, row, [one["id"] for one in theirs if (one["year"], one["award"]) in known])


def _drop_same_awards(db: BookDatabase, subject: str, kept_id: int, duplicate_id: int) -> None:
    """An award entered under both names is one award, unless papers or initiatives hang on it."""
    own = {_award_key(row) for row in _of(db, AwardRow, subject, kept_id)}
    same = [r["id"] for r in _of(db, AwardRow, subject, duplicate_id) if _award_key(r) in own]
    leaning: set[int] = set()
    for model in (AwardCorrectionRow, InitiativeUseRow):
        rows = db.rows(model.select(model.award).where(model.award << same))
        leaning |= {row["award"] for row in rows}
    _delete(db, AwardRow, [row_id for row_id in same if row_id not in leaning])


def _award_key(row: Row) -> tuple[object, ...]:
    return tuple(row[name] for name in _SAME_AWARD)


def _hand_over(db: BookDatabase, model: Any, kept_id: int, duplicate_id: int) -> None:
    """Let every row of any table that names the duplicate name the kept one."""
    for other in MODELS:
        for field in other._meta.sorted_fields:  # type: ignore[attr-defined]
            if isinstance(field, ForeignKeyField) and field.rel_model is model:
                here = field == duplicate_id
                other.update({field: kept_id}).where(here).execute(db)


def _refuse_related(book: Book, kept_id: int, duplicate_ids: Sequence[int]) -> None:
    """What a decision made one out of the other is not the same collective entered twice."""
    changes = list_changes(book)
    line = {*predecessors(changes, kept_id), *successors(changes, kept_id)}
    if line & set(duplicate_ids):
        raise EditRefused(
            "Hai tập thể này nối tiếp nhau theo quyết định sáp nhập, chia tách.",
            "Hãy để riêng hai tập thể, hoặc bỏ ghi nhận sáp nhập, chia tách trước.",
        )


def _drop_same_changes(db: BookDatabase, kept_id: int, duplicate_ids: Sequence[int]) -> None:
    row = CollectiveChangeRow
    for mine, other in ((row.predecessor, row.successor), (row.successor, row.predecessor)):
        known = db.rows(row.select(other).where(mine == kept_id))
        partners = [values[other.name] for values in known if values[other.name] is not None]
        row.delete().where((mine << list(duplicate_ids)) & (other << partners)).execute(db)


def _hand_over_unit(db: BookDatabase, kept_id: int, duplicate_ids: Sequence[int]) -> None:
    """A unit belongs to one collective, so the duplicate lets go of it first."""
    row = CollectiveRow
    found = db.rows(row.select(row.id, row.unit).where(row.id << [kept_id, *duplicate_ids]))
    units = {one["id"]: one["unit"] for one in found}
    linked = [key for key in duplicate_ids if units.get(key) is not None]
    if units.get(kept_id) is None and linked:
        row.update(unit=None).where(row.id << linked).execute(db)
        row.update(unit=units[linked[0]]).where(row.id == kept_id).execute(db)


def _of(db: BookDatabase, model: Any, subject: str, row_id: int) -> list[Row]:
    return db.rows(model.select().where(getattr(model, subject) == row_id))


def _delete(db: BookDatabase, model: Any, ids: Sequence[int]) -> None:
    model.delete().where(model.id << list(ids)).execute(db)
