"""Prints in the background, shows how far it is and lets the person stop it."""

from PySide6.QtCore import Signal
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from desktop.printing import print_pdf
from desktop.tasks import TaskRunner
from desktop.widgets.stoppable_job import JobWords, StoppableJob

_WORDS = JobWords("In", "Đang chuẩn bị in…", "Dừng in", "Đang in trang {next}/{count}…")


class PrintJob(StoppableJob):
    """One job, stopped after a band of the page; ``said`` tells in a sentence how it ended."""

    said = Signal(str)

    def __init__(self, parent: QWidget, tasks: TaskRunner) -> None:
        super().__init__(parent, tasks, _WORDS)
        self.finished.connect(self._tell)

    def start(self, pdf: bytes, printer: QPrinter) -> None:
        """Print ``pdf``; raises nothing, see ``failed``."""
        self._printer = printer
        self.run(lambda: print_pdf(pdf, printer, self.progress))

    def _tell(self, printed: bool) -> None:
        file = self._printer.outputFileName()
        where = f"ra tệp {file}" if file else f"tới máy in {self._printer.printerName()}"
        self.said.emit(f"Đã in {where}" if printed else "Đã dừng in, máy in đã bỏ bản in dở")
