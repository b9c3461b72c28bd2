"""Files kept beside the book open as read-only copies, so that nobody changes the original."""

from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtCore import QTemporaryDir, QUrl
from PySide6.QtGui import QDesktopServices

from storage.attachments import copy_out, get_attachment
from storage.book import Book


class KeptFiles:
    """The copies live as long as this object, as far as no other program holds them."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._folder = QTemporaryDir()

    def open(self, attachment_id: int) -> Path:
        """Open a copy in the program of its kind; returns it.

        Raises NotFound, and CannotOpen when the kept file is gone or changed.
        """
        copy = self.copy(attachment_id)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy)))
        return copy

    def copy(self, attachment_id: int) -> Path:
        """A fresh copy each time: one still open elsewhere could not be replaced."""
        attachment = get_attachment(self._book, attachment_id)
        folder = Path(mkdtemp(dir=self._folder.path()))
        return copy_out(self._book, attachment, folder)
