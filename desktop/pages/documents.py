"""The page of documents: what comes in, what the office writes, and its own register."""

from desktop.commands.registry import Commands
from desktop.context import Context
from desktop.documents.incoming_tab import IncomingTab
from desktop.documents.register_tab import RegisterTab
from desktop.documents.targets import IncomingPaper
from desktop.pages.tabbed import TabbedPage
from desktop.papers.tab import PapersTab


class DocumentsPage(TabbedPage):
    """Papers that come, papers the office writes, and the register of those it issued."""

    name = "Văn bản"

    def __init__(self, context: Context, commands: Commands) -> None:
        self.incoming = IncomingTab(context)
        self.register = RegisterTab(context)
        self.papers = PapersTab(context, commands)
        tabs = (self.incoming, self.papers, self.register)
        super().__init__(context, tabs, "Các phần của văn bản")

    def show_target(self, target: object) -> None:
        """Bring a tab to the front by its title, an own paper by its id, or an incoming one."""
        if isinstance(target, int):
            self.tabs.setCurrentWidget(self.papers)
            self.papers.open(target)
        elif isinstance(target, IncomingPaper):
            self.tabs.setCurrentWidget(self.incoming)
            self.incoming.go_to(target.incoming_id)
        super().show_target(target)
