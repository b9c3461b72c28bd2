"""What goes wrong in a season: said twice, too late, miscounted, or about somebody who changed."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from storage.book import Book
from storage.dates import PartialDate
from storage.errors import EditRefused
from storage.journal import undo
from storage.queries.council import get_session, votes_of
from storage.queries.decisions import award_book
from storage.queries.dossier import check_round
from storage.queries.nominations import differences, get_nomination, list_nominations
from storage.queries.people import get_person
from storage.queries.rounds import get_round, get_submission, list_registrations
from storage.records_council import Tally
from storage.records_rounds import Nomination, Registration
from storage.rules.eligibility.errors import WrongVotes
from storage.services.collectives import add_collectives, delete_collectives
from storage.services.council import carry_votes, count_again, enter_tally, update_session
from storage.services.decisions import decide, record_decision
from storage.services.merging import merge_people
from storage.services.nominations import add_nominations, delete_nominations, judge_round
from storage.services.people import add_people, delete_people, update_person
from storage.services.postings import transfer
from storage.services.proposing import propose
from storage.services.rounds import (
    add_round,
    close_round,
    delete_round,
    register_titles,
    update_round,
)
from storage.services.submission import return_lines, submit
from storage.verify import verify
from tests.storage.builders import rows_of
from tests.storage.registry_builders import a_collective, a_person, a_posting, an_award
from tests.storage.round_builders import (
    a_decision,
    a_round,
    a_session,
    a_stored_round,
    people_of,
    voted,
)

SENT = PartialDate(2026, 12, 20)
NEW_LAW = PartialDate(2026, 10, 2)


def red(book: Book, round_id: int) -> list[str]:
    return [one.sentence for one in check_round(book, round_id).findings if one.stops]


def said(book: Book, round_id: int, words: str) -> list[str]:
    return [one for one in red(book, round_id) if words in one]


def test_duplicates_merged_in_the_middle_leave_both_lines_and_say_so(book: Book) -> None:
    round_id = add_round(book, a_round())
    kept, twin = people_of(book, names=("Nguyễn Thị Hà", "Nguyễn Thị Hà"))
    ids = propose(book, round_id, [Nomination("CSTDCS", kept), Nomination("CSTDCS", twin)])
    voted(book, round_id, ids, 9)
    assert said(book, round_id, "hai lần") == []
    merge_people(book, kept, (twin,))
    assert said(book, round_id, "hai lần") == [
        "Nguyễn Thị Hà: được đề nghị hai lần Chiến sĩ thi đua cơ sở"
    ]
    assert set(votes_of(book, round_id)) == set(ids)
    delete_nominations(book, ids[1:])
    assert said(book, round_id, "hai lần") == []
    assert verify(book.path) == ()


def test_a_title_registered_under_both_names_of_one_person_is_registered_once(book: Book) -> None:
    kept, twin = people_of(book, names=("Nguyễn Thị Hà", "NGUYỄN THỊ HÀ"))
    titles = (("CSTDCS", kept), ("CSTDCS", twin), ("LDTT", twin))
    register_titles(book, [Registration(2026, code, key) for code, key in titles])
    before = rows_of(book)
    merge_people(book, kept, (twin,))
    found = [(one.person_id, one.award) for one in list_registrations(book, 2026)]
    assert found == [(kept, "CSTDCS"), (kept, "LDTT")]
    undo(book)
    assert rows_of(book) == before


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        ("TTLDTT", "TTLDXS", "Tập thể lao động tiên tiến và Tập thể lao động xuất sắc"),
        ("TTLDXS", "TTLDTT", "Tập thể lao động xuất sắc và Tập thể lao động tiên tiến"),
    ],
)
def test_two_titles_of_one_ladder_exclude_each_other(
    book: Book, first: str, second: str, words: str
) -> None:
    (unit,) = add_collectives(book, (a_collective(),))
    round_id = add_round(book, a_round())
    propose(book, round_id, [Nomination(code, collective_id=unit) for code in (first, second)])
    assert said(book, round_id, "cùng lúc") == [f"Phòng Lãnh sự: được đề nghị cùng lúc {words}"]


def test_a_fighter_must_be_a_good_worker_so_both_titles_go_together(book: Book) -> None:
    round_id, (line,) = a_stored_round(book, "CSTDCS")
    person_id = get_nomination(book, line).person_id
    ids = propose(book, round_id, [Nomination("LDTT", person_id)])
    assert said(book, round_id, "cùng lúc") == []
    decide(book, a_decision(round_id), [line, *ids])
    paid = {one.award.code: one.payable for one in award_book(book)}
    assert paid == {"CSTDCS": 2_530_000, "LDTT": 0}


def test_nothing_comes_into_a_closed_round_and_nothing_is_lost(book: Book) -> None:
    round_id, _ = a_stored_round(book, "LDTT")
    close_round(book, round_id, PartialDate(2026, 12, 1))
    before = rows_of(book)
    for late in (propose, add_nominations):
        with pytest.raises(EditRefused, match="đã khóa danh sách ngày 01/12/2026"):
            late(book, round_id, [Nomination("CSTDCS", 1)])
    assert rows_of(book) == before


@pytest.mark.parametrize("tally", [(10, 0), (-1, 0), (3, -1), (0, 10)])
def test_votes_that_cannot_be_are_refused_and_those_entered_stay(
    book: Book, tally: tuple[int, int]
) -> None:
    round_id, (line, other) = a_stored_round(book, "CSTDCS", "LDTT")
    session_id = a_session(book, round_id)
    enter_tally(book, session_id, [Tally(line, 8, 1), Tally(other, 9, 0)])
    before = rows_of(book)
    wrong = Tally(line, *tally)
    session = get_session(book, session_id)
    for act in (
        lambda: enter_tally(book, session_id, [wrong]),
        lambda: update_session(book, replace(session, tallies=(wrong,))),
        lambda: count_again(book, session_id, [(line, 10)]),
        lambda: count_again(book, session_id, [(line, -1)]),
    ):
        with pytest.raises(WrongVotes, match="không hợp lệ"):
            act()
    assert rows_of(book) == before


def test_more_votes_than_papers_returned_stop_the_dossier(book: Book) -> None:
    round_id, (line,) = a_stored_round(book, "CSTDCS")
    session_id = a_session(book, round_id, issued=9, returned=8, valid=8)
    enter_tally(book, session_id, [Tally(line, 9, 0)])
    (told,) = said(book, round_id, "phiếu đồng ý và không đồng ý")
    assert told.endswith("9 phiếu đồng ý và không đồng ý, chỉ có 8 phiếu.")


def test_another_rule_book_after_the_council_leaves_votes_and_asks_to_judge_again(
    book: Book,
) -> None:
    round_id, (base, province) = a_stored_round(book, "CSTDCS", "CSTD_TINH")
    judge_round(book, round_id)
    voted(book, round_id, [base, province], 8)
    votes = votes_of(book, round_id)
    update_round(book, a_round(id=round_id, received=NEW_LAW))
    assert get_round(book, round_id).rule_book == "luat-2026"
    again = votes_of(book, round_id)
    assert [(one.in_favour, one.members, one.passes) for one in again.values()] == [
        (one.in_favour, one.members, one.passes) for one in votes.values()
    ]
    assert [one.state for one in list_nominations(book, round_id)] == ["passed", "failed"]
    assert said(book, round_id, "bộ quy định khác") == [
        "Nguyễn Thị Hà: đã xét theo bộ quy định khác với ngày tiếp nhận hiện nay"
    ]


def test_another_rule_book_after_handing_in_leaves_what_was_sent(book: Book) -> None:
    round_id, (line,) = a_stored_round(book, "BK_TINH")
    judge_round(book, round_id)
    sent = submit(book, round_id, "tinh", SENT, "Sở Nội vụ")
    before = get_submission(book, sent)
    update_round(book, a_round(id=round_id, received=NEW_LAW))
    judge_round(book, round_id)
    assert get_submission(book, sent) == before
    assert differences(book, sent) == ()
    verdict = get_nomination(book, line).verdict
    assert verdict is not None
    assert verdict.book == "luat-2026"


class Season:
    """Hà is proposed for the province's award under the room she serves in; Nam is her twin."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self.room, self.other = add_collectives(
            book, (a_collective("Phòng Lãnh sự"), a_collective("Thanh tra"))
        )
        self.ha, self.twin = people_of(book, self.room, ("Nguyễn Thị Hà", "Nguyễn Thị Hạ"))
        self.round = add_round(book, a_round())
        (self.line,) = propose(book, self.round, [Nomination("BK_TINH", self.ha)])
        self.sent = 0

    def before_the_council(self) -> None:
        """Nothing more happened."""

    def after_the_votes(self) -> None:
        voted(self.book, self.round, [self.line], 9)

    def after_handing_in(self) -> None:
        self.after_the_votes()
        self.sent = submit(self.book, self.round, "tinh", SENT, "Sở Nội vụ")

    def renamed(self) -> None:
        update_person(self.book, a_person("Nguyễn Thị Thu Hà", id=self.ha))

    def moved(self) -> None:
        posting = a_posting(self.other, "2026-09-01", post="Phó Chánh Thanh tra")
        transfer(self.book, [self.ha], posting)

    def merged(self) -> None:
        """Into the other row of hers, which had the name in another spelling."""
        merge_people(self.book, self.twin, [self.ha])


STAGES = (Season.before_the_council, Season.after_the_votes, Season.after_handing_in)
CHANGES = [
    (Season.renamed, "họ tên, tên tập thể trong đợt xét là “Nguyễn Thị Hà”, trong sổ nay là"
     " “Nguyễn Thị Thu Hà”"),
    (Season.moved, "đơn vị trong đợt xét là “Phòng Lãnh sự”, trong sổ nay là “Thanh tra”"),
    (Season.merged, "họ tên, tên tập thể trong đợt xét là “Nguyễn Thị Hà”, trong sổ nay là"
     " “Nguyễn Thị Hạ”"),
]  # fmt: skip


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize(("change", "words"), CHANGES)
def test_somebody_who_changed_during_the_round_is_told_and_nothing_of_it_is_lost(
    book: Book, stage: Callable[[Season], None], change: Callable[[Season], None], words: str
) -> None:
    season = Season(book)
    stage(season)
    before = get_nomination(book, season.line)
    snapshot = get_submission(book, season.sent) if season.sent else None
    votes = votes_of(book, season.round)
    change(season)
    assert f"Nguyễn Thị Hà: {words}" in red(book, season.round)
    after = get_nomination(book, season.line)
    assert (after.name, after.unit, after.state) == (before.name, before.unit, before.state)
    assert votes_of(book, season.round) == votes
    if snapshot is not None:
        assert get_submission(book, season.sent) == snapshot
    assert verify(book.path) == ()


@pytest.mark.parametrize("stage", STAGES)
def test_who_is_proposed_is_not_deleted(book: Book, stage: Callable[[Season], None]) -> None:
    season = Season(book)
    stage(season)
    before = rows_of(book)
    with pytest.raises(EditRefused, match="Hà đang được đề nghị trong đợt xét “Tổng kết năm 2026”"):
        delete_people(book, [season.twin, season.ha])
    assert rows_of(book) == before


def test_a_collective_that_is_proposed_is_not_deleted(book: Book) -> None:
    (unit,) = add_collectives(book, (a_collective(),))
    round_id = add_round(book, a_round())
    (line,) = propose(book, round_id, [Nomination("TTLDTT", collective_id=unit)])
    with pytest.raises(EditRefused, match="Phòng Lãnh sự đang được đề nghị"):
        delete_collectives(book, [unit])
    delete_nominations(book, [line])
    delete_collectives(book, [unit])


def test_who_stands_in_the_award_book_is_not_deleted(book: Book) -> None:
    (person, other) = people_of(book, names=("Nguyễn Thị Hà", "Trần Văn Nam"))
    record_decision(book, a_decision(), [an_award(person, 2026)])
    with pytest.raises(EditRefused, match="có trong sổ vàng theo Quyết định số 150/QĐ-SNgV"):
        delete_people(book, [person])
    delete_people(book, [other])
    assert get_person(book, person).full_name == "Nguyễn Thị Hà"
    assert [one.award.subject_name for one in award_book(book)] == ["Nguyễn Thị Hà"]


def test_who_was_taken_out_after_handing_in_is_told_as_a_difference(book: Book) -> None:
    season = Season(book)
    season.after_handing_in()
    delete_nominations(book, [season.line])
    delete_people(book, [season.ha])
    told = [(one.sent, one.now) for one in differences(book, season.sent)]
    assert ("Nguyễn Thị Hà", "") in told
    assert [one.name for one in get_submission(book, season.sent).lines] == ["Nguyễn Thị Hà"]


def test_a_round_of_which_something_was_handed_in_is_not_deleted(book: Book) -> None:
    round_id, (line,) = a_stored_round(book, "BK_TINH")
    sent = submit(book, round_id, "tinh", SENT, "Sở Nội vụ")
    return_lines(book, sent, PartialDate(2027, 1, 4), [line], "Sai mẫu", "")
    before = rows_of(book)
    with pytest.raises(EditRefused, match="đã trình hồ sơ ngày 20/12/2026 tới Sở Nội vụ"):
        delete_round(book, round_id)
    assert rows_of(book) == before


def test_a_round_of_which_nothing_was_handed_in_goes_with_its_lines(book: Book) -> None:
    round_id, _ = a_stored_round(book, "BK_TINH")
    full = rows_of(book)
    delete_round(book, round_id)
    assert list_nominations(book, round_id) == ()
    undo(book)
    assert rows_of(book) == full


def test_a_line_taken_out_after_the_ballot_takes_no_others_votes(book: Book) -> None:
    round_id, ids = a_stored_round(book, "CSTDCS", "LDTT", "CSTDCS")
    session_id = a_session(book, round_id)
    enter_tally(book, session_id, [Tally(key, 9) for key in ids])
    delete_nominations(book, ids[1:2])
    assert carry_votes(book, session_id) == (2, 0)
    assert set(votes_of(book, round_id)) == {ids[0], ids[2]}


def test_somebody_new_added_late_is_told_as_not_voted_on(book: Book) -> None:
    round_id, ids = a_stored_round(book, "CSTDCS")
    voted(book, round_id, ids, 9)
    (late,) = add_people(book, [a_person("Lê Văn Muộn")])
    propose(book, round_id, [Nomination("CSTDCS", late)])
    (told,) = said(book, round_id, "chưa có kết quả bỏ phiếu")
    assert told.startswith("Lê Văn Muộn: ")
