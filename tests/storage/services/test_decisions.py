"""Decisions become award history and numbers of the award book; what was sent never changes."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.book import Book
from storage.dates import PartialDate
from storage.errors import EditRefused
from storage.journal import undo
from storage.queries.awards import awards_of, get_award, list_awards
from storage.queries.decisions import (
    award_book,
    fund_spent,
    get_decision,
    list_certificates,
    list_decisions,
)
from storage.queries.nominations import differences, get_nomination, list_nominations
from storage.queries.rounds import get_submission
from storage.records_decisions import Certificate, DecisionChange
from storage.records_rounds import Nomination
from storage.rules.result_matching import match_results
from storage.services.certificates import log_certificates, spoil_certificate
from storage.services.decisions import (
    change_decision,
    decide,
    decide_as_named,
    record_decision,
    set_amount,
)
from storage.services.nominations import add_nominations, delete_nominations, update_nomination
from storage.services.people import add_person
from storage.services.submission import note_answer, return_lines, submit
from storage.verify import verify
from tests.storage.registry_builders import a_person, an_award
from tests.storage.round_builders import NAMES, a_decision, a_stored_round, voted


def test_a_decision_of_lines_becomes_award_history(book: Book) -> None:
    round_id, ids = a_stored_round(book, "CSTDCS", "LDTT")
    decision_id = decide(book, a_decision(round_id), ids)
    (award,) = awards_of(book, person_id=1)
    assert (award.code, award.year, award.number) == ("CSTDCS", 2026, "150/QĐ-SNgV")
    assert (award.subject_name, award.subject_post) == ("Nguyễn Thị Hà", "Chuyên viên")
    assert [entry.serial for entry in get_decision(book, decision_id).entries] == [1, 2]
    assert {one.state for one in list_nominations(book, round_id)} == {"granted"}
    assert verify(book.path) == ()


def test_one_undo_takes_the_whole_decision_back(book: Book) -> None:
    round_id, ids = a_stored_round(book, "CSTDCS", "LDTT")
    decide(book, a_decision(round_id), ids)
    undo(book)
    assert (list_awards(book), list_decisions(book)) == ((), ())
    assert {one.state for one in list_nominations(book, round_id)} == {"planned"}


@pytest.mark.parametrize(
    ("award", "day", "amount"),
    [
        ("CSTDCS", PartialDate(2026, 6, 30), 2_340_000),
        ("CSTDCS", PartialDate(2026, 7, 1), 2_530_000),
        ("LDTT", PartialDate(2026, 6, 30), 710_000),
        ("LDTT", PartialDate(2026, 7, 1), 760_000),
    ],
)
def test_the_bonus_follows_the_salary_of_the_day_of_the_decision(
    book: Book, award: str, day: PartialDate, amount: int
) -> None:
    round_id, ids = a_stored_round(book, award)
    decide(book, a_decision(round_id, date=day), ids)
    assert [entry.amount for entry in award_book(book)] == [amount]
    assert fund_spent(book, 2026, "so") == amount
    assert fund_spent(book, 2026, "tinh") == 0


def test_of_two_titles_of_one_year_the_higher_is_paid(book: Book) -> None:
    round_id, ids = a_stored_round(book, "CSTDCS")
    more = add_nominations(book, round_id, [Nomination("LDTT", 1)])
    decide(book, a_decision(round_id), [*ids, *more])
    payable = {entry.award.code: entry.payable for entry in award_book(book)}
    assert payable == {"CSTDCS": 2_530_000, "LDTT": 0}
    assert fund_spent(book, 2026, "so") == 2_530_000


def test_an_amount_the_office_knows_better_is_kept(book: Book) -> None:
    round_id, ids = a_stored_round(book, "LDTT")
    decide(book, a_decision(round_id), ids)
    set_amount(book, 1, 1_000_001, True)
    assert fund_spent(book, 2026, "so") == 1_000_001
    with pytest.raises(EditRefused, match="âm"):
        set_amount(book, 1, -1, True)


@pytest.mark.parametrize(
    ("fields", "words"),
    [({"number": " "}, "số, ký hiệu"), ({"date": PartialDate(2026, 12)}, "ngày, tháng")],
)
def test_a_decision_needs_number_and_day(book: Book, fields: dict[str, object], words: str) -> None:
    round_id, ids = a_stored_round(book, "LDTT")
    with pytest.raises(EditRefused, match=words):
        decide(book, a_decision(round_id, **fields), ids)
    assert list_awards(book) == ()


def test_nothing_is_decided_twice(book: Book) -> None:
    round_id, ids = a_stored_round(book, "LDTT", "LDTT")
    decide(book, a_decision(round_id), ids[:1])
    with pytest.raises(EditRefused, match="đã có quyết định"):
        decide(book, a_decision(round_id, number="151/QĐ-SNgV"), ids[:1])
    with pytest.raises(EditRefused, match="đã ghi trong sổ"):
        decide(book, a_decision(round_id), ids[1:])


def test_the_fast_lane_records_a_decision_made_on_paper(book: Book) -> None:
    person = add_person(book, a_person())
    decision_id = record_decision(book, a_decision(), [an_award(person, 2026, number="")])
    (entry,) = get_decision(book, decision_id).entries
    assert (entry.award.number, entry.award.date) == ("150/QĐ-SNgV", PartialDate(2026, 12, 15))
    assert (entry.serial, entry.amount) == (1, 2_530_000)


def test_a_wrong_name_is_put_right_by_its_own_paper_and_both_stay(book: Book) -> None:
    round_id, ids = a_stored_round(book, "CSTDCS", "LDTT")
    decision_id = decide(book, a_decision(round_id), ids)
    first, second = (e.award.id or 0 for e in get_decision(book, decision_id).entries)
    papers = (
        DecisionChange("correction", "155/QĐ-SNgV", "Sửa năm sinh"),
        DecisionChange("amendment", "156/QĐ-SNgV", "Sửa chức vụ"),
        DecisionChange("revocation", "160/QĐ-SNgV", "Kê khai gian dối"),
    )
    for paper in papers:
        change_decision(book, decision_id, paper, [first])
    award = get_award(book, first)
    assert (award.status, award.number) == ("revoked", "150/QĐ-SNgV")
    kinds = [(one.kind, one.number) for one in award.corrections]
    assert kinds == [
        ("correction", "155/QĐ-SNgV"),
        ("correction", "156/QĐ-SNgV"),
        ("revocation", "160/QĐ-SNgV"),
    ]
    assert get_decision(book, decision_id).changes == papers
    assert get_award(book, second).status == "in_force"
    assert verify(book.path) == ()


def test_a_paper_may_not_change_another_decision(book: Book) -> None:
    round_id, ids = a_stored_round(book, "CSTDCS", "LDTT")
    one = decide(book, a_decision(round_id), ids[:1])
    other = decide(book, a_decision(round_id, number="151/QĐ-SNgV"), ids[1:])
    (entry,) = get_decision(book, other).entries
    with pytest.raises(EditRefused, match="của quyết định này"):
        change_decision(book, one, DecisionChange("correction", "1", "x"), [entry.award.id or 0])


def test_what_was_sent_stays_and_later_edits_show_as_differences(book: Book) -> None:
    round_id, (line, other) = a_stored_round(book, "BK_TINH", "CSTD_TINH")
    voted(book, round_id, [line, other], 9)
    sent = submit(book, round_id, "tinh", PartialDate(2026, 12, 20), "Sở Nội vụ", "45/TTr-SNgV")
    before = get_submission(book, sent)
    assert [(one.name, one.votes) for one in before.lines] == [
        ("Nguyễn Thị Hà", (9, 9)),
        ("Trần Văn Nam", (9, 9)),
    ]
    found = get_nomination(book, line)
    changed = replace(found, name="Nguyễn Thị Thu Hà", post="Phó Trưởng phòng")
    update_nomination(book, changed)
    delete_nominations(book, [other])
    note_answer(book, sent, PartialDate(2027, 1, 5), "Đã tiếp nhận")
    after = get_submission(book, sent)
    assert (after.lines, after.answer) == (before.lines, "Đã tiếp nhận")
    told = [(one.field, one.sent, one.now) for one in differences(book, sent)]
    assert told == [
        ("Họ và tên, tên tập thể", "Nguyễn Thị Hà", "Nguyễn Thị Thu Hà"),
        ("Chức vụ", "Chuyên viên", "Phó Trưởng phòng"),
        ("Họ và tên, tên tập thể", "Trần Văn Nam", ""),
        ("Chức vụ", "Chuyên viên", ""),
        ("Danh hiệu, hình thức khen thưởng", "CSTD_TINH", ""),
    ]


def test_a_line_returned_says_why_and_where(book: Book) -> None:
    round_id, (line,) = a_stored_round(book, "BK_TINH")
    sent = submit(book, round_id, "tinh", PartialDate(2026, 12, 20), "Sở Nội vụ")
    day = PartialDate(2027, 1, 4)
    return_lines(book, sent, day, [line], "Sai mẫu", "Báo cáo thành tích")
    found = get_nomination(book, line)
    assert (found.state, found.reason_field) == ("returned", "Báo cáo thành tích")
    assert get_submission(book, sent).returned_on == day


def test_there_must_be_something_to_send(book: Book) -> None:
    round_id, _ = a_stored_round(book, "LDTT")
    with pytest.raises(EditRefused, match="Không có đề nghị nào"):
        submit(book, round_id, "tinh", PartialDate(2026, 12, 20), "Sở Nội vụ")


def test_a_misspelt_name_stands_in_history_as_it_was_decided(book: Book) -> None:
    round_id, (line, other) = a_stored_round(book, "BK_TINH", "BK_TINH")
    decision = a_decision(round_id, authority="tinh", number="9/QĐ-UBND")
    decide_as_named(book, decision, {line: "Nguyễn Thị Hạ"}, {other: "Chưa đủ thời gian"})
    (award,) = awards_of(book, person_id=1)
    assert award.subject_name == "Nguyễn Thị Hạ"
    assert award.name == "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh"
    found = get_nomination(book, other)
    assert (found.state, found.reason) == ("refused", "Chưa đủ thời gian")


def _sent(*names: str) -> list[Nomination]:
    return [
        Nomination("BK_TINH", key, name=name, id=key) for key, name in enumerate(names, start=1)
    ]


def test_names_of_a_decision_are_taken_only_to_the_letter() -> None:
    named = [("NGUYỄN THỊ  HÀ", "BK_TINH"), ("Trần Văn Năm", "BK_TINH"), ("Vũ Lạ", "BK_TINH")]
    found = match_results(_sent("Nguyễn Thị Hà", "Trần Văn Nam", "Phạm Minh Tuấn"), named)
    assert [one.nomination_id for one in found.granted] == [1]
    assert [(one.name, one.nearest) for one in found.misspelt] == [("Trần Văn Năm", (2,))]
    assert [one.name for one in found.unknown] == ["Vũ Lạ"]
    assert found.missing == (3,)


def test_two_lines_of_one_name_are_asked() -> None:
    found = match_results(_sent("Nguyễn Thị Hà", "Nguyễn Thị Hà"), [("Nguyễn Thị Hà", "BK_TINH")])
    assert found.granted == ()
    assert set(found.misspelt[0].nearest) == {1, 2}


@given(st.lists(st.sampled_from(NAMES), unique=True), st.permutations(range(len(NAMES))))
def test_every_line_sent_is_accounted_for_once(granted: list[str], order: list[int]) -> None:
    lines = _sent(*(NAMES[place] for place in order))
    found = match_results(lines, [(name, "BK_TINH") for name in granted])
    taken = [one.nomination_id for one in found.granted]
    asked = {key for one in found.misspelt for key in one.nearest}
    assert len(taken) == len(granted)
    assert sorted([*taken, *found.missing]) == [1, 2, 3, 4, 5]
    assert not asked


def test_a_spoiled_sheet_and_its_reprint_stay_in_the_log(book: Book) -> None:
    round_id, ids = a_stored_round(book, "LDTT")
    decide(book, a_decision(round_id), ids)
    (first,) = log_certificates(book, [Certificate(1, "A001")])
    spoil_certificate(book, first, "Lệch khung")
    with pytest.raises(EditRefused, match="A001"):
        log_certificates(book, [Certificate(1, "A001")])
    log_certificates(book, [Certificate(1, "A002", replaces_id=first)])
    log = [(one.serial, one.state, one.replaces_id) for one in list_certificates(book, 1)]
    assert log == [("A001", "spoiled", None), ("A002", "printed", first)]
