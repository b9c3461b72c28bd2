"""The printed page beside the work: page number and zoom above, the real PDF below."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from desktop.printed_pages import PrintedPages
from desktop.tasks import TaskRunner
from desktop.widgets.layouts import fill, fill_across
from desktop.widgets.page_view import PageView
from desktop.widgets.parts import frame, label

if TYPE_CHECKING:
    from exporters.pdf import PdfLayout


class PreviewPanel(QWidget):
    """Shows what ``show_made`` is told to make; while it is being made, the last page stays.

    Nothing is made that nobody sees: out of sight the last order waits.

    ``failed`` tells why a page could not be made, once until one can be.
    """

    failed = Signal(Exception)

    def __init__(self, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._making = False
        self._next: Callable[[], PdfLayout] | None = None
        self._places: Mapping[str, int] = {}
        self._followed = ""
        self._told = ""
        self.view = PageView(tasks)
        self._page = label("", "small")
        self._percent = label("100%")
        fill(self, self._bar(), (self.view, 1))
        self.view.page_changed.connect(self._tell_page)
        self.view.zoom_changed.connect(lambda zoom: self._percent.setText(f"{zoom:.0%}"))
        self._tell_page(0, 0)

    def show_made(self, make: "Callable[[], PdfLayout]") -> None:
        """Make a PDF on the worker and show it; of several orders only the last is carried out."""
        self._next = make
        self._start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._start()

    def follow(self, uid: str) -> None:
        """Keep the page in sight on which the piece of that uid starts, now and when remade."""
        self._followed = uid
        page = self._places.get(uid)
        if page is not None and not self.view.is_in_sight(page):
            self.view.go_to_page(page)

    def clear(self) -> None:
        self._next, self._places = None, {}
        self.view.set_pages(None)

    def let_go(self) -> None:
        """Show nothing more: the book the pages are of is being closed."""
        self._next, self._places = None, {}
        self.view.let_go()

    def _start(self) -> None:
        if self._making or not self.isVisible():
            return
        make, self._next = self._next, None
        if make is not None:
            self._making = True
            self._tasks.run(lambda: _drawn(make()), self._made, self._not_made)

    def _made(self, drawn: tuple[PrintedPages, Mapping[str, int]]) -> None:
        self._making, self._told = False, ""
        pages, self._places = drawn
        self.view.set_pages(pages)
        self.follow(self._followed)
        self._start()

    def _not_made(self, error: Exception) -> None:
        self._making = False
        if self._told != str(error):  # else each keystroke would bring the same box
            self._told = str(error)
            self.failed.emit(error)
        self._start()

    def _tell_page(self, index: int, count: int) -> None:
        self._page.setText(f"Trang {index + 1}/{count}" if count else "")

    def _bar(self) -> QFrame:
        bar = frame("bar")
        bar.setFixedHeight(40)
        fill_across(
            bar,
            label("Bản in", "brand"),
            self._page,
            None,
            self._zoom_button("–", "Thu nhỏ trang in", self.view.zoom_out),
            self._percent,
            self._zoom_button("+", "Phóng to trang in", self.view.zoom_in),
            self._zoom_button("↔", "Vừa chiều ngang", self.view.fit_width),
            gap=6,
            margin=(12, 0, 8, 0),
        )
        return bar

    def _zoom_button(self, sign: str, name: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(sign)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setFixedSize(28, 26)
        button.setStyleSheet("padding: 0")
        button.clicked.connect(act)
        return button


def _drawn(layout: "PdfLayout") -> tuple[PrintedPages, Mapping[str, int]]:
    return PrintedPages(layout.data), layout.pages
