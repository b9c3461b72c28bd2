"""From a PDF to paper as one person meets it: look first, choose the printer, print."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.dialogs.print_job import PrintJob
from desktop.dialogs.print_printer import ask_printer
from desktop.printed_pages import PrintedPages
from desktop.tasks import TaskRunner
from resources.errors import KnownError

if TYPE_CHECKING:
    from desktop.dialogs.print_preview import PrintPreview


class PrintDesk(QObject):
    """``said``: a sentence for the foot of the window; ``failed``: why printing did not work.

    It goes with its ``parent``: the window, in front of which it asks, outlives the book.
    """

    said = Signal(str)
    failed = Signal(Exception)

    def __init__(self, window: QWidget, tasks: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._tasks = tasks
        self._jobs: list[PrintJob] = []

    def preview(self, pdf: bytes, name: str) -> "PrintPreview":
        """Show the pages of ``pdf``; ``name`` stands in the title and in the printer's queue."""
        from desktop.dialogs.print_preview import PrintPreview

        shown = PrintPreview(pdf, name, self._tasks, self._window)
        shown.print_wanted.connect(partial(self.print, pdf, name))
        shown.failed.connect(self.failed)
        shown.finished.connect(lambda _: self._remove(shown))
        shown.open()
        return shown

    def print(self, pdf: bytes, name: str, current: int = 0) -> None:
        """Ask for printer, pages and copies, then print; ``current`` is the page in sight."""
        pages = PrintedPages(pdf)
        count = len(pages.sizes)
        pages.close()
        try:
            printer = ask_printer(self._window, name, count, current)
        except KnownError as error:
            self.failed.emit(error)
            return
        if printer is not None:
            job = PrintJob(self._window, self._tasks)
            job.said.connect(self.said)
            job.failed.connect(self.failed)
            self._jobs.append(job)
            job.start(pdf, printer)

    def stop(self) -> None:
        """Let no job keep the window waiting: each stops after the band being drawn."""
        for job in self._jobs:
            job.stop()

    def _remove(self, shown: "PrintPreview") -> None:
        """Delete it once the worker is through with its pages: they come home in order."""
        self._tasks.run(lambda: None, lambda _: shown.deleteLater(), lambda _: None)
