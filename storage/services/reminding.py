"""What people were reminded of, and what they asked to hear later; nothing here can be undone.

Nobody can unhear a reminder, and Ctrl+Z must take back the person's last work, not a pop-up.
"""

from collections.abc import Iterable
from datetime import date

from storage.book import Book
from storage.dates import PartialDate
from storage.models.reminding import ReminderRow, SnoozeRow


def note_told(book: Book, told: Iterable[tuple[str, str]], on: date) -> None:
    """Note the kind and uid of reminders shown on a day. Raises ReadOnlyBook."""
    with book.transaction():
        for kind, uid in told:
            row = ReminderRow.insert(kind=kind, subject_uid=uid, told_on=PartialDate.of(on))
            row.on_conflict_ignore().execute(book.db)


def snooze(book: Book, subject_uid: str, until: date) -> None:
    """Say nothing about a task or requirement before a day; raises ReadOnlyBook."""
    with book.transaction():
        here, day = SnoozeRow.subject_uid == subject_uid, PartialDate.of(until)
        if not SnoozeRow.update(until=day).where(here).execute(book.db):
            SnoozeRow.insert(subject_uid=subject_uid, until=day).execute(book.db)
