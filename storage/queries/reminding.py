"""What people are to be reminded of, what they were, what they put off, and the days swapped."""

from datetime import date, timedelta

from storage.book import Book
from storage.dates import PartialDate
from storage.models.reminding import DaySwapRow, ReminderRow, SnoozeRow
from storage.queries.checklist import checklist
from storage.queries.obligations import list_obligations
from storage.queries.rounds import waiting_rounds
from storage.records_followup import DaySwap, Reminder, Standing, last_day_of
from storage.records_obligations import Obligation
from storage.records_rounds import WaitingRound
from storage.rules.reminders import reminders

_STILL_NEWS = timedelta(days=60)
"""What another year's plan left undone longer ago is history, perhaps only just typed in."""


def due_reminders(book: Book, on: date) -> tuple[Reminder, ...]:
    """What to show on ``on``, the most pressing first; whoever shows it calls ``note_told``."""
    around = (*checklist(book, on.year - 1, on), *checklist(book, on.year + 1, on))
    tasks = (*checklist(book, on.year, on), *(one for one in around if _is_news(one, on)))
    asked = tuple(one for one in list_obligations(book) if _is_near(one, on))
    rounds = tuple(one for one in waiting_rounds(book) if _is_recent(one, on))
    return reminders(tasks, asked, on, read_told(book), read_snoozed(book), rounds)


def read_told(book: Book) -> dict[tuple[str, str], PartialDate]:
    """The last day on which each reminder was shown, by its kind and uid."""
    rows = book.db.rows(ReminderRow.select().order_by(ReminderRow.told_on))
    return {(row["kind"], row["subject_uid"]): row["told_on"] for row in rows}


def read_snoozed(book: Book) -> dict[str, PartialDate]:
    """Until when nothing is to be said about a task or requirement, by its uid."""
    rows = book.db.rows(SnoozeRow.select())
    return {row["subject_uid"]: row["until"] for row in rows}


def read_day_swaps(book: Book) -> tuple[DaySwap, ...]:
    """The days swapped by announcement, in order."""
    rows = book.db.rows(DaySwapRow.select().order_by(DaySwapRow.day))
    return tuple(DaySwap(last_day_of(row["day"]), row["is_working"], row["reason"]) for row in rows)


def _is_news(one: Standing, on: date) -> bool:
    return one.due.last_day is not None and one.due.last_day >= on - _STILL_NEWS


def _is_recent(one: WaitingRound, on: date) -> bool:
    due = one.round.deadline
    return due is not None and last_day_of(due) >= on - _STILL_NEWS


def _is_near(one: Obligation, on: date) -> bool:
    if one.deadline is None:
        return False
    return one.deadline.year == on.year or last_day_of(one.deadline) >= on - _STILL_NEWS
