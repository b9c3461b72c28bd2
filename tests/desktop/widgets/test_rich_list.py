"""An entry of rich text is never cut, however the room for it changes."""

from itertools import pairwise

import pytest
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyleOptionViewItem

from desktop.widgets.rich_list import RICH_ROLE, RichDelegate

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def cut(shown: QListWidget) -> list[int]:
    """Rows whose words reach into the next row."""
    option = QStyleOptionViewItem()
    tops = [shown.visualItemRect(shown.item(row)).top() for row in range(shown.count())]
    return [
        row
        for row, (top, below) in enumerate(pairwise(tops))
        if below - top
        < shown.itemDelegate().sizeHint(option, shown.indexFromItem(shown.item(row))).height()
    ]


def test_rows_grow_when_a_scroll_bar_takes_of_their_width(qtbot) -> None:
    shown = QListWidget()
    shown.setItemDelegate(RichDelegate(shown))
    qtbot.addWidget(shown)
    for words in range(5, 45):
        item = QListWidgetItem("điều kiện")
        item.setData(RICH_ROLE, "kỷ luật " * words)
        shown.addItem(item)
    shown.resize(300, 4000)
    shown.show()
    assert not shown.verticalScrollBar().isVisible()
    shown.resize(300, 200)
    qtbot.waitUntil(lambda: shown.verticalScrollBar().isVisible())
    qtbot.waitUntil(lambda: cut(shown) == [], timeout=2000)
