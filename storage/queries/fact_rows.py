"""Rows of the registers as facts, fetched for many subjects at once and grouped by subject."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, TypeVar

from resources.catalogues.awards import load_awards
from storage.book import Book
from storage.dates import PartialDate
from storage.records_registry import DISCIPLINES
from storage.rules.eligibility.facts import (
    Discipline,
    Initiative,
    InitiativeUse,
    Leave,
    Pending,
    Received,
    YearRating,
)

Fact = TypeVar("Fact")
Grouped = Mapping[int, tuple[Fact, ...]]

_WIDTH = {"BASE": 0, "PROVINCE": 1, "NATION": 2}


class Rows:
    """Reads rows about ``subject`` ("person" or "collective"); of all, or of ``ids`` only."""

    def __init__(self, book: Book, subject: str, ids: Sequence[int] | None) -> None:
        self._book = book
        self.key = f"{subject}_id"
        self._ids = () if ids is None else tuple(ids)
        marks = ", ".join("?" * len(self._ids))
        self._where = f"{self.key} IS NOT NULL" if ids is None else f"{self.key} IN ({marks})"

    def grouped(
        self, select: str, make: Callable[[tuple[Any, ...]], Fact], order: str
    ) -> Grouped[Fact]:
        """Facts by subject; ``select`` begins with the key column and ends before WHERE."""
        found: dict[int, list[Fact]] = defaultdict(list)
        sql = f"{select} WHERE {self._where} ORDER BY {self.key}, {order}"
        for row in self._book.db.fetch(sql, self._ids):
            found[row[0]].append(make(row))
        return {key: tuple(facts) for key, facts in found.items()}


def ratings(rows: Rows) -> Grouped[YearRating]:
    select = f"SELECT {rows.key}, year, level, id FROM rating"
    return rows.grouped(select, lambda row: YearRating(*row[1:]), "year")


def received(rows: Rows) -> Grouped[Received]:
    """Awards; a title counts for its year, another award for the period its decision names."""
    select = (
        f"SELECT {rows.key}, code, date, number, kind, period_from, period_to, status, id, year"
        " FROM award"
    )
    titles = {code for code, award in load_awards().entries.items() if award.is_title}
    return rows.grouped(select, lambda row: _received(row, row[1] in titles), "year, id")


def disciplines(rows: Rows) -> Grouped[Discipline]:
    known = _matters(rows)
    return {
        key: tuple(
            Discipline(kind, first, last, row_id)
            for kind, first, last, row_id in matters
            if kind in DISCIPLINES
        )
        for key, matters in known.items()
    }


def pending(rows: Rows) -> Grouped[Pending]:
    known = _matters(rows)
    return {
        key: tuple(
            Pending(kind, first, last, row_id)
            for kind, first, last, row_id in matters
            if kind not in DISCIPLINES
        )
        for key, matters in known.items()
    }


def confirmed_years(rows: Rows) -> Mapping[int, frozenset[int]]:
    """The years in which each subject stands on a confirmed list."""
    select = f"SELECT {rows.key}, l.year FROM clean_list_entry JOIN clean_list l ON l.id = list_id"
    found = rows.grouped(select, lambda row: int(row[1]), "l.year")
    return {key: frozenset(years) for key, years in found.items()}


def leaves(rows: Rows) -> Grouped[Leave]:
    select = "SELECT person_id, kind, started, ended, result, working_days, id FROM leave"
    return rows.grouped(select, _leave, "started, id")


def initiatives(book: Book, rows: Rows) -> Grouped[Initiative]:
    """Initiatives recognised by a decision, at the widest level; the others prove nothing."""
    widest = _widest(book)
    uses = _uses(book)
    select = (
        "SELECT person_id, i.id, i.title, i.kind, i.year, share FROM initiative_author"
        " JOIN initiative i ON i.id = initiative_id"
    )
    found = rows.grouped(select, lambda row: row, "i.year, i.id")
    return {
        key: tuple(
            _initiative(row, widest[row[1]], uses.get(row[1], ()))
            for row in mine
            if row[1] in widest
        )
        for key, mine in found.items()
    }


@lru_cache(maxsize=65_536)
def day(text: str | None) -> PartialDate | None:
    """A stored partial date; the same days come again and again in lists."""
    return None if text is None else PartialDate.parse(text)


def sure_day(text: str) -> PartialDate:
    """A stored partial date that may not be missing."""
    return PartialDate.parse(text)


def _received(row: tuple[Any, ...], is_title: bool) -> Received:
    _, code, date, number, kind, first, last, status, row_id, year = row
    period_from, period_to = day(first), day(last)
    if period_from is None and period_to is None and is_title:
        first_year = last_year = year
    else:
        first_year = period_from and period_from.year
        last_year = period_to and period_to.year
    return Received(code, day(date), number, kind, first_year, last_year, status, row_id)


def _matters(rows: Rows) -> Grouped[tuple[Any, PartialDate, PartialDate | None, int]]:
    select = f"SELECT {rows.key}, kind, started, ended, id FROM discipline"
    return rows.grouped(
        select, lambda row: (row[1], sure_day(row[2]), day(row[3]), row[4]), "started, id"
    )


def _leave(row: tuple[Any, ...]) -> Leave:
    good = {"good": True, "below": False}.get(row[4])
    return Leave(row[1], sure_day(row[2]), day(row[3]), good, row[5], row[6])


def _widest(book: Book) -> dict[int, tuple[Any, PartialDate | None]]:
    found: dict[int, tuple[Any, PartialDate | None]] = {}
    sql = "SELECT initiative_id, level, date FROM recognition ORDER BY position"
    for initiative_id, level, date in book.db.fetch(sql):
        before = found.get(initiative_id)
        if before is None or _WIDTH[level] > _WIDTH[before[0]]:
            found[initiative_id] = (level, day(date))
    return found


def _uses(book: Book) -> dict[int, tuple[InitiativeUse, ...]]:
    found: dict[int, list[InitiativeUse]] = defaultdict(list)
    sql = (
        "SELECT u.initiative_id, a.code, a.year FROM initiative_use u"
        " JOIN award a ON a.id = u.award_id WHERE a.status <> 'revoked' ORDER BY u.id"
    )
    for initiative_id, code, year in book.db.fetch(sql):
        found[initiative_id].append(InitiativeUse(code, year))
    return {key: tuple(uses) for key, uses in found.items()}


def _initiative(
    row: tuple[Any, ...],
    recognised: tuple[Any, PartialDate | None],
    uses: Iterable[InitiativeUse],
) -> Initiative:
    _, row_id, title, kind, year, share = row
    level, decided = recognised
    counted_as = "initiative" if kind == "initiative" else "research"
    return Initiative(level, year, counted_as, decided, share, tuple(uses), title, row_id)
