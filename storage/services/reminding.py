"""What people were reminded of, and what they asked to hear later; nothing here can be undone.

Nobody can unhear a reminder, and Ctrl+Z must take back the person's last work, not a pop-up.
"""

from collections.abc import Iterable

from storage.book import Book
from storage.dates import PartialDate
from storage.models.reminding import ReminderRow, SnoozeRow


def note_told(book: Book, told: Iterable[tuple[str, str]], on: PartialDate) -> None:
    """Note that reminders, each its kind and the uid it is about, were shown on a day.

    Raises ReadOnlyBook.
    """
    with book.transaction():
        for kind, subject_uid in told:
            row = ReminderRow.insert(kind=kind, subject_uid=subject_uid, told_on=on)
            row.on_conflict_ignore().execute(book.db)


def snooze(book: Book, subject_uid: str, until: PartialDate) -> None:
    """Say nothing about a task or requirement before a day; raises ReadOnlyBook."""
    with book.transaction():
        here = SnoozeRow.subject_uid == subject_uid
        if not SnoozeRow.update(until=until).where(here).execute(book.db):
            SnoozeRow.insert(subject_uid=subject_uid, until=until).execute(book.db)
