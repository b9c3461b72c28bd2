"""Comparing the paper in front: with its own earlier versions and others of its form."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop import press
from desktop.dialogs.compare import CompareDialog
from desktop.dialogs.export import Export
from desktop.dialogs.once import open_once
from desktop.editing.differences import difference_listing
from desktop.editing.session import PaperSession
from desktop.editing.versions import paper_versions_beside
from storage.queries.office import get_office


class PaperComparison(QObject):
    """``dialog`` is the comparison last shown."""

    def __init__(self, session: PaperSession, files: Export, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._files = files
        self._widget = parent
        self.dialog: CompareDialog | None = None

    def show(self, folder: Path) -> None:
        """The version before the last step beside the paper as it is; lists go to ``folder``."""
        if not self._session.is_open or not self._session.commit():
            return
        versions = paper_versions_beside(self._session.shown, self._session.book)
        old = 1 if len(versions) > 1 else 0
        self.dialog = CompareDialog(versions, old, 0, self._widget, reads_files=False)
        self.dialog.export_wanted.connect(partial(self._export, self.dialog, folder))
        open_once(self.dialog)

    def _export(self, dialog: CompareDialog, folder: Path) -> None:
        listing = difference_listing(dialog.differences, *dialog.titles)
        document = press.list_document(listing, get_office(self._session.book))
        write = partial(press.write_document, document)
        self._files.ask(folder / "So-sanh-hai-ban.docx", write)
