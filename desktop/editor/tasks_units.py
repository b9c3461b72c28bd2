"""Opens the choice of units under a cell and gives it to one task or to all chosen ones."""

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QRect
from PySide6.QtWidgets import QWidget

from desktop.editing.edits import UnitsEdit
from desktop.editing.session import PlanSession
from desktop.editing.together import write_together
from desktop.editor.tasks_chosen import Chosen
from desktop.models.task_rows import TaskLine
from desktop.widgets.task_table import TaskTable
from desktop.widgets.units_popup import UnitsPopup
from storage.queries.office import list_units
from storage.records import Assignment

_TITLE = "Đơn vị thực hiện"


class TaskUnits:
    """The units cell of the task table; ``popup`` is the small window while it is open."""

    def __init__(
        self, session: PlanSession, table: TaskTable, chosen: Chosen, parent: QWidget
    ) -> None:
        self._session = session
        self._table = table
        self._chosen = chosen
        self._parent = parent
        self.popup: UnitsPopup | None = None

    def open_current(self) -> None:
        """For the current task, whatever column it is in."""
        kinds = [column.key for column in self._table.lines.columns]
        row = self._table.currentIndex().row()
        if row >= 0 and "units" in kinds:
            self._table.finish_editing()
            self.open(self._table.lines.index(row, kinds.index("units")), None)

    def open(self, index: QModelIndex, event: QEvent | None) -> None:
        """For the task at ``index``; a keystroke that begins it starts a new list."""
        line = self._table.lines.record(index.row())
        if not isinstance(line, TaskLine):
            return
        lines = self._chosen.tasks()
        lines = lines if line.uid in [chosen.uid for chosen in lines] else [line]
        title = _TITLE if len(lines) == 1 else f"{_TITLE} của {len(lines)} nhiệm vụ"
        year = self._session.plan.year
        units = list_units(self._session.book)
        names = [unit.name for unit in units if year is None or unit.in_force(year)]
        given = () if event is not None else line.task.assignments
        popup = UnitsPopup(title, given, names, self._parent)
        self._connect(popup, lines)
        self.popup = popup
        rect, viewport = self._table.visualRect(index), self._table.viewport()
        popup.open_under(QRect(viewport.mapToGlobal(rect.topLeft()), rect.size()))
        if event is not None:
            QCoreApplication.sendEvent(popup.rows[-1].name, event)

    def _connect(self, popup: UnitsPopup, lines: list[TaskLine]) -> None:
        if len(lines) == 1:
            line = lines[0]
            popup.changed.connect(lambda units: self._type(line, units))
            popup.accepted.connect(lambda units: self._settle(line, units))
            popup.rejected.connect(lambda: self._settle(line, line.task.assignments))
        else:
            popup.accepted.connect(lambda units: self._give(lines, units))
        popup.destroyed.connect(self._forget)

    def _edit(self, line: TaskLine, units: tuple[Assignment, ...]) -> UnitsEdit:
        return UnitsEdit(self._session.plan_id, line.task.id or 0, units)

    def _type(self, line: TaskLine, units: tuple[Assignment, ...]) -> None:
        self._session.type(self._edit(line, units), line.uid)

    def _settle(self, line: TaskLine, units: tuple[Assignment, ...]) -> None:
        self._type(line, units)
        self._table.left.emit()

    def _give(self, lines: list[TaskLine], units: tuple[Assignment, ...]) -> None:
        edits = [self._edit(line, units) for line in lines]
        label = f"Sửa đơn vị của {len(lines)} nhiệm vụ"
        self._session.perform(lambda book: write_together(book, label, edits))

    def _forget(self) -> None:
        self.popup = None
