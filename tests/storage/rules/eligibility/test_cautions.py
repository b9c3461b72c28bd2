"""What may reward one achievement twice is pointed at, and never blocks."""

from storage.dates import PartialDate
from storage.rules.eligibility.facts import InitiativeUse, UnitSpan
from tests.storage.rules.eligibility.builders import (
    YEAR,
    a_person,
    an_award,
    initiatives,
    rated,
    titled,
    verdict,
)


def test_the_same_title_twice_for_one_year_is_pointed_at() -> None:
    person = a_person(ratings=rated("HTTNV", YEAR), received=titled("LDTT", YEAR, number="9/QĐ"))
    found = verdict(person, "LDTT")
    assert found.outcome == "eligible"
    assert "Trùng thời gian thành tích với LĐTT (Quyết định số 9/QĐ" in found.warnings[0].sentence
    assert found.warnings[0].proof[0].id == YEAR


def test_awards_of_one_kind_with_overlapping_years_are_pointed_at() -> None:
    def warned(**fields: object) -> bool:
        earlier = an_award("BK_TINH", "2024-12-01", **fields)
        person = a_person(received=(earlier, *titled("CSTDCS", 2024, 2025)))
        return bool(verdict(person, "BK_TINH").warnings)

    assert warned(first_year=2023, last_year=2024)
    assert not warned(first_year=2022, last_year=2023)
    assert not warned(first_year=2023, last_year=2024, kind="CONG_HIEN")
    assert not warned(first_year=2023, last_year=2024, status="revoked")


def test_an_initiative_used_for_an_award_is_pointed_at_when_it_serves_again() -> None:
    def warned(award: str, used: str, level: str) -> int:
        ground = initiatives(level, 2025, uses=(InitiativeUse(used, 2024),))
        person = a_person(
            ratings=rated("HTTNV", 2025),
            received=titled("CSTDCS", 2023, 2024, 2025),
            initiatives=ground,
        )
        return sum("đã dùng" in one.sentence for one in verdict(person, award).warnings)

    assert warned("CSTDCS", "BK_TINH", "BASE") == 1
    assert warned("CSTD_TINH", "BK_TINH", "PROVINCE") == 1
    assert warned("CSTD_TINH", "CSTDCS", "PROVINCE") == 0


def test_a_title_used_initiative_is_pointed_at_for_an_award() -> None:
    ground = initiatives("BASE", 2024, 2025, uses=(InitiativeUse("CSTDCS", 2024),))
    person = a_person(ratings=rated("HTXSNV", 2024, 2025), initiatives=ground)
    found = verdict(person, "BK_TINH")
    assert found.outcome == "eligible"
    assert sum("CSTĐ cơ sở 2024" in one.sentence for one in found.warnings) == 2


def test_an_unused_initiative_is_taken_first() -> None:
    used = initiatives("PROVINCE", 2025, uses=(InitiativeUse("BK_TINH", 2024),))
    fresh = initiatives("PROVINCE", 2024)
    person = a_person(received=titled("CSTDCS", 2023, 2024, 2025), initiatives=(*used, *fresh))
    found = verdict(person, "CSTD_TINH")
    assert [row.id for row in found.conditions[1].proof] == [2024]
    assert not found.warnings


def test_whoever_changed_units_is_reviewed_by_the_new_one() -> None:
    def said(first: str) -> str:
        old = UnitSpan(1, PartialDate.parse(first), PartialDate.parse("2025-08-31"), id=1)
        new = UnitSpan(2, PartialDate.parse("2025-09-01"), id=2)
        person = a_person(ratings=rated("HTTNV", YEAR), units=(old, new))
        return verdict(person, "LDTT").warnings[0].sentence

    assert "cần ý kiến nhận xét của đơn vị cũ" in said("2025-03-01")
    assert "đơn vị mới xét" in said("2025-04-01")
    assert "nhận xét" not in said("2025-04-01")
