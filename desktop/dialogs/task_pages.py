"""Asks which page of tasks is to be printed or written: the week's, or that of a unit."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDialog, QVBoxLayout, QWidget

from desktop import theme
from desktop.widgets.field import Field
from desktop.widgets.layouts import in_a_row
from desktop.widgets.parts import button

WEEK, ALL_UNITS = "Việc tuần này", "Mọi đơn vị, mỗi đơn vị một trang"
_WIDTH = 520


class TaskPagesDialog(QDialog):
    """``preview_wanted``: the chosen page is to be looked at and printed; ``export_wanted``: it is
    to be written as a file of that suffix. Stays open, so that several can be made.
    """

    help_topic = "overview"
    preview_wanted = Signal(str)
    export_wanted = Signal(str, str)

    def __init__(self, units: Sequence[str], chosen: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("In việc của tuần, của phòng")
        self.setMinimumWidth(_WIDTH)
        self.pages = QComboBox()
        self.pages.addItem(WEEK)
        if units:
            self.pages.addItems([ALL_UNITS, *units])
        self.pages.setCurrentText(chosen)
        self.look = button("Xem và in…", self._preview, primary=True)
        self.look.setDefault(True)
        self._lay_out()

    @property
    def chosen(self) -> str:
        """WEEK, ALL_UNITS or the name of a unit."""
        return self.pages.currentText()

    def _preview(self) -> None:
        self.preview_wanted.emit(self.chosen)

    def _export(self, suffix: str) -> None:
        self.export_wanted.emit(self.chosen, suffix)

    def _lay_out(self) -> None:
        buttons = in_a_row(
            button("Đóng", self.reject),
            None,
            button("Xuất Word…", lambda: self._export(".docx")),
            button("Xuất PDF…", lambda: self._export(".pdf")),
            self.look,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(*[2 * theme.GRID] * 4)
        column.setSpacing(2 * theme.GRID)
        hint = "Danh sách nội bộ để dán bảng, gửi phòng; không phải văn bản ban hành."
        column.addWidget(Field("In trang", self.pages, hint))
        column.addLayout(buttons)
