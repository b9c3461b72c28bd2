"""Draws the cells of a round's lines: a name, a chip below it, and quiet words broken below."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from desktop import theme
from desktop.awards.broken_text import BrokenText
from desktop.models.table import RECORD_ROLE

_SIDE, _ABOVE = theme.GRID, 7
_CHIP_HEIGHT, _CHIP_PADDING = 20, 8
_SMALL = 12
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class CellWords:
    """What a cell says: title, chip, quiet words; ``color`` is one of the theme's chips."""

    title: str = ""
    quiet: str = ""
    chip: str = ""
    color: str = "grey"
    bold: bool = False


class LineDelegate(QStyledItemDelegate):
    """``words`` gives what each column says of a record."""

    def __init__(self, table: QTableView, words: Sequence[Callable[[Any], CellWords]]) -> None:
        super().__init__(table)
        self._table = table
        self._words = tuple(words)
        self._text = BrokenText()
        self._fonts: dict[tuple[bool, bool], QFont] = {}

    def renew(self) -> None:
        """Take the table's font anew: making one for each cell costs more than all else."""
        self._fonts.clear()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area: QRect = option.rect  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]
        if chosen:
            painter.fillRect(area, QColor(theme.CHOSEN))
        painter.setPen(QColor(theme.LINE))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        words = self._words[index.column()](index.data(RECORD_ROLE))
        room = area.adjusted(_SIDE, _ABOVE, -_SIDE, -_ABOVE)
        if words.title:
            font = self._font(bold=words.bold)
            room.setTop(room.top() + self._text.draw(painter, room, words.title, font, theme.TEXT))
        if words.chip:
            room.setTop(room.top() + self._chip(painter, room, words, chosen))
        if words.quiet:
            font = self._font(small=True)
            self._text.draw(painter, room, words.quiet, font, theme.SECONDARY)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self.height(index.data(RECORD_ROLE)))

    def height(self, record: object) -> int:
        """How high the row of ``record`` is at the columns' present widths."""
        heights = (
            self._cell_height(words(record), self._table.columnWidth(column))
            for column, words in enumerate(self._words)
        )
        return max(theme.ROW_HEIGHT, *heights)

    def _cell_height(self, words: CellWords, width: int) -> int:
        room = width - 2 * _SIDE
        height = 2 * _ABOVE + (_CHIP_HEIGHT + 3 if words.chip else 0)
        for text, font in (
            (words.title, self._font(bold=words.bold)),
            (words.quiet, self._font(small=True)),
        ):
            height += sum(tall for _, tall in self._text.lines(text, font, room))
        return height

    def _chip(self, painter: QPainter, room: QRect, words: CellWords, chosen: bool) -> int:
        """A chosen row is as blue as a blue chip, which then needs an edge."""
        font, colors = self._font(bold=True, small=True), theme.CHIPS[words.color]
        width = QFontMetrics(font).horizontalAdvance(words.chip) + 2 * _CHIP_PADDING
        chip = QRect(room.left(), room.top() + 1, min(width, room.width()), _CHIP_HEIGHT)
        painter.setPen(QColor(theme.CHIP_EDGE) if chosen else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors.ground))
        painter.drawRoundedRect(chip, _CHIP_HEIGHT / 2, _CHIP_HEIGHT / 2)
        painter.setPen(QColor(colors.ink))
        painter.setFont(font)
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, words.chip)
        return _CHIP_HEIGHT + 3

    def _font(self, bold: bool = False, small: bool = False) -> QFont:
        if (bold, small) not in self._fonts:
            self._fonts[bold, small] = self._made_font(bold, small)
        return self._fonts[bold, small]

    def _made_font(self, bold: bool, small: bool) -> QFont:
        font = QFont(self._table.font())
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        if small:
            font.setPixelSize(_SMALL)
        return font
