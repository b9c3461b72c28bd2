"""Wrapped lines of a table cell, some followed by a chip: measured and painted alike."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from desktop import theme

_WRAP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
_TALL = 10_000
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

    def height(self, metrics: QFontMetrics, width: int) -> int:
        """Pixels needed when wrapped to ``width``."""
        return sum(_piece_height(metrics, piece, width) for piece in self.pieces)

    def paint(self, painter: QPainter, rect: QRect) -> None:
        top = rect.top()
        metrics = painter.fontMetrics()
        for piece in self.pieces:
            height = _text_height(metrics, piece.shown, rect.width())
            painter.setPen(QColor(theme.TEXT))
            painter.drawText(QRect(rect.left(), top, rect.width(), height), int(_WRAP), piece.shown)
            top += height
            if piece.role:
                _paint_chip(painter, rect.left(), top, piece.role)
                top += _CHIP_HEIGHT + 2


def _piece_height(metrics: QFontMetrics, piece: Piece, width: int) -> int:
    chip = _CHIP_HEIGHT + 2 if piece.role else 0
    return _text_height(metrics, piece.shown, width) + chip


def _text_height(metrics: QFontMetrics, text: str, width: int) -> int:
    if metrics.horizontalAdvance(text) < width:
        return metrics.height()
    return metrics.boundingRect(QRect(0, 0, max(width, 1), _TALL), int(_WRAP), text).height()


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
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colors.ground))
    painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
    painter.setPen(QColor(colors.ink))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()
