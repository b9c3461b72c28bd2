"""The page of tasks: the year's checklist in four views, and the task in front at the right."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QMainWindow,
    QStackedWidget,
    QTabBar,
)

from desktop import clock
from desktop.checklist.board_view import BoardView
from desktop.checklist.calendar_view import CalendarView
from desktop.checklist.edits import TaskEdits
from desktop.checklist.filter_bar import FilterBar
from desktop.checklist.filters import NewTask, TaskFilter
from desktop.checklist.output import TaskOutput
from desktop.checklist.side import TaskSide
from desktop.checklist.standings import Checklist
from desktop.checklist.table_view import TableView
from desktop.checklist.year_view import YearView
from desktop.commands.registry import Commands
from desktop.context import Context
from desktop.editor.form import menu_button
from desktop.pages.page import Page
from desktop.widgets.empty import EmptyState
from desktop.widgets.layouts import beside, fill, one_of, stacked
from desktop.widgets.parts import button
from storage.queries.found import checklist_year
from storage.records import Change

_EMPTY = (
    "Nhiệm vụ của kế hoạch năm tự vào đây khi kế hoạch có nhiệm vụ. Việc không có trong kế hoạch "
    "thì ghi bằng “Thêm việc phát sinh”."
)


View = TableView | BoardView | CalendarView | YearView


class TasksPage(Page):
    """Reads the book when it comes to the front; while it is hidden a change only marks it old."""

    name = "Nhiệm vụ"
    help_topic = "checklist"
    main_commands = ("checklist.add",)

    def __init__(
        self, context: Context, commands: Commands, today: Callable[[], date] = clock.today
    ) -> None:
        super().__init__()
        self._context = context
        self._commands = commands
        self._old = True
        self._output: TaskOutput | None = None
        self._return_commands: Callable[[], None] | None = None
        self.checklist = Checklist(context.book, today, self)
        self.edits = TaskEdits(self.checklist, self)
        self.bar = FilterBar(self.checklist)
        self.table = TableView(self.checklist, self.edits)
        self.side = TaskSide(self.edits, context)
        self.board = BoardView(self.checklist, self.edits)
        self.calendar = CalendarView(self.checklist, self.edits)
        self.year = YearView(self.checklist, self.edits)
        self._views: Sequence[View] = (self.table, self.board, self.calendar, self.year)
        self.tabs = QTabBar()
        self.views = QStackedWidget()
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self.follow_book()

    # -- what the workspace asks

    def tell_heading(self) -> None:
        """Say again what the window's head shows of this page."""
        late = sum(task.overdue for task in self.checklist.tasks)
        told = f"năm {self.checklist.year}" + (f" · {late} việc quá hạn" if late else "")
        self.heading_changed.emit(self.name, told)
        self.badge_changed.emit(late)

    def show_target(self, target: object) -> None:
        """Show the tasks of a TaskFilter, or the task of an id; a NewTask asks for one."""
        self.follow_book()
        if isinstance(target, TaskFilter):
            self.checklist.show(target)
        elif isinstance(target, int):
            if self.checklist.task(target) is None or self.checklist.filter.narrows:
                year = checklist_year(self._context.book, target)
                self.checklist.show(TaskFilter(year=year or 0))
            self.checklist.choose(target)
        elif isinstance(target, NewTask):
            self.edits.ask_new()
        self._view.take_focus()

    def follow_book(self) -> None:
        """Read the book again if it changed since."""
        if self._old:
            self._old = False
            self.checklist.reload()

    def showEvent(self, event: QShowEvent) -> None:
        """While the page is in front, export and print act on its tasks, not on the plan."""
        super().showEvent(event)
        self.follow_book()
        if self._return_commands is None:
            self._return_commands = self._commands.lend(
                {
                    "plan.export_docx": partial(self.export, ".docx"),
                    "plan.export_pdf": partial(self.export, ".pdf"),
                    "plan.preview": self.preview,
                    "plan.print": self.print,
                }
            )

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._return_commands is not None:
            self._return_commands()
            self._return_commands = None

    # -- what leaves the page

    def export(self, suffix: str) -> None:
        """Ask for a file and write what is seen: .xlsx, .docx or .pdf."""
        self._leave(lambda output: output.export(self._view, self.table.by, suffix))

    def preview(self) -> None:
        self._leave(lambda output: output.preview(self._view, self.table.by))

    def print(self) -> None:
        self._leave(lambda output: output.print(self._view, self.table.by))

    def _leave(self, act: Callable[[TaskOutput], object]) -> None:
        window = self.window()
        if self._output is None and isinstance(window, QMainWindow):
            self._output = TaskOutput(window, self._context, self.checklist, self)
            self._output.failed.connect(self.failed)
            self._output.said.connect(self.said)
        if self._output is not None:
            act(self._output)

    @property
    def _view(self) -> View:
        return self._views[self.views.currentIndex()]

    # -- wiring

    def _follow(self, change: Change) -> None:
        if not self.checklist.follow(change):
            self._old = True
            if self.isVisible():
                self.follow_book()

    def _show_state(self) -> None:
        self._stack.setCurrentIndex(0 if self.checklist.tasks else 1)
        self.tell_heading()

    def _show_quarter(self, quarter: str) -> None:
        self.tabs.setCurrentIndex(0)
        self.checklist.show(TaskFilter(quarter=quarter))

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self.views.setCurrentIndex)
        self.tabs.currentChanged.connect(
            lambda at: self.bar.grouping.setVisible(self._views[at] is self.table)
        )
        self.year.quarter_wanted.connect(self._show_quarter)
        for view in self._views:
            view.opened.connect(self.side.setFocus)
        self.bar.grouped.connect(self.table.group_by)
        self.checklist.changed.connect(self._show_state)
        self.checklist.said.connect(self.said)
        self.checklist.failed.connect(self.failed)
        self.side.wanted.connect(self.wanted)
        self._context.bus.changed.connect(self._follow)

    def _exports(self) -> tuple[tuple[str, Callable[[], object]], ...]:
        return (
            ("Excel (.xlsx)…", partial(self.export, ".xlsx")),
            ("Word (.docx)…", partial(self.export, ".docx")),
            ("PDF (.pdf)…", partial(self.export, ".pdf")),
            ("Xem trước khi in", self.preview),
            ("In…", self.print),
        )

    def _lay_out(self) -> None:
        self.setObjectName("surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName("Cách xem nhiệm vụ")
        for view in self._views:
            self.tabs.addTab(view.title)
            self.views.addWidget(view)
        first = button("Thêm việc phát sinh…", self.edits.ask_new, primary=True)
        first.setDisabled(self._context.book.read_only)
        empty = EmptyState("Chưa có nhiệm vụ nào trong năm", _EMPTY, first)
        one_of(self._stack, beside(stacked(self.views), self.side), empty)
        self.bar.offer(menu_button("Xuất", self._exports, ""))
        fill(self, self.tabs, self.bar, (self._stack, 1))
