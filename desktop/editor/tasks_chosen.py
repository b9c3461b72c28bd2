"""What is chosen in the task table, and how the choice outlives a reload."""

from dataclasses import dataclass

from PySide6.QtCore import QItemSelection, QItemSelectionModel

from desktop.models.table import Column
from desktop.models.task_rows import GroupLine, Line, TaskLine
from desktop.widgets.task_table import TaskTable
from storage.records import Plan
from storage.services.pasting import PastePlace

_Select = QItemSelectionModel.SelectionFlag
Cell = tuple[Line, Column[Line]]


@dataclass(frozen=True)
class Choice:
    """The current cell, the chosen cells by uid and column, and how far the table is scrolled."""

    uid: str
    row: int
    column: int
    cells: frozenset[tuple[str, int]]
    scrolled: int


class Chosen:
    """Reads and sets the choice of one task table."""

    def __init__(self, table: TaskTable) -> None:
        self._table = table

    @property
    def line(self) -> Line | None:
        """The current line."""
        row = self._table.currentIndex().row()
        return self._table.lines.record(row) if row >= 0 else None

    @property
    def column(self) -> int:
        return max(self._table.currentIndex().column(), 0)

    @property
    def group_id(self) -> int | None:
        """The group of the current line."""
        line = self.line
        if isinstance(line, GroupLine):
            return line.group.id
        return line.group_id if line else None

    def tasks(self) -> list[TaskLine]:
        """The tasks with a chosen cell, in the order of the table."""
        rows = sorted({index.row() for index in self._table.selectedIndexes()})
        lines = [self._table.lines.record(row) for row in rows]
        return [line for line in lines if isinstance(line, TaskLine)]

    def cells(self) -> list[Cell]:
        """The chosen cells, row by row; a heading is one cell."""
        lines = self._table.lines
        places = sorted((index.row(), index.column()) for index in self._table.selectedIndexes())
        cells = [(lines.record(row), lines.columns[column], column) for row, column in places]
        return [
            (line, column) for line, column, at in cells if isinstance(line, TaskLine) or at == 0
        ]

    def whole_rows(self) -> bool:
        """Whether every cell of the chosen tasks is chosen."""
        across = self._table.lines.columnCount()
        return len(self.tasks()) * across == sum(
            1 for line, _ in self.cells() if isinstance(line, TaskLine)
        )

    def place(self, plan: Plan, below: bool = True) -> PastePlace:
        """Where new tasks go: below or above the current task, first under a heading, else last."""
        line = self.line
        if isinstance(line, TaskLine):
            return PastePlace(line.group_id, line.position + below)
        if isinstance(line, GroupLine):
            return PastePlace(line.group.id, 0)
        if plan.groups:
            return PastePlace(plan.groups[-1].id, len(plan.groups[-1].tasks))
        return PastePlace(None, 0)

    # -- choosing

    def choose(self, uids: list[str], column: int, whole: bool = False) -> None:
        """Choose ``column`` of the lines ``uids`` or all their cells, and nothing besides.

        The cell of ``column`` in the first line becomes current.
        """
        row = self._row_of(uids[0]) if uids else -1
        if row >= 0:
            across = range(self._table.lines.columnCount()) if whole else [column]
            self._go_to(row, column)
            self._select({(uid, at) for uid in uids for at in across})

    def remember(self) -> Choice:
        line, current = self.line, self._table.currentIndex()
        lines = self._table.lines
        cells = {
            (lines.record(index.row()).uid, index.column())
            for index in self._table.selectedIndexes()
        }
        scrolled = self._table.verticalScrollBar().value()
        uid = line.uid if line else ""
        return Choice(uid, current.row(), self.column, frozenset(cells), scrolled)

    def restore(self, choice: Choice) -> None:
        """Choose again what is still there; where the current line is gone, the one at its row."""
        count = self._table.lines.rowCount()
        row = self._row_of(choice.uid)
        row = min(choice.row, count - 1) if row < 0 else row
        if row < 0:
            return
        column = min(choice.column, self._table.lines.columnCount() - 1)
        self._go_to(row, column)
        self._select(set(choice.cells))
        self._table.verticalScrollBar().setValue(choice.scrolled)
        self._table.scrollTo(self._table.currentIndex())

    def _go_to(self, row: int, column: int) -> None:
        """The view's own setCurrentIndex keeps the old choice while Ctrl is held, as in Ctrl+V."""
        index = self._table.lines.index(row, column)
        self._table.selectionModel().setCurrentIndex(index, _Select.ClearAndSelect)

    def _row_of(self, uid: str) -> int:
        lines = self._table.lines
        return next((at for at in range(lines.rowCount()) if lines.record(at).uid == uid), -1)

    def _select(self, cells: set[tuple[str, int]]) -> None:
        lines, selection = self._table.lines, QItemSelection()
        wanted: dict[str, list[int]] = {}
        for uid, column in cells:
            wanted.setdefault(uid, []).append(column)
        for row in range(lines.rowCount()):
            for column in wanted.get(lines.record(row).uid, ()):
                if column < lines.columnCount():
                    selection.select(lines.index(row, column), lines.index(row, column))
        self._table.selectionModel().select(selection, _Select.Select)
