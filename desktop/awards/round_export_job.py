"""Exports the whole set of a round beside the window; shows how far it is, can be stopped."""

from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QProgressDialog, QWidget

from desktop.round_export import ExportedFile, export_round
from desktop.tasks import TaskRunner
from storage.book import open_book


class RoundExportJob(QObject):
    """``finished`` with the files written, all of them or those before the stop; ``failed``."""

    finished = Signal(object)
    failed = Signal(Exception)
    _moved = Signal(int, int)

    def __init__(self, parent: QWidget, tasks: TaskRunner) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._stopped = Event()
        self._bar = QProgressDialog("Đang xuất hồ sơ…", "Dừng", 0, 0, parent)
        self._bar.setWindowTitle("Xuất hồ sơ")
        self._bar.setWindowModality(Qt.WindowModality.NonModal)
        self._bar.setAutoClose(False)
        self._bar.setAutoReset(False)
        self._bar.canceled.connect(self._stopped.set)
        self._moved.connect(self._show_progress)

    def start(self, book_path: Path, round_id: int, folder: Path) -> None:
        """Write the set into ``folder`` from a reading of its own of the book."""

        def work() -> tuple[ExportedFile, ...]:
            with open_book(book_path, read_only=True) as book:
                return export_round(book, round_id, folder, progress=self._progress)

        self._tasks.run(work, self._finish, self._fail)

    def _progress(self, done: int, count: int) -> bool:
        self._moved.emit(done, count)
        return not self._stopped.is_set()

    def _show_progress(self, done: int, count: int) -> None:
        if not self._stopped.is_set():
            self._bar.setMaximum(count)
            self._bar.setLabelText(f"Đang xuất tệp {done + 1}/{count}…")
            self._bar.setValue(done)

    def _finish(self, files: tuple[ExportedFile, ...]) -> None:
        self._close()
        self.finished.emit(files)

    def _fail(self, error: Exception) -> None:
        self._close()
        self.failed.emit(error)

    def _close(self) -> None:
        self._bar.canceled.disconnect()
        self._bar.close()
        self._bar.deleteLater()
        self.deleteLater()
