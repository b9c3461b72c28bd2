"""The checklist of a round's dossier on paper or as a Word file."""

from PySide6.QtWidgets import QMainWindow, QWidget

from desktop.awards.round_in_front import RoundInFront
from desktop.context import Context
from desktop.drafting.output import DocumentOutput
from desktop.rounds.check_page import checklist_document
from desktop.rounds.ground import ground_of
from exporters.document import Document
from storage.queries.dossier import dossier_of
from storage.rules.dossier.check import check_dossier

_NAME = "Phieu-kiem-tra-ho-so"


class DossierOutput(DocumentOutput):
    """Made when something is first to leave: only then does the tab stand in its window."""

    def __init__(
        self, window: QMainWindow, context: Context, rounds: RoundInFront, parent: QWidget
    ) -> None:
        super().__init__(window, context, parent)
        self._rounds = rounds

    def document(self) -> Document:
        book, round_id = self._context.book, self._rounds.id
        dossier = dossier_of(book, round_id)
        return checklist_document(ground_of(book, round_id), dossier, check_dossier(dossier))

    def file_name(self, suffix: str) -> str:
        return f"{_NAME}{suffix}"

    def job_name(self, document: Document) -> str:
        return _NAME
