"""The table of corrections: Space takes or leaves one, Enter takes it and goes on."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from desktop.models.corrections import KINDS, LOOK, REMARK, CorrectionModel
from desktop.widgets.chip_delegate import ChipDelegate

_ROW_HEIGHT = 44
_WIDTHS = {0: 56, 1: 104, 5: 190}
_COLORS = {
    KINDS["changed"]: "blue",
    KINDS["added"]: "green",
    KINDS["removed"]: "red",
    KINDS["moved"]: "amber",
    LOOK: "grey",
    REMARK: "amber",
}
_ENTERING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CorrectionTable(QTableView):
    """Rows are two lines high; the whole text of the current one is shown beside."""

    def __init__(self, model: CorrectionModel) -> None:
        super().__init__()
        self._corrections = model
        model.setParent(self)
        self.setModel(model)
        self.setItemDelegateForColumn(1, ChipDelegate(_COLORS, self))
        self.setObjectName("register")
        self.setAccessibleName("Các chỗ sửa")
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._set_headers()

    def _set_headers(self) -> None:
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            self.setColumnWidth(column, width)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        if row >= 0 and event.key() == Qt.Key.Key_Space:
            self._corrections.take(row, not self._corrections.is_taken(row))
        elif row >= 0 and event.key() in _ENTERING and not event.modifiers():
            self._corrections.take(row, True)
            self.selectRow(min(row + 1, self._corrections.rowCount() - 1))
        else:
            super().keyPressEvent(event)
