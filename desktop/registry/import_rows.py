"""The rows of an import under review: ticked ones will be stored."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from desktop.models.table import Column, Index, TableModel
from desktop.widgets.chip_delegate import ChipDelegate
from storage.records_lists import ROW_STATES, PlanRow

_COLORS = {
    ROW_STATES["new"]: "green",
    ROW_STATES["changed"]: "blue",
    ROW_STATES["doubtful"]: "amber",
    ROW_STATES["wrong"]: "red",
    ROW_STATES["same"]: "grey",
}
_WIDTHS = {0: 40, 1: 110, 2: 64, 3: 240}
_STATE = 1
_CHECK = Qt.ItemDataRole.CheckStateRole


class ImportRowsModel(TableModel[PlanRow]):
    """``ticked`` are places in the plan; a wrong row or one the book has cannot be ticked."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__(_COLUMNS)
        self.ticked: set[int] = set()

    def show_rows(self, rows: Sequence[PlanRow], ticked: Collection[int]) -> None:
        self.ticked = set(ticked)
        self.set_rows(rows)
        self.changed.emit()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == _CHECK:
            if index.column() != 0 or not self.record(index.row()).can_be_stored:
                return None
            ticked = index.row() in self.ticked
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ToolTipRole:
            return super().data(index, Qt.ItemDataRole.DisplayRole)
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == 0:
            return "Ghi dòng này"
        return super().data(index, role)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != _CHECK or not self.record(index.row()).can_be_stored:
            return False
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self.ticked.add(index.row())
        else:
            self.ticked.discard(index.row())
        self.dataChanged.emit(index, index)
        self.changed.emit()
        return True

    def tick(self, row: int) -> None:
        """Let the row at ``row`` be stored."""
        self.setData(self.index(row, 0), Qt.CheckState.Checked, _CHECK)

    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = super().flags(index)
        tickable = index.column() == 0 and self.record(index.row()).can_be_stored
        return usual | Qt.ItemFlag.ItemIsUserCheckable if tickable else usual


class _OfState(QSortFilterProxyModel):
    """Lets only rows of the states asked for through; all where none is."""

    def __init__(self, model: ImportRowsModel) -> None:
        super().__init__()
        self._rows = model
        self._states: frozenset[str] = frozenset()
        self.setSourceModel(model)

    def show_states(self, states: frozenset[str]) -> None:
        self._states = states
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        return not self._states or self._rows.record(row).state in self._states


class ImportRows(QTableView):
    """``chosen``: the place of the current row in the plan, -1 for none. Space ticks it."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.rows = ImportRowsModel()
        self.rows.setParent(self)
        self._shown = _OfState(self.rows)
        self._shown.setParent(self)
        self.setModel(self._shown)
        self.setObjectName("register")
        self.setAccessibleName("Các dòng sẽ nhập")
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setItemDelegateForColumn(_STATE, ChipDelegate(_COLORS, self))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(44)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, width)
        self.selectionModel().currentRowChanged.connect(self._tell)

    @property
    def current_place(self) -> int:
        """The place of the current row in the plan, -1 for none."""
        return self._shown.mapToSource(self.currentIndex()).row()

    def show_states(self, *states: str) -> None:
        """Show only rows of ``states``; all when none is given."""
        self._shown.show_states(frozenset(states))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks all chosen rows, or unticks them when the current one is ticked."""
        if event.key() != Qt.Key.Key_Space:
            super().keyPressEvent(event)
            return
        state = (
            Qt.CheckState.Unchecked
            if self.current_place in self.rows.ticked
            else Qt.CheckState.Checked
        )
        for index in self.selectionModel().selectedRows():
            self.rows.setData(self._shown.mapToSource(index), state, _CHECK)

    def _tell(self, index: QModelIndex) -> None:
        self.chosen.emit(self._shown.mapToSource(index).row())


def said_of(row: PlanRow) -> str:
    """What is remarkable about a row: reasons first, then what would change."""
    findings = [f"{one.cell}: {one.sentence}".removeprefix(": ") for one in row.findings]
    alike = [f"Có thể là {one.label}: {one.reason}" for one in row.alike]
    changes = [f"{one.field}: {one.old or '(trống)'} → {one.new}" for one in row.changes]
    return "\n".join((*findings, *alike, *changes))


_COLUMNS = (
    Column[PlanRow]("Ghi", lambda row: ""),
    Column[PlanRow]("Tình trạng", lambda row: ROW_STATES[row.state]),
    Column[PlanRow]("Dòng", lambda row: str(row.number)),
    Column[PlanRow]("Nội dung", lambda row: row.label),
    Column[PlanRow]("Vì sao, thay đổi gì", said_of),
)
