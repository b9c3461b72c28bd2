"""The table of a plan's tasks: wrapped rows, headings over the full width, heights kept."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop import theme
from desktop.models.table import RECORD_ROLE, TableModel
from desktop.models.task_rows import GroupLine, Line, TaskLine
from desktop.widgets.cell_text import CellText, Piece

_PADDING = theme.GRID
_NUMBER_WIDTH = 44
_UNITS_SHARE = 0.36
_EXTRA_WIDTH = 110


class TaskTable(QTableView):
    """Shows a TableModel of task lines; columns as the plan prints them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kinds: tuple[str, ...] = ()
        self.setItemDelegate(_TaskDelegate(self))
        self.setAccessibleName("Bảng nhiệm vụ")
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)

    def show_lines(self, model: TableModel[Line]) -> None:
        """Show ``model``; the keys of its columns are number, content, units or extra."""
        self._kinds = tuple(column.key for column in model.columns)
        self.setModel(model)
        self.clearSpans()
        for row in range(model.rowCount()):
            if isinstance(model.record(row), GroupLine) and len(self._kinds) > 1:
                self.setSpan(row, 0, 1, len(self._kinds))
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        """Own heights: resizeRowsToContents takes ten times as long."""
        for column, width in enumerate(self._widths()):
            self.setColumnWidth(column, width)
        model = self.model()
        if model is None:
            return
        for row in range(model.rowCount()):
            self.setRowHeight(row, self._row_height(row))

    def _widths(self) -> list[int]:
        fixed = {"number": _NUMBER_WIDTH, "extra": _EXTRA_WIDTH}
        room = self.viewport().width() - sum(fixed.get(kind, 0) for kind in self._kinds)
        units = round(room * _UNITS_SHARE) if "units" in self._kinds else 0
        flexible = {"units": units, "content": room - units}
        return [fixed.get(kind) or max(flexible.get(kind, 0), 120) for kind in self._kinds]

    def _row_height(self, row: int) -> int:
        model = self.model()
        line = model.index(row, 0).data(RECORD_ROLE)
        if isinstance(line, GroupLine):
            return theme.ROW_HEIGHT - 4
        metrics = QFontMetrics(self.font())
        heights = [
            cell_text(model.index(row, column), kind).height(
                metrics, self.columnWidth(column) - 2 * _PADDING
            )
            for column, kind in enumerate(self._kinds)
        ]
        return max(max(heights, default=0) + 2 * _PADDING, theme.ROW_HEIGHT)

    @property
    def kinds(self) -> tuple[str, ...]:
        return self._kinds


def cell_text(index: QModelIndex | QPersistentModelIndex, kind: str) -> CellText:
    """What one cell shows: units with their role as a chip, all else as plain lines."""
    line = index.data(RECORD_ROLE)
    if kind == "units" and isinstance(line, TaskLine):
        return CellText(tuple(Piece(a.name, a.role, a.note) for a in line.task.assignments))
    return CellText(tuple(Piece(text) for text in str(index.data() or "").split("\n")))


class _TaskDelegate(QStyledItemDelegate):
    """Paints headings as bands and cells as wrapped text with role chips."""

    def __init__(self, table: TaskTable) -> None:
        super().__init__(table)
        self._table = table

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        line = index.data(RECORD_ROLE)
        rect: QRect = option.rect  # type: ignore[attr-defined]
        painter.save()
        if isinstance(line, GroupLine):
            _paint_band(painter, rect, line.group.label)
        else:
            chosen = option.state & QStyle.StateFlag.State_Selected  # type: ignore[attr-defined]
            painter.fillRect(rect, QColor(theme.CHOSEN if chosen else theme.SURFACE))
            inner = rect.adjusted(_PADDING, _PADDING, -_PADDING, -_PADDING)
            cell_text(index, self._table.kinds[index.column()]).paint(painter, inner)
        painter.setPen(QColor(theme.LINE))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(80, theme.ROW_HEIGHT)


def _paint_band(painter: QPainter, rect: QRect, label: str) -> None:
    painter.fillRect(rect, QColor(theme.GROUP))
    font = QFont(painter.font())
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(QColor(theme.ACTION))
    inner = rect.adjusted(_PADDING + 2, 0, -_PADDING, 0)
    painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, label)
