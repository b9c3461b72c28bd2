"""The rail at the left: the mark, the pages, and at the foot whose book is open."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout

from desktop import theme
from desktop.icons import brand_mark, icon
from desktop.pages.table import PageEntry
from desktop.widgets.layouts import fill_across
from desktop.widgets.parts import label

_MARK_SIZE = 26
_ITEM_HEIGHT = 34


class Rail(QFrame):
    """Emits the id of the page the person goes to."""

    chosen = Signal(str)

    def __init__(self, pages: Sequence[PageEntry]) -> None:
        """``pages``: top to bottom."""
        super().__init__()
        self.setObjectName("rail")
        self.setFixedWidth(theme.RAIL_WIDTH)
        self._group = QButtonGroup(self)
        self._items: dict[str, RailItem] = {}
        self._foot = label("", "small")
        self._foot.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 12, 9, 16)
        layout.setSpacing(2)
        layout.addLayout(_brand())
        layout.addSpacing(6)
        for page in pages:
            if page.parted:
                layout.addWidget(_line())
            layout.addWidget(self._item(page))
        layout.addStretch(1)
        layout.addWidget(self._foot)

    def choose(self, page_id: str) -> None:
        self._items[page_id].setChecked(True)

    def set_badge(self, page_id: str, count: int) -> None:
        """How many things wait on a page; 0 shows nothing."""
        self._items[page_id].set_badge(count)

    def set_foot(self, text: str) -> None:
        """Whose book is open and what was last saved."""
        self._foot.setText(text)

    def _item(self, page: PageEntry) -> "RailItem":
        item = RailItem(page.name, page.icon)
        item.clicked.connect(lambda: self.chosen.emit(page.id))
        self._group.addButton(item)
        self._items[page.id] = item
        return item


class RailItem(QToolButton):
    """A page's name and icon, and at its right how many things wait there."""

    def __init__(self, name: str, icon_name: str) -> None:
        super().__init__()
        self.setObjectName("rail-item")
        self._name = name
        self.setText(f"  {name}")
        self.setIcon(icon(icon_name))
        self.setIconSize(QSize(20, 20))
        self.setCheckable(True)
        self.setFixedSize(theme.RAIL_WIDTH - 17, _ITEM_HEIGHT)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._badge = label("", "badge")
        fill_across(self, None, self._badge, gap=6, margin=(0, 0, 10, 0))
        self.set_badge(0)

    def set_badge(self, count: int) -> None:
        self._badge.setText(str(count))
        self._badge.setVisible(count > 0)
        self.setAccessibleName(f"{self._name}, {count} việc chờ" if count else self._name)


def _line() -> QFrame:
    line = QFrame()
    line.setObjectName("rail-line")
    line.setFixedHeight(1)
    return line


def _brand() -> QHBoxLayout:
    mark = QLabel()
    mark.setPixmap(brand_mark(_MARK_SIZE))
    row = QHBoxLayout()
    row.setContentsMargins(8, 0, 0, 8)
    row.setSpacing(8)
    row.addWidget(mark)
    row.addWidget(label("Sổ Thi Đua", "brand"))
    row.addStretch(1)
    return row
