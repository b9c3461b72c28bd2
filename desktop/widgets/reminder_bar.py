"""The bar below the head that reminds of one thing: open it, put it off, or know of it."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from desktop import theme
from desktop.editor.form import menu_button
from desktop.widgets.parts import button, chip, label
from desktop.widgets.short_text import ShortText
from storage.records_followup import Reminder

_LATER = {"Ngày mai": 1, "3 ngày nữa": 3, "Một tuần nữa": 7}
_URGENT = ("overdue", "due_1")


class ReminderBar(QFrame):
    """``opened``: what it reminds of is to be seen; ``put_off``: in so many days again;
    ``settled``: it was seen. Hidden while there is nothing to remind of.
    """

    opened = Signal()
    put_off = Signal(int)
    settled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("reminder")
        self._urgent, self._calm = chip("Nhắc việc", "red"), chip("Nhắc việc", "amber")
        self.text = ShortText("", lines=2)
        self._more = label("", "secondary")
        self.open = button("Mở", self.opened.emit)
        self.later = menu_button("Nhắc lại sau", self._choices, "")
        self.known = button("Đã biết", self.settled.emit)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * theme.GRID, 6, 2 * theme.GRID, 6)
        row.setSpacing(theme.GRID)
        for part in (self._urgent, self._calm):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.text, 1)
        for part in (self._more, self.open, self.later, self.known):
            row.addWidget(part)
        self.hide()

    def show_reminder(self, reminder: Reminder | None, more: int) -> None:
        """Show ``reminder`` and how many wait behind it; nothing for None."""
        self.setVisible(reminder is not None)
        if reminder is None:
            return
        urgent = reminder.kind in _URGENT
        self._urgent.setVisible(urgent)
        self._calm.setVisible(not urgent)
        self.text.show_text(f"{reminder.title} – {reminder.text}", "\n".join(reminder.lines))
        self.setAccessibleName(f"Nhắc việc: {reminder.title}")
        self._more.setText(f"còn {more} việc nữa" if more else "")
        self._more.setVisible(more > 0)
        self.later.setVisible(bool(reminder.uid))

    def _choices(self) -> list[tuple[str, partial[None]]]:
        return [(name, partial(self.put_off.emit, days)) for name, days in _LATER.items()]
