"""A page made of tabs, each following the book through the change bus for its own tables."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabWidget

from desktop.context import Context
from desktop.pages.page import Page
from desktop.widgets.layouts import fill
from desktop.widgets.page_tab import PageTab
from storage.records import Change


class TabbedPage(Page):
    """Shows the tabs it is made with, in their order."""

    def __init__(self, context: Context, tabs: Sequence[PageTab], tabs_name: str) -> None:
        """``tabs_name``: what the row of tabs is called for those who do not see it."""
        super().__init__()
        self._context = context
        self._tabs = tuple(tabs)
        self.tabs = QTabWidget()
        self._lay_out(tabs_name)
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
        self.heading_changed.emit(self.name, "Đang lưu…" if self.waiting else state)

    def commit(self) -> bool:
        """Write what waits; True when nothing is left waiting. Call before undo and leaving."""
        written = [tab.commit() for tab in self._tabs]
        return all(written)

    def show_target(self, target: object) -> None:
        """Bring the tab of that title to the front."""
        for tab in self._tabs:
            if tab.title == target:
                self.tabs.setCurrentWidget(tab)

    def _follow_tab(self, index: int) -> None:
        self.commit()
        self._tabs[index].take_focus()

    def _follow(self, change: Change) -> None:
        for tab in self._tabs:
            if tab.tables & change.rows.keys():
                tab.reload()

    def _lay_out(self, tabs_name: str) -> None:
        self.setObjectName("surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.setAccessibleName(tabs_name)
        self.tabs.tabBar().setAccessibleName(tabs_name)
        for tab in self._tabs:
            self._add(tab)
        fill(self, (self.tabs, 1))

    def _add(self, tab: PageTab) -> None:
        self.tabs.addTab(tab, tab.title)
        tab.failed.connect(self.failed)
        tab.said.connect(self.said)
        tab.wanted.connect(self.wanted)
        tab.waiting_changed.connect(lambda _: self.tell_heading())
