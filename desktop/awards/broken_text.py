"""Breaks the words of a cell into at most two lines; every row of a long list asks for them."""

from math import ceil

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout, QTextOption

_MOST_LINES = 2
_MOST_KEPT = 50_000
_WRAPPED = QTextOption()
_WRAPPED.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)

Lines = tuple[tuple[str, int], ...]
"""Each line with its height."""


class BrokenText:
    """Remembers what it broke: rows are measured anew at every change, their words seldom new."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str, int], Lines] = {}

    def lines(self, text: str, font: QFont, width: int) -> Lines:
        """The text in lines ``width`` wide; what has no room ends in “…”."""
        key = (text, font.key(), width)
        found = self._kept.get(key)
        if found is None:
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
            found = self._kept[key] = _broken(text, font, width)
        return found

    def draw(self, painter: QPainter, room: QRect, text: str, font: QFont, color: str) -> int:
        """Draw ``text`` at the top of ``room``; returns the height taken."""
        painter.setPen(QColor(color))
        top = room.top()
        for words, tall in self.lines(text, font, room.width()):
            layout = QTextLayout(words, font)
            layout.beginLayout()
            layout.createLine().setLineWidth(10 * room.width())
            layout.endLayout()
            layout.draw(painter, QPointF(room.left(), top))
            top += tall
        return top - room.top()


def _broken(text: str, font: QFont, width: int) -> Lines:
    """The heights are asked of the lines: a letter from another font makes its line taller."""
    layout = QTextLayout(text, font)
    layout.setTextOption(_WRAPPED)
    layout.beginLayout()
    found: list[tuple[str, int]] = []
    line = layout.createLine() if text else None
    while line is not None and line.isValid() and len(found) < _MOST_LINES:
        line.setLineWidth(width)
        start, end = line.textStart(), line.textStart() + line.textLength()
        is_cut = len(found) == _MOST_LINES - 1 and end < len(text)
        words = _elided(text[start:], font, width) if is_cut else text[start:end]
        found.append((words, ceil(line.height())))
        line = layout.createLine()
    layout.endLayout()
    return tuple(found)


def _elided(text: str, font: QFont, width: int) -> str:
    return QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width)
