"""Reminders told and days swapped are remembered; only the swaps are a person's undoable work."""

from datetime import date

import pytest

from storage.book import Book, open_book
from storage.errors import ReadOnlyBook
from storage.journal import next_undo, undo
from storage.queries.reminding import read_day_swaps, read_snoozed, read_told
from storage.records_followup import DaySwap
from storage.services.day_swaps import remove_day_swap, set_day_swap
from storage.services.plans import add_plan
from storage.services.reminding import note_told, snooze
from storage.verify import verify
from tests.storage.builders import a_plan

MONDAY, TUESDAY = date(2026, 1, 19), date(2026, 1, 20)


def test_what_was_told_is_remembered_once_a_day_and_not_undone(book: Book) -> None:
    add_plan(book, a_plan())
    step = next_undo(book)
    first, second = ("overdue", "a", MONDAY), ("overdue", "a", TUESDAY)
    note_told(book, [first])
    note_told(book, [second, second, first])
    assert read_told(book) == (first, second)
    assert next_undo(book) == step
    assert verify(book.path) == ()


def test_the_last_snooze_counts(book: Book) -> None:
    snooze(book, "a", MONDAY)
    snooze(book, "a", TUESDAY)
    assert read_snoozed(book) == {"a": TUESDAY}


def test_a_read_only_book_remembers_nothing(book: Book) -> None:
    with open_book(book.path, read_only=True) as reader, pytest.raises(ReadOnlyBook):
        note_told(reader, [("overdue", "a", MONDAY)])


def test_swapped_days_are_written_anew_removed_and_undone(book: Book) -> None:
    day = date(2026, 2, 28)
    set_day_swap(book, DaySwap(day, True, " Làm bù  thứ Sáu 20/02 "))
    assert read_day_swaps(book) == (DaySwap(day, True, "Làm bù thứ Sáu 20/02"),)
    set_day_swap(book, DaySwap(day, False, "Nghỉ"))
    remove_day_swap(book, day)
    assert read_day_swaps(book) == ()
    undo(book)
    assert read_day_swaps(book) == (DaySwap(day, False, "Nghỉ"),)
