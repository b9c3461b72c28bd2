"""The head gives its room to the title where there is little."""

from itertools import pairwise

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QWidget

from desktop.widgets.head import Head

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def search_of(head: Head) -> QPushButton:
    return next(made for made in head.findChildren(QPushButton) if made.objectName() == "search")


def test_the_search_is_short_in_a_narrow_window_and_keeps_its_name(qtbot) -> None:
    head = Head(QAction("Tìm lệnh"))
    qtbot.addWidget(head)
    head.set_heading("Kế hoạch năm 2026", "Dự thảo, sửa lúc 10 giờ 42")
    head.set_actions([QAction("Xuất Word…", head), QAction("In…", head)])
    head.show()
    head.resize(1179, head.height())
    assert search_of(head).text().startswith("Tìm người, nhiệm vụ, văn bản…")
    wide = search_of(head).width()
    head.resize(640, head.height())
    assert search_of(head).text() == "Ctrl+K"
    assert search_of(head).width() < wide
    assert search_of(head).accessibleName() == "Tìm người, nhiệm vụ, văn bản, lệnh (Ctrl+K)"


def test_what_a_page_shows_never_runs_into_the_search(qtbot) -> None:
    head = Head(QAction("Tìm lệnh"))
    qtbot.addWidget(head)
    head.show()
    head.resize(1179, head.height())
    head.set_choice(QComboBox())
    head.set_actions([QAction("Kiểm tra trước khi nộp", head)])
    head.set_heading("Tổng kết công tác năm 2026 của Sở", "Công trạng · hạn nộp 05/12/2026" * 2)
    qtbot.waitUntil(lambda: search_of(head).text() == "Ctrl+K")
    shown = [one for one in head.children() if isinstance(one, QWidget) and one.isVisible()]
    boxes = sorted((one.geometry() for one in shown), key=lambda box: box.left())
    assert all(a.right() < b.left() for a, b in pairwise(boxes))


def test_a_long_state_gives_way_before_any_action_is_cut(qtbot) -> None:
    head = Head(QAction("Tìm lệnh"))
    qtbot.addWidget(head)
    check = QAction("Kiểm tra trước khi nộp", head)
    head.set_actions([check])
    head.set_heading("Tổng kết năm 2026", "Công trạng · hạn nộp 05/12/2026 · đã khóa danh sách")
    head.show()
    head.resize(640, head.height())
    (made,) = (one for one in head.findChildren(QPushButton) if one.text() == check.text())
    qtbot.waitUntil(lambda: made.geometry().right() < head.width())
    assert made.width() >= made.sizeHint().width()
    assert made.y() < head.minimumHeight()
    state = next(one for one in head.findChildren(QLabel) if one.objectName() == "secondary")
    assert "đã khóa danh sách" in state.toolTip()
