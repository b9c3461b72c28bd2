"""Reminds of what is due without a network: one thing at a time, each told once."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from desktop import clock
from resources.errors import KnownError
from storage.book import Book
from storage.queries.reminding import due_reminders
from storage.records_followup import Reminder
from storage.services.reminding import note_told, snooze

_AFTER_START = 1200
"""Milliseconds: the first page is on screen before anything else is said."""

_LOOKS_EVERY = 10 * 60 * 1000
"""Milliseconds: a PC left on overnight reminds soon after midnight, or once it wakes."""


class Reminding(QObject):
    """``changed``: another reminder is in front, or none is. ``failed``: it could not be noted.

    What is in front counts as told. In a book opened for reading nobody is reminded: whoever may
    write in it is.
    """

    changed = Signal()
    failed = Signal(Exception)

    def __init__(
        self, book: Book, parent: QObject | None = None, today: Callable[[], date] = clock.today
    ) -> None:
        super().__init__(parent)
        self._book = book
        self._today = today
        self._looked_on: date | None = None
        self.current: Reminder | None = None
        self.more = 0
        """How many wait behind the one in front."""
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Look soon, and from then on every day the program runs."""
        if not self._book.read_only:
            self._timer.start(_AFTER_START)

    def stop(self) -> None:
        self._timer.stop()

    def look(self) -> None:
        """See what the day calls for; what was in front stays there."""
        self._timer.setInterval(_LOOKS_EVERY)
        if self._looked_on != self._today():
            self._looked_on = self._today()
            self._read()

    def settle(self) -> None:
        """The one in front was seen: the next comes."""
        self.current = None
        self._read()

    def put_off(self, days: int) -> None:
        """Say nothing of the one in front before so many days are over."""
        current = self.current
        if current is not None and current.uid and self._write(self._snooze(current, days)):
            self.settle()

    def _read(self) -> None:
        waiting = due_reminders(self._book, self._today())
        if self.current is None and waiting:
            first, *waiting = waiting
            self._tell(first)
        self.more = len(waiting)
        self.changed.emit()

    def _tell(self, reminder: Reminder) -> None:
        told = [(reminder.kind, reminder.uid)]
        if self._write(lambda: note_told(self._book, told, self._today())):
            self.current = reminder

    def _snooze(self, reminder: Reminder, days: int) -> Callable[[], None]:
        until = self._today() + timedelta(days=days)
        return lambda: snooze(self._book, reminder.uid, until)

    def _write(self, act: Callable[[], None]) -> bool:
        try:
            act()
        except KnownError as error:
            self.failed.emit(error)
            return False
        return True
