"""The overview: what is to do, what is late, what waits, and what superiors expect next."""

from collections.abc import Callable
from datetime import date

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget

from desktop import clock
from desktop.checklist.filters import TaskFilter
from desktop.checklist.standings import TABLES
from desktop.commands.registry import Commands
from desktop.context import Context
from desktop.editor.coverage_tab import CoverageTab
from desktop.overview.board import OverviewBoard
from desktop.overview.expected import Expected
from desktop.overview.figures import day_name
from desktop.overview.first_steps import first_steps
from desktop.overview.reading import Overview, left_filter, read_overview
from desktop.pages.page import Page
from desktop.widgets.empty import EmptyState
from desktop.widgets.layouts import fill
from storage.records import Change


class OverviewPage(Page):
    """Reads the book when it comes to the front, and again on another day or after a change."""

    name = "Tổng quan"
    help_topic = "overview"
    main_commands = ("task.urge", "task.report")

    def __init__(
        self, context: Context, commands: Commands, today: Callable[[], date] = clock.today
    ) -> None:
        super().__init__()
        self._context = context
        self._commands = commands
        self._today = today
        self._read: Overview | None = None
        self.board = OverviewBoard(commands)
        self._empty: EmptyState | None = None
        self._stack = QStackedWidget()
        self._connect()
        fill(self, self._stack)
        self._stack.addWidget(self.board)

    # -- what the workspace asks

    def tell_heading(self) -> None:
        """Say again what the window's head shows of this page."""
        day = self._today()
        named = f"{day_name(day)}/{day.year} · tuần {day.isocalendar().week}"
        self.heading_changed.emit(self.name, f"{named[0].upper()}{named[1:]}")

    def follow_book(self) -> None:
        """Read the book again if it changed since, or if another day began."""
        if self._read is not None and self._read.on == self._today():
            return
        self._read = read_overview(self._context.book, self._today())
        self._show(self._read)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.follow_book()

    # -- wiring

    def _show(self, read: Overview) -> None:
        if self._empty is not None:
            self._stack.removeWidget(self._empty)
            self._empty.deleteLater()
            self._empty = None
        if read.tasks:
            self.board.show_overview(read)
        else:
            self._empty = first_steps(read, self._commands, self.wanted.emit)
            self._stack.addWidget(self._empty)
        self._stack.setCurrentWidget(self._empty or self.board)
        self.other_badge_changed.emit("tasks", read.late)
        self.tell_heading()

    def _follow(self, change: Change) -> None:
        if TABLES & change.rows.keys():
            self._read = None
            if self.isVisible():
                self.follow_book()

    def _connect(self) -> None:
        self.board.tasks_wanted.connect(lambda wanted: self.wanted.emit("tasks", wanted))
        self.board.expected_wanted.connect(self._open_expected)
        self.board.coverage_wanted.connect(lambda: self.wanted.emit("plan", CoverageTab.title))
        self.board.left_wanted.connect(self._open_left)
        self._context.bus.changed.connect(self._follow)

    def _open_expected(self, one: Expected) -> None:
        """The task that answers it, else the board on which one is found for it."""
        if one.task_id is not None:
            self.wanted.emit("tasks", one.task_id)
        else:
            self.wanted.emit("plan", CoverageTab.title)

    def _open_left(self) -> None:
        wanted: TaskFilter = left_filter(self._today())
        self.wanted.emit("tasks", wanted)
