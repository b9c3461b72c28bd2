"""Collectives with the names they had, and what became of them."""

from collections import defaultdict

from storage.book import Book
from storage.errors import NotFound
from storage.models.collective import CollectiveChangeRow, CollectiveNameRow, CollectiveRow
from storage.records_registry import Collective, FormerName, Succession
from storage.rows import Row


def list_collectives(book: Book, year: int | None = None) -> tuple[Collective, ...]:
    """The register in the office's order, without merged duplicates.

    ``year`` leaves out those that ended before it or began after it.
    """
    row = CollectiveRow
    query = row.select().where(row.merged_into.is_null()).order_by(row.position, row.id)
    names = _former_names(book)
    found = (_collective(values, names) for values in book.db.rows(query))
    return tuple(one for one in found if year is None or _in_force(one, year))


def get_collective(book: Book, collective_id: int) -> Collective:
    """One collective, a merged duplicate too; raises NotFound."""
    rows = book.db.rows(CollectiveRow.select().where(CollectiveRow.id == collective_id))
    if not rows:
        raise NotFound("tập thể", collective_id)
    return _collective(rows[0], _former_names(book))


def list_changes(book: Book) -> tuple[Succession, ...]:
    """All mergers, splits and dissolutions, by date."""
    row = CollectiveChangeRow
    return tuple(
        Succession(
            kind=change["kind"],
            date=change["date"],
            predecessor_id=change["predecessor"],
            successor_id=change["successor"],
            decision=change["decision"],
        )
        for change in book.db.rows(row.select().order_by(row.date, row.id))
    )


def name_in(collective: Collective, year: int) -> str:
    """The name a collective bore at the end of ``year``, as papers of that year have it."""
    for former in sorted(collective.former_names, key=lambda one: str(one.until)):
        if former.until.year > year:
            return former.name
    return collective.name


def _in_force(collective: Collective, year: int) -> bool:
    begun = collective.valid_from is None or collective.valid_from.year <= year
    return begun and (collective.valid_to is None or collective.valid_to.year >= year)


def _former_names(book: Book) -> dict[int, list[FormerName]]:
    row = CollectiveNameRow
    found: dict[int, list[FormerName]] = defaultdict(list)
    for name in book.db.rows(row.select().order_by(row.until, row.id)):
        former = FormerName(name["name"], name["until"], name["short_name"], name["decision"])
        found[name["collective"]].append(former)
    return found


def _collective(row: Row, names: dict[int, list[FormerName]]) -> Collective:
    del row["position"]
    unit_id = row.pop("unit")
    former = tuple(names.get(row["id"], ()))
    return Collective(**row, unit_id=unit_id, former_names=former)
