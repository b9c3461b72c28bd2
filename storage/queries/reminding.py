"""What people were reminded of so far, what they asked to hear later, and the days swapped."""

from datetime import date

from storage.book import Book
from storage.models.reminding import DaySwapRow, ReminderRow, SnoozeRow
from storage.records_followup import DaySwap, last_day_of


def read_told(book: Book) -> tuple[tuple[str, str, date], ...]:
    """Kind, uid and day of every reminder that was shown, in the order of days."""
    rows = book.db.rows(ReminderRow.select().order_by(ReminderRow.told_on, ReminderRow.id))
    return tuple((row["kind"], row["subject_uid"], last_day_of(row["told_on"])) for row in rows)


def read_snoozed(book: Book) -> dict[str, date]:
    """Until when nothing is to be said about a task or requirement, by its uid."""
    rows = book.db.rows(SnoozeRow.select())
    return {row["subject_uid"]: last_day_of(row["until"]) for row in rows}


def read_day_swaps(book: Book) -> tuple[DaySwap, ...]:
    """The days swapped by announcement, in order."""
    rows = book.db.rows(DaySwapRow.select().order_by(DaySwapRow.day))
    return tuple(DaySwap(last_day_of(row["day"]), row["is_working"], row["reason"]) for row in rows)
