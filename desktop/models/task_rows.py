"""The rows of a plan's task table as the screen shows them: group headings between tasks."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Qt

from desktop.models.table import Column, Index, TableModel
from storage.importers.unit_lines import units_text
from storage.records import Plan, Task, TaskGroup


@dataclass(frozen=True)
class GroupLine:
    """A heading (QUÝ I) over the tasks below it."""

    group: TaskGroup

    @property
    def uid(self) -> str:
        return self.group.uid


@dataclass(frozen=True)
class TaskLine:
    """A task with its printed number, and where it stands."""

    number: str
    task: Task
    group_id: int | None = None
    position: int = 0

    @property
    def uid(self) -> str:
        return self.task.uid


Line = GroupLine | TaskLine


def lines_of(plan: Plan) -> tuple[Line, ...]:
    """Headings and tasks in printed order; an only group without a label has no heading."""
    numbers = iter(plan.printed_numbers())
    lines: list[Line] = []
    for group in plan.groups:
        if group.label or len(plan.groups) > 1:
            lines.append(GroupLine(group))
        for position, task in enumerate(group.tasks):
            lines.append(TaskLine(next(numbers), task, group.id, position))
    return tuple(lines)


def columns_of(plan: Plan) -> Sequence[Column[Line]]:
    """One screen column per printed column, in the plan's order and words."""
    return [
        Column(column.title, partial(_text, kind=column.kind, title=column.title), column.kind)
        for column in plan.columns
    ]


class TaskModel(TableModel[Line]):
    """The lines of one plan; knows which cells can be typed in."""

    def __init__(self, plan: Plan, read_only: bool, parent: QObject | None = None) -> None:
        super().__init__(columns_of(plan), parent)
        self._read_only = read_only
        self._numbers_typed = plan.numbering == "typed"
        self._titles = tuple(column.title for column in plan.columns)
        self.set_rows(lines_of(plan))

    def fits(self, plan: Plan, read_only: bool) -> bool:
        """Whether ``plan`` has the same columns, numbering and lock: it may be shown here."""
        return (
            read_only == self._read_only
            and tuple(column.title for column in plan.columns) == self._titles
            and tuple(column.kind for column in plan.columns)
            == tuple(column.key for column in self.columns)
            and (plan.numbering == "typed") == self._numbers_typed
        )

    def show(self, lines: Sequence[Line]) -> list[int] | None:
        """Show ``lines``; the rows that changed, or None when they are other tasks or groups."""
        if [line.uid for line in lines] != [line.uid for line in self._rows]:
            self.set_rows(lines)
            return None
        pairs = enumerate(zip(self._rows, lines, strict=True))
        changed = [row for row, (was, becomes) in pairs if was != becomes]
        self._rows = tuple(lines)
        for row in changed:
            self.dataChanged.emit(self.index(row, 0), self.index(row, self.columnCount() - 1))
        return changed

    def flags(self, index: Index) -> Qt.ItemFlag:
        shown = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self._read_only or not index.isValid() or not self._is_typed_in(index):
            return shown
        return shown | Qt.ItemFlag.ItemIsEditable

    def _is_typed_in(self, index: Index) -> bool:
        counted = self.columns[index.column()].key == "number" and not self._numbers_typed
        return not counted or isinstance(self.record(index.row()), GroupLine)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.AccessibleTextRole:
            line, column = self.record(index.row()), self.columns[index.column()]
            if isinstance(line, GroupLine):
                return f"Nhóm {line.group.label}"
            return f"{column.title}, nhiệm vụ {line.number}: {column.text(line)}"
        return super().data(index, role)


def _text(line: Line, kind: str, title: str) -> str:
    if isinstance(line, GroupLine):
        return line.group.label if kind == "number" else ""
    if kind == "number":
        return line.number
    if kind == "content":
        return "\n".join(line.task.content)
    if kind == "units":
        return units_text(line.task.assignments)
    return "\n".join(line.task.extra.get(title, ()))
