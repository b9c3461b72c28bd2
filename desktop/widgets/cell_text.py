"""Wrapped lines of a table cell, some followed by a chip: measured and painted alike."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from desktop import theme

_LEFT_TOP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_AT_WORDS = _LEFT_TOP | int(Qt.TextFlag.TextWordWrap)
_ANYWHERE = _LEFT_TOP | int(Qt.TextFlag.TextWrapAnywhere)
_TALL = 100_000
_MOST_KNOWN = 20_000
_CHIP_HEIGHT = 18


@dataclass(frozen=True)
class Piece:
    """One line of a cell; ``role`` stands as a chip under it, ``note`` in brackets behind."""

    text: str
    role: str = ""
    note: str = ""

    @property
    def shown(self) -> str:
        return f"{self.text} ({self.note})" if self.note else self.text


@dataclass(frozen=True)
class CellText:
    """The pieces of one cell."""

    pieces: tuple[Piece, ...]

    def height(self, measure: "TextMeasure", width: int) -> int:
        """Pixels needed when wrapped to ``width``."""
        chips = sum(_CHIP_HEIGHT + 2 for piece in self.pieces if piece.role)
        return chips + sum(measure.height(piece.shown, width) for piece in self.pieces)

    def paint(self, painter: QPainter, rect: QRect, measure: "TextMeasure") -> None:
        top = rect.top()
        for piece in self.pieces:
            height = measure.height(piece.shown, rect.width())
            painter.setPen(QColor(theme.TEXT))
            box = QRect(rect.left(), top, rect.width(), height)
            painter.drawText(box, measure.wrapping(piece.shown, rect.width()), piece.shown)
            top += height
            if piece.role:
                _paint_chip(painter, rect.left(), top, piece.role)
                top += _CHIP_HEIGHT + 2


class TextMeasure:
    """Heights of wrapped text in one font, measured once each."""

    def __init__(self, font: QFont) -> None:
        self._metrics = QFontMetrics(font)
        self._known: dict[tuple[str, int], int] = {}

    def height(self, text: str, width: int) -> int:
        """Pixels ``text`` takes when wrapped to ``width``; an empty text takes one line."""
        key = (text, width)
        if key not in self._known:
            if len(self._known) > _MOST_KNOWN:
                self._known.clear()
            self._known[key] = self._measured(text, width)
        return self._known[key]

    def _measured(self, text: str, width: int) -> int:
        if self._metrics.horizontalAdvance(text) < width:
            return self._metrics.height()
        box = QRect(0, 0, max(width, 1), _TALL)
        return self._metrics.boundingRect(box, self.wrapping(text, width), text).height()

    def wrapping(self, text: str, width: int) -> int:
        """Text flags: at words, unless a single word is wider than the cell."""
        longest = max(text.split(), key=len, default="")
        fits = self._metrics.horizontalAdvance(longest) <= width
        return _AT_WORDS if fits else _ANYWHERE


def _paint_chip(painter: QPainter, left: int, top: int, text: str) -> None:
    painter.save()
    font = QFont(painter.font())
    font.setPixelSize(11)
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    colors = theme.CHIPS["blue"]
    width = painter.fontMetrics().horizontalAdvance(text) + 2 * theme.GRID
    rect = QRectF(left, top + 1, width, _CHIP_HEIGHT - 1)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(theme.CHIP_EDGE))  # on a chosen cell the ground alone would vanish
    painter.setBrush(QColor(colors.ground))
    painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
    painter.setPen(QColor(colors.ink))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()
