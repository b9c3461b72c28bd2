"""The doubts of an import, one row each: how grave, where, and what is to be known."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from desktop import theme
from desktop.models.table import Column, TableModel
from desktop.widgets.chip_delegate import ChipDelegate
from storage.records_import import Doubt, Severity

SEVERITIES: dict[Severity, str] = {
    "question": "Cần xem",
    "lost": "Chưa nhập",
    "note": "Lưu ý",
}
_COLORS = {"Cần xem": "amber", "Chưa nhập": "red", "Lưu ý": "blue"}


class DoubtTable(QTableView):
    """Choosing a row brings its place in sight; the dialog sees to that."""

    def __init__(self) -> None:
        super().__init__()
        self._rows = TableModel[Doubt](
            [
                Column("Mức", lambda doubt: SEVERITIES[doubt.severity]),
                Column("Ở đâu", lambda doubt: doubt.place),
                Column("Điều cần biết", lambda doubt: doubt.sentence),
            ],
            self,
        )
        self.setModel(self._rows)
        self.setItemDelegateForColumn(0, ChipDelegate(_COLORS, self))
        self.setObjectName("register")
        self.setAccessibleName("Những điều cần xem lại")
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self.setColumnWidth(0, 110)
        self.setColumnWidth(1, 190)

    def show_doubts(self, doubts: Sequence[Doubt]) -> None:
        """Show ``doubts``; the row chosen stays when they are the same."""
        if tuple(doubts) != tuple(map(self.doubt, range(self._rows.rowCount()))):
            self._rows.set_rows(doubts)
            self._rise(doubts)

    def doubt(self, row: int) -> Doubt:
        return self._rows.record(row)

    def _rise(self, doubts: Sequence[Doubt]) -> None:
        """A long sentence gets as many lines as it needs, unless there are very many."""
        if len(doubts) <= 100:
            self.resizeRowsToContents()
