"""Exports the whole set of a round beside the window; shows how far it is, can be stopped."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from desktop.rounds.export import ExportedFile, export_round
from desktop.tasks import TaskRunner
from desktop.widgets.stoppable_job import JobWords, StoppableJob
from storage.book import open_book

_WORDS = JobWords("Xuất hồ sơ", "Đang xuất hồ sơ…", "Dừng", "Đang xuất tệp {next}/{count}…")


class RoundExportJob(StoppableJob):
    """``finished`` with the files written, all of them or those before the stop."""

    def __init__(self, parent: QWidget, tasks: TaskRunner) -> None:
        super().__init__(parent, tasks, _WORDS)

    def start(self, book_path: Path, round_id: int, folder: Path) -> None:
        """Write the set into ``folder`` from a reading of its own of the book."""

        def work() -> tuple[ExportedFile, ...]:
            with open_book(book_path, read_only=True) as book:
                return export_round(book, round_id, folder, progress=self.progress)

        self.run(work)
