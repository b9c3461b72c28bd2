"""The text field behind bases, recipients and sections: it grows with its paragraphs.

Each paragraph may carry a mark in the left margin. What fills the field keeps the cursor. Ctrl+Z is
always the book's: it first writes what waits, so no typing is lost, and Ctrl+Y brings it back; a
history of the field's own would be gone at every reload.
"""

from collections.abc import Sequence
from math import ceil
from typing import Generic, TypeVar

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QScrollArea, QTextEdit

from desktop import theme
from desktop.widgets.book_undo import BookUndo

P = TypeVar("P")
_PAGE_KEYS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class ParagraphEdit(QTextEdit, Generic[P]):
    """Shows paragraphs of type ``P``; subclasses say how one is read, written and marked.

    ``typed``: the person changed something. ``rested``: a good moment to write it.
    """

    typed = Signal()
    rested = Signal()

    def __init__(self, name: str, margin: int) -> None:
        super().__init__()
        self.margin = margin
        self._filling = False
        self.setAccessibleName(name)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        BookUndo(self).watch(self)
        _indent_root(self, margin)
        self.document().contentsChanged.connect(self._take_change)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self.cursorPositionChanged.connect(self._stay_in_sight)

    # -- what subclasses say

    def blank(self) -> P:
        """What an empty field starts with."""
        raise NotImplementedError

    def read_paragraph(self, block: QTextBlock) -> P:
        raise NotImplementedError

    def write_paragraph(self, cursor: QTextCursor, paragraph: P) -> None:
        """Write into the empty block at ``cursor``."""
        raise NotImplementedError

    def mark_of(self, block: QTextBlock) -> str:
        """The word in the margin beside ``block``."""
        raise NotImplementedError

    def key_of(self, block: QTextBlock) -> str:
        """What the cursor finds its paragraph again by after the field was filled anew."""
        return str(block.blockNumber())

    def tend(self) -> None:
        """Put formats right after a change."""

    # -- paragraphs

    def blocks(self) -> list[QTextBlock]:
        document = self.document()
        return [document.findBlockByNumber(number) for number in range(document.blockCount())]

    def paragraphs(self) -> list[P]:
        return [self.read_paragraph(block) for block in self.blocks()]

    def fill(self, paragraphs: Sequence[P]) -> None:
        """Show ``paragraphs`` instead, the cursor in the same one at the same letter."""
        cursor = self.textCursor()
        ends = [self._spot(cursor.anchor()), self._spot(cursor.position())]
        self._filling = True
        writer = QTextCursor(self.document())
        writer.beginEditBlock()
        writer.select(QTextCursor.SelectionType.Document)
        writer.removeSelectedText()
        for number, paragraph in enumerate(paragraphs or [self.blank()]):
            if number:
                writer.insertBlock(QTextBlockFormat(), QTextCharFormat())
            self.write_paragraph(writer, paragraph)
        writer.endEditBlock()
        self._filling = False
        self._select(*(self._position(*spot) for spot in ends))
        self._grow()

    def move_paragraph(self, step: int) -> None:
        """Exchange the cursor's paragraph with its neighbour above (-1) or below (1)."""
        here = self.textCursor().blockNumber()
        self.move_to(here, here + step)

    def move_to(self, source: int, target: int) -> None:
        """Put the paragraph at ``source`` at ``target``; the cursor goes with it."""
        moved = self.paragraphs()
        if self.isReadOnly() or source == target or not 0 <= target < len(moved):
            return
        column = self.textCursor().positionInBlock()
        moved.insert(target, moved.pop(source))
        self.fill(moved)
        self._select(*[self._position("", target, column)] * 2)
        self.typed.emit()

    def _spot(self, position: int) -> tuple[str, int, int]:
        block = self.document().findBlock(position)
        return self.key_of(block), block.blockNumber(), position - block.position()

    def _position(self, key: str, number: int, column: int) -> int:
        blocks = self.blocks()
        named = next((block for block in blocks if key and self.key_of(block) == key), None)
        block = named or blocks[min(max(number, 0), len(blocks) - 1)]
        return block.position() + min(column, block.length() - 1)

    def _select(self, anchor: int, position: int) -> None:
        cursor = self.textCursor()
        cursor.setPosition(anchor)
        cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def _take_change(self) -> None:
        if self._filling:
            return
        self._filling = True
        self.tend()
        self._filling = False
        self.viewport().update()
        self.typed.emit()

    # -- size and sight

    def _grow(self) -> None:
        # not read off the viewport: while the field is hidden that keeps its old size
        self.setFixedHeight(ceil(self.document().size().height()) + 2 * self.frameWidth())

    def _stay_in_sight(self) -> None:
        if self.hasFocus():  # later: the field itself grows first
            QTimer.singleShot(0, self, self._scroll_to_cursor)

    def _scroll_to_cursor(self) -> None:
        area, rect = _scroll_area(self), self.cursorRect()
        page = area.widget() if area is not None else None
        if area is not None and page is not None:
            spot = self.viewport().mapTo(page, rect.center())
            area.ensureVisible(spot.x(), spot.y(), 0, rect.height() * 2)

    def _turn_page(self, step: int, mode: QTextCursor.MoveMode) -> None:
        area, rect = _scroll_area(self), self.cursorRect()
        height = area.viewport().height() if area is not None else self.height()
        found = self.cursorForPosition(rect.center() + QPoint(0, step * height))
        cursor = self.textCursor()
        cursor.setPosition(found.position(), mode)
        self.setTextCursor(cursor)

    # -- Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _PAGE_KEYS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            shifted = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            mode = QTextCursor.MoveMode
            self._turn_page(step, mode.KeepAnchor if shifted else mode.MoveAnchor)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.rested.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stay_in_sight()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        for block in self.blocks():
            rect = self.block_rect(block)
            if rect.intersects(event.rect()):
                self.paint_margin(painter, block, rect)
        painter.end()

    def paint_margin(self, painter: QPainter, block: QTextBlock, rect: QRect) -> None:
        """Draw what stands beside ``block``, whose text lies in ``rect``."""
        painter.setPen(QColor(theme.SECONDARY))
        place = QRect(0, rect.top(), self.margin - theme.GRID, painter.fontMetrics().height())
        painter.drawText(place, Qt.AlignmentFlag.AlignRight, self.mark_of(block))

    def block_rect(self, block: QTextBlock) -> QRect:
        """Where ``block`` lies in the viewport, without its margins."""
        layout = self.document().documentLayout()
        return layout.blockBoundingRect(block).toAlignedRect()


def _indent_root(field: QTextEdit, margin: int) -> None:
    root = field.document().rootFrame()
    shape = root.frameFormat()
    shape.setMargin(theme.GRID / 2)
    shape.setRightMargin(theme.GRID)
    shape.setLeftMargin(margin)
    root.setFrameFormat(shape)


def _scroll_area(field: QTextEdit) -> QScrollArea | None:
    above = field.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above
