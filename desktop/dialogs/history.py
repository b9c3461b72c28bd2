"""The history of one plan: who changed what and when, and the way back to a point of it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop.models.table import Column, TableModel
from desktop.widgets.fitting import resize_within_screen
from desktop.widgets.layouts import in_a_row
from desktop.widgets.parts import button, label
from storage.dates import local_time
from storage.records import Step

_WIDTH, _HEIGHT = 640, 460


class HistoryDialog(QDialog):
    """Lists steps, newest first; ``chosen`` is the step to return to, once accepted."""

    help_topic = "history"

    def __init__(self, steps: Sequence[Step], may_return: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Lịch sử sửa đổi")
        resize_within_screen(self, _WIDTH, _HEIGHT)
        self._steps = steps
        self.table = _table(steps)
        self.back = button("Đưa về như sau bước này", self.accept, primary=True)
        self.back.setEnabled(False)
        explained = label(
            "Chọn một bước để đưa kế hoạch về như ngay sau bước ấy. "
            "Việc này cũng là một bước, có thể hoàn tác.",
            "secondary",
        )
        explained.setWordWrap(True)
        buttons = in_a_row(None, button("Đóng", self.reject), self.back)
        layout = QVBoxLayout(self)
        layout.addWidget(explained)
        layout.addWidget(self.table, 1)
        layout.addLayout(buttons)
        self.table.selectionModel().currentRowChanged.connect(
            lambda current: self.back.setEnabled(may_return and current.row() > 0)
        )

    @property
    def chosen(self) -> Step | None:
        row = self.table.currentIndex().row()
        return self._steps[row] if row >= 0 else None


def _table(steps: Sequence[Step]) -> QTableView:
    columns = [
        Column[Step]("Lúc", lambda step: local_time(step.at)),
        Column[Step]("Việc đã làm", lambda step: step.label),
        Column[Step]("Người làm", lambda step: step.by),
    ]
    model = TableModel(columns)
    model.set_rows(steps)
    table = QTableView()
    model.setParent(table)
    table.setModel(model)
    table.setAccessibleName("Các bước sửa đổi, mới nhất trước")
    table.setObjectName("register")
    table.setShowGrid(False)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.verticalHeader().hide()
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
    table.setColumnWidth(0, 150)
    table.setColumnWidth(2, 120)
    return table
