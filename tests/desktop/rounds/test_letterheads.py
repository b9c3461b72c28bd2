"""What the council signs is the council's own paper; money is said in figures and in words."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.drafting.making import form_of_papers, made_paper
from desktop.rounds.papers import keep_round_set, round_set
from resources.agency_names import council_lines
from storage.book import Book, create_book
from storage.queries.office import get_office
from storage.queries.papers import get_paper
from storage.records import TextBlock
from storage.records_awards import Correction
from storage.records_council import Tally
from storage.records_papers import Paper
from storage.rules.printed_header import printed_issuer, printed_symbol
from storage.services.awards import correct_award
from storage.services.council import enter_tally
from storage.services.decisions import decide
from tests.storage.builders import an_office
from tests.storage.round_builders import (
    a_decision,
    a_session,
    a_stored_round,
    seven_present_one_in_writing,
    voted,
)

BY_COUNCIL = ("phieu-bau", "bien-ban-kiem-phieu", "bien-ban-hop-hoi-dong")


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with create_book(tmp_path / "so.tdkt", an_office(abbreviation="SNgV")) as made:
        yield made


def the_set(book: Book, round_id: int) -> dict[str, Paper]:
    return {one.paper.form_id: one.paper for one in round_set(book, round_id)}


def test_minutes_tally_and_ballot_stand_under_the_councils_name(book: Book) -> None:
    round_id, ids = a_stored_round(book, "CSTDCS", "BK_TINH")
    voted(book, round_id, ids, 9)
    keep_round_set(book, round_id)
    office = get_office(book)
    for form, paper in the_set(book, round_id).items():
        issuer = printed_issuer(get_paper(book, paper.id or 0), office)
        if form in BY_COUNCIL:
            assert issuer.parent_lines == office.name_lines
            assert issuer.name_lines == ("HỘI ĐỒNG", "THI ĐUA - KHEN THƯỞNG")
        else:
            assert issuer.name_lines == office.name_lines


def test_the_councils_papers_have_a_symbol_of_their_own(book: Book) -> None:
    office = get_office(book)
    for form in BY_COUNCIL[1:]:
        paper = made_paper(book, form_of_papers(form))
        assert printed_symbol(paper, office) == "BB-HĐTĐKT"


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Hội đồng Thi đua - Khen thưởng Sở", ("HỘI ĐỒNG", "THI ĐUA - KHEN THƯỞNG")),
        ("", ("HỘI ĐỒNG", "THI ĐUA - KHEN THƯỞNG")),
        ("Hội đồng sáng kiến", ("HỘI ĐỒNG SÁNG KIẾN",)),
    ],
)
def test_a_council_in_capitals_leaves_its_office_out(name: str, lines: tuple[str, ...]) -> None:
    assert council_lines(name) == lines


def test_the_list_of_bonuses_says_its_total_in_words(book: Book) -> None:
    round_id, ids = a_stored_round(book, "CSTDCS", "LDTT")
    decide(book, a_decision(round_id), ids)
    values = the_set(book, round_id)["danh-sach-nhan-thuong"].values
    assert values["amount"] == "3.290.000"
    assert values["words"] == "Ba triệu hai trăm chín mươi nghìn đồng"


def test_people_alone_are_the_first_group_of_the_list(book: Book) -> None:
    round_id, ids = a_stored_round(book, "CSTDCS")
    decide(book, a_decision(round_id), ids)
    rows = the_set(book, round_id)["danh-sach-nhan-thuong"].values["list"]
    assert [row[1] for row in rows if isinstance(row, tuple)] == ["I. CÁ NHÂN"]


def test_the_minutes_say_what_was_discussed_and_that_written_opinions_count(book: Book) -> None:
    round_id, ids = a_stored_round(book, "CSTDCS")
    attendance = seven_present_one_in_writing()
    session_id = a_session(
        book, round_id, attendance=attendance, discussion="Các thành viên góp ý về sáng kiến."
    )
    enter_tally(book, session_id, [Tally(ids[0], 8, 0)])
    body = the_set(book, round_id)["bien-ban-hop-hoi-dong"].values["body"]
    told = [block.text for block in body if isinstance(block, TextBlock)]
    assert told[2] == "3. Các thành viên góp ý về sáng kiến."
    assert "bỏ phiếu kín" in told[3]
    assert "ý kiến bằng văn bản của 01 thành viên vắng mặt được tính vào kết quả" in told[3]


def test_a_revoked_award_is_neither_listed_nor_counted(book: Book) -> None:
    round_id, ids = a_stored_round(book, "CSTDCS", "LDTT")
    decide(book, a_decision(round_id), ids)
    correct_award(book, 1, Correction("revocation", "5/QĐ-SNgV", "Kê khai sai"))
    values = the_set(book, round_id)["danh-sach-nhan-thuong"].values
    assert (len(values["list"]), values["amount"]) == (1, "760.000")
    assert values["words"] == "Bảy trăm sáu mươi nghìn đồng"
