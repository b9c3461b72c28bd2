"""Reminders told and days swapped are remembered; only the swaps are a person's undoable work."""

from datetime import date

import pytest

from storage.book import Book, open_book
from storage.dates import PartialDate
from storage.errors import ReadOnlyBook
from storage.journal import next_undo, undo
from storage.queries.reminding import due_reminders, read_day_swaps, read_snoozed, read_told
from storage.records_followup import DaySwap
from storage.services.day_swaps import remove_day_swap, set_day_swap
from storage.services.plans import add_plan
from storage.services.reminding import note_told, snooze
from storage.services.unplanned import add_unplanned_task
from storage.services.work import set_status
from storage.verify import verify
from tests.storage.builders import a_plan

MONDAY, TUESDAY = date(2026, 1, 19), date(2026, 1, 20)


def as_partial(day: date) -> PartialDate:
    return PartialDate(day.year, day.month, day.day)


def test_what_was_told_is_remembered_by_its_last_day_and_not_undone(book: Book) -> None:
    add_plan(book, a_plan())
    step = next_undo(book)
    note_told(book, [("overdue", "a"), ("due_3", "b")], MONDAY)
    note_told(book, [("overdue", "a"), ("overdue", "a")], TUESDAY)
    assert read_told(book) == {
        ("overdue", "a"): as_partial(TUESDAY),
        ("due_3", "b"): as_partial(MONDAY),
    }
    assert next_undo(book) == step
    assert verify(book.path) == ()


def test_the_last_snooze_counts(book: Book) -> None:
    snooze(book, "a", MONDAY)
    snooze(book, "a", TUESDAY)
    assert read_snoozed(book) == {"a": as_partial(TUESDAY)}


def test_a_task_is_told_once_again_when_put_off_and_no_more_when_done(book: Book) -> None:
    add_unplanned_task(book, 2026, ["Gửi danh sách"], due=as_partial(TUESDAY))
    (found,) = (one for one in due_reminders(book, MONDAY) if one.kind != "digest")
    assert found.kind == "due_1"
    note_told(book, [(found.kind, found.uid)], MONDAY)
    assert [one.kind for one in due_reminders(book, MONDAY)] == ["digest"]
    snooze(book, found.uid, TUESDAY)
    assert [one.kind for one in due_reminders(book, TUESDAY)] == ["due_1"]
    set_status(book, (found.task_id or 0,), "done", as_partial(TUESDAY))
    assert due_reminders(book, TUESDAY) == ()


def test_what_a_year_long_past_left_undone_is_no_news(book: Book) -> None:
    add_plan(book, a_plan(year=2025))
    assert due_reminders(book, TUESDAY) == ()


def test_a_read_only_book_remembers_nothing(book: Book) -> None:
    with open_book(book.path, read_only=True) as reader, pytest.raises(ReadOnlyBook):
        note_told(reader, [("overdue", "a")], MONDAY)


def test_swapped_days_are_written_anew_removed_and_undone(book: Book) -> None:
    day = date(2026, 2, 28)
    set_day_swap(book, DaySwap(day, True, " Làm bù  thứ Sáu 20/02 "))
    assert read_day_swaps(book) == (DaySwap(day, True, "Làm bù thứ Sáu 20/02"),)
    set_day_swap(book, DaySwap(day, False, "Nghỉ"))
    remove_day_swap(book, day)
    assert read_day_swaps(book) == ()
    undo(book)
    assert read_day_swaps(book) == (DaySwap(day, False, "Nghỉ"),)
