"""Draws a cell of a list as a chip: a state in a word on its colour."""

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop import theme

_MARGIN, _PADDING, _HEIGHT = 8, 8, 20
_FONT_SIZE = 11.5


class ChipDelegate(QStyledItemDelegate):
    """``colors`` gives each word the name of one of the theme's chip colours."""

    def __init__(self, colors: Mapping[str, str], parent: QObject) -> None:
        super().__init__(parent)
        self._colors = colors

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        word = str(index.data() or "")
        area = QRectF(option.rect)  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:  # type: ignore[attr-defined]
            painter.fillRect(area, QColor(theme.CHOSEN))
        font = _font(option.font)  # type: ignore[attr-defined]
        colors = theme.CHIPS[self.color_of(index)]
        top = area.center().y() - _HEIGHT / 2
        chip = QRectF(area.left() + _MARGIN, top, _width(word, font), _HEIGHT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors.ground))
        painter.drawRoundedRect(chip, _HEIGHT / 2, _HEIGHT / 2)
        painter.setPen(QColor(colors.ink))
        painter.setFont(font)
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, word)
        painter.restore()

    def color_of(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """The chip colour of a cell."""
        return self._colors.get(str(index.data() or ""), "grey")

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        font = _font(option.font)  # type: ignore[attr-defined]
        return QSize(_width(str(index.data() or ""), font) + 2 * _MARGIN, theme.ROW_HEIGHT)


def _font(base: QFont) -> QFont:
    font = QFont(base)
    font.setPixelSize(round(_FONT_SIZE))
    font.setWeight(QFont.Weight.DemiBold)
    return font


def _width(word: str, font: QFont) -> int:
    return QFontMetrics(font).horizontalAdvance(word) + 2 * _PADDING
