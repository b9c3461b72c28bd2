"""Prints in the background, shows how far it is and lets the person stop it."""

from threading import Event

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QProgressDialog, QWidget

from desktop.printing import print_pdf
from desktop.tasks import TaskRunner

_SHOWN_AFTER = 700


class PrintJob(QObject):
    """One job; ``said`` tells in a sentence how it ended, ``failed`` why it could not."""

    said = Signal(str)
    failed = Signal(Exception)
    _moved = Signal(int, int)

    def __init__(self, parent: QWidget, tasks: TaskRunner) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._stopped = Event()
        self._bar = _progress_dialog(parent)
        self._bar.canceled.connect(self._stopped.set)
        self._moved.connect(self._show_progress)

    def start(self, pdf: bytes, printer: QPrinter) -> None:
        self._printer = printer
        self._tasks.run(
            lambda: print_pdf(pdf, printer, self._go_on), self._finish, self._finish_with_error
        )

    def stop(self) -> None:
        """Stop after the band now being drawn; the printer drops the job."""
        self._stopped.set()

    def _go_on(self, done: int, count: int) -> bool:
        self._moved.emit(done, count)
        return not self._stopped.is_set()

    def _show_progress(self, done: int, count: int) -> None:
        if self._stopped.is_set():
            return
        self._bar.setMaximum(count)
        self._bar.setLabelText(f"Đang in trang {done + 1}/{count}…")
        self._bar.setValue(done)

    def _finish(self, printed: bool) -> None:
        self._close()
        file = self._printer.outputFileName()
        where = f"ra tệp {file}" if file else f"tới máy in {self._printer.printerName()}"
        self.said.emit(f"Đã in {where}" if printed else "Đã dừng in, máy in đã bỏ bản in dở")

    def _finish_with_error(self, error: Exception) -> None:
        self._close()
        self.failed.emit(error)

    def _close(self) -> None:
        self._bar.canceled.disconnect()
        self._bar.close()
        self._bar.deleteLater()
        self.deleteLater()


def _progress_dialog(parent: QWidget) -> QProgressDialog:
    bar = QProgressDialog("Đang chuẩn bị in…", "Dừng in", 0, 0, parent)
    bar.setWindowTitle("In")
    bar.setWindowModality(Qt.WindowModality.NonModal)
    bar.setMinimumDuration(_SHOWN_AFTER)
    bar.setMinimumWidth(320)
    bar.setAutoClose(False)
    bar.setAutoReset(False)
    return bar
