"""Asks for the title of a column in a window wide enough for its own title and in our look."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QWidget

from desktop.dialogs.once import ask_once
from desktop.widgets.layouts import fill, in_a_row
from desktop.widgets.parts import button, label

_WIDTH = 420
_QUESTION = "Tên cột in trên kế hoạch"


class ColumnDialog(QDialog):
    """A title to type or to take from ``proposed``; the first one stands there at first."""

    def __init__(self, heading: str, accept: str, proposed: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(heading)
        self.setMinimumWidth(_WIDTH)
        self.field = QComboBox()
        self._title = QLineEdit()
        self._title.setStyleSheet("border: 0; padding: 0; min-height: 0;")  # the box has its own
        self.field.setLineEdit(self._title)
        self.field.addItems(proposed)
        self.field.setCompleter(None)  # type: ignore[arg-type] - never completes inside the field
        self.field.setAccessibleName(_QUESTION)
        self._lay_out(accept)

    def ask(self) -> str | None:
        """The title typed; None when there is none or the person thought better of it."""
        self._title.selectAll()
        accepted = ask_once(self) == QDialog.DialogCode.Accepted
        return self.field.currentText().strip() or None if accepted else None

    def _lay_out(self, accept: str) -> None:
        wanted = button(accept, self.accept, primary=True)
        wanted.setDefault(True)
        row = in_a_row(None, button("Hủy", self.reject), wanted, gap=8)
        fill(self, label(_QUESTION, "field"), self.field, 8, row, gap=8, margin=16)
