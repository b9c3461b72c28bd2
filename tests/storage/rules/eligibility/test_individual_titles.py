"""Titles of persons: Lao động tiên tiến and the three Chiến sĩ thi đua."""

from storage.rules.eligibility.facts import PersonFacts
from storage.rules.eligibility.verdict import Proof
from tests.storage.rules.eligibility.builders import (
    a_person,
    initiatives,
    rated,
    sentences,
    titled,
    verdict,
)


def a_fighter(*years: int, level: str = "PROVINCE", **fields: object) -> PersonFacts:
    """Someone with CSTĐ cơ sở in ``years`` and an initiative of 2024."""
    return a_person(
        ratings=rated("HTXSNV", *range(2020, 2026)),
        received=titled("CSTDCS", *years),
        initiatives=initiatives(level, 2024),
        **fields,
    )


def test_a_good_year_makes_an_advanced_worker_and_the_rating_proves_it() -> None:
    found = verdict(a_person(ratings=rated("HTTNV", 2025)), "LDTT")
    assert (found.outcome, found.confirmed) == ("eligible", True)
    assert found.conditions[0].proof == (Proof("rating", 2025),)
    law = "khoản 1 Điều 24 Luật Thi đua, khen thưởng số 06/2022/QH15"
    assert found.conditions[0].citation == law
    assert found.book == "luat-2022-nd152"


def test_a_fair_year_makes_no_advanced_worker_and_next_year_may() -> None:
    found = verdict(a_person(ratings=rated("HTNV", 2025)), "LDTT")
    assert (found.outcome, found.earliest) == ("not_eligible", 2026)


def test_a_year_without_rating_needs_evidence() -> None:
    found = verdict(a_person(ratings=rated("HTTNV", 2024)), "LDTT")
    assert found.outcome == "needs_evidence"
    assert "Chưa có kết quả xếp loại năm 2025" in sentences(found)


def test_grassroots_fighter_by_an_excellent_year_without_initiative() -> None:
    assert verdict(a_person(ratings=rated("HTXSNV", 2025)), "CSTDCS").outcome == "eligible"


def test_grassroots_fighter_by_an_initiative_or_research_of_the_year() -> None:
    good = rated("HTTNV", 2025)
    for kind in ("initiative", "research"):
        ground = initiatives("BASE", 2025, kind=kind)
        assert verdict(a_person(ratings=good, initiatives=ground), "CSTDCS").outcome == "eligible"


def test_a_good_year_without_initiative_lacks_one_initiative() -> None:
    found = verdict(
        a_person(ratings=rated("HTTNV", 2025), initiatives=initiatives("BASE", 2024)), "CSTDCS"
    )
    assert found.outcome == "not_eligible"
    assert "hoặc thiếu 01 sáng kiến" in sentences(found)


def test_three_years_in_a_row_and_a_provincial_initiative_make_a_provincial_fighter() -> None:
    found = verdict(a_fighter(2023, 2024, 2025), "CSTD_TINH")
    assert (found.outcome, found.confirmed) == ("eligible", True)
    assert {row.id for row in found.conditions[0].proof} == {2023, 2024, 2025}


def test_two_years_in_a_row_are_one_short_and_the_next_title_fills_the_gap() -> None:
    found = verdict(a_fighter(2024, 2025), "CSTD_TINH")
    assert (found.outcome, found.earliest) == ("not_eligible", 2026)
    assert "Thiếu 01 lần liên tục CSTĐ cơ sở (mới có 2/3: 2024, 2025)" in sentences(found)


def test_titles_of_earlier_years_do_not_make_up_for_the_one_of_the_judged_year() -> None:
    found = verdict(a_fighter(2021, 2022, 2023, 2024), "CSTD_TINH")
    assert found.outcome == "not_eligible"
    said = "Thiếu CSTĐ cơ sở 2025 nối tiếp các lần đã có (2021, 2022, 2023, 2024)"
    assert said in sentences(found)
    assert found.earliest == 2025


def test_a_gap_breaks_the_row() -> None:
    assert verdict(a_fighter(2022, 2023, 2025), "CSTD_TINH").outcome == "not_eligible"


def test_the_third_title_may_come_through_in_this_season() -> None:
    found = verdict(a_fighter(2023, 2024), "CSTD_TINH", "CSTDCS")
    assert found.outcome == "conditional"
    assert "Đủ nếu được công nhận CSTĐ cơ sở 2025 trong đợt này" in sentences(found)


def test_a_title_that_is_not_proposed_does_not_come_through() -> None:
    assert verdict(a_fighter(2023, 2024), "CSTD_TINH").outcome == "not_eligible"


def test_a_title_the_person_cannot_have_does_not_come_through() -> None:
    person = a_person(
        ratings=rated("HTNV", 2025),
        received=titled("CSTDCS", 2023, 2024),
        initiatives=initiatives("PROVINCE", 2024),
    )
    assert verdict(person, "CSTD_TINH", "CSTDCS").outcome == "not_eligible"


def test_a_title_that_itself_needs_evidence_leaves_the_next_one_open() -> None:
    person = a_person(
        received=titled("CSTDCS", 2023, 2024), initiatives=initiatives("PROVINCE", 2024)
    )
    assert verdict(person, "CSTD_TINH", "CSTDCS").outcome == "needs_evidence"


def test_an_initiative_of_the_own_unit_is_not_wide_enough_for_the_province() -> None:
    found = verdict(a_fighter(2023, 2024, 2025, level="BASE"), "CSTD_TINH")
    assert "Thiếu 01 sáng kiến hoặc đề tài, đề án cấp bộ, tỉnh" in sentences(found)


def test_two_provincial_titles_and_a_national_initiative_make_a_national_fighter() -> None:
    person = a_person(
        received=titled("CSTD_TINH", 2024, 2025), initiatives=initiatives("NATION", 2025)
    )
    found = verdict(person, "CSTDTQ")
    assert (found.outcome, found.confirmed) == ("eligible", True)
    narrow = a_person(
        received=titled("CSTD_TINH", 2024, 2025), initiatives=initiatives("PROVINCE", 2025)
    )
    assert verdict(narrow, "CSTDTQ").outcome == "not_eligible"


def test_provincial_titles_three_years_apart_follow_only_by_custom() -> None:
    person = a_person(
        received=titled("CSTD_TINH", 2022, 2025), initiatives=initiatives("NATION", 2025)
    )
    found = verdict(person, "CSTDTQ")
    assert (found.outcome, found.confirmed) == ("eligible", False)


def test_provincial_titles_four_years_apart_do_not_follow() -> None:
    person = a_person(
        received=titled("CSTD_TINH", 2021, 2025), initiatives=initiatives("NATION", 2025)
    )
    assert verdict(person, "CSTDTQ").outcome == "not_eligible"
