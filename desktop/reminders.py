"""Puts together what reminds in the window of an open book: the bar, the tray and the days."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.awards.line_target import UnitsOf
from desktop.reminding import Reminding
from desktop.tray import tray_for
from desktop.widgets.reminder_bar import ReminderBar
from storage.book import Book


class Reminders(QObject):
    """``bar`` is for the workspace to place; ``wanted``: a page and what to see on it."""

    failed = Signal(Exception)
    wanted = Signal(str, object)

    def __init__(self, window: QWidget, book: Book, parent: QObject) -> None:
        super().__init__(parent)
        self.reminding = Reminding(book, self)
        self.bar = ReminderBar()
        self.tray = tray_for(window, self.reminding)
        self.reminding.changed.connect(self._show)
        self.reminding.failed.connect(self.failed)
        self.bar.opened.connect(self._open)
        self.bar.put_off.connect(self.reminding.put_off)
        self.bar.settled.connect(self.reminding.settle)

    def start(self) -> None:
        self.reminding.start()

    def stop(self) -> None:
        """No book is open any more."""
        self.reminding.stop()
        if self.tray is not None:
            self.tray.stop()

    def _show(self) -> None:
        self.bar.show_reminder(self.reminding.current, self.reminding.more)

    def _open(self) -> None:
        """The task or the units it speaks of; the week and what no task answers stand on the
        overview."""
        current = self.reminding.current
        self.reminding.settle()
        if current is not None and current.task_id is not None:
            self.wanted.emit("tasks", current.task_id)
        elif current is not None and current.round_id is not None:
            self.wanted.emit("awards", UnitsOf(current.round_id))
        else:
            self.wanted.emit("overview", None)
