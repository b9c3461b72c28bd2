"""Votes count on all members of the council, and what cannot be is refused or told."""

from dataclasses import replace

import pytest

from storage.book import Book
from storage.dates import PartialDate
from storage.errors import EditRefused
from storage.queries.council import get_session, votes_of
from storage.queries.nominations import get_nomination, list_nominations
from storage.records_council import CouncilMember, Tally
from storage.rules.carrying import uncarried
from storage.rules.eligibility.errors import WrongVotes
from storage.rules.session import check_session
from storage.services.council import carry_votes, count_again, enter_tally, update_council
from storage.services.nominations import set_state
from storage.services.people import update_person
from tests.storage.registry_builders import a_person
from tests.storage.round_builders import (
    a_council,
    a_session,
    a_stored_round,
    seven_present_one_in_writing,
    the_session,
    voted,
)


def test_eight_of_nine_pass_eighty_and_fail_ninety_per_cent(book: Book) -> None:
    round_id, (base, province) = a_stored_round(book, "CSTDCS", "CSTD_TINH")
    session_id = a_session(book, round_id, attendance=seven_present_one_in_writing())
    enter_tally(book, session_id, [Tally(base, 8), Tally(province, 8)])
    votes = votes_of(book, round_id)
    assert votes[base].sentence == "8/9 thành viên Hội đồng (88,9%) đồng ý, đạt từ 80%"
    assert votes[province].sentence == "8/9 thành viên Hội đồng (88,9%) đồng ý, chưa đạt từ 90%"
    assert carry_votes(book, session_id) == (1, 1)
    assert get_nomination(book, base).state == "passed"
    assert get_nomination(book, province).state == "failed"


@pytest.mark.parametrize(
    ("award", "votes", "members", "passes"),
    [
        ("CSTDCS", 8, 10, True),
        ("CSTDCS", 7, 9, False),
        ("CSTDCS", 4, 5, True),
        ("CSTD_TINH", 9, 10, True),
        ("CSTD_TINH", 17, 19, False),
        ("CSTD_TINH", 18, 20, True),
        ("LDTT", 5, 9, True),
        ("LDTT", 5, 10, False),
    ],
)
def test_the_threshold_is_met_at_its_edge(
    book: Book, award: str, votes: int, members: int, passes: bool
) -> None:
    round_id, (line,) = a_stored_round(book, award)
    voted(book, round_id, [line], votes, members)
    assert votes_of(book, round_id)[line].passes is passes


def test_more_votes_than_members_are_refused(book: Book) -> None:
    round_id, (line,) = a_stored_round(book, "CSTDCS")
    session_id = a_session(book, round_id)
    with pytest.raises(WrongVotes, match="10"):
        enter_tally(book, session_id, [Tally(line, 10)])
    assert get_session(book, session_id).tallies == ()


def test_two_counts_that_differ_are_told_and_carry_nothing(book: Book) -> None:
    round_id, (line,) = a_stored_round(book, "CSTDCS")
    session_id = a_session(book, round_id)
    enter_tally(book, session_id, [Tally(line, 8)])
    count_again(book, session_id, [(line, 7)])
    (finding,) = check_session(get_session(book, session_id))
    assert finding.is_wrong
    assert "hai lần kiểm phiếu khác nhau (8 và 7" in finding.sentence
    with pytest.raises(EditRefused, match="khác nhau"):
        carry_votes(book, session_id)
    count_again(book, session_id, [(line, 8)])
    assert carry_votes(book, session_id) == (1, 0)


def test_a_session_keeps_its_members_when_the_council_changes(book: Book) -> None:
    round_id, _ = a_stored_round(book, "CSTDCS")
    session_id = a_session(book, round_id)
    council = a_council(5)
    update_council(book, replace(council, id=1))
    assert get_session(book, session_id).members == 9


def test_only_members_of_the_day_are_counted(book: Book) -> None:
    left = CouncilMember("Đã nghỉ", valid_to=PartialDate(2026, 6))
    later = CouncilMember("Chưa vào", valid_from=PartialDate(2027))
    council = a_council(3)
    members = (*council.members, left, later)
    both = replace(council, members=members)
    assert len(both.members_on(PartialDate(2026, 12, 5))) == 3


def test_a_member_who_is_a_candidate_is_noted_never_blocked(book: Book) -> None:
    round_id, (line,) = a_stored_round(book, "CSTDCS")
    attendance = seven_present_one_in_writing()
    candidate = replace(attendance[0], person_id=1)
    a_session(book, round_id, attendance=(candidate, *attendance[1:]))
    remarks = check_session(the_session(book, round_id), list_nominations(book, round_id))
    (noted,) = [one for one in remarks if one.nomination_id == line]
    assert not noted.is_wrong
    assert "là thành viên Hội đồng và được đề nghị" in noted.sentence


def test_ballot_papers_that_cannot_be_are_told(book: Book) -> None:
    round_id, _ = a_stored_round(book, "CSTDCS")
    a_session(book, round_id, issued=10, returned=11, valid=12)
    told = [one.sentence for one in check_session(the_session(book, round_id)) if one.is_wrong]
    assert told == [
        "Phát ra 10 phiếu cho 9 người bỏ phiếu hoặc cho ý kiến.",
        "Thu về 11 phiếu, chỉ phát ra 10 phiếu.",
        "Có 12 phiếu hợp lệ trong 11 phiếu thu về.",
    ]


def test_the_ballot_keeps_the_name_it_had(book: Book) -> None:
    round_id, (line,) = a_stored_round(book, "CSTDCS")
    voted(book, round_id, [line], 9)
    update_person(book, a_person("Nguyễn Thị Thu Hà", id=1))
    assert the_session(book, round_id).tallies[0].name == "Nguyễn Thị Hà"


def test_votes_carried_again_leave_what_was_handed_in(book: Book) -> None:
    round_id, (first, second) = a_stored_round(book, "LDTT", "LDTT")
    session_id = a_session(book, round_id)
    enter_tally(book, session_id, [Tally(first, 3), Tally(second, 9)])
    carry_votes(book, session_id)
    set_state(book, [second], "submitted")
    enter_tally(book, session_id, [Tally(first, 9)])
    lines = list_nominations(book, round_id)
    assert [one.id for one in uncarried(lines, votes_of(book, round_id))] == [first]
    assert carry_votes(book, session_id) == (1, 0)
    assert get_nomination(book, first).state == "passed"
    assert get_nomination(book, second).state == "submitted"
