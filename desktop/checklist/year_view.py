"""The year as a strip of four quarters: how far each is, and its tasks as cards."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QProgressBar, QWidget

from desktop import theme
from desktop.checklist.cards import TaskCards, next_column
from desktop.checklist.edits import TaskEdits
from desktop.checklist.grouping import Group, grouped
from desktop.checklist.standings import Checklist
from desktop.checklist.table_model import TASK_ROLE
from desktop.widgets.layouts import fill_across, stacked
from desktop.widgets.parts import button
from storage.rules.task_report import NO_QUARTER, QUARTERS

_QUARTERS = (*QUARTERS, NO_QUARTER)


class YearView(QWidget):
    """``quarter_wanted``: the tasks of that quarter are to be shown as a table."""

    title = "Cả năm"
    opened = Signal()
    quarter_wanted = Signal(str)

    def __init__(self, checklist: Checklist, edits: TaskEdits) -> None:
        super().__init__()
        self._checklist = checklist
        self.columns = tuple(TaskCards(name, name, movable=False) for name in _QUARTERS)
        self.heads = tuple(
            button(name, lambda name=name: self.quarter_wanted.emit(name)) for name in _QUARTERS
        )
        self._bars = tuple(_bar(name) for name in _QUARTERS)
        self._boxes: list[QWidget] = []
        self._lay_out()
        for column in self.columns:
            self._connect(column)
        checklist.changed.connect(self.reload)

    def reload(self) -> None:
        """Show what the checklist shows; a hidden strip waits until it is seen."""
        if not self.isVisible():
            return
        groups = {group.title: group for group in grouped(self._checklist.shown, "quarter")}
        for at, name in enumerate(_QUARTERS):
            self._show_group(at, groups.get(name, Group(name, ())))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.reload()

    def take_focus(self) -> None:
        next((column for column in self.columns if column.count()), self.columns[0]).setFocus()

    def _show_group(self, at: int, group: Group) -> None:
        self.columns[at].show_tasks(group.tasks)
        self.heads[at].setText(f"{group.title}  {group.done}/{group.counted}")
        self._bars[at].setMaximum(max(group.counted, 1))
        self._bars[at].setValue(group.done)
        self._boxes[at].setVisible(bool(group.tasks) or group.title in QUARTERS)

    def _connect(self, column: TaskCards) -> None:
        column.left.connect(lambda by: next_column(self.columns, column, by))
        column.opened.connect(self.opened)
        column.currentItemChanged.connect(lambda *_: self._choose(column))

    def _choose(self, column: TaskCards) -> None:
        item = column.currentItem()
        if item is not None:
            for other in self.columns:
                if other is not column:
                    with QSignalBlocker(other):
                        other.clearSelection()
            self._checklist.choose(item.data(TASK_ROLE).task.id)

    def _lay_out(self) -> None:
        for column, head, bar in zip(self.columns, self.heads, self._bars, strict=True):
            parts = (head, bar, (column, 1))
            self._boxes.append(stacked(*parts, name="box", gap=6, margin=(8, 8, 4, 8)))
        boxes = ((box, 1) for box in self._boxes)
        fill_across(self, *boxes, gap=theme.GRID, margin=theme.GRID)


def _bar(name: str) -> QProgressBar:
    bar = QProgressBar()
    bar.setAccessibleName(f"Tiến độ {name}")
    bar.setTextVisible(False)
    bar.setFixedHeight(8)
    bar.setStyleSheet(
        f"QProgressBar {{ background: {theme.DESK}; border: 0; border-radius: 4px; }}"
        f"QProgressBar::chunk {{ background: {theme.ACTION}; border-radius: 4px; }}"
    )
    bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return bar
