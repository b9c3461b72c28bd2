"""Titles of collectives, judged by their own staff list of the year."""

import pytest

from storage.rules.eligibility.facts import TitleCount
from storage.rules.eligibility.preference import is_preferred
from tests.storage.rules.eligibility.builders import (
    YEAR,
    a_collective,
    a_person,
    members,
    rated,
    sentences,
    verdict,
)

EXCELLENT = rated("HTXSNV", YEAR)


def test_an_excellent_collective_just_meets_every_number() -> None:
    found = verdict(a_collective(ratings=EXCELLENT, members=(members(10, 7, 1),)), "TTLDXS")
    assert (found.outcome, found.confirmed) == ("eligible", True)
    assert found.council


@pytest.mark.parametrize(
    ("staff", "said"),
    [
        (members(10, 6, 1), "Thiếu 01 LĐTT: mới đạt 60% LĐTT (6/10 người; cần 70%)"),
        (members(10, 7, 0), "Thiếu 01 CSTĐ cơ sở"),
        (members(10, 7, 1, completed=9), "Mới có 90% (9/10 người) hoàn thành nhiệm vụ"),
    ],
)
def test_one_short_is_not_excellent(staff: object, said: str) -> None:
    found = verdict(a_collective(ratings=EXCELLENT, members=(staff,)), "TTLDXS")
    assert found.outcome == "not_eligible"
    assert said in sentences(found)


def test_69_9_percent_are_never_rounded_up_to_70() -> None:
    found = verdict(a_collective(ratings=EXCELLENT, members=(members(1000, 699, 1),)), "TTLDXS")
    assert "69,9%" in sentences(found)
    assert found.outcome == "not_eligible"


def test_members_titles_may_come_through_in_this_season() -> None:
    staff = members(10, titles=(TitleCount("LDTT", 6, expected=1), TitleCount("CSTDCS", 0, 1)))
    found = verdict(a_collective(ratings=EXCELLENT, members=(staff,)), "TTLDXS")
    assert found.outcome == "conditional"


def test_a_staff_list_nobody_counted_needs_evidence() -> None:
    assert verdict(a_collective(ratings=EXCELLENT), "TTLDXS").outcome == "needs_evidence"


def test_an_advanced_collective_has_nobody_warned() -> None:
    good = rated("HTTNV", YEAR)
    clean = a_collective(ratings=good, members=(members(cstdcs=0),))
    assert verdict(clean, "TTLDTT").outcome == "eligible"
    warned = a_collective(ratings=good, members=(members(warned=1),))
    found = verdict(warned, "TTLDTT")
    assert found.outcome == "not_eligible"
    assert "Có 01 cá nhân bị kỷ luật cảnh cáo trở lên" in sentences(found)


def test_no_list_of_discipline_is_not_a_clean_list() -> None:
    silent = a_collective(ratings=rated("HTTNV", YEAR), members=(members(warned=None),))
    found = verdict(silent, "TTLDTT")
    assert found.outcome == "needs_evidence"
    assert "Chưa xác nhận danh sách kỷ luật" in sentences(found)


def test_flags_and_cultural_titles_are_left_to_evidence() -> None:
    for award in ("CO_TINH", "CO_CP", "XA_TB", "THON_VH"):
        assert verdict(a_collective(), award).outcome == "needs_evidence"
    household = a_collective(is_household=True)
    assert verdict(household, "GDVH").outcome == "needs_evidence"


def test_among_equals_women_and_collectives_of_women_come_first() -> None:
    assert is_preferred(a_person(sex="nữ"), YEAR)
    assert not is_preferred(a_person(sex="nam"), YEAR)
    assert is_preferred(a_collective(members=(members(10, women=7),)), YEAR)
    assert not is_preferred(a_collective(members=(members(10, women=6),)), YEAR)
