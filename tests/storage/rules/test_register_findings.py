"""Rows that cannot be right are told apart from rows that people should look at."""

from dataclasses import replace

import pytest

from storage.dates import PartialDate
from storage.records_awards import Author, Award
from storage.records_registry import Person, Posting, Rating
from storage.rules.register_findings import (
    RowFinding,
    check_award,
    check_initiative,
    check_person,
    check_postings,
    check_rating,
)
from tests.storage.registry_builders import a_person, a_posting, an_award, an_initiative

TODAY = PartialDate(2026, 11, 20)
CODES = ("CSTDCS", "LDTT")


def fields(found: tuple[RowFinding, ...]) -> list[tuple[str, bool]]:
    return [(one.field, one.is_wrong) for one in found]


def until(posting: Posting, last: str) -> Posting:
    return replace(posting, valid_to=PartialDate.parse(last))


def test_sound_rows_get_no_remark() -> None:
    birth = PartialDate(1980, 5)
    person = a_person(cccd="020180001234", birth=birth, joined=PartialDate(2005))
    assert check_person(person, TODAY) == ()
    assert check_rating(Rating(2026, "HTTNV", 1), TODAY) == ()
    assert check_award(an_award(1), CODES, TODAY, birth) == ()
    assert check_initiative(an_initiative(Author("A", 6000), Author("B", 4000)), TODAY) == ()


@pytest.mark.parametrize(
    ("person", "field", "is_wrong"),
    [
        (a_person("  "), "full_name", True),
        (a_person(birth=PartialDate(2026, 12)), "birth", True),
        (a_person(cccd="20180001234"), "cccd", False),
        (a_person(cccd="02018000123X"), "cccd", False),
        (a_person(joined=PartialDate(2010), left_on=PartialDate(2009)), "left_on", True),
        (a_person(birth=PartialDate(2000), joined=PartialDate(2014)), "joined", False),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_a_person_who_cannot_be_so(person: Person, field: str, is_wrong: bool) -> None:
    assert fields(check_person(person, TODAY)) == [(field, is_wrong)]


def test_a_person_in_two_units_at_once_is_remarked() -> None:
    both = (a_posting(1, "2020"), a_posting(2, "2024-03"))
    (found,) = check_postings(both)
    assert found.sentence == "Cùng lúc ở hai đơn vị từ 03/2024."
    assert check_person(a_person(postings=both), TODAY) == (found,)


def test_two_undated_open_postings_are_one_too_many() -> None:
    (found,) = check_postings((Posting(1), Posting(2)))
    assert found.sentence == "Cùng lúc ở hai đơn vị."


@pytest.mark.parametrize(
    "second",
    [
        a_posting(1, "2022", post="Trưởng phòng"),
        a_posting(2, "2022", is_secondment=True),
        until(a_posting(2, "2015"), "2020"),
        until(a_posting(2, "2010"), "2019-12-31"),
    ],
)
def test_postings_that_may_stand_together(second: Posting) -> None:
    assert check_postings((a_posting(1, "2020"), second)) == ()


def test_a_rating_of_a_year_to_come_is_wrong() -> None:
    assert fields(check_rating(Rating(2027, "HTTNV", 1), TODAY)) == [("year", True)]


@pytest.mark.parametrize(
    ("award", "field"),
    [
        (an_award(1, code="XYZ"), "code"),
        (an_award(1, 2027, date=None), "year"),
        (an_award(1, date=PartialDate(2026, 12, 1)), "date"),
        (an_award(1, period_from=PartialDate(2025), period_to=PartialDate(2020)), "period_to"),
        (an_award(1, 1979), "year"),
        (an_award(1, 1980, date=PartialDate(1980, 4)), "year"),
    ],
)
def test_an_award_that_cannot_be_so(award: Award, field: str) -> None:
    assert fields(check_award(award, CODES, TODAY, PartialDate(1980, 5))) == [(field, True)]


def test_an_award_is_not_judged_by_a_birth_nobody_knows() -> None:
    assert check_award(an_award(1, 1950), CODES, TODAY) == ()


def test_shares_and_year_of_an_initiative_are_checked() -> None:
    found = check_initiative(an_initiative(Author("A", 9950), year=2027), TODAY)
    assert fields(found) == [("authors", True), ("year", True)]
    assert "99,5%" in found[0].sentence
