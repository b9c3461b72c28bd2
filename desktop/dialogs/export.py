"""Exports a document: asks where, writes in the background, offers to open what was written."""

from collections.abc import Callable
from functools import partial
from itertools import count
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMainWindow, QMessageBox, QWidget
from shiboken6 import isValid

from desktop.dialogs.once import ask_once
from desktop.errors import error_box, show_error
from desktop.tasks import TaskRunner
from desktop.widgets.written_notice import WrittenNotice
from exporters.errors import ExportError

FILTERS = {
    ".docx": "Văn bản Word (*.docx)",
    ".pdf": "Tài liệu PDF (*.pdf)",
    ".xlsx": "Sổ tính Excel (*.xlsx)",
}

Write = Callable[[Path], object]
"""Writes the document to a path; raises ExportError. Called on the worker."""


class Export(QObject):
    """``written``: the file is there; ``failed``: something other than an ExportError happened.

    It goes with its ``parent``, for the window outlives the book; what is being written then is
    still told.
    """

    written = Signal(Path)
    failed = Signal(Exception)

    def __init__(self, window: QMainWindow, tasks: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._tasks = tasks

    def ask(self, proposed: Path, write: Write) -> None:
        """Ask for the file, offering ``proposed`` (whose suffix is the format), and write it."""
        target = ask_target(self._window, proposed)
        if target is not None:
            self.write(target, write)

    def write(self, target: Path, write: Write) -> None:
        """Write to ``target``; where that cannot be, say so and offer another name."""
        self._tasks.run(
            partial(write, target),
            lambda _: self._tell_written(target),
            lambda error: self._tell_failed(target, write, error),
        )

    def _tell_written(self, target: Path) -> None:
        bar = self._window.statusBar()
        for old in bar.findChildren(WrittenNotice):
            bar.removeWidget(old)
            old.deleteLater()
        notice = WrittenNotice(target)
        notice.closed.connect(partial(bar.removeWidget, notice))
        bar.clearMessage()
        bar.addWidget(notice, 1)
        if isValid(self):
            self.written.emit(target)

    def _tell_failed(self, target: Path, write: Write, error: Exception) -> None:
        if not isinstance(error, ExportError):
            self.failed.emit(error) if isValid(self) else show_error(self._window, error)
        elif wants_another_name(self._window, error):
            self.ask(free_name(target), write)


def ask_target(parent: QWidget, proposed: Path) -> Path | None:
    """The file to write, always with the suffix of ``proposed``; None when the person gave up."""
    suffix = proposed.suffix
    name, _ = QFileDialog.getSaveFileName(
        parent, "Xuất văn bản", str(proposed), FILTERS.get(suffix, f"*{suffix}")
    )
    if not name:
        return None
    chosen = Path(name)
    if chosen.suffix.lower() == suffix:
        return chosen
    return chosen.with_name(chosen.name + suffix)


def free_name(taken: Path) -> Path:
    """``taken`` with the first of “ (2)”, “ (3)” … that names no file yet."""
    names = (taken.with_stem(f"{taken.stem} ({number})") for number in count(2))
    return next(path for path in names if not path.exists())


def wants_another_name(parent: QWidget, error: ExportError) -> bool:
    """Say what happened and ask whether to save under another name."""
    box = error_box(parent, error)
    for only_understood in box.buttons():
        box.removeButton(only_understood)
    another = box.addButton("Lưu với tên khác…", QMessageBox.ButtonRole.AcceptRole)
    box.addButton("Không xuất", QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(another)
    ask_once(box)
    return box.clickedButton() is another
