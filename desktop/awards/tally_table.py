"""The grid votes are typed into: a number, Enter, the next line."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QWidget,
)

from desktop.awards.tally_rows import COLORS, TallyRow
from desktop.widgets.chip_delegate import ChipDelegate
from desktop.widgets.shared_width import SharedWidth
from desktop.widgets.tall_rows import fit_rows

Index = QModelIndex | QPersistentModelIndex
_FIRST, _AGAIN, _RESULT = 2, 3, 5
_MANY, _ROOM = 300, 16
_HEADS = (
    "Cá nhân, tập thể", "Danh hiệu, hình thức", "Phiếu đồng ý", "Kiểm lần hai",
    "Tỷ lệ trên tổng số thành viên", "Kết quả",
)  # fmt: skip
_WIDTHS = {_FIRST: 116, _AGAIN: 116, 4: 232, _RESULT: 132}


class TallyModel(QAbstractTableModel):
    """``typed``: row, whether it is the second count, and the text. ``counted``: rows to come."""

    typed = Signal(int, bool, str)
    counted = Signal(int)

    def __init__(self, parent: QTableView) -> None:
        super().__init__(parent)
        self.rows: tuple[TallyRow, ...] = ()
        self.read_only = False

    def set_rows(self, rows: Sequence[TallyRow]) -> None:
        """The same lines again keep the cell that is typed in."""
        same = [one.line.id for one in rows] == [one.line.id for one in self.rows]
        if same:
            self.rows = tuple(rows)
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(_HEADS) - 1))
            return
        self.counted.emit(len(rows))
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(_HEADS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return _cells(self.rows[index.row()])[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in (_FIRST, _AGAIN):
            return Qt.AlignmentFlag.AlignCenter
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        shown = orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return _HEADS[section] if shown else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = super().flags(index)
        counted = self.rows[index.row()].tally is not None
        typed = index.column() == _FIRST or (index.column() == _AGAIN and counted)
        return usual | Qt.ItemFlag.ItemIsEditable if typed and not self.read_only else usual

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        text = str(value).strip()
        if role != Qt.ItemDataRole.EditRole or text == self.data(index):
            return False
        self.typed.emit(index.row(), index.column() == _AGAIN, text)
        return True


class TallyTable(QTableView):
    """Votes of one session; the second count has a column of its own, shown on wish."""

    def __init__(self) -> None:
        super().__init__()
        self.votes = TallyModel(self)
        self.setModel(self.votes)
        self.votes.counted.connect(self._choose_heights)
        self.setObjectName("register")
        self.setAccessibleName("Kết quả kiểm phiếu")
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.AllEditTriggers)
        fit_rows(self)
        self.setItemDelegateForColumn(_RESULT, ChipDelegate(COLORS, self))
        self._set_headers()
        self.show_second_count(False)

    def _choose_heights(self, count: int) -> None:
        """Rows as high as their words; of very many lines all as high as two lines of words."""
        many = count > _MANY
        mode = QHeaderView.ResizeMode.Fixed if many else QHeaderView.ResizeMode.ResizeToContents
        self.verticalHeader().setSectionResizeMode(mode)

    def show_second_count(self, wanted: bool) -> None:
        self.setColumnHidden(_AGAIN, not wanted)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Enter goes on to the next line."""
        super().closeEditor(editor, hint)
        if hint == QAbstractItemDelegate.EndEditHint.SubmitModelCache:
            here = self.currentIndex()
            below = here.sibling(here.row() + 1, here.column())
            if below.isValid():
                self.setCurrentIndex(below)

    def _set_headers(self) -> None:
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(2 * self.fontMetrics().lineSpacing() + _ROOM)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            self.setColumnWidth(column, width)
        SharedWidth(self)


def _cells(row: TallyRow) -> tuple[str, ...]:
    tally = row.tally
    about = ", ".join(filter(None, (row.line.post, row.line.unit)))
    again = tally.counted_again if tally else None
    return (
        "\n".join(filter(None, (row.line.name, about))),
        row.award,
        str(tally.in_favour) if tally else "",
        "" if again is None else str(again),
        row.share,
        row.result,
    )
