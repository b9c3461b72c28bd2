"""All reports a round lacks are made at once, each by its form; who gets none is told why."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.rounds.missing_reports import make_reports, missing_reports
from storage.book import Book, create_book
from storage.journal import undo
from storage.queries.nominations import list_nominations
from storage.queries.papers import get_paper, list_papers
from storage.records_rounds import Evidence, Nomination
from storage.services.nominations import set_evidence, set_state, update_nomination
from storage.services.proposing import propose
from tests.desktop.awards.board import fill
from tests.storage.builders import an_office


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """Hà, Bình and their unit are proposed."""
    with create_book(tmp_path / "so.tdkt", an_office()) as made:
        fill(made)
        propose(made, 1, [Nomination("TTLDXS", collective_id=1), Nomination("LDTT", 3)])
        yield made


def lines(book: Book) -> dict[str, Nomination]:
    return {f"{one.name} {one.award}": one for one in list_nominations(book, 1)}


def reasons(book: Book) -> dict[str, str]:
    return {one.line.name: one.reason for one in missing_reports(book, 1).left_out}


def test_each_line_gets_the_form_of_its_award(book: Book) -> None:
    missing = missing_reports(book, 1)
    assert missing.words == "Sẽ lập 4 báo cáo: 1 theo Mẫu số 04, 3 theo Mẫu số 05."
    assert make_reports(book, missing) == 4
    forms = {name: get_paper(book, one.report_id or 0).form_id for name, one in lines(book).items()}
    assert forms["Phòng Lãnh sự TTLDXS"] == "bao-cao-thanh-tich-04"
    assert forms["Trần Văn Bình CSTDCS"] == "bao-cao-thanh-tich-05"
    names = {one.name for one in lines(book).values()}
    assert {get_paper(book, one.id or 0).values["name"] for one in list_papers(book)} == names


def test_all_of_them_are_one_step(book: Book) -> None:
    make_reports(book, missing_reports(book, 1))
    undo(book)
    assert list_papers(book) == ()
    assert {one.report_id for one in lines(book).values()} == {None}


def test_a_second_time_makes_nothing(book: Book) -> None:
    make_reports(book, missing_reports(book, 1))
    again = missing_reports(book, 1)
    assert again.words == "Không còn báo cáo nào phải lập."
    assert set(reasons(book).values()) == {"Đã có báo cáo trong sổ."}


def test_who_is_proposed_no_more_or_has_it_on_paper_is_left_out(book: Book) -> None:
    found = lines(book)
    set_state(book, [found["Nguyễn Thị Hà LDTT"].id or 0], "failed", "Không đủ phiếu")
    binh = found["Trần Văn Bình CSTDCS"].id or 0
    set_evidence(book, binh, [Evidence("Báo cáo thành tích")])
    assert reasons(book) == {
        "Nguyễn Thị Hà": "Không còn đề nghị: không đạt.",
        "Trần Văn Bình": "Đã ghi là có bản giấy trong hồ sơ.",
    }


def test_an_award_whose_dossier_wants_none_is_left_out(book: Book) -> None:
    one = lines(book)["Lý Thị An LDTT"]
    update_nomination(book, replace(one, award="KNC"))
    told = reasons(book)["Lý Thị An"]
    assert told == "Hồ sơ của danh hiệu, hình thức này không cần báo cáo."
