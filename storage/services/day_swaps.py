"""Days off and days worked instead, as announced for a year (hoán đổi ngày làm việc)."""

from datetime import date

from resources.vietnamese import clean_line
from storage.book import Book
from storage.dates import PartialDate
from storage.models.reminding import DaySwapRow


def set_day_swap(book: Book, day: date, is_working: bool, reason: str) -> None:
    """Say that a day is worked, or is off, whatever the rules of holidays say."""
    with book.unit("Ghi ngày hoán đổi"):
        values = {"is_working": is_working, "reason": clean_line(reason)}
        at = PartialDate(day.year, day.month, day.day)
        if not DaySwapRow.update(**values).where(DaySwapRow.day == at).execute(book.db):
            DaySwapRow.insert(day=at, **values).execute(book.db)


def remove_day_swap(book: Book, day: date) -> None:
    """Leave a day to the rules of holidays again."""
    with book.unit("Bỏ ngày hoán đổi"):
        at = PartialDate(day.year, day.month, day.day)
        DaySwapRow.delete().where(DaySwapRow.day == at).execute(book.db)
