"""One side of the coverage board: wrapped entries with a state, under headings."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDragMoveEvent, QDropEvent, QFont, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from desktop import theme
from desktop.editing.board import BoardLine
from desktop.widgets.cell_text import TextMeasure

_LINE_ROLE = Qt.ItemDataRole.UserRole
_CHIP = 18
_HEADING = 30
_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | int(
    Qt.TextFlag.TextWordWrap
)
Index = QModelIndex | QPersistentModelIndex


class BoardList(QListWidget):
    """Entries dragged onto an entry of another such list are ``dropped``: own key, the other's.

    ``entered_entry``: Enter was pressed on an entry, or it was clicked twice.
    """

    dropped = Signal(int, int)
    entered_entry = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setItemDelegate(_BoardDelegate(self))
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.LinkAction)
        self.itemActivated.connect(lambda: self.entered_entry.emit())

    @property
    def key(self) -> int | None:
        """Of the current entry."""
        item = self.currentItem()
        return None if item is None else _line(item).key

    def show_lines(self, lines: Sequence[BoardLine], key: int | None) -> None:
        """Show ``lines`` with the entry of ``key`` current, else the one now current, if left."""
        key = self.key if key is None else key
        scrolled = self.verticalScrollBar().value()
        self.blockSignals(True)
        self.clear()
        for line in lines:
            self._add(line)
        self.choose(key)
        self.blockSignals(False)
        self.verticalScrollBar().setValue(scrolled)

    def choose(self, key: int | None) -> None:
        """Make the entry of ``key`` current; the first one when there is none such."""
        entries = [item for item in self._items() if _line(item).key is not None]
        found = next((item for item in entries if _line(item).key == key), None)
        chosen = found or next(iter(entries), None)
        if chosen is not None:
            self.setCurrentItem(chosen)

    def show_current(self) -> None:
        item = self.currentItem()
        if item is not None:
            self.scrollToItem(item)

    # -- dragging

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if isinstance(event.source(), BoardList) and event.source() is not self:
            event.setDropAction(Qt.DropAction.LinkAction)
            event.accept()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        target = self.itemAt(event.position().toPoint())
        if target is not None and _line(target).key is not None:
            event.setDropAction(Qt.DropAction.LinkAction)
            event.accept()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        source, target = event.source(), self.itemAt(event.position().toPoint())
        if isinstance(source, BoardList) and target is not None:
            own, other = _line(target).key, source.key
            if own is not None and other is not None:
                event.setDropAction(Qt.DropAction.LinkAction)
                event.accept()
                self.dropped.emit(own, other)

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(row) for row in range(self.count())]

    def _add(self, line: BoardLine) -> None:
        spoken = ". ".join(filter(None, (line.text, line.state, line.note)))
        item = QListWidgetItem(line.text, self)
        item.setData(_LINE_ROLE, line)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        if line.key is None:
            item.setFlags(Qt.ItemFlag.NoItemFlags)
        else:
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled
                | Qt.ItemFlag.ItemIsSelectable
                | Qt.ItemFlag.ItemIsDragEnabled
                | Qt.ItemFlag.ItemIsDropEnabled
            )


def _line(item: QListWidgetItem) -> BoardLine:
    return item.data(_LINE_ROLE)


class _BoardDelegate(QStyledItemDelegate):
    """A heading as a band; an entry as wrapped text with its chip and note below."""

    def __init__(self, view: BoardList) -> None:
        super().__init__(view)
        self._view = view
        self._measure = TextMeasure(view.font())

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line: BoardLine = index.data(_LINE_ROLE)
        width = self._view.viewport().width()
        if line.key is None:
            return QSize(width, _HEADING)
        height = self._measure.height(line.text, width - 2 * theme.GRID)
        below = _CHIP + theme.GRID // 2 if line.state or line.note else 0
        return QSize(width, height + below + 2 * theme.GRID)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: BoardLine = index.data(_LINE_ROLE)
        rect: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        inner = rect.adjusted(theme.GRID, theme.GRID, -theme.GRID, -theme.GRID)
        if line.key is None:
            _paint_heading(painter, rect, line.text)
        else:
            painter.fillRect(rect, QColor(theme.CHOSEN if chosen else theme.SURFACE))
            _paint_entry(painter, inner, line)
        painter.setPen(QColor(theme.LINE))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if chosen and self._view.hasFocus():
            painter.setPen(QColor(theme.ACTION))
            painter.setBrush(Qt.BrushStyle.NoBrush)  # the chip has left its own
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        painter.restore()


def _paint_heading(painter: QPainter, rect: QRect, text: str) -> None:
    painter.fillRect(rect, QColor(theme.GROUP))
    font = QFont(painter.font())
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(QColor(theme.ACTION))
    inner = rect.adjusted(theme.GRID, 0, -theme.GRID, 0)
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
    painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


def _paint_entry(painter: QPainter, inner: QRect, line: BoardLine) -> None:
    painter.setPen(QColor(theme.TEXT))
    painter.drawText(inner, _WRAPPED, line.text)
    below = QRect(inner.left(), inner.bottom() - _CHIP + 1, inner.width(), _CHIP)
    font = QFont(painter.font())
    font.setPixelSize(11)
    painter.setFont(font)
    if line.state:
        below.setLeft(_paint_chip(painter, below, line) + theme.GRID)
    painter.setPen(QColor(theme.SECONDARY))
    shown = painter.fontMetrics().elidedText(line.note, Qt.TextElideMode.ElideRight, below.width())
    painter.drawText(below, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


def _paint_chip(painter: QPainter, below: QRect, line: BoardLine) -> int:
    """Returns where the chip ends."""
    colors = theme.CHIPS[line.colour]
    width = painter.fontMetrics().horizontalAdvance(line.state) + 2 * theme.GRID
    rect = QRectF(below.left(), below.top(), width, _CHIP - 1)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    edge = theme.CHIP_EDGE if line.colour == "blue" else colors.ground
    painter.setPen(QColor(edge))  # blue on a chosen entry would vanish without
    painter.setBrush(QColor(colors.ground))
    painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
    painter.setPen(QColor(colors.ink))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, line.state)
    return below.left() + width
