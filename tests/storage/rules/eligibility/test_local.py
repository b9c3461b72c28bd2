"""The office's own rules are laid over the law and seen in every verdict they touch."""

from dataclasses import replace
from datetime import date

import pytest

from resources.catalogues.awards import load_awards
from resources.catalogues.conditions import Initiatives, PriorAward, RatingAtLeast
from storage.rules.eligibility.errors import CircularRule
from storage.rules.eligibility.local import LocalRule, LocalRules
from tests.storage.rules.eligibility.builders import (
    YEAR,
    a_person,
    an_award,
    rated,
    sentences,
    verdict,
)

SOURCE = "khoản 1 Điều 8 Quy định ban hành kèm theo Quyết định số 86/2025/QĐ-UBND"
GOOD = a_person(ratings=rated("HTTNV", YEAR))


def a_rule(**fields: object) -> LocalRule:
    given = {
        "code": "DP01",
        "name": "Giấy khen cá nhân",
        "source": SOURCE,
        "subject": "person",
        "conditions": (RatingAtLeast("DP01", "HTTNV"),),
        "award": "GIAY_KHEN",
        "mode": "replace",
    }
    return LocalRule(**{**given, **fields})  # type: ignore[arg-type]


def test_a_local_rule_gives_criteria_where_the_law_leaves_them_to_the_province() -> None:
    assert verdict(GOOD, "GIAY_KHEN").outcome == "needs_evidence"
    found = verdict(GOOD, "GIAY_KHEN", local=LocalRules((a_rule(),)))
    assert found.outcome == "eligible"
    assert found.local == ("Giấy khen cá nhân",)
    assert found.conditions[0].citation == SOURCE


def test_a_local_rule_may_ask_for_more() -> None:
    more = a_rule(award="LDTT", mode="add", conditions=(Initiatives("DP01", "BASE", last=1),))
    found = verdict(GOOD, "LDTT", local=LocalRules((more,)))
    assert found.outcome == "not_eligible"
    assert "Thiếu 01 sáng kiến" in sentences(found)


def test_a_local_rule_for_every_award_touches_all_of_that_subject() -> None:
    every = a_rule(award="", mode="add", conditions=(Initiatives("DP01", "BASE", last=1),))
    for award in ("LDTT", "BK_TINH", "GIAY_KHEN"):
        assert verdict(GOOD, award, local=LocalRules((every,))).local == ("Giấy khen cá nhân",)


def test_a_local_rule_holds_from_its_first_to_its_last_day() -> None:
    rule = a_rule(valid_from=date(2025, 12, 15), valid_to=date(2026, 6, 30))
    for on, holds in (
        (date(2025, 12, 14), False),
        (date(2025, 12, 15), True),
        (date(2026, 6, 30), True),
        (date(2026, 7, 1), False),
    ):
        assert bool(verdict(GOOD, "GIAY_KHEN", on=on, local=LocalRules((rule,))).local) is holds


def test_a_local_rule_nobody_compared_makes_the_verdict_unconfirmed() -> None:
    rule = replace(a_rule(), confirmed=False)
    assert not verdict(GOOD, "GIAY_KHEN", local=LocalRules((rule,))).confirmed


def test_the_office_has_titles_of_its_own() -> None:
    own = replace(load_awards().entries["LDTT"], code="GUONG_SANG", name="Gương sáng", short="GS")
    rule = a_rule(award="GUONG_SANG")
    found = verdict(GOOD, "GUONG_SANG", local=LocalRules((rule,), awards=(own,)))
    assert found.outcome == "eligible"


def test_an_award_that_waits_for_itself_is_refused() -> None:
    ring = a_rule(award="BK_TINH", mode="add", conditions=(PriorAward("DP01", "BKTTG"),))
    with pytest.raises(CircularRule, match="Bằng khen"):
        verdict(a_person(received=(an_award("BKTTG"),)), "BK_TINH", local=LocalRules((ring,)))
