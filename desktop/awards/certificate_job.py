"""Writes a batch of certificates in the background, shows how far it is and lets it be stopped."""

from collections.abc import Sequence
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QProgressDialog, QWidget

from desktop.tasks import TaskRunner
from exporters.certificates import (
    CertificateDesign,
    CertificateRow,
    Offset,
    Paper,
    write_certificates,
)

_SHOWN_AFTER = 400


class CertificateJob(QObject):
    """One batch; ``finished`` with its PrintRun, stopped or whole, ``failed`` with why not.

    A stopped batch keeps its sheets in a file of their own: the log then says which exist.
    """

    finished = Signal(object)
    failed = Signal(Exception)
    _moved = Signal(int, int)

    def __init__(self, parent: QWidget, tasks: TaskRunner) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._stopped = Event()
        self._bar = _progress_dialog(parent)
        self._bar.canceled.connect(self._stopped.set)
        self._moved.connect(self._show_progress)

    def start(
        self,
        design: CertificateDesign,
        rows: Sequence[CertificateRow],
        target: Path,
        offset: Offset,
        paper: Paper,
    ) -> None:
        """Write ``rows`` to ``target``; raises nothing, see ``failed``."""
        self._tasks.run(
            lambda: write_certificates(
                design, rows, target, offset, paper,
                self._moved.emit, self._stopped.is_set, keep_partial=True,
            ),
            self._finish,
            self._fail,
        )  # fmt: skip

    def stop(self) -> None:
        """Stop after the sheet now being drawn."""
        self._stopped.set()

    def _show_progress(self, done: int, count: int) -> None:
        if not self._stopped.is_set():
            self._bar.setMaximum(count)
            self._bar.setLabelText(f"Đang tạo giấy khen {done}/{count}…")
            self._bar.setValue(done)

    def _finish(self, run: object) -> None:
        self._close()
        self.finished.emit(run)

    def _fail(self, error: Exception) -> None:
        self._close()
        self.failed.emit(error)

    def _close(self) -> None:
        self._bar.canceled.disconnect()
        self._bar.close()
        self._bar.deleteLater()
        self.deleteLater()


def _progress_dialog(parent: QWidget) -> QProgressDialog:
    bar = QProgressDialog("Đang chuẩn bị…", "Dừng", 0, 0, parent)
    bar.setWindowTitle("Tạo giấy khen")
    bar.setWindowModality(Qt.WindowModality.NonModal)
    bar.setMinimumDuration(_SHOWN_AFTER)
    bar.setMinimumWidth(320)
    bar.setAutoClose(False)
    bar.setAutoReset(False)
    return bar
