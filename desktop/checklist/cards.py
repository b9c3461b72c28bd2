"""Tasks as cards in a column: chosen, dragged to another column, or moved there by keys."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem

from desktop import theme
from desktop.checklist.board_card import CardDelegate
from desktop.checklist.table_model import TASK_ROLE
from storage.records_followup import Standing

_ALT = Qt.KeyboardModifier.AltModifier
_SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class TaskCards(QListWidget):
    """``moved``: tasks were dropped here, told with this column's key. ``pushed``: the chosen tasks
    are to go one column on (+1) or back (−1). ``left``: the keys go to the next column.
    """

    moved = Signal(tuple, str)
    pushed = Signal(tuple, int)
    left = Signal(int)
    opened = Signal()

    def __init__(self, key: str, name: str, movable: bool) -> None:
        super().__init__()
        self.key = key
        self.setAccessibleName(f"Nhiệm vụ: {name}")
        self.setItemDelegate(CardDelegate(self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setStyleSheet(f"QListWidget {{ background: {theme.GROUND}; }}")
        if movable:
            self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
            self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self._movable = movable
        self.itemActivated.connect(lambda _: self.opened.emit())

    def show_tasks(self, tasks: Sequence[Standing]) -> None:
        """Show ``tasks``; those chosen stay so."""
        shown = tuple(self._task(row) for row in range(self.count()))
        if shown == tuple(tasks):
            return
        chosen = set(self.chosen_tasks())
        with QSignalBlocker(self):
            self.clear()
            for task in tasks:
                item = QListWidgetItem(task.task.text, self)
                item.setData(TASK_ROLE, task)
                item.setToolTip(task.task.text)
                item.setSelected(task.task.id in chosen)

    def chosen_tasks(self) -> tuple[int, ...]:
        """The ids of the chosen tasks."""
        return tuple(item.data(TASK_ROLE).task.id for item in self.selectedItems())

    def choose(self, task_id: int) -> bool:
        """Put the cursor on a task; False where it stands elsewhere."""
        for row in range(self.count()):
            if self._task(row).task.id == task_id:
                self.setCurrentRow(row)
                return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = _SIDEWAYS.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
        elif event.modifiers() == _ALT and self._movable:
            self.pushed.emit(self.chosen_tasks(), by)
        else:
            self.left.emit(by)

    def mimeData(self, items: Sequence[QListWidgetItem]) -> QMimeData:
        data = QMimeData()
        data.setText("\n".join(item.text() for item in items))
        return data

    def mimeTypes(self) -> list[str]:
        return ["text/plain"]

    def dropEvent(self, event: QDropEvent) -> None:
        """Only tell it: the columns show it once it is written."""
        event.setDropAction(Qt.DropAction.IgnoreAction)
        source = event.source()
        if isinstance(source, TaskCards) and source is not self:
            self.moved.emit(source.chosen_tasks(), self.key)

    def _task(self, row: int) -> Standing:
        return self.item(row).data(TASK_ROLE)


def next_column(columns: Sequence[TaskCards], at: TaskCards, by: int) -> None:
    """Put the keys into the next column that has tasks."""
    place = columns.index(at)
    others = columns[place + 1 :] if by > 0 else columns[:place][::-1]
    for other in others:
        if other.count():
            other.setFocus()
            other.setCurrentRow(max(other.currentRow(), 0))
            return
