"""The checklist as rows: headings of groups, and under each its tasks, some cells typed in."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from desktop.checklist.grouping import Group
from desktop.checklist.words import due_word, number_of, people_of, status_color, status_word
from storage.dates import shown_date
from storage.records_followup import Standing
from storage.records_tasks import STATUS_NAMES

Index = QModelIndex | QPersistentModelIndex
TASK_ROLE = Qt.ItemDataRole.UserRole
COLOR_ROLE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True)
class TaskColumn:
    """What a column shows of a task, and what is typed in it; ``edited`` None: nothing is."""

    id: str
    title: str
    shown: Callable[[Standing], str]
    edited: Callable[[Standing], str] | None = None


COLUMNS = (
    TaskColumn("number", "TT", number_of),
    TaskColumn("content", "Nội dung", lambda task: task.task.text),
    TaskColumn("units", "Đơn vị", people_of),
    TaskColumn("person", "Phụ trách", lambda task: task.task.person, lambda task: task.task.person),
    TaskColumn("due", "Thời hạn", due_word, lambda task: shown_date(task.task.typed_due)),
    TaskColumn("status", "Tình trạng", status_word, lambda task: STATUS_NAMES[task.status]),
)
NUMBER, CONTENT, UNITS, PERSON, DUE, STATUS = range(len(COLUMNS))


class TaskTableModel(QAbstractTableModel):
    """``typed``: a text was typed into the column of that id of a task. ``ticked``: the box before
    a task was ticked, or emptied. What is shown changes only through ``set_groups``.
    """

    typed = Signal(object, str, str)
    ticked = Signal(object, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Group | Standing, ...] = ()
        self._row_of: Mapping[int, int] = {}
        self.editable = True

    def set_groups(self, groups: Sequence[Group]) -> None:
        """Show ``groups``; where only some tasks stand otherwise, the rows stay in place."""
        rows = tuple(row for group in groups for row in _rows_of(group))
        if _same_places(rows, self._rows):
            self._show_changed(rows)
            return
        self.beginResetModel()
        self._rows = rows
        self._row_of = {row.task.id: at for at, row in enumerate(rows) if isinstance(row, Standing)}
        self.endResetModel()

    def task(self, row: int) -> Standing | None:
        """The task of a row; None for a heading."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, Standing) else None

    def row_of(self, task_id: int) -> int:
        """The row of a task; -1 where it is not shown."""
        return self._row_of.get(task_id, -1)

    def heading_rows(self) -> tuple[int, ...]:
        return tuple(at for at, row in enumerate(self._rows) if isinstance(row, Group))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        if isinstance(row, Group):
            return _of_group(row, index.column(), role)
        return _of_task(row, index.column(), role)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tell what was typed or ticked; whoever listens writes it, and the rows come anew."""
        task = self.task(index.row())
        if task is None:
            return False
        if role == Qt.ItemDataRole.CheckStateRole:
            self.ticked.emit(task, Qt.CheckState(value) == Qt.CheckState.Checked)
            return True
        if str(value) == self.data(index, Qt.ItemDataRole.EditRole):
            return False
        self.typed.emit(task, COLUMNS[index.column()].id, str(value))
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = Qt.ItemFlag.ItemIsEnabled
        if self.task(index.row()) is None:
            return usual
        usual |= Qt.ItemFlag.ItemIsSelectable
        if not self.editable:
            return usual
        if index.column() == NUMBER:
            return usual | Qt.ItemFlag.ItemIsUserCheckable
        typed_in = COLUMNS[index.column()].edited is not None
        return usual | Qt.ItemFlag.ItemIsEditable if typed_in else usual

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[section].title
        return None

    def _show_changed(self, rows: tuple[Group | Standing, ...]) -> None:
        changed = [at for at, row in enumerate(rows) if row != self._rows[at]]
        self._rows = rows
        for at in changed:
            self.dataChanged.emit(self.index(at, 0), self.index(at, len(COLUMNS) - 1))


def _rows_of(group: Group) -> tuple[Group | Standing, ...]:
    return (group, *group.tasks) if group.title else group.tasks


def _same_places(rows: Sequence[Group | Standing], before: Sequence[Group | Standing]) -> bool:
    return len(rows) == len(before) and all(
        _place(row) == _place(other) for row, other in zip(rows, before, strict=True)
    )


def _place(row: Group | Standing) -> str | int:
    return row.title if isinstance(row, Group) else row.task.id


def _of_group(group: Group, column: int, role: int) -> object:
    if role == Qt.ItemDataRole.DisplayRole and column == 0:
        return f"{group.title} · {group.done}/{group.counted} hoàn thành"
    return None


def _of_task(task: Standing, column: int, role: int) -> object:
    about = COLUMNS[column]
    if role == Qt.ItemDataRole.DisplayRole:
        return about.shown(task)
    if role == Qt.ItemDataRole.EditRole:
        return about.edited(task) if about.edited is not None else about.shown(task)
    if role == Qt.ItemDataRole.CheckStateRole and column == NUMBER:
        done = task.status == "done"
        return Qt.CheckState.Checked if done else Qt.CheckState.Unchecked
    if role == Qt.ItemDataRole.ToolTipRole:
        return task.due.reason if column == DUE else about.shown(task)
    if role == COLOR_ROLE:
        return status_color(task)
    return task if role == TASK_ROLE else None
