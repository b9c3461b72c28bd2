"""Asks for a task outside the plan: what is to be done, by which units, until when."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop import theme
from desktop.dialogs.one_line import name_completer
from desktop.partial_dates import read_date
from desktop.widgets.field import Field
from desktop.widgets.line_editor import LineEditor
from desktop.widgets.parts import button, label
from storage.dates import PartialDate

_WIDTH = 520
_TOLD = "Việc phát sinh được theo dõi như nhiệm vụ khác và không in vào kế hoạch."


class NewTaskDialog(QDialog):
    """``content``, ``unit`` and ``due`` are what was typed, once accepted."""

    help_topic = "checklist"

    def __init__(self, parent: QWidget, year: int, units: Sequence[str]) -> None:
        super().__init__(parent)
        self.setWindowTitle(f"Thêm việc phát sinh năm {year}")
        self.setMinimumWidth(_WIDTH)
        self.due: PartialDate | None = None
        self.text = LineEditor(2, 5)
        self.text_field = Field("Việc phải làm", self.text)
        self.units = QLineEdit()
        self.units.setCompleter(name_completer(units, self.units))
        self.date = QLineEdit()
        self.date_field = Field("Thời hạn", self.date, "Ví dụ 20/6/2026; để trống nếu chưa định.")
        add = button("Thêm việc", self.accept, primary=True)
        add.setDefault(True)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(button("Hủy", self.reject))
        buttons.addWidget(add)
        told = label(_TOLD, "small")
        told.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[2 * theme.GRID] * 4)
        column.setSpacing(2 * theme.GRID)
        column.addWidget(self.text_field)
        column.addWidget(Field("Đơn vị thực hiện", self.units))
        column.addWidget(self.date_field)
        column.addWidget(told)
        column.addLayout(buttons)

    @property
    def content(self) -> str:
        return "\n".join(self.text.lines())

    @property
    def unit(self) -> str:
        return self.units.text().strip()

    def accept(self) -> None:
        self.text_field.set_problem("" if self.content else "Hãy ghi việc phải làm.")
        try:
            self.due = read_date(self.date.text())
        except ValueError as error:
            self.date_field.set_problem(str(error))
            self.date.setFocus()
            return
        self.date_field.set_problem("")
        if self.content:
            super().accept()
        else:
            self.text.setFocus()
