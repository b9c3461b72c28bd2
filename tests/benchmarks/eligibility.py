"""Verdicts for a whole office: 5,000 people with twenty years each, on all individual awards."""

from datetime import date
from functools import partial

from resources.catalogues.rule_books import RuleBook
from resources.catalogues.rule_books.reading import load_rule_books
from resources.collecting import uncollected
from storage.dates import PartialDate
from storage.rules.eligibility.books import book_for
from storage.rules.eligibility.facts import (
    Initiative,
    PersonFacts,
    Rating,
    Received,
    YearRating,
)
from storage.rules.eligibility.ground import Season
from storage.rules.eligibility.judge import judge, judge_all
from tests.benchmarks.timing import best_of, report, state

_AWARDS = (
    "LDTT", "CSTDCS", "CSTD_TINH", "CSTDTQ", "GIAY_KHEN", "BK_TINH", "BKTTG",
    "HCLD_3", "HCLD_2", "HCLD_1",
)  # fmt: skip
_SEASON = Season(frozenset({"LDTT", "CSTDCS", "CSTD_TINH"}))
_RATINGS: tuple[Rating, ...] = ("HTXSNV", "HTTNV", "HTTNV", "HTXSNV", "HTNV", "HTTNV", "HTXSNV")
_ON, _YEAR = date(2026, 12, 1), 2026


def run() -> None:
    people = [(_person(at), _SEASON) for at in range(5_000)]
    book = book_for(_ON, load_rule_books())
    seconds = best_of(partial(_judge_everybody, people, book), rounds=3)
    state(f"verdicts of 5,000 people x {len(_AWARDS)} individual awards", seconds, "2,000 ms")
    few = people[:500]
    together = best_of(lambda: list(judge_all(few, _AWARDS, _ON, _YEAR, book)), rounds=3)
    alone = best_of(
        lambda: [judge(one, code, _ON, _YEAR, book, _SEASON) for one, _ in few for code in _AWARDS],
        rounds=3,
    )
    report("500 people at once", together, "one by one", alone, "at least as fast")


def _judge_everybody(people: list[tuple[PersonFacts, Season]], book: RuleBook) -> None:
    """As the pages ask: without looking for cyclic garbage meanwhile."""
    with uncollected():
        list(judge_all(people, _AWARDS, _ON, _YEAR, book))


def _person(at: int) -> PersonFacts:
    years = range(2007, 2027)
    rated: list[tuple[int, Rating]] = [
        (year, _RATINGS[(at * 7 + year * (at % 5 + 1)) % len(_RATINGS)]) for year in years
    ]
    titles = [
        Received(code, PartialDate(year, 12, 20), first_year=year, last_year=year, id=year)
        for year, rating in rated
        for code, wanted in (("LDTT", ("HTTNV", "HTXSNV")), ("CSTDCS", ("HTXSNV",)))
        if rating in wanted and year < _YEAR
    ]
    merits = [Received("BK_TINH", PartialDate(2010 + at % 15, 6, 1), id=1)] if at % 3 else []
    return PersonFacts(
        at,
        ratings=tuple(YearRating(year, rating, year) for year, rating in rated),
        received=(*titles, *merits),
        initiatives=tuple(
            Initiative("PROVINCE" if year % 4 == 0 else "BASE", year, id=year)
            for year in years
            if (at + year) % 3 == 0
        ),
        discipline_confirmed_years=frozenset({_YEAR}) if at % 2 else frozenset(),
    )
