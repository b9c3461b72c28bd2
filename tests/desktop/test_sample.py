"""The sample office shows a newcomer every part of the program at work."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop.drafting.proofing import check_paper
from desktop.rounds.export import export_round
from desktop.sample.office import make_sample
from storage import journal
from storage.book import Book, open_book
from storage.dates import PartialDate
from storage.queries.council import list_sessions
from storage.queries.decisions import award_book, fund_spent, list_decisions
from storage.queries.dossier import check_round
from storage.queries.incoming import linkable_tasks, list_incoming
from storage.queries.nominations import list_nominations
from storage.queries.office import get_office, list_units
from storage.queries.papers import get_paper, list_papers
from storage.queries.people import list_people
from storage.queries.registry import list_register
from storage.queries.rounds import (
    list_rounds,
    list_submissions,
    registered_outcomes,
    units_waited_for,
)
from storage.queries.timeline import person_timeline
from storage.queries.verdicts import ranked_verdicts
from storage.verify import verify

TODAY = PartialDate(2026, 11, 20)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    path, *_ = make_sample(tmp_path / "mau")
    with open_book(path) as made:
        yield made


def test_it_holds_incoming_papers_tied_to_tasks_of_its_own_plan(book: Book) -> None:
    papers, tasks = list_incoming(book), {task.task_id: task for task in linkable_tasks(book)}
    assert {paper.sender for paper in papers} >= {"Sở Nội vụ"}
    assert all(paper.deadline and paper.links for paper in papers)
    asked = next(paper for paper in papers if paper.sender == "Sở Nội vụ")
    assert "sơ kết" in tasks[asked.links[0].task_id].text


def test_it_holds_an_issued_letter_and_a_draft(book: Book) -> None:
    assert {paper.state for paper in list_papers(book)} == {"issued", "draft"}
    issued = {(entry.number, entry.kind) for entry in list_register(book)}
    assert {("21", "Công văn"), ("05", "Quyết định"), ("58", "Tờ trình")} <= issued


def test_its_papers_are_clean(book: Book) -> None:
    office, units = get_office(book), list_units(book)
    papers = [get_paper(book, summary.id) for summary in list_papers(book)]
    assert [found for paper in papers for found in check_paper(paper, office, units)] == []


def test_somebody_may_be_proposed_and_others_lack_something(book: Book) -> None:
    found = ranked_verdicts(book, ("CSTDCS", "BK_TINH", "TTLDXS"), date(2026, 11, 20), 2026)
    outcomes = {(one.name, one.verdict.award): one.verdict.outcome for one in found}
    assert outcomes["Đặng Thị Thí Dụ", "CSTDCS"] == "eligible"
    assert outcomes["Đỗ Thành Giả", "CSTDCS"] == "not_eligible"
    assert outcomes["Phòng Quản lý lữ hành", "BK_TINH"] == "eligible"


def test_its_people_have_years_behind_them(book: Book) -> None:
    person = next(one for one in list_people(book, TODAY) if one.full_name == "Hoàng Thị Tượng")
    kinds = {entry.kind for entry in person_timeline(book, person.id)}
    assert kinds == {"posting", "leave", "rating", "award", "initiative", "clean"}


def test_a_season_is_under_way_with_lines_in_many_states(book: Book) -> None:
    lines = list_nominations(book, round_of(book, 2026))
    assert len(lines) == 13
    assert {one.state for one in lines} == {
        *("planned", "proposed", "complete", "incomplete", "passed", "failed", "lowered"),
    }
    assert {one.authority for one in lines} == {"so", "tinh"}
    assert {one.is_person for one in lines} == {True, False}
    waited = [one.name for one in units_waited_for(book, round_of(book, 2026))]
    assert waited == ["Phòng Quản lý cơ sở lưu trú", "Trung tâm Xúc tiến du lịch"]
    (session,) = list_sessions(book, round_of(book, 2026))
    assert (session.members, session.count("present"), session.count("written")) == (9, 8, 1)


def test_its_check_finds_what_was_planted_and_nothing_else(book: Book) -> None:
    found = check_round(book, round_of(book, 2026)).findings
    red = [(one.sentence, bool(one.overridden)) for one in found if one.severity == "red"]
    assert red == [
        (
            "Đỗ Thành Giả: chức vụ trong báo cáo thành tích là “Chi ủy viên, Kế toán trưởng”, "
            "trong danh sách là “Kế toán trưởng”",
            True,
        ),
        ("Lý Ngọc Ước: thiếu báo cáo thành tích", False),
    ]
    amber = [one for one in found if one.severity == "amber"]
    assert [one.sentence for one in amber if one.copied] == [
        "Hoàng Thị Tượng: báo cáo thành tích có 1 đoạn (61 chữ, 57% nội dung) giống báo cáo của "
        "Nguyễn Khắc Minh Họa"
    ]
    kinds = {one.key.split(":")[0] for one in amber}
    assert kinds == {"rule-book", "session", "likeness", "verdict", "warning0"}


def test_last_year_is_decided_whole_with_a_name_put_right(book: Book) -> None:
    last = round_of(book, 2025)
    assert {one.state for one in list_nominations(book, last)} == {"granted", "refused"}
    assert all(one.severity == "amber" for one in check_round(book, last).findings)
    (sent,) = list_submissions(book, last)
    assert (len(sent.lines), bool(sent.answer)) == (2, True)
    assert [entry.serial for entry in award_book(book)] == list(range(1, 9))
    changed = [one for one in list_decisions(book) if one.changes]
    assert [one.changes[0].text for one in changed] == [
        "Sửa họ tên “Đỗ Thanh Giả” thành “Đỗ Thành Giả”."
    ]
    assert fund_spent(book, 2026, "so") == 4 * 2_340_000 + 3 * 710_000


def test_titles_registered_wait_for_the_season(book: Book) -> None:
    told = registered_outcomes(book, 2026)
    assert len(told) == 11
    assert not any(one.achieved for one in told)


@pytest.mark.parametrize("year", [2025, 2026])
def test_its_rounds_are_exported_whole(book: Book, tmp_path: Path, year: int) -> None:
    files = export_round(book, round_of(book, year), tmp_path / "ra")
    assert {Path(one.name).suffix for one in files} == {".docx", ".pdf", ".xlsx"}
    forms = {one.form for one in files}
    assert {"to-trinh-khen-thuong", "quyet-dinh-cong-nhan-danh-hieu"} <= forms


def round_of(book: Book, year: int) -> int:
    (found,) = list_rounds(book, year)
    return found.id or 0


def test_nothing_of_it_can_be_undone_and_all_of_it_is_sound(book: Book) -> None:
    assert journal.next_undo(book) is None
    assert verify(book.path) == ()
