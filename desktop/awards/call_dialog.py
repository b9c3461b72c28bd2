"""Which units are asked for their lists."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from desktop import theme
from desktop.widgets.field import Field
from desktop.widgets.fitting import resize_within_screen
from desktop.widgets.layouts import AIR, fill, in_a_row
from desktop.widgets.parts import button, label
from resources.vietnamese import clean_line

_SIZE = (520, 480)
_TOLD = (
    "Đánh dấu những phòng, đơn vị được gọi đề nghị. Công văn triển khai được soạn sẵn ở trang Văn "
    "bản; mẫu danh sách trống xuất ở hộp trước."
)


class CallDialog(QDialog):
    """``called``: the names ticked, and whether a letter is to be written."""

    help_topic = "nominations"
    called = Signal(list, bool)

    def __init__(self, units: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Gọi các phòng đề nghị")
        resize_within_screen(self, *_SIZE)
        self.units = QListWidget()
        self.units.setAccessibleName("Phòng, đơn vị được gọi")
        for name in units:
            item = QListWidgetItem(name, self.units)
            item.setCheckState(Qt.CheckState.Checked)
        self.other = QLineEdit()
        self._lay_out()

    @property
    def chosen(self) -> list[str]:
        """The names ticked, and the one typed."""
        items = (self.units.item(row) for row in range(self.units.count()))
        ticked = [item.text() for item in items if item.checkState() == Qt.CheckState.Checked]
        typed = clean_line(self.other.text())
        return [*ticked, typed] if typed else ticked

    def accept(self) -> None:
        """Call and write the letter."""
        self._call(letter=True)

    def _call(self, letter: bool) -> None:
        if self.chosen:
            self.called.emit(self.chosen, letter)
            super().accept()

    def _lay_out(self) -> None:
        told = label(_TOLD, "secondary")
        told.setWordWrap(True)
        buttons = in_a_row(
            None,
            button("Hủy", self.reject),
            button("Chỉ ghi đã gọi", lambda: self._call(letter=False)),
            button("Soạn công văn", self.accept, primary=True),
        )
        fill(
            self,
            told,
            (self.units, 1),
            Field("Đơn vị khác", self.other, "Đơn vị không có trong danh sách trên."),
            buttons,
            gap=theme.GRID,
            margin=AIR,
        )
