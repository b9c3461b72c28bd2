"""Paints the cells of the task table and opens the editor for their text."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop import theme
from desktop.models.table import RECORD_ROLE, Column
from desktop.models.task_rows import GroupLine, Line, TaskLine
from desktop.widgets.cell_editor import CellEditor
from desktop.widgets.cell_text import CellText, Piece, TextMeasure

PADDING = theme.GRID
_NO_NAME = "(nhóm chưa có tên)"
Index = QModelIndex | QPersistentModelIndex


class TaskDelegate(QStyledItemDelegate):
    """Headings as bands, cells as wrapped text with role chips.

    ``typed``: the text of the cell being edited, after every keystroke. ``replacing`` is set by
    the table when a keystroke opened the editor: it then starts empty.
    """

    typed = Signal(QModelIndex, str)
    entered = Signal()

    def __init__(self, table: QTableView, measure: TextMeasure) -> None:
        super().__init__(table)
        self._table = table
        self._measure = measure
        self.replacing = False
        self.editor: CellEditor | None = None

    # -- editing

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = CellEditor(parent)
        place = QPersistentModelIndex(index)
        editor.height_wanted.connect(lambda height: self._grow(place.row(), height))
        editor.set_text("" if self.replacing else str(index.data() or ""))
        editor.textChanged.connect(lambda: self.typed.emit(_plain(place), editor.toPlainText()))
        editor.entered.connect(lambda: self._finish(editor))
        self.editor = editor
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """The editor got its text when it opened; a repaint of the row must not reset it."""

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Every keystroke was sent already; the table shows the row anew when the editor closes."""

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        editor.setGeometry(option.rect)  # type: ignore[attr-defined]

    def finish(self) -> None:
        """Close the open editor and keep its text."""
        if self.editor is not None:
            self._close(self.editor)

    def _finish(self, editor: CellEditor) -> None:
        self._close(editor)
        self.entered.emit()

    def _close(self, editor: CellEditor) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def _grow(self, row: int, height: int) -> None:
        if row >= 0 and self._table.rowHeight(row) < height:
            self._table.setRowHeight(row, height)

    # -- painting

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.data(RECORD_ROLE)
        rect: QRect = option.rect  # type: ignore[attr-defined]
        painter.save()
        if isinstance(line, GroupLine):
            _paint_band(painter, rect, line.group.label)
        else:
            painter.fillRect(rect, self._ground(option, index))
            inner = rect.adjusted(PADDING, PADDING, -PADDING, -PADDING)
            column = index.model().columns[index.column()]  # type: ignore[attr-defined]
            cell_text(line, column).paint(painter, inner, self._measure)
        painter.setPen(QColor(theme.LINE))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if index == self._table.currentIndex() and self._table.hasFocus():
            painter.setPen(QColor(theme.ACTION))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        painter.restore()

    def _ground(self, option: QStyleOptionViewItem, index: Index) -> QColor:
        if option.state & QStyle.StateFlag.State_Selected:  # type: ignore[attr-defined]
            return QColor(theme.CHOSEN)
        here = index.row() == self._table.currentIndex().row()
        return QColor(theme.CURRENT_ROW if here else theme.SURFACE)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, theme.ROW_HEIGHT)


def cell_text(line: Line, column: Column[Line]) -> CellText:
    """What one cell shows: units with their role as a chip, all else as plain lines."""
    if column.key == "units" and isinstance(line, TaskLine):
        return CellText(tuple(Piece(a.name, a.role, a.note) for a in line.task.assignments))
    return CellText(tuple(Piece(text) for text in column.text(line).split("\n")))


def _plain(index: QPersistentModelIndex) -> QModelIndex:
    return index.model().index(index.row(), index.column()) if index.isValid() else QModelIndex()


def _paint_band(painter: QPainter, rect: QRect, label: str) -> None:
    painter.fillRect(rect, QColor(theme.GROUP))
    font = QFont(painter.font())
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(QColor(theme.ACTION if label else theme.SECONDARY))
    inner = rect.adjusted(PADDING + 2, 0, -PADDING, 0)
    align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    painter.drawText(inner, align, label or _NO_NAME)
