"""What a page gets to work with, passed down and never global."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.settings import SettingsFile
from desktop.tasks import TaskRunner
from storage.book import Book
from storage.records import Change


class ChangeBus(QObject):
    """Tells every page what a unit of work touched; pages refresh only for their own tables."""

    changed = Signal(Change)


@dataclass(frozen=True)
class Context:
    """The open book and the services a page may use."""

    book: Book
    tasks: TaskRunner
    bus: ChangeBus
    settings: SettingsFile

    @property
    def export_folder(self) -> Path:
        """Where files are offered to go: the person's working folder, else beside the book."""
        chosen = self.settings.current.working_folder
        return self.settings.working_folder if chosen else self.book.path.parent
