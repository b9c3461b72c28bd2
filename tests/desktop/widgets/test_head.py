"""The head gives its room to the title where there is little."""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton

from desktop.widgets.head import Head

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def search_of(head: Head) -> QPushButton:
    return next(made for made in head.findChildren(QPushButton) if made.objectName() == "search")


def test_the_search_is_short_in_a_narrow_window_and_keeps_its_name(qtbot) -> None:
    head = Head(QAction("Tìm lệnh"))
    qtbot.addWidget(head)
    head.show()
    head.resize(1179, head.height())
    assert search_of(head).text().startswith("Tìm người, nhiệm vụ, văn bản…")
    wide = search_of(head).width()
    head.resize(723, head.height())
    assert search_of(head).text() == "Ctrl+K"
    assert search_of(head).width() < wide
    assert search_of(head).accessibleName() == "Tìm người, nhiệm vụ, văn bản, lệnh (Ctrl+K)"
