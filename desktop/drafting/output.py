"""What leaves the window as paper for the document in front: Word, PDF, preview, print."""

from abc import abstractmethod
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow, QWidget

from desktop import press
from desktop.context import Context
from desktop.dialogs.export import Export
from desktop.dialogs.print_desk import PrintDesk
from exporters.document import Document


class DocumentOutput(QObject):
    """``said``: a quiet sentence; ``failed``: why something could not be written or printed."""

    said = Signal(str)
    failed = Signal(Exception)

    def __init__(self, window: QMainWindow, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.files = Export(window, context.tasks, self)
        self.desk = PrintDesk(window, context.tasks, self)
        for source in (self.files, self.desk):
            source.failed.connect(self.failed)
        self.desk.said.connect(self.said)

    @abstractmethod
    def document(self) -> Document | None:
        """What would be printed now, typing stored before; None where nothing is in front."""

    @abstractmethod
    def file_name(self, suffix: str) -> str:
        """The name its file is offered under."""

    def job_name(self, document: Document) -> str:
        """What stands in the printer's queue and in the title of the preview."""
        return document.metadata.title

    @property
    def page(self) -> int:
        """The page in sight beside the document, counted from 0."""
        return 0

    def export(self, suffix: str) -> None:
        """Ask for a file and write the document to it as ``.docx`` or ``.pdf``."""
        document = self.document()
        if document is not None:
            target = self._context.export_folder / self.file_name(suffix)
            self.files.ask(target, partial(press.write_document, document))

    def preview(self) -> None:
        """Show the pages as they will be printed."""
        self._make(self._show_preview)

    def print(self) -> None:
        """Ask for the printer and print."""
        page = self.page
        self._make(lambda pdf, name: self.desk.print(pdf, name, page))

    def _show_preview(self, pdf: bytes, name: str) -> None:
        self.desk.preview(pdf, name)

    def _make(self, then: Callable[[bytes, str], None]) -> None:
        document = self.document()
        if document is not None:
            self._context.tasks.run(
                lambda: press.layout(document).data,
                lambda pdf: then(pdf, self.job_name(document)),
                self.failed.emit,
            )
