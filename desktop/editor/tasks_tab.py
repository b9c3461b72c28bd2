"""The tab of the task table: the table itself, its small toolbar and what an empty plan says."""

from collections.abc import Callable, Mapping
from itertools import pairwise

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from desktop.commands.registry import Commands
from desktop.editing.group_names import counted_groups
from desktop.editing.session import PlanSession
from desktop.editor.tasks_cells import edit_of, fill
from desktop.editor.tasks_chosen import Chosen
from desktop.editor.tasks_clipboard import TaskClipboard
from desktop.editor.tasks_columns import TaskColumns
from desktop.editor.tasks_rows import TaskRows
from desktop.editor.tasks_units import TaskUnits
from desktop.models.task_rows import TaskModel, lines_of
from desktop.widgets.empty import EmptyState
from desktop.widgets.layouts import fill_wrapping
from desktop.widgets.parts import button, frame, label
from desktop.widgets.task_table import TaskTable

_MENU = (
    "task.insert", "task.insert_above", "task.delete", "",
    "task.up", "task.down", "task.to_previous_group", "task.to_next_group", "",
    "task.cut", "task.copy", "task.paste", "",
    "task.units", "",
    "group.add", "group.rename", "group.delete", "",
    "column.add", "column.rename", "column.delete",
)  # fmt: skip
_EMPTY_TEXT = (
    "Mỗi nhiệm vụ là một hàng: nội dung và đơn vị thực hiện, xếp theo quý, theo tháng hoặc "
    "không chia nhóm. Bước đầu tiên: tạo bốn quý rồi gõ, hoặc dán bảng đã có trong Excel, Word."
)
Handlers = Mapping[str, Callable[[], object]]


class TasksTab(QWidget):
    """Shows and edits the tasks of the session's plan.

    ``touched``: the uid of the task or group the cursor came to. ``said``: a quiet sentence.
    """

    title = "Nội dung và nhiệm vụ"
    help_topic = "tasks"
    touched = Signal(str)
    said = Signal(str)

    def __init__(
        self, session: PlanSession, commands: Commands, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._commands = commands
        self._model: TaskModel | None = None
        self._plan_id = 0
        self._locked = session.read_only
        self._reloading = False
        self._buttons: list[QPushButton] = []
        self.table = TaskTable()
        self.chosen = Chosen(self.table)
        self.rows = TaskRows(session, self.table, self.chosen, self, self.said.emit)
        self.columns = TaskColumns(session, self.chosen, self, self.said.emit)
        self.units = TaskUnits(session, self.table, self.chosen, self)
        self.clipboard = TaskClipboard(
            session, self.table, self.chosen, self.rows, self, self.said.emit
        )
        self._count = label("", "secondary")
        self._first_step = self._button("Tạo bốn quý", self.rows.add_quarters, primary=True)
        self._stack = QStackedWidget()
        self._lay_out()
        self._bind(commands)
        self._connect()
        if session.is_open:
            self.reload()

    def take_focus(self) -> None:
        """Put the cursor into the table, or on the first step of an empty one."""
        if self._stack.currentIndex() == 0:
            self.table.setFocus()
        else:
            self._first_step.setFocus()

    @property
    def uid(self) -> str:
        """The task or group the cursor is in; "" where there is none."""
        line = self.chosen.line
        return line.uid if line else ""

    def go_to(self, uid: str) -> None:
        """Choose the task or group of that uid and put the cursor there."""
        content = [column.key for column in self.table.lines.columns].index("content")
        self.chosen.choose([uid], content)
        self.table.scrollTo(self.table.currentIndex())
        self.table.setFocus()

    # -- showing the plan

    def reload(self) -> None:
        """Show the session's plan anew, with the same cells chosen as far as they are there."""
        plan = self._session.plan
        lines = lines_of(plan)
        self._stack.setCurrentIndex(0 if lines else 1)
        self._tell_count()
        self._tell_locked()
        self._reloading = True
        same = self._plan_id == self._session.plan_id
        choice = self.chosen.remember() if same else None
        if self._model is None or not same or not self._model.fits(plan, self._locked):
            self._show_new_model()
            stays = False
        else:
            stays = self._model.show(lines) is not None
        if choice is not None and not stays:
            self.chosen.restore(choice)
        self._reloading = False

    def _show_new_model(self) -> None:
        """For another plan or other columns."""
        old, self._plan_id = self._model, self._session.plan_id
        self._model = TaskModel(self._session.plan, self._locked, self)
        self.table.show_lines(self._model)
        if old is not None:
            old.deleteLater()

    def _tell_locked(self) -> None:
        """An issued plan can be read and copied from; nothing else can be done to it."""
        self._locked = self._session.read_only
        self._commands.enable(self._editing(), not self._locked)
        self.table.drag.enabled = not self._locked
        for made in self._buttons:
            made.setDisabled(self._locked)

    def _tell_count(self) -> None:
        plan = self._session.plan
        labels = [group.label for group in plan.groups if group.label]
        parts = [f"{len(plan.tasks)} nhiệm vụ", *([counted_groups(labels)] if labels else [])]
        self._count.setText(" · ".join(parts))

    # -- typing

    def _type(self, index: QModelIndex, text: str) -> None:
        if index.isValid():
            line = self.table.lines.record(index.row())
            cell = (line, self.table.lines.columns[index.column()])
            self._session.type(edit_of(self._session.plan_id, cell, text), line.uid)

    def _settle(self) -> None:
        """The cell was left: what was typed goes into the book and is shown in its row."""
        if self._session.is_open and not self._session.read_only:
            self._session.commit()
            if self._model is not None:
                self._model.show(lines_of(self._session.plan))

    def _clear(self) -> None:
        if not self._session.read_only:
            fill(self._session, self.chosen.cells(), "", "Xóa nội dung")

    def _pass_end(self) -> None:
        """Tab behind the last cell begins the next task."""
        if not self._session.read_only:
            self.rows.insert_below()

    def _touch(self, row: int) -> None:
        if row >= 0 and not self._reloading:
            self.touched.emit(self.table.lines.record(row).uid)

    # -- commands

    def _bind(self, commands: Commands) -> None:
        commands.bind("task.copy", self.clipboard.copy, self)
        for command_id, handler in self._editing().items():
            if self._session.book.read_only:
                commands.unbind(command_id)
            else:
                commands.bind(command_id, handler, self)
        self._menu = commands.menu(self, *_MENU)

    def _editing(self) -> Handlers:
        return {
            "task.insert": self.rows.insert_below,
            "task.insert_above": self.rows.insert_above,
            "task.delete": self.rows.delete,
            "task.up": self.rows.move_up,
            "task.down": self.rows.move_down,
            "task.to_previous_group": self.rows.to_previous_group,
            "task.to_next_group": self.rows.to_next_group,
            "task.cut": self.clipboard.cut,
            "task.paste": self.clipboard.paste,
            "task.units": self.units.open_current,
            "group.add": self.rows.add_group,
            "group.rename": self.rows.rename_group,
            "group.delete": self.rows.delete_group,
            "column.add": self.columns.add,
            "column.rename": self.columns.rename,
            "column.delete": self.columns.delete,
        }

    def _connect(self) -> None:
        table = self.table
        table.typed.connect(self._type)
        table.reverted.connect(self._type)
        table.left.connect(self._settle)
        table.units_wanted.connect(self.units.open)
        table.clear_wanted.connect(self._clear)
        table.end_passed.connect(self._pass_end)
        table.rows_dropped.connect(self.rows.drop)
        table.current_line_changed.connect(self._touch)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._open_menu)
        self._session.reloaded.connect(self.reload)

    def _open_menu(self, point: QPoint) -> None:
        self._menu.popup(self.table.viewport().mapToGlobal(point))

    # -- layout

    def _lay_out(self) -> None:
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        bar = self._toolbar()
        column.addWidget(bar)
        column.addWidget(self._stack, 1)
        tools = [*bar.findChildren(QPushButton), self.table]
        for before, after in pairwise(tools):
            QWidget.setTabOrder(before, after)

    def _toolbar(self) -> QWidget:
        bar = frame("bar")
        bar.setMinimumHeight(42)
        insert = self._button("+ Nhiệm vụ", self.rows.insert_below)
        group = self._button("+ Nhóm", self.rows.add_group)
        paste = self._button("Dán từ Excel", self.clipboard.paste)
        parts = (insert, group, paste, None, self._count)
        fill_wrapping(bar, *parts, gap=8, margin=(12, 5, 12, 5))
        return bar

    def _empty(self) -> QWidget:
        return EmptyState(
            "Chưa có nhiệm vụ nào",
            _EMPTY_TEXT,
            self._first_step,
            self._button("Thêm một nhiệm vụ", self.rows.insert_below),
            self._button("Dán từ Excel", self.clipboard.paste),
        )

    def _button(self, text: str, act: Callable[[], object], primary: bool = False) -> QPushButton:
        made = button(text, act, primary)
        self._buttons.append(made)
        return made
