"""Work beside the window that shows how far it is and can be stopped."""

from collections.abc import Callable
from dataclasses import dataclass
from threading import Event

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QProgressDialog, QWidget

from desktop.tasks import TaskRunner

_SHOWN_AFTER = 500
_WIDTH = 320


@dataclass(frozen=True)
class JobWords:
    """What the person reads; ``step`` may name {done}, {next} and {count}."""

    title: str
    preparing: str
    stop: str
    step: str


class StoppableJob(QObject):
    """``finished``: what the work returned, whole or stopped; ``failed``: why it could not.

    Nothing is to be done with the job afterwards: it deletes itself.
    """

    finished = Signal(object)
    failed = Signal(Exception)
    _moved = Signal(int, int)

    def __init__(self, parent: QWidget, tasks: TaskRunner, words: JobWords) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._words = words
        self._stopped = Event()
        self._bar = _progress_dialog(parent, words)
        self._bar.canceled.connect(self._stopped.set)
        self._moved.connect(self._show_progress)

    def stop(self) -> None:
        """Stop after the step now being done."""
        self._stopped.set()

    def is_stopped(self) -> bool:
        """Whether the work is to stop; asked by the work, beside the window."""
        return self._stopped.is_set()

    def progress(self, done: int, count: int) -> bool:
        """Told by the work, beside the window, how far it is; False when it is to stop."""
        self._moved.emit(done, count)
        return not self.is_stopped()

    def run(self, work: Callable[[], object]) -> None:
        """Begin ``work``; raises nothing, see ``failed``."""
        self._tasks.run(work, self._finish, self._fail)

    def _show_progress(self, done: int, count: int) -> None:
        if self.is_stopped():
            return
        self._bar.setMaximum(count)
        self._bar.setLabelText(self._words.step.format(done=done, next=done + 1, count=count))
        self._bar.setValue(done)

    def _finish(self, result: object) -> None:
        self._close()
        self.finished.emit(result)

    def _fail(self, error: Exception) -> None:
        self._close()
        self.failed.emit(error)

    def _close(self) -> None:
        self._bar.canceled.disconnect()
        self._bar.close()
        self._bar.deleteLater()
        self.deleteLater()


def _progress_dialog(parent: QWidget, words: JobWords) -> QProgressDialog:
    bar = QProgressDialog(words.preparing, words.stop, 0, 0, parent)
    bar.setWindowTitle(words.title)
    bar.setWindowModality(Qt.WindowModality.NonModal)
    bar.setMinimumDuration(_SHOWN_AFTER)
    bar.setMinimumWidth(_WIDTH)
    bar.setAutoClose(False)
    bar.setAutoReset(False)
    return bar
