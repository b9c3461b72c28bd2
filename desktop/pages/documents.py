"""The page of documents: what comes in, what the office writes, and its own register."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabWidget, QVBoxLayout

from desktop.commands.registry import Commands
from desktop.context import Context
from desktop.documents.incoming_tab import IncomingTab
from desktop.documents.register_tab import RegisterTab
from desktop.documents.tab import DocumentsTab
from desktop.pages.page import Page
from desktop.papers.tab import PapersTab
from storage.records import Change

_TABS = "Các phần của văn bản"


class DocumentsPage(Page):
    """Puts the tabs together; each follows the book through the change bus for its own tables."""

    name = "Văn bản"

    def __init__(self, context: Context, commands: Commands) -> None:
        super().__init__()
        self._context = context
        self.incoming = IncomingTab(context)
        self.register = RegisterTab(context)
        self.papers = PapersTab(context, commands)
        self._tabs: Sequence[DocumentsTab] = (self.incoming, self.papers, self.register)
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
        state = "Chỉ đọc" if self._context.book.read_only else "Đã lưu"
        self.heading_changed.emit(self.name, "Đang lưu…" if self.waiting else state)

    def commit(self) -> bool:
        """Write what waits; True when nothing is left waiting. Call before undo and leaving."""
        written = [tab.commit() for tab in self._tabs]
        return all(written)

    def show_target(self, target: object) -> None:
        """Bring a tab to the front by its title, or the paper whose document's id is given."""
        if isinstance(target, int):
            self.tabs.setCurrentWidget(self.papers)
            self.papers.open(target)
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
            tab.waiting_changed.connect(lambda _: self.tell_heading())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tabs, 1)
