"""Letters to late units: who gets one, with which tasks, and all of them taken back at once."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop.work.letters import late_by_unit, late_rows, reply_day, urging_papers
from desktop.work.pages import unit_listing, units_of_tasks, week_listing
from storage import journal
from storage.book import Book, create_book
from storage.dates import PartialDate
from storage.queries.checklist import checklist
from storage.queries.papers import get_paper, list_papers
from storage.records_followup import Standing
from storage.rules.calendar import shipped_calendar
from storage.services.unplanned import add_unplanned_task
from storage.services.urging import add_letters
from tests.storage.builders import an_office

ON = date(2026, 6, 15)
OFFICE, ROOM = "Văn phòng", "Phòng Tổng hợp"


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """The room is late twice, the office once and soon once; nobody leads a third."""
    with create_book(tmp_path / "so.tdkt", an_office()) as made:
        for content, units, due in (
            ("Trình danh sách", (ROOM,), 12),
            ("Chấm điểm", (ROOM, OFFICE), 10),
            ("Báo cáo sơ kết", (OFFICE,), 19),
            ("Phát động thi đua", (OFFICE,), 30),
        ):
            add_unplanned_task(made, 2026, (content,), units, PartialDate(2026, 6, due))
        yield made


@pytest.fixture
def tasks(book: Book) -> tuple[Standing, ...]:
    return checklist(book, 2026, ON)


def named(late: dict[str, list[Standing]]) -> dict[str, list[str]]:
    return {unit: [one.task.text for one in led] for unit, led in late.items()}


def test_a_unit_is_urged_for_its_late_tasks_and_for_those_soon_due_when_asked(
    tasks: tuple[Standing, ...],
) -> None:
    late = named(late_by_unit(tasks, ON))
    assert late == {ROOM: ["Trình danh sách", "Chấm điểm"], OFFICE: ["Chấm điểm"]}
    soon = named(late_by_unit(tasks, ON, 7))
    assert soon[OFFICE] == ["Chấm điểm", "Báo cáo sơ kết"]


def test_each_unit_gets_a_letter_with_its_own_tasks(
    book: Book, tasks: tuple[Standing, ...]
) -> None:
    late = late_by_unit(tasks, ON)
    letters = urging_papers(book, late, ON, date(2026, 6, 22), each=True)
    assert [letter.values["addressees"] for letter in letters] == [(ROOM,), (OFFICE,)]
    rows = [letter.values["tasks"] for letter in letters]
    assert [len(one) for one in rows] == [2, 1]
    assert rows[1] == (("", "Chấm điểm", OFFICE, "10/06/2026", "Quá hạn 5 ngày"),)
    assert letters[0].values["reply_by"] == "2026-06-22"


def test_one_letter_for_all_names_a_shared_task_once(
    book: Book, tasks: tuple[Standing, ...]
) -> None:
    late = late_by_unit(tasks, ON)
    (letter,) = urging_papers(book, late, ON, date(2026, 6, 22), each=False)
    assert letter.values["addressees"] == (ROOM, OFFICE)
    assert [row[1:3] for row in late_rows(late)] == [
        ("Chấm điểm", f"{ROOM}; {OFFICE}"),
        ("Trình danh sách", ROOM),
    ]


def test_the_letters_of_one_order_are_one_step(book: Book, tasks: tuple[Standing, ...]) -> None:
    late = late_by_unit(tasks, ON)
    made = add_letters(book, urging_papers(book, late, ON, date(2026, 6, 22), each=True))
    assert {get_paper(book, one).state for one in made} == {"draft"}
    journal.undo(book)
    assert list_papers(book) == ()


def test_the_answer_is_asked_for_in_five_working_days() -> None:
    calendar = shipped_calendar()
    assert reply_day(date(2026, 6, 15), calendar) == date(2026, 6, 22)
    assert calendar.day_off(reply_day(date(2026, 8, 28), calendar)) is None
    assert reply_day(date(2026, 8, 28), calendar) > date(2026, 9, 7)


def test_the_weeks_page_lists_late_tasks_before_those_due(tasks: tuple[Standing, ...]) -> None:
    listing = week_listing(tasks, ON)
    assert [row[1] for row in listing.rows] == ["Chấm điểm", "Trình danh sách", "Báo cáo sơ kết"]
    assert "2 việc quá hạn, 1 việc đến hạn" in listing.notes[0]
    assert listing.subtitle == "Tuần từ 15/06 đến 21/06/2026"


def test_a_units_page_holds_all_its_tasks_of_the_year(tasks: tuple[Standing, ...]) -> None:
    assert units_of_tasks(tasks) == (ROOM, OFFICE)
    listing = unit_listing(tasks, OFFICE, ON)
    assert {row[1] for row in listing.rows} == {"Chấm điểm", "Báo cáo sơ kết", "Phát động thi đua"}
    assert "3 nhiệm vụ, 0 đã hoàn thành, 1 quá hạn" in listing.notes[0]
