"""What lets the paper in front leave the window: Word, PDF, print, and beside another version."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMainWindow, QWidget

from desktop import press
from desktop.context import Context
from desktop.drafting.output import DocumentOutput
from desktop.editing.session import PaperSession
from desktop.file_names import paper_file_name
from exporters.document import Document
from storage.queries.office import get_office

if TYPE_CHECKING:
    from desktop.papers.comparison import PaperComparison


class PaperOutput(DocumentOutput):
    """Made when something is first to leave: only then does the tab stand in its window."""

    def __init__(
        self, window: QMainWindow, context: Context, session: PaperSession, parent: QWidget
    ) -> None:
        super().__init__(window, context, parent)
        self._session = session
        self._widget = parent
        self.comparison: PaperComparison | None = None

    def document(self) -> Document | None:
        if not self._session.is_open or not self._session.commit():
            return None
        return press.paper_document(self._session.shown, get_office(self._context.book))

    def file_name(self, suffix: str) -> str:
        return paper_file_name(self._session.shown, get_office(self._context.book), suffix)

    def compare(self) -> None:
        """Show what differs between two versions of the paper, or from another of its form."""
        from desktop.papers.comparison import PaperComparison

        if self.comparison is None:
            self.comparison = PaperComparison(self._session, self.files, self._widget)
        self.comparison.show(self._context.export_folder)
