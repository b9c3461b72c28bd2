"""The checklist as a table: tick, type, choose several and say the same of all of them."""

from collections.abc import Callable

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop.checklist.bulk_bar import BulkBar
from desktop.checklist.edits import TaskEdits
from desktop.checklist.grouping import grouped
from desktop.checklist.standings import Checklist
from desktop.checklist.table_cells import HeadingDelegate, StatusDelegate
from desktop.checklist.table_model import COLUMNS, CONTENT, NUMBER, STATUS, TaskTableModel
from desktop.widgets.layouts import fill
from storage.records_followup import Standing

_WIDTHS = {0: 62, 2: 122, 3: 90, 4: 102, 5: 152}
_ROW_HEIGHT, _HEADING_HEIGHT = 46, 30
_ENTERING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TaskTable(QTableView):
    """``delete_wanted``: Delete. ``opened``: Enter where nothing is typed in."""

    delete_wanted = Signal()
    opened = Signal()

    def __init__(self, model: TaskTableModel) -> None:
        super().__init__()
        self._tasks = model
        self.setModel(model)
        self.setObjectName("register")
        self.setAccessibleName("Nhiệm vụ")
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.setItemDelegateForColumn(NUMBER, HeadingDelegate(self))
        self.setItemDelegateForColumn(STATUS, StatusDelegate({}, self))
        self._set_headers()
        model.modelReset.connect(self._set_headings)

    def chosen_tasks(self) -> tuple[int, ...]:
        """The ids of the chosen tasks, top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        tasks = (self._tasks.task(row) for row in rows)
        return tuple(task.task.id for task in tasks if task is not None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.currentIndex()
        if event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit()
        elif event.key() == Qt.Key.Key_Space and current.isValid():
            box = current.siblingAtColumn(NUMBER)
            done = box.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
            wanted = Qt.CheckState.Unchecked if done else Qt.CheckState.Checked
            self.model().setData(box, wanted, Qt.ItemDataRole.CheckStateRole)
        elif event.key() in _ENTERING and not event.modifiers():
            self._enter()
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        """Enter in an open cell comes here too, after the cell took it."""
        if self.state() == QAbstractItemView.State.EditingState:
            return
        if COLUMNS[self.currentIndex().column()].edited is None:
            self.opened.emit()
        else:
            self.edit(self.currentIndex())

    def _set_headings(self) -> None:
        self.clearSpans()
        for row in range(self._tasks.rowCount()):
            self.setRowHeight(row, _ROW_HEIGHT)
        for row in self._tasks.heading_rows():
            self.setSpan(row, 0, 1, len(COLUMNS))
            self.setRowHeight(row, _HEADING_HEIGHT)

    def _set_headers(self) -> None:
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(CONTENT, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, width)


class TableView(QWidget):
    """The table with, below it while several tasks are chosen, what may be said of all of them."""

    title = "Bảng"
    opened = Signal()

    def __init__(self, checklist: Checklist, edits: TaskEdits) -> None:
        super().__init__()
        self._checklist = checklist
        self._edits = edits
        self.by = "quarter"
        self.model = TaskTableModel(self)
        self.model.editable = not checklist.book.read_only
        self.table = TaskTable(self.model)
        self.bulk = BulkBar(edits, self.table.chosen_tasks)
        fill(self, (self.table, 1), self.bulk)
        self._connect()

    def group_by(self, by: str) -> None:
        """Group by one of GROUPINGS."""
        self.by = by
        self.reload()

    def reload(self) -> None:
        """Show what the checklist shows, the same tasks chosen."""
        selection = self.table.selectionModel()
        chosen = self.table.chosen_tasks()
        with QSignalBlocker(selection):
            self.model.set_groups(grouped(self._checklist.shown, self.by))
            if chosen != self.table.chosen_tasks():
                self._choose_again(chosen)
        self._show_chosen()
        self.table.viewport().update()

    def take_focus(self) -> None:
        self.table.setFocus()

    def _choose_again(self, task_ids: tuple[int, ...]) -> None:
        flags = QItemSelectionModel.SelectionFlag
        for task_id in task_ids:
            row = self.model.row_of(task_id)
            if row >= 0:
                index = self.model.index(row, CONTENT)
                self.table.selectionModel().select(index, flags.Select | flags.Rows)

    def _show_chosen(self) -> None:
        """Bring the task in front in sight, and the bar where several are chosen."""
        task = self._checklist.chosen
        row = self.model.row_of(task.task.id) if task is not None else -1
        if row >= 0 and row != self.table.currentIndex().row():
            self._go_to(self.model.index(row, CONTENT))
        self.bulk.show_count(len(self.table.chosen_tasks()))

    def _go_to(self, index: QModelIndex) -> None:
        """Where it is one of several chosen, all of them stay so."""
        selection, flags = self.table.selectionModel(), QItemSelectionModel.SelectionFlag
        alone = flags.ClearAndSelect | flags.Rows
        with QSignalBlocker(selection):
            selection.setCurrentIndex(
                index, flags.NoUpdate if selection.isSelected(index) else alone
            )

    def _connect(self) -> None:
        self._checklist.changed.connect(self.reload)
        self._checklist.chosen_changed.connect(self._show_chosen)
        selection = self.table.selectionModel()
        selection.currentRowChanged.connect(self._choose)
        selection.selectionChanged.connect(
            lambda *_: self.bulk.show_count(len(self.table.chosen_tasks()))
        )
        self.model.ticked.connect(self._tick)
        self.model.typed.connect(_later(self._edits.type_in))
        self.table.opened.connect(self.opened)
        self.table.delete_wanted.connect(lambda: self._edits.delete(self.table.chosen_tasks()))

    def _choose(self, current: QModelIndex) -> None:
        task = self.model.task(current.row())
        if task is not None:
            self._checklist.choose(task.task.id)

    def _tick(self, task: Standing, done: bool) -> None:
        self._edits.set_status((task.task.id,), "done" if done else "in_progress")


def _later(act: Callable[[Standing, str, str], object]) -> Callable[[Standing, str, str], None]:
    """Once the editor of the cell is closed: a refusal is told in a box that takes the focus."""

    def call(task: Standing, column: str, text: str) -> None:
        QTimer.singleShot(0, lambda: act(task, column, text))

    return call
