"""Awards of a working life: bằng khen and Huân chương Lao động, by the tables of the law."""

import pytest

from resources.catalogues.awards import load_awards
from storage.dates import PartialDate
from storage.rules.eligibility.facts import CollectiveFacts, PersonFacts, Received
from tests.storage.rules.eligibility.builders import (
    a_collective,
    a_person,
    an_award,
    initiatives,
    rated,
    sentences,
    titled,
    verdict,
)

FIVE = range(2021, 2026)


def test_two_grassroots_titles_in_a_row_make_a_provincial_certificate() -> None:
    assert verdict(a_person(received=titled("CSTDCS", 2024, 2025)), "BK_TINH").outcome == "eligible"
    apart = a_person(
        received=titled("CSTDCS", 2023, 2025),
        ratings=rated("HTXSNV", 2025) + rated("HTTNV", 2024),
    )
    assert verdict(apart, "BK_TINH").outcome == "not_eligible"


def test_two_excellent_years_with_an_initiative_each_will_do_without_titles() -> None:
    """The ministry's answer 77204: one of the two years need not have the title."""
    person = a_person(
        ratings=rated("HTXSNV", 2024, 2025),
        initiatives=initiatives("BASE", 2024, 2025),
        received=titled("CSTDCS", 2025),
    )
    assert verdict(person, "BK_TINH").outcome == "eligible"


def test_one_initiative_in_two_excellent_years_is_one_short() -> None:
    person = a_person(
        ratings=rated("HTTNV", 2023) + rated("HTXSNV", 2024, 2025),
        initiatives=initiatives("BASE", 2023, 2025),
    )
    found = verdict(person, "BK_TINH")
    assert found.outcome == "not_eligible"
    assert "hoặc thiếu 01 sáng kiến (mới có 1/2)" in sentences(found)


def test_initiatives_and_research_do_not_add_up() -> None:
    mixed = initiatives("BASE", 2024) + initiatives("BASE", 2025, kind="research")
    excellent = rated("HTXSNV", 2024, 2025)
    person = a_person(ratings=excellent, initiatives=mixed)
    assert verdict(person, "BK_TINH").outcome == "not_eligible"
    both = initiatives("BASE", 2024, 2025, kind="research")
    person = a_person(ratings=excellent, initiatives=both)
    assert verdict(person, "BK_TINH").outcome == "eligible"


def test_a_collective_with_two_excellent_years_or_titles_gets_a_provincial_certificate() -> None:
    mixed = a_collective(ratings=rated("HTXSNV", 2024), received=titled("TTLDXS", 2025))
    assert verdict(mixed, "BK_TINH").outcome == "eligible"
    one = a_collective(ratings=rated("HTXSNV", 2025) + rated("HTTNV", 2024))
    assert verdict(one, "BK_TINH").outcome == "not_eligible"


def a_candidate(award: str, prior: str, titles: int, excellent: int) -> PersonFacts:
    """Five good years after ``prior`` of 2020, ``excellent`` of them so, with ``titles``."""
    code = {"BKTTG": "CSTDCS", "HCLD_3": "CSTDCS"}.get(award, "CSTD_TINH")
    top = range(2026 - excellent, 2026)
    return a_person(
        ratings=rated("HTXSNV", *top) + rated("HTTNV", *(set(FIVE) - set(top))),
        received=(an_award(prior, "2020-09-02"), *titled(code, *[2021, 2023, 2025][:titles])),
    )


CAREERS = [
    ("BKTTG", "BK_TINH", 3, 0),
    ("HCLD_3", "BKTTG", 3, 1),
    ("HCLD_2", "HCLD_3", 1, 2),
    ("HCLD_1", "HCLD_2", 2, 3),
]


@pytest.mark.parametrize(("award", "prior", "titles", "excellent"), CAREERS)
def test_a_career_just_meets_the_table(award: str, prior: str, titles: int, excellent: int) -> None:
    found = verdict(a_candidate(award, prior, titles, excellent), award)
    assert (found.outcome, found.confirmed) == ("eligible", True)


@pytest.mark.parametrize(("award", "prior", "titles", "excellent"), CAREERS)
def test_one_title_less_misses_it(award: str, prior: str, titles: int, excellent: int) -> None:
    found = verdict(a_candidate(award, prior, titles - 1, excellent), award)
    assert found.outcome == "not_eligible"
    assert "Thiếu 01 lần CSTĐ" in sentences(found)


@pytest.mark.parametrize(("award", "prior", "titles", "excellent"), CAREERS[1:])
def test_one_excellent_year_less_misses_it(
    award: str, prior: str, titles: int, excellent: int
) -> None:
    found = verdict(a_candidate(award, prior, titles, excellent - 1), award)
    assert found.outcome == "not_eligible"
    assert "Thiếu 01 năm hoàn thành xuất sắc nhiệm vụ" in sentences(found)


@pytest.mark.parametrize(("award", "prior", "titles", "excellent"), CAREERS)
def test_without_the_award_before_it_nothing_counts(
    award: str, prior: str, titles: int, excellent: int
) -> None:
    person = a_candidate(award, "GIAY_KHEN", titles, excellent)
    found = verdict(person, award)
    assert found.outcome == "not_eligible"
    assert f"Chưa có {load_awards().entries[prior].short}" in sentences(found)


@pytest.mark.parametrize(("award", "prior", "titles", "excellent"), CAREERS)
def test_a_year_nobody_rated_needs_evidence(
    award: str, prior: str, titles: int, excellent: int
) -> None:
    person = a_candidate(award, prior, titles, excellent)
    gap = tuple(one for one in person.ratings if one.year != 2022)
    found = verdict(a_person(ratings=gap, received=person.received), award)
    assert found.outcome == "needs_evidence"
    assert "Chưa có kết quả năm 2022" in sentences(found)


def test_four_years_after_the_certificate_are_one_short() -> None:
    person = a_person(
        ratings=rated("HTTNV", *range(2018, 2026)),
        received=(an_award("BK_TINH", "2021-03-01"), *titled("CSTDCS", 2022, 2023, 2024)),
    )
    found = verdict(person, "BKTTG")
    assert (found.outcome, found.earliest) == ("not_eligible", 2026)
    assert "Thiếu 01 năm liên tục" in sentences(found)


def test_the_three_titles_need_not_be_in_a_row() -> None:
    assert verdict(a_candidate("BKTTG", "BK_TINH", 3, 0), "BKTTG").outcome == "eligible"


def a_unit(award: str, prior: str, *flags: Received, **fields: object) -> CollectiveFacts:
    return a_collective(
        ratings=rated("HTXSNV", *FIVE), received=(an_award(prior, "2020-09-02"), *flags), **fields
    )


COLLECTIVE_WAYS = [
    ("BKTTG", "BK_TINH", {"CO_TINH": 1}),
    ("HCLD_3", "BKTTG", {"CO_CP": 1}),
    ("HCLD_3", "BKTTG", {"CO_TINH": 2}),
    ("HCLD_3", "BKTTG", {"CO_TINH": 1, "BK_TINH": 1}),
    ("HCLD_2", "HCLD_3", {"CO_CP": 1, "CO_TINH": 1}),
    ("HCLD_2", "HCLD_3", {"CO_TINH": 3}),
    ("HCLD_1", "HCLD_2", {"CO_CP": 2}),
    ("HCLD_1", "HCLD_2", {"CO_CP": 1, "CO_TINH": 2}),
    ("HCLD_1", "HCLD_2", {"CO_TINH": 4}),
]


def awards_of(counts: dict[str, int]) -> list[Received]:
    return [one for code, count in counts.items() for one in titled(code, *FIVE[:count])]


@pytest.mark.parametrize(("award", "prior", "flags"), COLLECTIVE_WAYS)
def test_a_collective_meets_one_way_of_the_table(
    award: str, prior: str, flags: dict[str, int]
) -> None:
    unit = a_unit(award, prior, *awards_of(flags), founded=PartialDate(2010))
    assert verdict(unit, award).outcome == "eligible"
    first = next(iter(flags))
    fewer = {**flags, first: flags[first] - 1}
    short = a_unit(award, prior, *awards_of(fewer), founded=PartialDate(2010))
    assert verdict(short, award).outcome == "not_eligible"


def test_certificates_stand_for_flags_only_where_no_flag_could_be_won() -> None:
    unit = a_unit("HCLD_2", "HCLD_3", *titled("BK_TINH", 2021, 2023, 2025))
    found = verdict(unit, "HCLD_2")
    assert found.outcome == "needs_evidence"
    assert "không thuộc đối tượng tặng cờ thi đua" in sentences(found)


def test_a_unit_younger_than_ten_years_waits_for_the_order() -> None:
    flag = titled("CO_CP", 2025)
    young = a_unit("HCLD_3", "BKTTG", *flag, founded=PartialDate(2016, 3, 3))
    found = verdict(young, "HCLD_3")
    assert (found.outcome, found.earliest) == ("not_eligible", 2026)
    ten = a_unit("HCLD_3", "BKTTG", *flag, founded=PartialDate(2016, 3, 2))
    assert verdict(ten, "HCLD_3").outcome == "eligible"
    only_year = a_unit("HCLD_3", "BKTTG", *flag, founded=PartialDate(2016))
    assert verdict(only_year, "HCLD_3").outcome == "needs_evidence"


def test_awards_whose_criteria_no_book_states_are_left_to_evidence() -> None:
    found = verdict(a_person(), "HC_SAOVANG")
    assert found.outcome == "needs_evidence"
    assert "khoản 2 Điều 33" in found.conditions[0].citation


def test_an_award_is_not_given_for_a_kind_it_does_not_know() -> None:
    assert verdict(a_person(), "CSTDCS", kind="DOT_XUAT").outcome == "not_eligible"
    assert verdict(a_person(), "BK_TINH", kind="DOT_XUAT").outcome == "needs_evidence"
