"""The checklist of a round's dossier on paper or as a Word file."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow, QWidget

from desktop import press
from desktop.context import Context
from desktop.dialogs.export import Export
from desktop.dialogs.print_desk import PrintDesk
from desktop.rounds.check_page import checklist_document
from desktop.rounds.ground import ground_of
from exporters.document import Document
from storage.queries.dossier import dossier_of
from storage.rules.dossier.check import check_dossier

_NAME = "Phieu-kiem-tra-ho-so"


class DossierOutput(QObject):
    """Made when something is first to leave: only then does the tab stand in its window."""

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

    def export(self, round_id: int) -> None:
        """Ask for a Word file and write the checklist."""
        document = self._document(round_id)
        target = self._context.export_folder / f"{_NAME}.docx"
        self.files.ask(target, partial(press.write_document, document))

    def print(self, round_id: int) -> None:
        """Ask for the printer and print the checklist."""
        document = self._document(round_id)
        self._context.tasks.run(
            lambda: press.layout(document).data,
            lambda pdf: self.desk.print(pdf, _NAME),
            self.failed.emit,
        )

    def _document(self, round_id: int) -> Document:
        book = self._context.book
        dossier = dossier_of(book, round_id)
        return checklist_document(ground_of(book, round_id), dossier, check_dossier(dossier))
