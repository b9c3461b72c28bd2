"""Discipline, open matters, and the office's own bars on proposals."""

import pytest

from resources.catalogues.conditions import (
    AbsenceBelow,
    Condition,
    NoDiscipline,
    PostYears,
    Registered,
    WorkedMonths,
)
from storage.dates import PartialDate
from storage.rules.eligibility.facts import Discipline, Leave, Pending, Post, Registration
from storage.rules.eligibility.local import LocalRule, LocalRules
from tests.storage.rules.eligibility.builders import (
    YEAR,
    a_person,
    rated,
    sentences,
    verdict,
)

GOOD = rated("HTTNV", YEAR)


def day(text: str) -> PartialDate:
    return PartialDate.parse(text)


def local(*conditions: Condition, award: str = "LDTT", mode: str = "add") -> LocalRules:
    source = "Quy chế thi đua, khen thưởng ban hành kèm theo Quyết định số 12/QĐ-SNgV"
    rule = LocalRule("DP01", "Quy chế của sở", source, "person", conditions, award, mode=mode)  # type: ignore[arg-type]
    return LocalRules((rule,))


def test_silence_about_discipline_is_no_proof() -> None:
    found = verdict(a_person(ratings=GOOD, discipline_confirmed_years=frozenset({2024})), "LDTT")
    assert found.outcome == "needs_evidence"
    assert f"Chưa xác nhận không bị kỷ luật năm {YEAR}" in sentences(found)


def test_a_discipline_of_the_year_excludes_and_says_until_when() -> None:
    warned = Discipline("CANH_CAO", day("2025-04-01"), day("2026-04-01"), id=5)
    found = verdict(a_person(ratings=GOOD, disciplines=(warned,)), "LDTT")
    assert (found.outcome, found.earliest) == ("not_eligible", 2027)
    assert "Bị kỷ luật cảnh cáo, hết thời hạn ngày 01/04/2026" in sentences(found)


def test_a_discipline_without_known_end_leaves_the_earliest_year_open() -> None:
    warned = Discipline("KHIEN_TRACH", day("2025-04-01"))
    found = verdict(a_person(ratings=GOOD, disciplines=(warned,)), "LDTT")
    assert (found.outcome, found.earliest) == ("not_eligible", None)


def test_a_discipline_after_the_year_but_before_the_dossier_excludes_too() -> None:
    fresh = Discipline("KHIEN_TRACH", day("2026-02-01"), day("2026-05-01"))
    assert verdict(a_person(ratings=GOOD, disciplines=(fresh,)), "LDTT").outcome == "not_eligible"


@pytest.mark.parametrize(
    "kind", ["discipline", "investigation", "inspection", "audit", "complaint", "press"]
)
def test_an_open_matter_stops_a_proposal_until_a_clean_conclusion(kind: str) -> None:
    opened = Pending(kind, day("2026-02-01"))  # type: ignore[arg-type]
    assert verdict(a_person(ratings=GOOD, pending=(opened,)), "LDTT").outcome == "not_eligible"
    closed = Pending(kind, day("2026-02-01"), day("2026-03-01"))  # type: ignore[arg-type]
    assert verdict(a_person(ratings=GOOD, pending=(closed,)), "LDTT").outcome == "eligible"


def test_registration_is_asked_only_where_the_office_asks_for_it() -> None:
    person = a_person(ratings=GOOD)
    assert verdict(person, "LDTT").outcome == "eligible"
    found = verdict(person, "LDTT", local=local(Registered("DP01")))
    assert found.outcome == "not_eligible"
    assert found.local == ("Quy chế của sở",)
    put_down = a_person(ratings=GOOD, registrations=(Registration(YEAR, "LDTT"),))
    assert verdict(put_down, "LDTT", local=local(Registered("DP01"))).outcome == "eligible"


def test_forty_days_away_exclude_by_a_local_rule_but_maternity_leave_does_not() -> None:
    rule = local(AbsenceBelow("DP01", 40))

    def away(kind: str, days: int | None) -> str:
        leave = Leave(kind, day("2025-01-02"), day("2025-06-30"), working_days=days)  # type: ignore[arg-type]
        return verdict(a_person(ratings=GOOD, leaves=(leave,)), "LDTT", local=rule).outcome

    assert away("other", 39) == "eligible"
    assert away("other", 40) == "not_eligible"
    assert away("other", None) == "needs_evidence"
    assert away("maternity", 120) == "eligible"


def test_ten_months_of_work_by_a_local_rule() -> None:
    rule = local(WorkedMonths("DP01", 10))

    def joined(text: str | None) -> str:
        began = None if text is None else day(text)
        return verdict(a_person(ratings=GOOD, joined=began), "LDTT", local=rule).outcome

    assert joined("2025-03-01") == "eligible"
    assert joined("2025-04-01") == "not_eligible"
    assert joined("2010") == "eligible"
    assert joined(None) == "needs_evidence"
    assert joined("2025") == "needs_evidence"


def test_a_reprimand_excludes_only_where_the_bar_is_that_low() -> None:
    light = Discipline("KHIEN_TRACH", day("2025-04-01"), day("2025-07-01"))
    person = a_person(ratings=GOOD, disciplines=(light,))
    found = verdict(person, "LDTT", local=local(NoDiscipline("DP01", "CANH_CAO")))
    own = [one for one in found.conditions if one.condition.by == "DP01"]
    assert [one.state for one in own] == ["met"]
    assert found.outcome == "not_eligible"


def test_women_leaders_need_a_third_less_time_in_post() -> None:
    rule = local(
        PostYears("DP01", ("PGD",), 6, women_less=3, women_by="R14"), award="HCLD_3", mode="replace"
    )

    def outcome(sex: str, last: str, first: str = "2020-01-01") -> str:
        post = Post("Phó Giám đốc", day(first), day(last), is_leader=True, level="PGD")
        person = a_person(sex=sex, posts=(post,))
        return verdict(person, "HCLD_3", local=rule).outcome

    assert outcome("nữ", "2024-01-01") == "eligible"
    assert outcome("nữ", "2023-12-01") == "not_eligible"
    assert outcome("nam", "2024-01-01") == "not_eligible"
    assert outcome("nam", "2026-01-01") == "eligible"
    assert outcome("nam", "2025-06-01", first="2019") == "needs_evidence"
