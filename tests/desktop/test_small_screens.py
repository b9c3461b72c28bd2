"""A screen of 1366×768 at 150 %: 911×512, of which title and task bar leave 441 lines."""

from pathlib import Path

from desktop.awards.line_side import LineSide
from desktop.window import MainWindow
from tests.desktop.awards.board import office_with_a_round, page_of

WIDTH, HEIGHT = 911, 441
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
