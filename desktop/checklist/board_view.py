"""The checklist as a board: tasks dragged, or moved by keys, from one status to another."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop import theme
from desktop.checklist.cards import TaskCards, next_column
from desktop.checklist.edits import TaskEdits
from desktop.checklist.standings import Checklist
from desktop.checklist.table_model import TASK_ROLE
from desktop.widgets.layouts import fill_across, stacked
from desktop.widgets.parts import label
from storage.records_tasks import STATUS_NAMES, STATUSES

_STACKS = (
    ("not_started",),
    ("in_progress",),
    ("awaiting_others", "awaiting_invitation"),
    ("done",),
    ("not_arisen", "not_carried_out"),
)
"""What is seldom stands one above the other, so that the board never scrolls sideways."""


class BoardView(QWidget):
    """Alt with an arrow key moves the chosen tasks, the arrow alone goes to the next column."""

    title = "Theo tình trạng"
    opened = Signal()

    def __init__(self, checklist: Checklist, edits: TaskEdits) -> None:
        super().__init__()
        self._checklist = checklist
        self._edits = edits
        movable = not edits.read_only
        self.columns = tuple(TaskCards(key, STATUS_NAMES[key], movable) for key in STATUSES)
        self._heads = tuple(label("", "field") for _ in STATUSES)
        self._lay_out()
        for column in self.columns:
            self._connect(column)
        checklist.changed.connect(self.reload)
        checklist.chosen_changed.connect(self._show_chosen)

    def reload(self) -> None:
        """Show what the checklist shows; a hidden board waits until it is seen."""
        if not self.isVisible():
            return
        for column, head in zip(self.columns, self._heads, strict=True):
            tasks = [task for task in self._checklist.shown if task.status == column.key]
            column.show_tasks(tasks)
            head.setText(f"{STATUS_NAMES[column.key]}  {len(tasks)}")
        self._show_chosen()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.reload()

    def take_focus(self) -> None:
        task = self._checklist.chosen
        (self.column(task.status) if task is not None else self.columns[0]).setFocus()

    def column(self, status: str) -> TaskCards:
        return self.columns[STATUSES.index(status)]

    def move_to(self, task_ids: Sequence[int], status: str) -> None:
        """Give tasks another status; the cursor goes with them."""
        if task_ids and self._edits.set_status(task_ids, status):
            self.column(status).choose(task_ids[0])
            self.column(status).setFocus()

    def _push(self, column: TaskCards, task_ids: tuple[int, ...], by: int) -> None:
        at = STATUSES.index(column.key) + by
        if 0 <= at < len(STATUSES):
            self.move_to(task_ids, STATUSES[at])

    def _show_chosen(self) -> None:
        task = self._checklist.chosen
        if task is None or not self.isVisible():
            return
        for column in self.columns:
            with QSignalBlocker(column):
                if not column.choose(task.task.id):
                    column.clearSelection()

    def _choose(self, column: TaskCards) -> None:
        item = column.currentItem()
        if item is not None:
            self._checklist.choose(item.data(TASK_ROLE).task.id)

    def _connect(self, column: TaskCards) -> None:
        column.moved.connect(self.move_to)
        column.pushed.connect(lambda ids, by: self._push(column, ids, by))
        column.left.connect(lambda by: next_column(self.columns, column, by))
        column.opened.connect(self.opened)
        column.currentItemChanged.connect(lambda *_: self._choose(column))

    def _lay_out(self) -> None:
        piles = []
        for stack in _STACKS:
            pile = QVBoxLayout()
            pile.setSpacing(theme.GRID)
            for status in stack:
                pile.addWidget(self._box(status), 1)
            piles.append((pile, 1))
        fill_across(self, *piles, gap=theme.GRID, margin=theme.GRID)

    def _box(self, status: str) -> QWidget:
        at = STATUSES.index(status)
        head, column = self._heads[at], self.columns[at]
        head.setBuddy(column)
        return stacked(head, (column, 1), name="box", gap=6, margin=(8, 8, 4, 8))
