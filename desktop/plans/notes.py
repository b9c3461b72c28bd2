"""Notes to oneself of the plan in front: their dialog, and how many questions wait."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.commands.registry import Commands
from desktop.dialogs.notes import NotesDialog
from desktop.editing.notes import open_questions
from desktop.editing.session import PlanSession
from storage.queries.lifecycle import document_of_plan
from storage.queries.notes import list_notes


class PlanNotes(QObject):
    """``counted``: so many questions wait; ``wanted``: the place of a note is to be shown."""

    counted = Signal(int)
    wanted = Signal(object)
    failed = Signal(Exception)

    def __init__(
        self, session: PlanSession, commands: Commands, here: Callable[[], str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._widget = parent
        self._here = here
        self.dialog: NotesDialog | None = None
        commands.bind("plan.notes", self.show)
        session.reloaded.connect(self.count)
        session.gone.connect(self.count)

    def show(self) -> None:
        """The notes, open beside the work."""
        if self.dialog is None:
            self.dialog = NotesDialog(self._session, self._here, self._widget)
            self.dialog.wanted.connect(self.wanted)
            self.dialog.writes.failed.connect(self.failed)
        self.dialog.tell()
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    def count(self) -> None:
        """Tell how many questions of the plan in front wait for an answer."""
        if not self._session.is_open:
            self.counted.emit(0)
            return
        book = self._session.book
        notes = list_notes(book, document_of_plan(book, self._session.plan_id))
        self.counted.emit(open_questions(notes))

    @property
    def waiting(self) -> bool:
        """Whether a note is still being typed."""
        return self.dialog is not None and self.dialog.writes.waiting

    def commit(self) -> bool:
        """Write a note still being typed; False when it could not be written."""
        return self.dialog is None or self.dialog.writes.commit()
