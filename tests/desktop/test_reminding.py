"""Reminders in the window: one at a time, each once, put off when asked."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop.reminding import Reminding
from desktop.widgets.reminder_bar import ReminderBar
from storage.book import Book, create_book, open_book
from storage.dates import PartialDate
from storage.queries.checklist import checklist
from storage.services.unplanned import add_unplanned_task
from storage.services.work import set_status
from tests.storage.builders import an_office

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

TUESDAY = date(2026, 6, 16)


class Calendar:
    """A day that a test turns over."""

    def __init__(self, day: date) -> None:
        self.day = day

    def __call__(self) -> date:
        return self.day


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """Two tasks: one due tomorrow, one in three days."""
    with create_book(tmp_path / "so.tdkt", an_office()) as made:
        for content, due in (("Gửi báo cáo", 17), ("Trình danh sách", 19)):
            add_unplanned_task(made, 2026, (content,), due=PartialDate(2026, 6, due))
        yield made


def test_one_is_in_front_at_a_time_the_most_pressing_first(qapp, book: Book) -> None:
    reminding = Reminding(book, today=Calendar(TUESDAY))
    reminding.look()
    first = reminding.current
    assert first is not None
    assert "Gửi báo cáo" in first.text
    assert reminding.more == 1
    reminding.look()
    assert reminding.current is first
    reminding.settle()
    assert reminding.current is not None
    assert "Trình danh sách" in reminding.current.text
    reminding.settle()
    assert (reminding.current, reminding.more) == (None, 0)


def test_what_was_in_front_is_not_told_again_after_a_restart(qapp, book: Book) -> None:
    Reminding(book, today=Calendar(TUESDAY)).look()
    again = Reminding(book, today=Calendar(TUESDAY))
    again.look()
    assert again.current is not None
    assert "Trình danh sách" in again.current.text


def test_the_next_day_is_looked_at_while_the_program_runs(qapp, book: Book) -> None:
    today = Calendar(TUESDAY)
    reminding = Reminding(book, today=today)
    reminding.look()
    reminding.settle()
    reminding.settle()
    today.day = date(2026, 6, 18)
    reminding.look()
    assert reminding.current is not None
    assert reminding.current.kind == "overdue"
    assert reminding.more == 1


def test_what_is_put_off_comes_back_on_its_day(qapp, book: Book) -> None:
    today = Calendar(TUESDAY)
    reminding = Reminding(book, today=today)
    reminding.look()
    reminding.put_off(3)
    reminding.settle()
    assert reminding.current is None
    today.day = date(2026, 6, 19)
    reminding.look()
    assert reminding.current is not None
    assert "Gửi báo cáo" in reminding.current.text


def test_a_task_done_meanwhile_is_not_reminded_of(qapp, book: Book) -> None:
    reminding = Reminding(book, today=Calendar(TUESDAY))
    reminding.look()
    ids = [one.task.id for one in checklist(book, 2026, TUESDAY)]
    set_status(book, ids, "done", PartialDate(2026, 6, 16))
    reminding.settle()
    assert reminding.current is None


def test_monday_brings_the_week_and_it_cannot_be_put_off(qtbot, book: Book) -> None:
    reminding = Reminding(book, today=Calendar(date(2026, 6, 15)))
    reminding.look()
    while reminding.more:
        reminding.settle()
    assert reminding.current is not None
    assert reminding.current.kind == "digest"
    bar = ReminderBar()
    qtbot.addWidget(bar)
    bar.show_reminder(reminding.current, reminding.more)
    assert not bar.isHidden()
    assert bar.later.isHidden()
    assert "Gửi báo cáo" in bar.text.toolTip()


def test_who_only_reads_the_book_is_not_reminded(qtbot, book: Book) -> None:
    path = book.path
    book.close()
    with open_book(path, read_only=True) as read_only:
        reminding = Reminding(read_only, today=Calendar(TUESDAY))
        reminding.start()
        qtbot.wait(1500)
        assert reminding.current is None


def test_the_bar_goes_when_nothing_is_left(qtbot, book: Book) -> None:
    bar = ReminderBar()
    qtbot.addWidget(bar)
    assert bar.isHidden()
    reminding = Reminding(book, today=Calendar(TUESDAY))
    reminding.changed.connect(lambda: bar.show_reminder(reminding.current, reminding.more))
    bar.settled.connect(reminding.settle)
    reminding.look()
    assert not bar.isHidden()
    bar.known.click()
    bar.known.click()
    assert bar.isHidden()
