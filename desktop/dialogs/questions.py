"""Short questions with one answer."""

from PySide6.QtWidgets import QDialog, QSpinBox, QWidget

from desktop import theme
from desktop.widgets.field import Field
from desktop.widgets.layouts import AIR, fill, in_a_row
from desktop.widgets.parts import button

_FIRST_YEAR, _LAST_YEAR = 2000, 2100
_WIDTH = 360


class YearDialog(QDialog):
    """Asks which year a new plan is for."""

    help_topic = "plan"

    def __init__(self, parent: QWidget, proposed: int) -> None:
        super().__init__(parent)
        self.setWindowTitle("Kế hoạch mới")
        self.setMinimumWidth(_WIDTH)
        self.year = QSpinBox()
        self.year.setRange(_FIRST_YEAR, _LAST_YEAR)
        self.year.lineEdit().setTextMargins(theme.FIELD_INDENT, 0, 0, 0)
        self.year.setValue(proposed)
        self.year.selectAll()
        make = button("Lập kế hoạch", self.accept, primary=True)
        make.setDefault(True)
        buttons = in_a_row(None, button("Hủy", self.reject), make)
        fill(self, Field("Kế hoạch của năm", self.year), buttons, gap=AIR, margin=AIR)


def ask_plan_year(parent: QWidget, proposed: int) -> int | None:
    """The year a new plan is for; None when the person thought better of it."""
    dialog = YearDialog(parent, proposed)
    sure = dialog.exec()
    dialog.deleteLater()
    return dialog.year.value() if sure else None
