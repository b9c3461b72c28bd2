"""A field of a form for one whole day, written as 05/01/2026."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from desktop.partial_dates import read_date
from desktop.widgets.field import Field


class DayField(Field):
    """``changed``: another day was typed; what is no day is said below the field."""

    changed = Signal()

    def __init__(self, name: str, day: date, hint: str = "") -> None:
        self.line = QLineEdit()
        super().__init__(name, self.line, hint)
        self.set_day(day)
        self.line.textEdited.connect(self._tell)

    @property
    def day(self) -> date | None:
        """The day typed; None while what stands there is none."""
        try:
            found = read_date(self.line.text())
        except ValueError:
            return None
        if found is None or found.month is None or found.day is None:
            return None
        return date(found.year, found.month, found.day)

    def set_day(self, day: date) -> None:
        self.line.setText(f"{day:%d/%m/%Y}")
        self.set_problem("")

    def _tell(self) -> None:
        self.set_problem("" if self.day else "Hãy ghi đủ ngày, tháng, năm, ví dụ 30/06/2026.")
        self.changed.emit()
