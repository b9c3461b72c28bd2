"""Asks for a book to open, and what to do when somebody else holds it."""

from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from desktop.dialogs.once import ask_once
from storage.book import Book, open_book
from storage.errors import BookLocked

_SAMPLE_FOLDER = "Sổ mẫu"


def ask_book(parent: QWidget, folder: Path) -> Path | None:
    """A book chosen by the person, looked for in ``folder`` first."""
    name, _ = QFileDialog.getOpenFileName(
        parent, "Mở sổ", str(folder), "Sổ Thi Đua (*.tdkt);;Mọi tệp (*)"
    )
    return Path(name) if name else None


def ask_folder(parent: QWidget, folder: Path) -> Path | None:
    """Where to make the sample: a folder of its own in the chosen one, ``folder`` proposed."""
    name = QFileDialog.getExistingDirectory(parent, "Chọn thư mục đặt sổ mẫu", str(folder))
    return Path(name) / _SAMPLE_FOLDER if name else None


def ask_backup(parent: QWidget, book: Path) -> Path | None:
    """Where a copy of ``book`` goes; today's date proposed in its name."""
    proposed = book.with_name(f"{book.stem} {date.today():%Y-%m-%d}{book.suffix}")  # noqa: DTZ011
    name, _ = QFileDialog.getSaveFileName(
        parent, "Sao lưu sổ", str(proposed), "Sổ Thi Đua (*.tdkt)"
    )
    return Path(name).with_suffix(book.suffix) if name else None


def open_or_offer_reading(parent: QWidget, path: Path) -> Book | None:
    """The open book; when another program holds it, offers to open it for reading only.

    Raises KnownError for everything else that keeps a book from opening.
    """
    try:
        return open_book(path)
    except BookLocked as error:
        return open_book(path, read_only=True) if _wants_to_read(parent, error) else None


def _wants_to_read(parent: QWidget, error: BookLocked) -> bool:
    box = QMessageBox(QMessageBox.Icon.Information, "Sổ Thi Đua", error.message, parent=parent)
    box.setInformativeText(error.advice)
    reading = box.addButton("Mở để xem", QMessageBox.ButtonRole.AcceptRole)
    box.addButton("Không mở", QMessageBox.ButtonRole.RejectRole)
    ask_once(box)
    return box.clickedButton() is reading
