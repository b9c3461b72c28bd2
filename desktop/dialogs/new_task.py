"""Asks for a task outside the plan, new or known: what is to be done, by whom, until when."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from desktop.dialogs.one_line import name_completer
from desktop.partial_dates import read_date, shown_date
from desktop.widgets.field import Field
from desktop.widgets.layouts import AIR, fill, in_a_row
from desktop.widgets.line_editor import LineEditor
from desktop.widgets.parts import button, label
from storage.dates import PartialDate
from storage.records_tasks import TaskFacts

_WIDTH = 520
_TOLD = "Việc phát sinh được theo dõi như nhiệm vụ khác và không in vào kế hoạch."


class NewTaskDialog(QDialog):
    """``content``, ``chosen_units`` and ``due`` are what was typed, once accepted."""

    help_topic = "checklist"

    def __init__(
        self, parent: QWidget, year: int, units: Sequence[str], known: TaskFacts | None = None
    ) -> None:
        super().__init__(parent)
        verb = "Sửa" if known else "Thêm"
        self.setWindowTitle(f"{verb} việc phát sinh năm {year}")
        self.setMinimumWidth(_WIDTH)
        self.due: PartialDate | None = None
        self.text = LineEditor(2, 5)
        self.text_field = Field("Việc phải làm", self.text)
        self.units = QLineEdit()
        self.units.setCompleter(name_completer(units, self.units))
        self.date = QLineEdit()
        self.date_field = Field("Thời hạn", self.date, "Ví dụ: 20/06/2026; để trống nếu chưa định.")
        self._known_units = known.lead_units if known else ()
        if known is not None:
            self._show(known)
        add = button("Ghi" if known else "Thêm việc", self.accept, primary=True)
        add.setDefault(True)
        buttons = in_a_row(None, button("Hủy", self.reject), add)
        told = label(_TOLD, "small")
        told.setWordWrap(True)
        fill(
            self,
            self.text_field,
            Field("Đơn vị thực hiện", self.units),
            self.date_field,
            told,
            buttons,
            gap=AIR,
            margin=AIR,
        )

    def _show(self, known: TaskFacts) -> None:
        self.text.set_lines(known.content)
        self.units.setText(_listed(known.lead_units))
        self.date.setText(shown_date(known.typed_due))

    @property
    def content(self) -> str:
        return "\n".join(self.text.lines())

    @property
    def chosen_units(self) -> tuple[str, ...]:
        """What was typed is one unit; several units shown and left alone stay several."""
        text = self.units.text().strip()
        if text == _listed(self._known_units):
            return self._known_units
        return (text,) if text else ()

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


def _listed(units: Sequence[str]) -> str:
    return "; ".join(units)
