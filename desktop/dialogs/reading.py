"""Waits in front of the window while a file is read, and lets the person give it up."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QDialog, QProgressBar, QWidget

from desktop.errors import show_error
from desktop.tasks import TaskRunner
from desktop.widgets.layouts import AIR, fill, in_a_row
from desktop.widgets.parts import button, label

T = TypeVar("T")
_WIDTH = 420


class ReadingDialog(QDialog):
    """Names the file being read; a refusal is told, what was given up is never delivered."""

    def __init__(self, parent: QWidget, file: Path) -> None:
        super().__init__(parent)
        self.setWindowTitle("Đọc tệp")
        self.setMinimumWidth(_WIDTH)
        said = label(f"Đang đọc “{file.name}”…")
        said.setWordWrap(True)
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(said.text())
        buttons = in_a_row(None, button("Thôi không đọc", self.reject))
        fill(self, said, bar, buttons, gap=AIR, margin=AIR)
        self._wanted = True
        self.rejected.connect(self._give_up)

    def read(self, tasks: TaskRunner, work: Callable[[], T], then: Callable[[T], object]) -> None:
        """Call ``work`` on the worker and, unless given up by then, ``then`` with its result."""
        self.open()
        tasks.run(work, lambda result: self._done(lambda: then(result)), self._failed)

    def _give_up(self) -> None:
        self._wanted = False

    def _done(self, tell: Callable[[], object]) -> None:
        if self._wanted:
            self.accept()
            tell()
        self.deleteLater()

    def _failed(self, error: Exception) -> None:
        parent = self.parentWidget()
        self._done(lambda: show_error(parent, error))
