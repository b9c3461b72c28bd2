"""Collectives as the rules of awards read them: own results, inherited ones, and their staff."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from storage.book import Book
from storage.dates import PartialDate, ends_before
from storage.queries import fact_rows as rows_of
from storage.queries.collectives import list_changes, list_collectives
from storage.queries.fact_rows import Grouped, Rows
from storage.queries.facts import person_facts
from storage.records_registry import DISCIPLINES, LEVELS, Collective, Succession
from storage.rules.eligibility.days import touches
from storage.rules.eligibility.facts import (
    CollectiveFacts,
    MembersYear,
    PersonFacts,
    Received,
    TitleCount,
    YearRating,
)
from storage.rules.eligibility.verdict import State
from storage.rules.lineage import predecessors

_WARNED = tuple(DISCIPLINES)[1:]  # cảnh cáo and heavier
_ON_LEAVE = "maternity"
_WORST = tuple(reversed(LEVELS))
_LOWER = {"CSTDCS": "LDTT"}

Coming = Mapping[int, Mapping[str, State]]
"""How each title this season proposes for a person stands, by the person's id and its code."""

_NOBODY: Coming = MappingProxyType({})


def collective_facts(
    book: Book,
    years: Sequence[int],
    ids: Sequence[int] | None = None,
    people: Sequence[PersonFacts] | None = None,
    coming: Coming = _NOBODY,
) -> tuple[CollectiveFacts, ...]:
    """What is known of the collectives ``ids``, or of all, in the office's order.

    ``years`` are those whose staff lists are counted: the people of the register whose posting in
    the collective is in force at the year's end; ``people`` are all of them where they were read
    before. ``coming`` says how titles proposed of members this season stand. What predecessors of a
    merger or split had is marked inherited.
    """
    changes = list_changes(book)
    rows = Rows(book, "collective", None)
    ratings, received = rows_of.ratings(rows), rows_of.received(rows)
    disciplines, pending = rows_of.disciplines(rows), rows_of.pending(rows)
    confirmed = rows_of.confirmed_years(rows)
    known = {one.id or 0: one for one in list_collectives(book)}
    wanted = known if ids is None else {key: known[key] for key in ids if key in known}
    staff = _staff(person_facts(book) if people is None else people, years)
    return tuple(
        CollectiveFacts(
            id=key,
            is_household=one.kind == "household",
            founded=one.valid_from,
            dissolved=one.valid_to,
            successor=_successor(changes, known, key),
            ratings=_ratings(ratings, predecessors(changes, key), key),
            received=_received(received, predecessors(changes, key), key),
            members=tuple(_members(year, staff[key, year], coming) for year in years),
            disciplines=disciplines.get(key, ()),
            pending=pending.get(key, ()),
            discipline_confirmed_years=confirmed.get(key, frozenset()),
        )
        for key, one in wanted.items()
    )


def _staff(
    people: Iterable[PersonFacts], years: Sequence[int]
) -> dict[tuple[int, int], list[PersonFacts]]:
    """People by collective and year; a person belongs to the last unit joined by the year's end."""
    found: dict[tuple[int, int], list[PersonFacts]] = defaultdict(list)
    for person in people:
        for year in years:
            end = PartialDate(year, 12, 31)
            if ends_before(person.left, end):
                continue
            serving = [
                span
                for span in person.units
                if not ends_before(end, span.first) and not ends_before(span.last, end)
            ]
            if serving:
                found[serving[-1].unit_id, year].append(person)
    return found


def _members(year: int, people: Sequence[PersonFacts], coming: Coming) -> MembersYear:
    """Counts of one year; None where something about somebody is not known.

    Whoever was not rated for maternity leave counts as having completed her tasks.
    """
    if not people:
        return MembersYear(year)
    levels = [_level(person, year) or _leave_level(person, year) for person in people]
    sexes = [person.sex for person in people]
    return MembersYear(
        year,
        members=len(people),
        completed=None if None in levels else len(levels) - levels.count("KHTNV"),
        warned=_warned(people, year),
        women=None if None in sexes else sexes.count("nữ"),
        titles=_title_counts(year, people, coming),
        on_leave=levels.count(_ON_LEAVE),
    )


def _title_counts(
    year: int, people: Sequence[PersonFacts], coming: Coming
) -> tuple[TitleCount, ...]:
    """Titles members have, and those proposed of members who have them not yet.

    Whoever is CSTĐCS meets the standard of LĐTT, so counts for it too: Điều 23, 28 Luật số
    06/2022/QH15.
    """
    held: Counter[str] = Counter()
    expected: Counter[str] = Counter()
    unsure: Counter[str] = Counter()
    for person in people:
        titles = _with_lower(_titles(person, year))
        held.update(titles)
        proposed = coming.get(person.id, {})
        lower = {_LOWER[code]: state for code, state in proposed.items() if code in _LOWER}
        for code, state in {**lower, **proposed}.items():
            if code not in titles and state != "missing":
                (unsure if state == "unknown" else expected)[code] += 1
    codes = sorted({*held, *expected, *unsure})
    return tuple(TitleCount(one, held[one], expected[one], unsure[one]) for one in codes)


def _with_lower(titles: Iterable[str]) -> set[str]:
    found = set(titles)
    return found | {_LOWER[code] for code in found if code in _LOWER}


def _level(person: PersonFacts, year: int) -> str | None:
    return next((one.rating for one in person.ratings if one.year == year), None)


def _leave_level(person: PersonFacts, year: int) -> str | None:
    leaves = (one for one in person.leaves if one.kind == "maternity")
    return _ON_LEAVE if any(touches(one.first, one.last, year) for one in leaves) else None


def _titles(person: PersonFacts, year: int) -> set[str]:
    return {
        one.code
        for one in person.received
        if one.status != "revoked" and one.first_year == one.last_year == year
    }


def _warned(people: Sequence[PersonFacts], year: int) -> int | None:
    """How many were disciplined with cảnh cáo or more; silence counts only where confirmed."""
    warned = [
        person
        for person in people
        if any(one.form in _WARNED and one.first.year == year for one in person.disciplines)
    ]
    sure = all(year in one.discipline_confirmed_years or one in warned for one in people)
    return len(warned) if sure or warned else None


def _ratings(known: Grouped[YearRating], before: Iterable[int], key: int) -> tuple[YearRating, ...]:
    """Own ratings and, for years without one, the lowest that a predecessor had."""
    own = {one.year: one for one in known.get(key, ())}
    inherited: dict[int, YearRating] = {}
    for one in (one for other in before for one in known.get(other, ())):
        present = inherited.get(one.year)
        if present is None or _WORST.index(one.rating) < _WORST.index(present.rating):
            inherited[one.year] = replace(one, inherited=True)
    merged = {**inherited, **own}
    return tuple(merged[year] for year in sorted(merged))


def _received(known: Grouped[Received], before: Iterable[int], key: int) -> tuple[Received, ...]:
    taken = (replace(one, inherited=True) for other in before for one in known.get(other, ()))
    return (*taken, *known.get(key, ()))


def _successor(changes: Iterable[Succession], known: Mapping[int, Collective], key: int) -> str:
    """Names of those a collective went into, "" while it goes on or where none followed."""
    after = [one.successor_id for one in changes if one.predecessor_id == key]
    return ", ".join(known[one].name for one in after if one is not None and one in known)
