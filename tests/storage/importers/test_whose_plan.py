"""A read plan is told from the office's own by the agency in its letterhead."""

from dataclasses import replace

import pytest

from storage.importers.whose_plan import is_superiors, owner_doubts
from storage.records import Issuer, Office, PlanSummary
from tests.storage.builders import a_plan

OFFICE = Office(("UBND TỈNH AN BÌNH",), ("SỞ DU LỊCH",), "SDL", "An Bình")
PROVINCE = Issuer((), ("ỦY BAN NHÂN DÂN", "TỈNH AN BÌNH"))
MINISTRY = Issuer((), ("BỘ NỘI VỤ",))
PLAN = a_plan(year=2026, subject="Công tác thi đua năm 2026", issuer=None)
STORED = PlanSummary(1, "u", 2026, "KẾ HOẠCH", "Công tác thi đua năm 2026", "", "draft",
                     is_superior=False, archived=False, task_count=3)  # fmt: skip


def test_the_agency_above_is_known_however_its_name_is_set() -> None:
    assert is_superiors(replace(PLAN, issuer=PROVINCE), OFFICE)
    assert not is_superiors(replace(PLAN, issuer=MINISTRY), OFFICE)
    assert not is_superiors(PLAN, OFFICE)
    assert not is_superiors(PLAN, Office())


def test_another_agencys_plan_is_asked_about_until_it_is_said_to_be_a_superiors() -> None:
    foreign = replace(PLAN, issuer=MINISTRY)
    (doubt,) = owner_doubts(foreign, OFFICE, ())
    assert "BỘ NỘI VỤ ban hành" in doubt.sentence
    assert not tuple(owner_doubts(replace(foreign, is_superior=True), OFFICE, ()))


@pytest.mark.parametrize("issuer", [None, Issuer(("UBND TỈNH AN BÌNH",), ("Sở Du lịch",))])
def test_the_offices_own_plan_raises_no_question(issuer: Issuer | None) -> None:
    assert not tuple(owner_doubts(replace(PLAN, issuer=issuer), OFFICE, ()))


def test_a_plan_that_the_book_holds_already_is_pointed_out() -> None:
    (doubt,) = owner_doubts(PLAN, OFFICE, (STORED,))
    assert "Sổ đã có kế hoạch năm 2026" in doubt.sentence
    assert not tuple(owner_doubts(PLAN, OFFICE, (replace(STORED, year=2025),)))
    assert not tuple(owner_doubts(PLAN, OFFICE, (replace(STORED, is_superior=True),)))
