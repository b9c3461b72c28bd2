"""The printed pages in a window of their own, to be looked at before printing."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QHBoxLayout, QWidget

from desktop.tasks import TaskRunner
from desktop.widgets.fitting import resize_within_screen
from desktop.widgets.layouts import fill
from desktop.widgets.parts import button, frame
from desktop.widgets.preview_panel import PreviewPanel
from exporters.pdf import PdfLayout

_WIDTH, _HEIGHT = 860, 680


class PrintPreview(QDialog):
    """``print_wanted`` carries the page in sight, from 0; the dialog closes first."""

    print_wanted = Signal(int)
    failed = Signal(Exception)
    help_topic = "printing"

    def __init__(self, pdf: bytes, title: str, tasks: TaskRunner, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(f"Xem trước khi in: {title}")
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        resize_within_screen(self, _WIDTH, _HEIGHT)
        self.panel = PreviewPanel(tasks)
        self.panel.failed.connect(self.failed)
        fill(self, (self.panel, 1), self._foot())
        self._first.setFocus()
        self.panel.show_made(lambda: PdfLayout(pdf, {}))

    def done(self, result: int) -> None:
        self.panel.clear()
        super().done(result)

    def _foot(self) -> QWidget:
        foot = frame("foot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(12, 8, 12, 8)
        back = button("Trang trước", lambda: self._turn(-1))
        back.setShortcut(QKeySequence("Ctrl+PgUp"))
        forth = button("Trang sau", lambda: self._turn(1))
        forth.setShortcut(QKeySequence("Ctrl+PgDown"))
        close = button("Đóng", self.reject)
        wanted = button("In…", self._print, primary=True)
        wanted.setDefault(True)
        self._first = wanted
        for made in (back, forth):
            row.addWidget(made)
        row.addStretch(1)
        for made in (close, wanted):
            row.addWidget(made)
        return foot

    def _turn(self, step: int) -> None:
        view = self.panel.view
        view.go_to_page(view.current_page + step)

    def _print(self) -> None:
        page = self.panel.view.current_page
        self.accept()
        self.print_wanted.emit(page)
