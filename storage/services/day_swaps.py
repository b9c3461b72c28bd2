"""Days off and days worked instead, as announced for a year (hoán đổi ngày làm việc)."""

from datetime import date

from resources.vietnamese import clean_line
from storage.book import Book
from storage.dates import PartialDate
from storage.models.reminding import DaySwapRow
from storage.records_followup import DaySwap


def set_day_swap(book: Book, swap: DaySwap) -> None:
    """Say that a day is worked, or is off, whatever the rules of holidays say."""
    with book.unit("Ghi ngày hoán đổi"):
        values = {"is_working": swap.is_working, "reason": clean_line(swap.reason)}
        day = PartialDate.of(swap.day)
        if not DaySwapRow.update(**values).where(DaySwapRow.day == day).execute(book.db):
            DaySwapRow.insert(day=day, **values).execute(book.db)


def remove_day_swap(book: Book, day: date) -> None:
    """Leave a day to the rules of holidays again."""
    with book.unit("Bỏ ngày hoán đổi"):
        DaySwapRow.delete().where(DaySwapRow.day == PartialDate.of(day)).execute(book.db)
