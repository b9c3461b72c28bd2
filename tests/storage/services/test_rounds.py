"""Rounds are judged by the book of their day, closed, registered for, and their lines ordered."""

from dataclasses import replace

import pytest

from storage.book import Book
from storage.dates import PartialDate
from storage.errors import EditRefused, NotFound
from storage.journal import undo
from storage.queries.nominations import get_nomination, list_nominations
from storage.queries.round_board import round_board
from storage.queries.rounds import (
    get_round,
    list_overrides,
    list_registrations,
    list_round_units,
    registered_outcomes,
    units_waited_for,
)
from storage.records_rounds import Evidence, Nomination, Override, Registration, RoundUnit
from storage.rules.eligibility.errors import NoRuleBook
from storage.services.awards import add_awards
from storage.services.collectives import add_collectives
from storage.services.merging import merge_people
from storage.services.nominations import (
    add_nominations,
    judge_round,
    lower_award,
    move_nominations,
    set_evidence,
    set_state,
    take_over_names,
    update_nomination,
)
from storage.services.people import update_person
from storage.services.rounds import (
    add_round,
    close_round,
    override_finding,
    register_titles,
    update_round,
)
from storage.services.unit_lists import call_units, hand_in
from storage.verify import verify
from tests.storage.registry_builders import a_collective, a_person, an_award
from tests.storage.round_builders import a_round, a_stored_round, people_of


@pytest.mark.parametrize(
    ("received", "rule_book"),
    [
        (PartialDate(2025, 6, 30), "luat-2022-nd98"),
        (PartialDate(2025, 7, 1), "luat-2022-nd152"),
        (PartialDate(2026, 9, 30), "luat-2022-nd152"),
        (PartialDate(2026, 10, 1), "luat-2026"),
    ],
)
def test_the_day_of_receipt_chooses_the_rule_book(
    book: Book, received: PartialDate, rule_book: str
) -> None:
    round_id = add_round(book, a_round(received=received))
    assert get_round(book, round_id).rule_book == rule_book


def test_a_round_needs_the_whole_day_of_receipt(book: Book) -> None:
    with pytest.raises(EditRefused, match="ngày tiếp nhận"):
        add_round(book, a_round(received=PartialDate(2026, 9)))


def test_a_rule_book_that_changes_in_the_middle_leaves_verdicts_until_judged_again(
    book: Book,
) -> None:
    round_id, (line,) = a_stored_round(book, "CSTDCS")
    judge_round(book, round_id)
    update_round(book, a_round(id=round_id, received=PartialDate(2026, 10, 2)))
    verdict = get_nomination(book, line).verdict
    assert verdict is not None
    assert (get_round(book, round_id).rule_book, verdict.book) == ("luat-2026", "luat-2022-nd152")
    judge_round(book, round_id)
    again = get_nomination(book, line).verdict
    assert again is not None
    assert (again.book, again.confirmed) == ("luat-2026", False)


def test_the_board_tells_which_lines_the_new_day_of_receipt_left_stale(book: Book) -> None:
    round_id, (line,) = a_stored_round(book, "CSTDCS")
    judge_round(book, round_id)
    assert [one.is_stale for one in round_board(book, round_id).lines] == [False]
    update_round(book, a_round(id=round_id, received=PartialDate(2026, 9, 30)))
    assert not any("bộ quy định khác" in said for said in findings_of(book, round_id))
    assert [one.is_stale for one in round_board(book, round_id).lines] == [False]
    update_round(book, a_round(id=round_id, received=PartialDate(2026, 10, 1)))
    assert [one.is_stale for one in round_board(book, round_id).lines] == [True]
    assert any("đã xét theo bộ quy định khác" in said for said in findings_of(book, round_id))
    judge_round(book, round_id)
    assert [one.is_stale for one in round_board(book, round_id).lines] == [False]
    assert get_nomination(book, line).verdict is not None


def test_a_day_no_law_of_the_program_knows_is_refused_and_changes_nothing(book: Book) -> None:
    round_id, _ = a_stored_round(book, "CSTDCS")
    early = PartialDate(2023, 12, 31)
    with pytest.raises(NoRuleBook, match="31/12/2023"):
        add_round(book, a_round(received=early))
    with pytest.raises(NoRuleBook):
        update_round(book, a_round(id=round_id, received=early))
    assert get_round(book, round_id).rule_book == "luat-2022-nd152"


def findings_of(book: Book, round_id: int) -> list[str]:
    return [one.sentence for one in round_board(book, round_id).report.findings]


def test_lines_take_name_post_and_authority_from_register_and_law(book: Book) -> None:
    (unit,) = add_collectives(book, (a_collective(),))
    (person,) = people_of(book, unit, ["Nguyễn Thị Hà"])
    round_id = add_round(book, a_round())
    lines = [Nomination("CSTDCS", person), Nomination("TTLDXS", collective_id=unit)]
    add_nominations(book, round_id, lines)
    one, other = list_nominations(book, round_id)
    assert (one.name, one.post, one.unit) == ("Nguyễn Thị Hà", "Chuyên viên", "Phòng Lãnh sự")
    assert (one.authority, other.authority) == ("so", "tinh")
    assert verify(book.path) == ()


def test_lines_follow_the_head_of_the_round_unless_set_by_hand_or_sent(book: Book) -> None:
    awards = ("LDTT", "CSTDCS", "TTLDXS", "CSTDCS")
    round_id, ids = a_stored_round(book, *awards, own_authority="doanh-nghiep")
    sent = ids[3]
    set_state(book, [sent], "submitted")
    by_hand = get_nomination(book, ids[1])
    update_nomination(book, replace(by_hand, authority="bo"))
    update_round(book, replace(get_round(book, round_id), own_authority="xa"))
    found = [get_nomination(book, key).authority for key in ids]
    assert found == ["xa", "bo", "tinh", "doanh-nghiep"]
    undo(book)
    assert get_nomination(book, ids[0]).authority == "doanh-nghiep"


def test_a_closed_round_takes_no_line(book: Book) -> None:
    round_id, _ = a_stored_round(book, "LDTT")
    close_round(book, round_id, PartialDate(2026, 12, 1))
    with pytest.raises(EditRefused, match="đã khóa"):
        add_nominations(book, round_id, [Nomination("LDTT", 1)])
    assert len(list_nominations(book, round_id)) == 1


def test_the_order_set_by_hand_stays(book: Book) -> None:
    round_id, (first, second, third) = a_stored_round(book, "LDTT", "LDTT", "LDTT")
    move_nominations(book, [third], 0)
    assert [one.id for one in list_nominations(book, round_id)] == [third, first, second]
    undo(book)
    assert [one.id for one in list_nominations(book, round_id)] == [first, second, third]


def test_a_lowered_line_remembers_what_was_first_proposed(book: Book) -> None:
    _, (line,) = a_stored_round(book, "CSTD_TINH")
    lower_award(book, line, "CSTDCS", "Chưa đủ ba năm liên tục")
    found = get_nomination(book, line)
    assert (found.award, found.lowered_from, found.authority) == ("CSTDCS", "CSTD_TINH", "so")
    assert (found.state, found.verdict) == ("lowered", None)


def test_a_return_needs_its_reason(book: Book) -> None:
    _, (line,) = a_stored_round(book, "LDTT")
    with pytest.raises(EditRefused, match="lý do"):
        set_state(book, [line], "returned")
    set_state(book, [line], "returned", "Chưa có số quyết định", "Báo cáo thành tích")
    found = get_nomination(book, line)
    assert (found.reason, found.reason_field) == ("Chưa có số quyết định", "Báo cáo thành tích")


def test_evidence_is_kept_once_a_paper(book: Book) -> None:
    _, (line,) = a_stored_round(book, "LDTT")
    set_evidence(book, line, [Evidence("Tờ trình"), Evidence("Tờ trình", note="bản ký")])
    assert get_nomination(book, line).evidence == (Evidence("Tờ trình", note="bản ký"),)


def test_names_follow_the_register_only_when_asked(book: Book) -> None:
    round_id, (line,) = a_stored_round(book, "LDTT")
    update_person(book, a_person("Nguyễn Thị Thu Hà", id=1))
    assert get_nomination(book, line).name == "Nguyễn Thị Hà"
    assert take_over_names(book, round_id) == 1
    assert get_nomination(book, line).name == "Nguyễn Thị Thu Hà"


def test_a_person_merged_during_the_round_keeps_the_line(book: Book) -> None:
    _, (first, second) = a_stored_round(book, "LDTT", "CSTDCS")
    merge_people(book, 1, [2])
    assert get_nomination(book, first).person_id == get_nomination(book, second).person_id == 1


def test_what_was_registered_stands_beside_what_was_achieved(book: Book) -> None:
    here, there = people_of(book, names=("Nguyễn Thị Hà", "Trần Văn Nam"))
    wanted = [Registration(2025, "CSTDCS", key) for key in (here, there, here)]
    assert register_titles(book, wanted) == 2
    assert register_titles(book, wanted) == 0
    add_awards(book, (an_award(here),))
    first, second = registered_outcomes(book, 2025)
    assert (first.name, second.name) == ("Nguyễn Thị Hà", "Trần Văn Nam")
    assert first.achieved is not None
    assert first.achieved.number == "12/QĐ-SNgV/2025"
    assert second.achieved is None
    assert len(list_registrations(book, 2025)) == 2


def test_units_that_have_not_handed_in_are_known(book: Book) -> None:
    round_id = add_round(book, a_round())
    call_units(book, round_id, [RoundUnit("Văn phòng"), RoundUnit("Phòng Lãnh sự")])
    call_units(book, round_id, [RoundUnit("Văn phòng"), RoundUnit("Thanh tra")])
    first = list_round_units(book, round_id)[0]
    hand_in(book, first.id or 0, PartialDate(2026, 11, 20), "danh-sach.xlsx")
    assert [one.name for one in units_waited_for(book, round_id)] == ["Phòng Lãnh sự", "Thanh tra"]


def test_an_override_names_reason_and_person(book: Book) -> None:
    round_id, _ = a_stored_round(book, "LDTT")
    with pytest.raises(EditRefused, match="lý do"):
        override_finding(book, round_id, Override("verdict:x", " ", "Lê Thị Mẫu"))
    override_finding(book, round_id, Override("verdict:x", "Đã có công văn", "Lê Thị Mẫu"))
    override_finding(book, round_id, Override("verdict:x", "Có công văn số 5", "Lê Thị Mẫu"))
    (kept,) = list_overrides(book, round_id)
    assert (kept.reason, kept.decided_by) == ("Có công văn số 5", "Lê Thị Mẫu")


def test_what_is_not_there_is_told(book: Book) -> None:
    with pytest.raises(NotFound, match="đợt xét"):
        get_round(book, 99)
    with pytest.raises(NotFound, match="đề nghị khen thưởng"):
        set_state(book, [99], "passed")
