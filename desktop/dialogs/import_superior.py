"""Asks for the number and day that a superior's published plan often leaves blank."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop import theme
from desktop.editor.date_field import DateField
from desktop.widgets.layouts import fill_across
from desktop.widgets.parts import label
from storage.records import Plan

_NUMBER_WIDTH = 64


class SuperiorFields(QWidget):
    """Both may stay blank: what is not known is never made up."""

    edited = Signal()

    def __init__(self, plan: Plan) -> None:
        super().__init__()
        self.number = QLineEdit(plan.number)
        self.number.setAccessibleName("Số của kế hoạch cấp trên")
        self.number.setFixedWidth(_NUMBER_WIDTH)
        self.date = DateField("Ngày ban hành của kế hoạch cấp trên")
        self.date.show_date(plan.date)
        self._problem = label("", "problem")
        fill_across(
            self,
            label("Số"),
            self.number,
            label(f"/{plan.symbol}" if plan.symbol else ""),
            self.date,
            self._problem,
            gap=theme.GRID,
        )
        self.number.textEdited.connect(self._tell)
        self.date.edited.connect(self._tell)

    @property
    def problem(self) -> str:
        """Why the date typed is none; "" when it is one or blank."""
        return self.date.problem

    def on(self, plan: Plan) -> Plan:
        """``plan`` with what is typed here; only while there is no problem."""
        return replace(plan, number=self.number.text().strip(), date=self.date.date)

    def _tell(self) -> None:
        self._problem.setText(self.problem)
        self.edited.emit()
