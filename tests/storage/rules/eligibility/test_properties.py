"""What must hold for anybody: more merit never harms, and a batch judges as one by one does."""

import re
from dataclasses import replace
from datetime import date
from typing import Any, get_args

from hypothesis import given, settings
from hypothesis import strategies as some

from resources.catalogues.rule_books.reading import load_rule_books
from storage.dates import PartialDate
from storage.rules.eligibility.books import book_for
from storage.rules.eligibility.facts import (
    Discipline,
    Initiative,
    Leave,
    PersonFacts,
    Rating,
    Received,
    YearRating,
)
from storage.rules.eligibility.ground import Season
from storage.rules.eligibility.judge import judge, judge_all
from tests.storage.rules.eligibility.builders import AFTER, BEFORE

AWARDS = (
    "LDTT", "CSTDCS", "CSTD_TINH", "CSTDTQ", "GIAY_KHEN", "BK_TINH", "BKTTG",
    "HCLD_3", "HCLD_2", "HCLD_1",
)  # fmt: skip
MERIT = ("eligible", "conditional", "needs_evidence", "not_eligible")
YEARS = some.integers(2012, 2026)


def received(code: str, year: int) -> Received:
    return Received(code, PartialDate(year, 12, 1), first_year=year, last_year=year)


@some.composite
def people(draw: Any) -> PersonFacts:
    ratings = draw(some.dictionaries(YEARS, some.sampled_from(get_args(Rating)), max_size=15))
    titles = draw(some.sets(some.tuples(some.sampled_from(["CSTDCS", "CSTD_TINH"]), YEARS)))
    merits = draw(
        some.sets(some.tuples(some.sampled_from(["BK_TINH", "BKTTG", "HCLD_3"]), YEARS), max_size=3)
    )
    ideas = draw(
        some.lists(
            some.tuples(some.sampled_from(["BASE", "PROVINCE", "NATION"]), YEARS), max_size=4
        )
    )
    warned = draw(some.none() | YEARS)
    mother = draw(some.none() | YEARS)
    return PersonFacts(
        1,
        ratings=tuple(YearRating(year, rating) for year, rating in ratings.items()),
        received=tuple(received(code, year) for code, year in sorted(titles | merits)),
        initiatives=tuple(Initiative(level, year) for level, year in ideas),
        disciplines=()
        if warned is None
        else (Discipline("KHIEN_TRACH", PartialDate(warned), PartialDate(warned)),),
        leaves=() if mother is None else (Leave("maternity", PartialDate(mother)),),
        discipline_confirmed_years=frozenset({2025, 2026}),
    )


DAYS = some.sampled_from([(BEFORE, 2025), (AFTER, 2026)])
SEASONS = some.sampled_from([Season(), Season(frozenset({"CSTDCS", "CSTD_TINH"}))])


def rank(facts: PersonFacts, award: str, day: tuple[date, int], season: Season) -> int:
    on, year = day
    book = book_for(on, load_rule_books())
    return MERIT.index(judge(facts, award, on, year, book, season).outcome)


@settings(max_examples=150, deadline=None)
@given(people(), some.sampled_from(AWARDS), DAYS, SEASONS, YEARS)
def test_one_more_excellent_year_never_makes_anyone_less_eligible(
    facts: PersonFacts, award: str, day: tuple[date, int], season: Season, year: int
) -> None:
    others = tuple(one for one in facts.ratings if one.year != year)
    better = replace(facts, ratings=(*others, YearRating(year, "HTXSNV")))
    assert rank(better, award, day, season) <= rank(facts, award, day, season)


@settings(max_examples=150, deadline=None)
@given(people(), some.sampled_from(AWARDS), DAYS, SEASONS, YEARS)
def test_one_more_title_never_makes_anyone_less_eligible_for_another(
    facts: PersonFacts, award: str, day: tuple[date, int], season: Season, year: int
) -> None:
    code = "CSTDCS" if award != "CSTDCS" else "CSTD_TINH"
    better = replace(facts, received=(*facts.received, received(code, year)))
    assert rank(better, award, day, season) <= rank(facts, award, day, season)


@settings(max_examples=100, deadline=None)
@given(people(), some.sampled_from(AWARDS), DAYS, SEASONS, YEARS)
def test_one_more_initiative_never_makes_anyone_less_eligible(
    facts: PersonFacts, award: str, day: tuple[date, int], season: Season, year: int
) -> None:
    better = replace(facts, initiatives=(*facts.initiatives, Initiative("NATION", year)))
    assert rank(better, award, day, season) <= rank(facts, award, day, season)


@settings(max_examples=150, deadline=None)
@given(people(), some.sampled_from(AWARDS), DAYS, SEASONS)
def test_what_is_lacking_is_at_least_one_and_comes_no_earlier_than_the_judged_year(
    facts: PersonFacts, award: str, day: tuple[date, int], season: Season
) -> None:
    on, year = day
    found = judge(facts, award, on, year, book_for(on, load_rule_books()), season)
    for one in found.conditions:
        assert not re.search(r"[Tt]hiếu (00|-)", one.sentence)
        assert one.earliest is None or one.earliest >= year


@settings(max_examples=60, deadline=None)
@given(some.lists(people(), max_size=4), DAYS, SEASONS)
def test_a_batch_gives_the_same_verdicts_as_one_by_one(
    everybody: list[PersonFacts], day: tuple[date, int], season: Season
) -> None:
    on, year = day
    book = book_for(on, load_rule_books())
    batch = list(judge_all([(one, season) for one in everybody], AWARDS, on, year, book))
    alone = [judge(one, code, on, year, book, season) for one in everybody for code in AWARDS]
    assert batch == alone


@settings(max_examples=60, deadline=None)
@given(people(), some.sampled_from(AWARDS), DAYS, some.randoms(use_true_random=False))
def test_the_order_in_which_facts_were_written_changes_no_outcome(
    facts: PersonFacts, award: str, day: tuple[date, int], chance: Any
) -> None:
    def shuffled(rows: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(chance.sample(rows, len(rows)))

    mixed = replace(
        facts,
        ratings=shuffled(facts.ratings),
        received=shuffled(facts.received),
        initiatives=shuffled(facts.initiatives),
    )
    assert rank(mixed, award, day, Season()) == rank(facts, award, day, Season())
