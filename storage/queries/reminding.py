"""What people were reminded of so far, and what they asked to hear later."""

from storage.book import Book
from storage.dates import PartialDate
from storage.models.reminding import DaySwapRow, ReminderRow, SnoozeRow


def read_told(book: Book) -> dict[tuple[str, str], PartialDate]:
    """The last day on which each reminder was shown, by its kind and what it is about."""
    rows = book.db.rows(ReminderRow.select().order_by(ReminderRow.told_on))
    return {(row["kind"], row["subject_uid"]): row["told_on"] for row in rows}


def read_snoozed(book: Book) -> dict[str, PartialDate]:
    """Until when nothing is to be said about a task or requirement, by its uid."""
    rows = book.db.rows(SnoozeRow.select())
    return {row["subject_uid"]: row["until"] for row in rows}


def read_day_swaps(book: Book) -> dict[PartialDate, tuple[bool, str]]:
    """Whether a swapped day is worked, and why, in the order of days."""
    rows = book.db.rows(DaySwapRow.select().order_by(DaySwapRow.day))
    return {row["day"]: (row["is_working"], row["reason"]) for row in rows}
