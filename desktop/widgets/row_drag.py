"""Takes rows by their number and drops them between others."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QTableView

_Select = QItemSelectionModel.SelectionFlag
_EDGE = 24


class RowDrag(QObject):
    """A press on a number chooses the row; dragging it shows the ``gap`` it would go into.

    ``dropped``: the row before which the chosen rows go, or the number of rows for the end.
    """

    dropped = Signal(int)

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        self._pressed: QPoint | None = None
        self._kept_rows = False
        self.gap: int | None = None
        self.enabled = True
        table.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QMouseEvent):
            return False
        if event.type() == QEvent.Type.MouseButtonPress:
            return event.button() == Qt.MouseButton.LeftButton and self._press(event)
        if self._pressed is None:
            return False
        if event.type() == QEvent.Type.MouseMove:
            self._move(event.position().toPoint())
        elif event.type() == QEvent.Type.MouseButtonRelease:
            self._release()
        return True

    def _press(self, event: QMouseEvent) -> bool:
        point = event.position().toPoint()
        index = self._table.indexAt(point)
        across = self._table.model().columnCount() if self._table.model() else 0
        heading = across > 1 and self._table.columnSpan(index.row(), 0) > 1
        if not index.isValid() or index.column() != 0 or heading:
            return False
        self._table.setFocus()
        chosen = self._table.selectionModel()
        self._pressed = point
        self._kept_rows = chosen.isRowSelected(index.row()) and not event.modifiers()
        if not self._kept_rows:
            self._choose(index.row(), event.modifiers())
        return True

    def _choose(self, row: int, keys: Qt.KeyboardModifier) -> None:
        """Shift reaches from the current row, Ctrl adds one."""
        model, chosen = self._table.model(), self._table.selectionModel()
        first = chosen.currentIndex().row() if keys & Qt.KeyboardModifier.ShiftModifier else row
        if not keys & Qt.KeyboardModifier.ControlModifier:
            chosen.clearSelection()
        for at in range(min(first, row), max(first, row) + 1):
            chosen.select(model.index(at, 0), _Select.Select | _Select.Rows)
        if not keys & Qt.KeyboardModifier.ShiftModifier:
            chosen.setCurrentIndex(model.index(row, 0), _Select.NoUpdate)

    def _move(self, point: QPoint) -> None:
        start = self._pressed or point
        far = (point - start).manhattanLength() >= QApplication.startDragDistance()
        if not self.enabled or (self.gap is None and not far):
            return
        self._table.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        self._scroll(point)
        self.gap = self._gap_at(point.y())
        self._table.viewport().update()

    def _gap_at(self, y: int) -> int:
        row = self._table.rowAt(y)
        if row < 0:
            return 0 if y < 0 else self._table.model().rowCount()
        middle = self._table.rowViewportPosition(row) + self._table.rowHeight(row) // 2
        return row if y < middle else row + 1

    def _scroll(self, point: QPoint) -> None:
        bar = self._table.verticalScrollBar()
        if point.y() < _EDGE:
            bar.setValue(bar.value() - _EDGE)
        elif point.y() > self._table.viewport().height() - _EDGE:
            bar.setValue(bar.value() + _EDGE)

    def _release(self) -> None:
        gap, pressed = self.gap, self._pressed
        self.gap, self._pressed = None, None
        self._table.viewport().unsetCursor()
        self._table.viewport().update()
        if gap is not None:
            self.dropped.emit(gap)
        elif self._kept_rows and pressed is not None:
            row = self._table.indexAt(pressed).row()
            self._choose(row, Qt.KeyboardModifier.NoModifier)
