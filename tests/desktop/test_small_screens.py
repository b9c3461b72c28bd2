"""A screen of 1366×768 at 150 %: 911×512, of which title and task bar leave 441 lines."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QFrame, QPushButton, QTabWidget

from desktop.awards.line_side import LineSide
from desktop.pages.awards import AwardsPage
from desktop.pages.page import Page
from desktop.pages.table import PAGES
from desktop.window import MainWindow
from tests.desktop.awards.board import office_with_a_round, page_of

WIDTH, HEIGHT = 911, 441
SIZES = ((1366, 768), (1093, 543), (WIDTH, HEIGHT))
"""At 100 %, 125 % and 150 %."""
_STRIPS = ("head", "bar", "foot", "reminder", "notice")
_HEADS = 200
"""What the menu, a page's head, its tabs and a reminder take of the height."""


def test_the_window_may_be_as_small_as_the_screen(window: MainWindow) -> None:
    assert window.minimumSize().width() <= WIDTH
    assert window.minimumSize().height() <= HEIGHT


def test_the_side_of_a_line_scrolls_where_it_is_too_high(
    window: MainWindow, tmp_path: Path
) -> None:
    window.open_book(office_with_a_round(tmp_path / "so.tdkt"))
    window.resize(WIDTH, HEIGHT)
    assert window.workspace is not None
    page_of(window.workspace).show_target("Đề nghị")
    (side,) = window.findChildren(LineSide)
    assert side.minimumSizeHint().height() <= HEIGHT - _HEADS


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_no_button_over_a_page_is_cut_at_any_scale(
    window: MainWindow, sample_book: Path, size: tuple[int, int]
) -> None:
    window.open_book(sample_book)
    window.resize(*size)
    cut = [f"{where}: {text}" for where in every_view(window) for text in cut_in(window)]
    assert (window.width(), window.height()) == size
    assert cut == []


def every_view(window: MainWindow) -> Iterator[str]:
    """Each page with each of its tabs in front, in turn; for awards with each round."""
    assert window.workspace is not None
    for entry in PAGES:
        window.workspace.show_page(entry.id)
        page = window.workspace.page
        for year in rounds_in_turn(page):
            for tab in tabs_in_turn(page):
                for _ in range(3):  # a strip told its width asks for its height
                    QCoreApplication.processEvents()
                    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
                yield f"{entry.id} {year} {tab}"


def rounds_in_turn(page: Page) -> Iterator[str]:
    if not isinstance(page, AwardsPage):
        yield ""
        return
    for one in page.rounds.rounds:
        page.rounds.choose(one.id or 0)
        yield one.name


def tabs_in_turn(page: Page) -> Iterator[str]:
    shown = [one for one in page.findChildren(QTabWidget) if one.isVisible()][:1]
    for tabs in shown:
        for at in range(tabs.count()):
            tabs.setCurrentIndex(at)
            yield tabs.tabText(at)
    if not shown:
        yield ""


def cut_in(window: MainWindow) -> Iterator[str]:
    """The captions of the strips in front that are wider than their buttons, or hang out."""
    for strip in window.findChildren(QFrame):
        if strip.objectName() not in _STRIPS or not strip.isVisible():
            continue
        for made in strip.findChildren(QPushButton):
            if not made.isVisible() or not made.text():
                continue
            box = made.rect().translated(made.mapTo(strip, made.rect().topLeft()))
            if made.width() < made.sizeHint().width() or not strip.rect().contains(box):
                yield f"{made.text()} {made.width()} < {made.sizeHint().width()}"
