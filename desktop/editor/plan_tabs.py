"""The tabs of the plan in front, in the order its paper is read."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabBar, QTabWidget

from desktop.commands.registry import Commands
from desktop.editing.session import PlanSession
from desktop.editor.closing_tab import ClosingTab
from desktop.editor.coverage_tab import CoverageTab
from desktop.editor.header_tab import HeaderTab
from desktop.editor.opening_tab import OpeningTab
from desktop.editor.places import tab_of
from desktop.editor.sections_tab import SectionsTab
from desktop.editor.tasks_tab import TasksTab
from desktop.widgets.parts import chip
from resources.proofreading import Place


class PlanTabs(QTabWidget):
    """``touched``: the uid of what is being worked on. ``said``: a quiet sentence.

    ``head_wanted``, ``end_wanted``: the paper's beginning or end belongs to the tab now in front.
    """

    touched = Signal(str)
    said = Signal(str)
    head_wanted = Signal()
    end_wanted = Signal()

    def __init__(self, session: PlanSession, commands: Commands) -> None:
        super().__init__()
        self.tasks = TasksTab(session, commands)
        self.sections = SectionsTab(session, commands)
        self.coverage = CoverageTab(session, commands)
        self._closing = ClosingTab(session, commands)
        self._all = (
            HeaderTab(session, commands),
            OpeningTab(session, commands),
            self.sections,
            self.tasks,
            self._closing,
            self.coverage,
        )
        self.setAccessibleName("Các phần của kế hoạch")
        self.setDocumentMode(True)
        self.tabBar().setDrawBase(False)
        for tab in self._all:
            self.addTab(tab, tab.title)
        self.setCurrentWidget(self.tasks)
        self._connect()

    @property
    def topic(self) -> str:
        """The help text of the tab in front."""
        return self._all[self.currentIndex()].help_topic

    @property
    def uid(self) -> str:
        """The task or paragraph the cursor is in; "" on the other tabs."""
        tab = self._all[self.currentIndex()]
        return tab.uid if isinstance(tab, SectionsTab | TasksTab) else ""

    def go_to(self, place: Place) -> None:
        """Bring the place of a finding in sight and put the cursor there."""
        tab = self._all[tab_of(place)]
        self.setCurrentWidget(tab)
        if place.uid and isinstance(tab, SectionsTab | TasksTab):
            tab.go_to(place.uid)
        else:
            tab.take_focus()

    def show_titled(self, title: object) -> None:
        """Bring the tab of that title to the front; any other value changes nothing."""
        for tab in self._all:
            if tab.title == title:
                self.setCurrentWidget(tab)

    def show_tasks(self) -> None:
        """The table of tasks, ready for the keys."""
        self.setCurrentWidget(self.tasks)
        self.tasks.take_focus()

    def take_focus(self) -> None:
        self._all[self.currentIndex()].take_focus()

    def turn(self, step: int) -> None:
        """``step`` tabs to the right, round the end."""
        self.setCurrentIndex((self.currentIndex() + step) % self.count())
        self.take_focus()

    def _connect(self) -> None:
        for tab in (self.tasks, self.sections):
            tab.touched.connect(self.touched)
        self.tasks.said.connect(self.said)
        self.coverage.left_changed.connect(self._tell_left)
        self.currentChanged.connect(self._follow)

    def _follow(self, index: int) -> None:
        if self.widget(index) is self._closing:
            self.end_wanted.emit()
        elif index < self.indexOf(self.tasks):
            self.head_wanted.emit()

    def _tell_left(self, count: int) -> None:
        """How many of the superiors' requirements wait, as a chip on the tab."""
        place = self.indexOf(self.coverage)
        side = QTabBar.ButtonPosition.RightSide
        self.tabBar().setTabButton(place, side, chip(f"còn {count}", "amber") if count else None)
        told = f"Còn {count} yêu cầu của cấp trên chưa có nhiệm vụ" if count else ""
        self.setTabToolTip(place, told)
