"""The sample office shows a newcomer every part of the program at work."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop.proofing import check_paper
from desktop.sample import make_sample
from storage import journal
from storage.book import Book, open_book
from storage.dates import PartialDate
from storage.queries.incoming import linkable_tasks, list_incoming
from storage.queries.office import get_office, list_units
from storage.queries.papers import get_paper, list_papers
from storage.queries.people import list_people
from storage.queries.registry import list_register
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
    (entry,) = list_register(book)
    assert (entry.number, entry.kind) == ("21", "Công văn")


def test_its_papers_are_clean(book: Book) -> None:
    office, units = get_office(book), list_units(book)
    papers = [get_paper(book, summary.id) for summary in list_papers(book)]
    assert [found for paper in papers for found in check_paper(paper, office, units)] == []


def test_somebody_may_be_proposed_and_others_lack_something(book: Book) -> None:
    found = ranked_verdicts(book, ("CSTDCS", "BK_TINH", "TTLDXS"), date(2026, 11, 20), 2026)
    outcomes = {(one.name, one.verdict.award): one.verdict.outcome for one in found}
    assert outcomes["Đặng Thị Thí Dụ", "CSTDCS"] == "eligible"
    assert outcomes["Hoàng Thị Tượng", "CSTDCS"] == "not_eligible"
    assert outcomes["Phòng Quản lý lữ hành", "BK_TINH"] == "eligible"


def test_its_people_have_years_behind_them(book: Book) -> None:
    person = next(one for one in list_people(book, TODAY) if one.full_name == "Hoàng Thị Tượng")
    kinds = {entry.kind for entry in person_timeline(book, person.id)}
    assert kinds == {"posting", "leave", "rating", "award", "initiative", "clean"}


def test_nothing_of_it_can_be_undone_and_all_of_it_is_sound(book: Book) -> None:
    assert journal.next_undo(book) is None
    assert verify(book.path) == ()
