"""Small makers of facts and verdicts; a person is clean and confirmed unless told otherwise."""

from datetime import date
from typing import Any

from resources.catalogues.rule_books.reading import load_rule_books
from storage.dates import PartialDate
from storage.rules.eligibility.books import book_for
from storage.rules.eligibility.facts import (
    CollectiveFacts,
    Facts,
    Initiative,
    MembersYear,
    PersonFacts,
    Rating,
    Received,
    TitleCount,
    YearRating,
)
from storage.rules.eligibility.ground import Season
from storage.rules.eligibility.judge import judge
from storage.rules.eligibility.local import LocalRules
from storage.rules.eligibility.verdict import Verdict

BEFORE, AFTER = date(2026, 3, 2), date(2026, 12, 1)
YEAR = 2025
CONFIRMED = frozenset({2025, 2026})


def rated(rating: Rating, *years: int) -> tuple[YearRating, ...]:
    return tuple(YearRating(year, rating, id=year) for year in years)


def titled(code: str, *years: int, **fields: Any) -> tuple[Received, ...]:
    """Yearly titles, each decided at the end of its year."""
    return tuple(
        Received(
            code,
            **{
                "decided": PartialDate(year, 12, 20),
                "first_year": year,
                "last_year": year,
                "id": year,
                **fields,
            },
        )
        for year in years
    )


def an_award(code: str, decided: str = "", **fields: Any) -> Received:
    return Received(code, PartialDate.parse(decided) if decided else None, **{"id": 1, **fields})


def initiatives(level: Any, *years: int, **fields: Any) -> tuple[Initiative, ...]:
    return tuple(Initiative(level, year, **{"id": year, **fields}) for year in years)


def a_person(**fields: Any) -> PersonFacts:
    return PersonFacts(**{"id": 7, "discipline_confirmed_years": CONFIRMED, **fields})


def a_collective(**fields: Any) -> CollectiveFacts:
    return CollectiveFacts(**{"id": 8, "discipline_confirmed_years": CONFIRMED, **fields})


def members(count: int = 10, ldtt: int = 7, cstdcs: int = 1, **fields: Any) -> MembersYear:
    titles = (TitleCount("LDTT", ldtt), TitleCount("CSTDCS", cstdcs))
    known = {"completed": count, "warned": 0, "titles": titles, "id": 1, **fields}
    return MembersYear(YEAR, count, **known)


def verdict(
    facts: Facts,
    award: str,
    *season: str,
    year: int = YEAR,
    on: date = BEFORE,
    local: LocalRules | None = None,
    kind: str = "CONG_TRANG",
) -> Verdict:
    """Judged by the book of the day ``on``; ``season`` are titles proposed beside."""
    book = book_for(on, load_rule_books())
    expected = Season(frozenset(season))
    return judge(facts, award, on, year, book, expected, local or LocalRules(), kind)


def sentences(found: Verdict) -> str:
    return " | ".join(one.sentence for one in found.lacking)
