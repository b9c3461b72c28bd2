"""The page of people and collectives: registers, who may be proposed, and the rules behind."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabWidget, QVBoxLayout

from desktop.context import Context
from desktop.documents.tab import DocumentsTab
from desktop.pages.page import Page
from desktop.registry.collectives_tab import CollectivesTab
from desktop.registry.eligibility_tab import EligibilityTab
from desktop.registry.people_tab import PeopleTab
from desktop.registry.subject import RowOf
from storage.records import Change

_TABS = "Các phần của cá nhân, tập thể"


class RegistryPage(Page):
    """Puts the tabs together; each follows the book through the change bus for its own tables."""

    name = "Cá nhân, tập thể"

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.people = PeopleTab(context)
        self.collectives = CollectivesTab(context)
        self.eligibility = EligibilityTab(context)
        self._tabs: Sequence[DocumentsTab] = (self.people, self.collectives, self.eligibility)
        self.tabs = QTabWidget()
        self._lay_out()
        self.tabs.currentChanged.connect(self._follow_tab)
        context.bus.changed.connect(self._follow)

    def topic(self) -> str:
        """The help text of the tab in front."""
        return self._tabs[self.tabs.currentIndex()].help_topic

    @property
    def waiting(self) -> bool:
        """Whether something typed is not yet in the book."""
        return any(tab.waiting for tab in self._tabs)

    def tell_heading(self) -> None:
        """Say again what the window's head shows of this page."""
        state = "Chỉ đọc" if self._context.book.read_only else ""
        self.heading_changed.emit(self.name, state)

    def commit(self) -> bool:
        """Write what waits; True when nothing is left waiting. Call before undo and leaving."""
        written = [tab.commit() for tab in self._tabs]
        return all(written)

    def show_target(self, target: object) -> None:
        """Bring a row of somebody's page in sight, or a tab by its title."""
        if isinstance(target, RowOf):
            self._show_row(target)
        for tab in self._tabs:
            if tab.title == target:
                self.tabs.setCurrentWidget(tab)

    def _show_row(self, row: RowOf) -> None:
        person_id, collective_id = row.subject.person_id, row.subject.collective_id
        if person_id is not None:
            self.tabs.setCurrentWidget(self.people)
            self.people.go_to(row, person_id)
        elif collective_id is not None:
            self.tabs.setCurrentWidget(self.collectives)
            self.collectives.go_to(row, collective_id)

    def _follow_tab(self, index: int) -> None:
        self.commit()
        self._tabs[index].take_focus()

    def _follow(self, change: Change) -> None:
        for tab in self._tabs:
            if tab.tables & change.rows.keys():
                tab.reload()

    def _lay_out(self) -> None:
        self.setObjectName("surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.setAccessibleName(_TABS)
        self.tabs.tabBar().setAccessibleName(_TABS)
        for tab in self._tabs:
            self.tabs.addTab(tab, tab.title)
            tab.failed.connect(self.failed)
            tab.said.connect(self.said)
            tab.wanted.connect(self.wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tabs, 1)
