"""A row too narrow for its captions goes on below itself, in the order it is read and tabbed."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.widgets.layouts import bar
from desktop.widgets.wrapping_row import WrappingRow

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
NAMES = ("Ghi nhanh quyết định…", "Đính chính, thu hồi…", "Tiền thưởng…")


def a_column(qtbot, strip: QWidget, width: int) -> QWidget:
    """A page with ``strip`` over the room left for a table."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(strip)
    column.addStretch(1)
    qtbot.addWidget(page)
    page.resize(width, 300)
    page.show()
    return page


def test_a_wide_bar_is_one_line(qtbot) -> None:
    buttons = [QPushButton(name) for name in NAMES]
    page = a_column(qtbot, bar(*buttons, None), 900)
    assert page.isVisible()
    assert len({made.y() for made in buttons}) == 1
    assert all(made.width() == made.sizeHint().width() for made in buttons)


def test_a_narrow_bar_goes_on_below_and_cuts_no_caption(qtbot) -> None:
    buttons = [QPushButton(name) for name in NAMES]
    strip = bar(*buttons, None)
    _page = a_column(qtbot, strip, 330)
    assert len({made.y() for made in buttons}) > 1
    assert all(made.width() >= made.sizeHint().width() for made in buttons)
    assert strip.rect().contains(strip.childrenRect())
    places = [(made.y(), made.x()) for made in buttons]
    assert places == sorted(places)


def test_a_bar_is_one_line_again_when_there_is_room(qtbot) -> None:
    buttons = [QPushButton(name) for name in NAMES]
    strip = bar(*buttons, None)
    page = a_column(qtbot, strip, 330)
    high = strip.height()
    page.resize(900, 300)
    qtbot.waitUntil(lambda: strip.height() < high)
    assert len({made.y() for made in buttons}) == 1


def test_what_stands_at_the_right_stays_there_on_a_line_of_its_own(qtbot) -> None:
    first, files = QPushButton("Lập bộ văn bản"), QPushButton("Xuất hồ sơ…")
    strip = bar(first, None, files)
    _page = a_column(qtbot, strip, 200)
    assert files.y() > first.y()
    assert files.geometry().right() == strip.width() - 12 - 1


def test_a_part_that_is_hidden_or_gone_takes_no_room(qtbot) -> None:
    strip = QWidget()
    row = WrappingRow(strip)
    shown, hidden, gone = (QPushButton(name) for name in NAMES)
    for made in (shown, hidden, gone):
        row.addWidget(made)
    _page = a_column(qtbot, strip, 330)
    hidden.hide()
    row.removeWidget(gone)
    gone.setParent(None)
    qtbot.waitUntil(lambda: shown.width() > shown.sizeHint().width())
    assert row.heightForWidth(330) == row.sizeHint().height()


def test_a_text_grown_longer_asks_for_the_second_line(qtbot) -> None:
    count, made = QLabel("9"), QPushButton("Ghi kết quả vào đề nghị")
    strip = bar(made, None, count)
    _page = a_column(qtbot, strip, 300)
    assert count.y() < made.geometry().bottom()
    count.setText("Đã nhập 9/9 · đạt 9 · không đạt 0")
    qtbot.waitUntil(lambda: count.y() > made.geometry().bottom())
    assert count.width() >= count.sizeHint().width()
