"""What the papers of a round say: only what was decided, voted and held on the day."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.rounds.papers import round_set
from desktop.rounds.summaries import ground_with_summaries
from storage.book import Book, create_book
from storage.dates import PartialDate
from storage.queries.decisions import get_decision
from storage.queries.nominations import list_nominations
from storage.records import RecipientsList, Signer
from storage.records_awards import Award
from storage.records_decisions import DecisionChange
from storage.records_papers import Paper
from storage.services.awards import add_awards
from storage.services.decisions import change_decision, decide_as_named
from storage.services.nominations import lower_award
from storage.services.office import add_recipients_list, add_signer
from tests.storage.builders import an_office
from tests.storage.round_builders import a_decision, a_stored_round, voted


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    office = an_office(parent_lines=("UBND TỈNH AN BÌNH",), abbreviation="SNgV")
    with create_book(tmp_path / "so.tdkt", office) as made:
        add_signer(made, Signer("Lê Thị Minh Mẫu", ("GIÁM ĐỐC",)))
        add_recipients_list(made, RecipientsList("Kế hoạch", (("Sở Nội vụ",),), "Lưu: VT, VP"))
        yield made


def the_set(book: Book, round_id: int) -> dict[str, Paper]:
    return {one.role: one.paper for one in round_set(book, round_id)}


def test_minutes_go_to_nobody_but_the_file(book: Book) -> None:
    round_id, ids = a_stored_round(book, "CSTDCS")
    voted(book, round_id, ids, 9)
    minutes = the_set(book, round_id)["Bien-ban-hop-hoi-dong"]
    assert (minutes.recipients, minutes.archive) == ((), "Lưu: VT, Hồ sơ")


def test_one_share_of_votes_is_no_range(book: Book) -> None:
    round_id, ids = a_stored_round(book, "BK_TINH", "BK_TINH")
    voted(book, round_id, ids, 8)
    votes = str(the_set(book, round_id)["To-trinh-tinh"].values["votes"])
    assert "đạt tỷ lệ 88,9% trên tổng số 09" in votes


def test_a_proposal_names_titles_as_titles_and_each_with_its_number(book: Book) -> None:
    round_id, _ = a_stored_round(book, "BK_TINH", "CSTD_TINH", "BK_TINH")
    letter = the_set(book, round_id)["To-trinh-tinh"]
    assert letter.values["award"] == (
        "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh (02 cá nhân), "
        "danh hiệu “Chiến sĩ thi đua tỉnh” (01 cá nhân)"
    )
    assert letter.values["addressees"] == ("Chủ tịch Ủy ban nhân dân tỉnh An Bình", "Sở Nội vụ")


def test_only_laws_in_force_on_the_day_of_receipt_are_cited(book: Book) -> None:
    before, _ = a_stored_round(book, "LDTT", received=PartialDate(2026, 9, 30))
    after, _ = a_stored_round(book, "LDTT", received=PartialDate(2026, 10, 1))
    assert "2026" not in " ".join(the_set(book, before)["Quyet-dinh-LDTT"].bases)
    assert "23 tháng 4 năm 2026" in " ".join(the_set(book, after)["Quyet-dinh-LDTT"].bases)


def test_a_decision_cites_no_minutes_that_do_not_name_its_lines(book: Book) -> None:
    round_id, ids = a_stored_round(book, "CSTDCS", "LDTT")
    voted(book, round_id, ids[:1], 9)
    papers = the_set(book, round_id)
    assert "tại Biên bản họp ngày" in str(papers["Quyet-dinh-CSTDCS"].values["proposal"])
    assert "proposal" not in papers["Quyet-dinh-LDTT"].values


def test_votes_on_a_title_since_lowered_are_not_those_of_the_lower_one(book: Book) -> None:
    round_id, ids = a_stored_round(book, "CSTDCS")
    voted(book, round_id, ids, 6)
    lower_award(book, ids[0], "LDTT", "Không đủ phiếu")
    listed = the_set(book, round_id)["Quyet-dinh-LDTT"].values["list"]
    assert "66,7%" not in str(listed)


def test_what_was_decided_after_the_day_of_receipt_is_no_achievement(book: Book) -> None:
    round_id, _ = a_stored_round(book, "BK_TINH")
    (line,) = list_nominations(book, round_id)
    early = Award("CSTDCS", "Chiến sĩ thi đua cơ sở", 2025, line.person_id, number="1/QĐ",
                  date=PartialDate(2026, 1, 15), issuer="Giám đốc Sở")  # fmt: skip
    add_awards(book, [early, replace(early, year=2026, number="2/QĐ", date=PartialDate(2026, 12))])
    (told,) = ground_with_summaries(book, round_id).summaries.values()
    assert "số 1/QĐ" in told and "số 2/QĐ" not in told


def test_money_goes_to_the_right_name_and_the_decision_keeps_what_it_printed(book: Book) -> None:
    round_id, ids = a_stored_round(book, "LDTT")
    key = decide_as_named(book, a_decision(round_id), {ids[0]: "Nguyễn Thị Hạ"}, {})
    change = DecisionChange("correction", "9/QĐ-SNgV", "Sửa họ tên", PartialDate(2026, 12, 20))
    (entry,) = get_decision(book, key).entries
    change_decision(book, key, change, [entry.award.id or 0])
    papers = the_set(book, round_id)
    assert "Nguyễn Thị Hạ" in str(papers["Quyet-dinh-LDTT"].values["list"])
    assert "Nguyễn Thị Hà" in str(papers["Danh-sach-nhan-thuong"].values["list"])
    correction = papers["Quyet-dinh-dinh-chinh-150/QĐ-SNgV"]
    assert (correction.number, correction.date) == ("9", PartialDate(2026, 12, 20))


def test_results_tell_only_what_the_council_carried(book: Book) -> None:
    round_id, ids = a_stored_round(book, "CSTDCS", "LDTT")
    voted(book, round_id, ids[:1], 9)
    granted = the_set(book, round_id)["Thong-bao-ket-qua"].values["granted"]
    assert [row[2] for row in granted if isinstance(row, tuple)] == ["Nguyễn Thị Hà"]
