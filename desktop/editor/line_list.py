"""An ordered list typed like text: one row per paragraph, moved by keys or by its handle."""

import re

from PySide6.QtCore import QMimeData, QRect, Qt
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
)

from desktop import theme
from desktop.editing.word_paste import pasted_paragraphs
from desktop.editor.paragraph_edit import ParagraphEdit

SOFT_BREAK = "\u2028"
_MARGIN = 44
_GAP = 9
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_MOVING = (Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier)
_RETURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_BULLET = re.compile(r"[-–+•]\s+")


class LineList(ParagraphEdit[str]):
    """Rows of text; ``dash`` shows the dash that print puts before each and drops pasted ones.

    With ``soft_breaks`` a row may have several lines (Shift+Enter or Alt+Enter), parted by
    SOFT_BREAK. Enter starts the next row, Alt or Ctrl with an arrow moves a row.
    """

    def __init__(self, name: str, *, dash: bool = False, soft_breaks: bool = False) -> None:
        super().__init__(name, _MARGIN)
        self._dash = dash
        self._soft_breaks = soft_breaks
        self._dragged: int | None = None
        self._target: int | None = None
        self.viewport().setMouseTracking(True)
        self.fill([])

    @property
    def rows(self) -> tuple[str, ...]:
        """The rows that are not blank."""
        return tuple(row for row in self.paragraphs() if row.strip())

    def show_rows(self, rows: tuple[str, ...]) -> None:
        """Show ``rows`` unless the person just typed them."""
        if rows != self.rows:
            self.fill(rows)

    # -- a row

    def blank(self) -> str:
        return ""

    def read_paragraph(self, block: QTextBlock) -> str:
        return block.text()

    def write_paragraph(self, cursor: QTextCursor, paragraph: str) -> None:
        shape = QTextBlockFormat()
        shape.setBottomMargin(_GAP)
        cursor.setBlockFormat(shape)
        cursor.insertText(paragraph)

    def mark_of(self, block: QTextBlock) -> str:
        return "-" if self._dash else str(block.blockNumber() + 1)

    # -- keys and clipboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        move = _MOVES.get(key)
        if move is not None and _plain(modifiers) in _MOVING:
            self.move_paragraph(move)
        elif key in _RETURNS and not self.isReadOnly():
            broken = self._soft_breaks and _plain(modifiers) != Qt.KeyboardModifier.NoModifier
            cursor = self.textCursor()
            cursor.insertText(SOFT_BREAK) if broken else cursor.insertBlock()
            self.setTextCursor(cursor)
        else:
            super().keyPressEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() or source.hasHtml()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Every pasted line is a row; the first joins the row the cursor is in."""
        self.rested.emit()
        texts = ["".join(run.text for run in runs) for runs in pasted_paragraphs(source)]
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        for number, text in enumerate(texts):
            if number:
                cursor.insertBlock()
            cursor.insertText(_BULLET.sub("", text, count=1) if self._dash else text)
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.rested.emit()

    # -- handles

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._on_handle(event) and not self.isReadOnly():
            self._dragged = self._row_at(event)
            self.setTextCursor(self.cursorForPosition(event.position().toPoint()))
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        shape = Qt.CursorShape
        self.viewport().setCursor(
            shape.SizeVerCursor if self._on_handle(event) else shape.IBeamCursor
        )
        if self._dragged is None:
            super().mouseMoveEvent(event)
        else:
            self._target = self._row_at(event)
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        source, target = self._dragged, self._target
        self._dragged = self._target = None
        if source is None:
            super().mouseReleaseEvent(event)
        elif target is not None:
            self.move_to(source, target)
        self.viewport().update()

    def _on_handle(self, event: QMouseEvent) -> bool:
        return event.position().x() < self.margin - theme.GRID / 2

    def _row_at(self, event: QMouseEvent) -> int:
        return self.cursorForPosition(event.position().toPoint()).blockNumber()

    # -- drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._dragged is not None and self._target is not None:
            rect = self.block_rect(self.document().findBlockByNumber(self._target))
            above = self._target < self._dragged
            edge = (rect.top() if above else rect.bottom() + _GAP) - _GAP // 2
            painter = QPainter(self.viewport())
            painter.fillRect(0, edge - 1, self.viewport().width(), 2, QColor(theme.ACTION))
            painter.end()

    def paint_margin(self, painter: QPainter, block: QTextBlock, rect: QRect) -> None:
        super().paint_margin(painter, block, rect)
        if not self.isReadOnly():
            _paint_handle(painter, theme.GRID // 2, rect.top() + painter.fontMetrics().height() / 2)
        if block.next().isValid():
            painter.setPen(QColor(theme.LINE))
            edge = rect.bottom() + _GAP // 2
            painter.drawLine(0, edge, self.viewport().width(), edge)


def _plain(modifiers: Qt.KeyboardModifier) -> Qt.KeyboardModifier:
    """Without the mark of the number pad."""
    return modifiers & ~Qt.KeyboardModifier.KeypadModifier


def _paint_handle(painter: QPainter, left: float, middle: float) -> None:
    """Six dots, the sign for what can be dragged."""
    for column in (0, 4):
        for row in (-4, 0, 4):
            painter.fillRect(int(left + column), int(middle + row) - 1, 2, 2, QColor("#B4BDC8"))
