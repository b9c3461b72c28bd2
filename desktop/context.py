"""What a page gets to work with, passed down and never global."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.settings import SettingsFile, starting_folder
from desktop.tasks import TaskRunner
from storage.attachments import kept_folder
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
        """Where choosers of files and folders start: the person's working folder, else beside the
        book; always a folder that is there, never the one of the book's attached files."""
        chosen = self.settings.current.working_folder
        beside = self.book.path.parent
        folder = starting_folder(self.settings.working_folder if chosen else beside)
        kept = kept_folder(self.book)
        return beside if kept in (folder, *folder.parents) else folder
