"""A paper handed back corrected goes into the book: asked for, read, looked through, taken."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.context import Context
from desktop.editing.session import PaperSession

if TYPE_CHECKING:
    from desktop.dialogs.corrections import CorrectionsDialog
    from storage.records_corrections import Returned


class PaperInput(QObject):
    """Dialogs and readers are loaded when first used."""

    said = Signal(str)

    def __init__(self, context: Context, session: PaperSession, parent: QWidget) -> None:
        super().__init__(parent)
        self._widget = parent
        self._context = context
        self._session = session

    def ask_corrected(self) -> None:
        """Ask for the returned file of the paper in front and show what was done to it."""
        from desktop.dialogs.corrections import ask_returned_file

        file = ask_returned_file(self._widget, self._context.export_folder)
        if file is not None:
            self.take_back(file)

    def take_back(self, file: Path) -> None:
        """Read ``file`` against the paper in front, then show its corrections."""
        from desktop.dialogs.reading import ReadingDialog

        if not self._session.is_open or not self._session.commit():
            return
        document_id = self._session.shown_id
        ReadingDialog(self._widget, file).read(
            self._context.tasks,
            partial(_returned, self._context.book.path, document_id, file),
            partial(self._show, file, document_id),
        )

    def _show(self, file: Path, document_id: int, returned: "Returned") -> None:
        from desktop.dialogs.corrections import CorrectionsDialog
        from desktop.dialogs.once import open_once

        dialog = CorrectionsDialog(file, returned, self._widget, "Ghi vào văn bản")
        dialog.accepted.connect(lambda: self._apply(document_id, dialog))
        open_once(dialog)

    def _apply(self, document_id: int, dialog: "CorrectionsDialog") -> None:
        from storage.services.corrections import apply_paper_corrections

        taken = dialog.taken
        if self._session.perform(lambda book: apply_paper_corrections(book, document_id, taken)):
            self.said.emit(f"Đã nhận {len(taken)} chỗ sửa. Bấm Ctrl+Z để lấy lại như cũ.")


def _returned(book: Path, document_id: int, file: Path) -> "Returned":
    """Through a reader of its own: the window's connection belongs to the window's thread."""
    from storage.book import open_book
    from storage.queries.returned import returned_paper

    with open_book(book, read_only=True) as reader:
        return returned_paper(reader, document_id, file)
