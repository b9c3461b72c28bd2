"""The rail at the left: the mark, the pages, and at the foot whose book is open."""

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout

from desktop import theme
from desktop.icons import icon
from desktop.widgets.parts import label
from resources.icons import brand_svg

_MARK_SIZE = 26
_ITEM_HEIGHT = 34


class Rail(QFrame):
    """Emits the index of the page the person goes to."""

    chosen = Signal(int)

    def __init__(self, pages: Sequence[tuple[str, str]]) -> None:
        """``pages``: name and icon of each, top to bottom."""
        super().__init__()
        self.setObjectName("rail")
        self.setFixedWidth(theme.RAIL_WIDTH)
        self._group = QButtonGroup(self)
        self._foot = label("", "small")
        self._foot.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 12, 9, 16)
        layout.setSpacing(2)
        layout.addLayout(_brand())
        layout.addSpacing(6)
        for index, (name, icon_name) in enumerate(pages):
            layout.addWidget(self._item(index, name, icon_name))
        layout.addStretch(1)
        layout.addWidget(self._foot)
        self._group.idClicked.connect(self.chosen)

    def choose(self, index: int) -> None:
        self._group.button(index).setChecked(True)

    def set_foot(self, text: str) -> None:
        """Whose book is open and what was last saved."""
        self._foot.setText(text)

    def _item(self, index: int, name: str, icon_name: str) -> QToolButton:
        item = QToolButton()
        item.setObjectName("rail-item")
        item.setText(f"  {name}")
        item.setAccessibleName(name)
        item.setIcon(icon(icon_name))
        item.setIconSize(QSize(20, 20))
        item.setCheckable(True)
        item.setFixedSize(theme.RAIL_WIDTH - 17, _ITEM_HEIGHT)
        item.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._group.addButton(item, index)
        return item


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


def brand_mark(size: int) -> QPixmap:
    """The gold star on red, sharp on scaled screens."""
    pixmap = QPixmap(size * 3, size * 3)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(brand_svg())).render(painter)
    painter.end()
    pixmap.setDevicePixelRatio(3)
    return pixmap
