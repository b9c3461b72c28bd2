"""In a round what rests on titles of the same round is met by proposals, and known once decided."""

from typing import Any

from storage.book import Book
from storage.dates import PartialDate
from storage.queries.awards import list_awards
from storage.queries.round_verdicts import line_verdicts
from storage.queries.verdicts import (
    able_verdicts,
    collective_verdicts,
    person_verdicts,
    ranked_verdicts,
)
from storage.records_awards import Correction
from storage.records_local import LocalRule
from storage.records_registry import CleanList, Leave, Rating
from storage.records_rounds import Nomination, Registration
from storage.rules.eligibility.days import first_day
from storage.rules.eligibility.verdict import Verdict
from storage.services.awards import add_awards, correct_award
from storage.services.collectives import add_collectives
from storage.services.decisions import decide
from storage.services.discipline import confirm_clean_list
from storage.services.local_rules import add_local_rule
from storage.services.nominations import add_nominations, delete_nominations, set_state
from storage.services.people import add_people
from storage.services.postings import transfer
from storage.services.ratings import set_ratings
from storage.services.rounds import add_round, register_titles
from tests.storage.registry_builders import a_collective, a_person, a_posting, an_award
from tests.storage.round_builders import RECEIVED, a_decision, a_round

YEAR = 2026
DAY = PartialDate(2026, 9, 1)
MATERNITY = Leave("maternity", PartialDate(2026, 1), PartialDate(2026, 6))


class Department:
    """Ten people rated well, all confirmed clean; seven Lao động tiên tiến are needed."""

    def __init__(self, book: Book, **first: Any) -> None:
        self.book = book
        (self.unit,) = add_collectives(book, (a_collective(),))
        here = (a_posting(self.unit),)
        made = [a_person("Người 0", postings=here, **first)]
        made += [a_person(f"Người {at}", postings=here) for at in range(1, 10)]
        self.people = add_people(book, made)
        rated = self.people[1:] if first else self.people
        set_ratings(book, [Rating(YEAR, "HTTNV", key) for key in rated])
        set_ratings(book, (Rating(YEAR, "HTTNV", None, self.unit),))
        confirm_clean_list(book, CleanList(YEAR, "Phòng Tổ chức", DAY, self.people, (self.unit,)))
        self.round = add_round(book, a_round())
        (self.line,) = self.propose("TTLDTT")

    def propose(self, award: str, *people: int) -> tuple[int, ...]:
        lines = [Nomination(award, key) for key in people]
        lines = lines or [Nomination(award, collective_id=self.unit)]
        return add_nominations(self.book, self.round, lines)

    def verdict(self, line: int | None = None) -> Verdict:
        found = line_verdicts(self.book, self.round)[line or self.line]
        assert isinstance(found, Verdict)
        return found


def said(found: Verdict) -> str:
    return " | ".join(one.sentence for one in found.lacking)


def test_a_collective_just_meets_its_share_by_proposals(book: Book) -> None:
    office = Department(book)
    office.propose("LDTT", *office.people[:7])
    found = office.verdict()
    assert found.outcome == "conditional"
    assert said(found) == (
        "Đủ 70% nếu 07 người đang đề nghị được công nhận LĐTT 2026 trong đợt này (đã có 0/10 người)"
    )


def test_titles_already_decided_and_proposals_count_together(book: Book) -> None:
    office = Department(book)
    add_awards(book, [an_award(key, YEAR, code="LDTT") for key in office.people[:5]])
    office.propose("LDTT", *office.people[4:8])
    assert "nếu 02 trong 03 người đang đề nghị được công nhận" in said(office.verdict())


def test_one_proposal_short_is_missing(book: Book) -> None:
    office = Department(book)
    office.propose("LDTT", *office.people[:6])
    found = office.verdict()
    assert found.outcome == "not_eligible"
    assert "Thiếu 07 LĐTT" in said(found)
    assert "đợt này chỉ đề nghị 06" in said(found)


def test_a_withdrawn_or_refused_proposal_counts_no_more(book: Book) -> None:
    office = Department(book)
    first, second, *_ = office.propose("LDTT", *office.people[:8])
    set_state(book, [first], "refused", "Chưa đủ thành tích")
    assert office.verdict().outcome == "conditional"
    delete_nominations(book, [second])
    assert office.verdict().outcome == "not_eligible"


def test_once_granted_the_share_is_met(book: Book) -> None:
    office = Department(book)
    lines = office.propose("LDTT", *office.people[:7])
    decide(book, a_decision(office.round), lines)
    assert office.verdict().outcome == "eligible"


def test_a_title_taken_back_is_expected_no_more(book: Book) -> None:
    office = Department(book)
    decide(book, a_decision(office.round), office.propose("LDTT", *office.people[:7]))
    (first, *_) = list_awards(book, YEAR)
    correct_award(book, first.id or 0, Correction("revocation", "20/QĐ", "Khai sai"))
    assert office.verdict().outcome == "not_eligible"


def test_a_proposal_that_does_not_hold_itself_carries_nobody(book: Book) -> None:
    office = Department(book)
    office.propose("LDTT", *office.people[:7])
    set_ratings(book, (Rating(YEAR, "HTNV", office.people[0]),))
    assert office.verdict().outcome == "not_eligible"


def test_a_proposal_that_wants_evidence_leaves_the_share_open(book: Book) -> None:
    office = Department(book, joined=PartialDate(2015))  # the first was not rated
    office.propose("LDTT", *office.people[:7])
    found = office.verdict()
    assert found.outcome == "needs_evidence"
    assert "Chưa rõ đủ 70% LĐTT 2026" in said(found)
    assert "01 người đề nghị trong đợt này còn thiếu minh chứng" in said(found)


def test_who_moved_in_the_year_counts_in_the_unit_of_its_end(book: Book) -> None:
    office = Department(book)
    (other,) = add_collectives(book, (a_collective("Phòng khác"),))
    office.propose("LDTT", *office.people[:7])
    transfer(book, office.people[:1], a_posting(other, "2026-05-01"))
    assert "0/9 người; cần 70%); đợt này chỉ đề nghị 06" in said(office.verdict())  # 66,7%
    office.unit = other
    (line,) = office.propose("TTLDTT")
    assert "nếu 01 người đang đề nghị được công nhận LĐTT" in said(office.verdict(line))


def test_a_mother_on_leave_is_a_member_who_worked(book: Book) -> None:
    office = Department(book, leaves=(MATERNITY,))
    office.propose("LDTT", *office.people[:7])
    assert office.verdict().outcome == "conditional"
    (line,) = office.propose("TTLDXS")
    found = [c.sentence for c in office.verdict(line).conditions if "100%" in c.sentence]
    assert found == ["Có 100% (10/10 người) hoàn thành nhiệm vụ, tính cả 01 người nghỉ thai sản"]


def test_a_fighter_proposed_beside_makes_an_excellent_collective(book: Book) -> None:
    office = Department(book)
    set_ratings(book, (Rating(YEAR, "HTXSNV", None, office.unit),))
    set_ratings(book, [Rating(YEAR, "HTXSNV", key) for key in office.people[:2]])
    office.propose("LDTT", *office.people)
    (line,) = office.propose("TTLDXS")
    assert "Thiếu 01 CSTĐ cơ sở" in said(office.verdict(line))
    office.propose("CSTDCS", *office.people[:2])
    found = office.verdict(line)
    assert found.outcome == "conditional"
    expected = "Đủ nếu 01 trong 02 người đang đề nghị được công nhận CSTĐ cơ sở 2026 trong đợt này"
    assert expected in said(found)


def test_a_third_title_granted_this_season_completes_three_in_a_row(book: Book) -> None:
    office = Department(book)
    person = office.people[0]
    set_ratings(book, (Rating(YEAR, "HTXSNV", person),))
    add_awards(book, [an_award(person, year) for year in (2024, 2025)])
    own, higher = (office.propose(code, person)[0] for code in ("CSTDCS", "CSTD_TINH"))
    assert "Đủ nếu được công nhận CSTĐ cơ sở 2026 trong đợt này" in said(office.verdict(higher))
    decide(book, a_decision(office.round), [own])
    running = [c for c in office.verdict(higher).conditions if "lần liên tục" in c.sentence]
    assert [(one.state, one.sentence) for one in running] == [
        ("met", "Có 03 lần liên tục CSTĐ cơ sở (2024, 2025, 2026)")
    ]
    assert office.verdict(own).warnings == ()


def test_a_title_that_another_award_asks_for_may_be_proposed_beside_it(book: Book) -> None:
    office = Department(book)
    asked = '[{"kind": "prior_award", "code": "LDTT"}]'
    source = "Điều 3 Quyết định số 5/2026/QĐ-UBND"
    rule = LocalRule("Giấy khen", source, award_code="GIAY_KHEN", conditions=asked, mode="replace")
    add_local_rule(book, rule)
    (line,) = office.propose("GIAY_KHEN", office.people[0])
    assert "Chưa có LĐTT" in said(office.verdict(line))
    (title,) = office.propose("LDTT", office.people[0])
    assert said(office.verdict(line)) == "Đủ nếu được công nhận LĐTT 2026 trong đợt này"
    decide(book, a_decision(office.round), [title])
    assert office.verdict(line).outcome == "eligible"


def test_verdicts_of_the_register_know_the_round_they_are_asked_with(book: Book) -> None:
    office = Department(book)
    office.propose("LDTT", *office.people[:7])
    asked = (book, ("TTLDTT",), first_day(RECEIVED), YEAR)
    (alone,) = collective_verdicts(*asked)
    (beside,) = collective_verdicts(*asked, round_id=office.round)
    assert (alone.verdict.outcome, beside.verdict.outcome) == ("not_eligible", "conditional")
    assert [one.verdict for one in ranked_verdicts(*asked, round_id=office.round)] == [
        office.verdict()
    ]


def test_who_may_be_proposed_is_told_without_the_others(book: Book) -> None:
    office = Department(book)
    codes = ("LDTT", "CSTDCS", "TTLDTT")
    asked = (book, codes, first_day(RECEIVED), YEAR, "CONG_TRANG", office.round)
    everybody, able = ranked_verdicts(*asked), able_verdicts(*asked)
    may = [one for one in everybody if one.verdict.outcome in ("eligible", "conditional")]
    assert may
    assert len(may) < len(everybody)
    assert {(one.name, one.verdict.award) for one in able} == {
        (one.name, one.verdict.award) for one in may
    }


def test_one_person_is_judged_beside_the_round_too(book: Book) -> None:
    office = Department(book)
    person = office.people[0]
    set_ratings(book, (Rating(YEAR, "HTXSNV", person),))
    add_awards(book, (an_award(person, 2025),))
    office.propose("CSTDCS", person)
    asked = (book, ("BK_TINH",), first_day(RECEIVED), YEAR, person)
    (alone,) = person_verdicts(*asked)
    (beside,) = person_verdicts(*asked, round_id=office.round)
    assert (alone.verdict.outcome, beside.verdict.outcome) == ("not_eligible", "conditional")


def test_what_was_registered_is_known_without_a_round(book: Book) -> None:
    office = Department(book)
    asked = '[{"kind": "registered"}]'
    add_local_rule(book, LocalRule("Đăng ký", "Quy chế", award_code="LDTT", conditions=asked))
    here, there = office.people[:2]
    register_titles(book, [Registration(YEAR, "LDTT", here)])
    found = person_verdicts(book, ("LDTT",), first_day(RECEIVED), YEAR)
    outcomes = {one.verdict.subject_id: one.verdict.outcome for one in found}
    assert (outcomes[here], outcomes[there]) == ("eligible", "not_eligible")
