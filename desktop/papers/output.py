"""Everything that leaves the window as paper for the paper in front: Word, PDF, preview, print."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow, QWidget

from desktop import press
from desktop.context import Context
from desktop.dialogs.export import Export
from desktop.dialogs.print_desk import PrintDesk
from desktop.editing.session import PaperSession
from desktop.file_names import paper_file_name
from exporters.document import Document
from storage.queries.office import get_office

if TYPE_CHECKING:
    from desktop.papers.comparison import PaperComparison


class PaperOutput(QObject):
    """Made when something is first to leave: only then does the tab stand in its window."""

    said = Signal(str)
    failed = Signal(Exception)

    def __init__(
        self, window: QMainWindow, context: Context, session: PaperSession, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._session = session
        self._widget = parent
        self.comparison: PaperComparison | None = None
        self.files = Export(window, context.tasks)
        self.desk = PrintDesk(window, context.tasks)
        for source in (self.files, self.desk):
            source.failed.connect(self.failed)
        self.desk.said.connect(self.said)

    def export(self, suffix: str) -> None:
        """Ask for a file and write the paper to it as ``.docx`` or ``.pdf``."""
        document = self._document()
        if document is not None:
            name = paper_file_name(self._session.shown, get_office(self._context.book), suffix)
            self.files.ask(self._folder() / name, partial(press.write_document, document))

    def preview(self) -> None:
        """Show the pages as they will be printed."""
        self._make(self._show_preview)

    def print(self) -> None:
        """Ask for the printer and print."""
        self._make(self.desk.print)

    def compare(self) -> None:
        """Show what differs between two versions of the paper, or from another of its form."""
        from desktop.papers.comparison import PaperComparison

        if self.comparison is None:
            self.comparison = PaperComparison(self._session, self.files, self._widget)
        self.comparison.show(self._folder())

    def _show_preview(self, pdf: bytes, name: str) -> None:
        self.desk.preview(pdf, name)

    def _folder(self) -> Path:
        """The person's working folder where one was chosen, else beside the book."""
        settings = self._context.settings
        chosen = settings.current.working_folder
        return settings.working_folder if chosen else self._context.book.path.parent

    def _document(self) -> Document | None:
        if not self._session.is_open or not self._session.commit():
            return None
        return press.paper_document(self._session.shown, get_office(self._context.book))

    def _make(self, then: Callable[[bytes, str], None]) -> None:
        document = self._document()
        if document is not None:
            self._context.tasks.run(
                lambda: press.layout(document).data,
                lambda pdf: then(pdf, document.metadata.title),
                self.failed.emit,
            )
