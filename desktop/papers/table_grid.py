"""The table of a paper's form as a grid: typed cell by cell, pasted from Excel or Word."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from desktop import theme
from desktop.editing.clipboard import PastedText, read_clipboard, to_clipboard
from desktop.editing.grid import Grid, GridRow
from resources.errors import KnownError
from resources.forms import TableColumn

Rows = tuple[tuple[str, ...], ...]
_MOST_SHOWN = 12
_RETURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MILLIMETRE = 4
# Padding of a title, as the theme sets it.
_HEAD_SIDES = 16


class TableGrid(QTableWidget):
    """The last row is always blank: typing there adds a row. ``edited``: the person changed it.

    Delete empties the chosen cells, Ctrl+Delete removes their rows, Ctrl+Enter inserts one.
    ``refused``: the clipboard holds nothing a cell can take.
    """

    edited = Signal()
    refused = Signal(Exception)

    def __init__(self, name: str, columns: Sequence[TableColumn]) -> None:
        super().__init__(1, len(columns))
        self._columns = tuple(columns)
        self._locked = False
        self.setAccessibleName(name)
        self.setHorizontalHeaderLabels([column.title for column in columns])
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(True)
        self.verticalHeader().setVisible(all(column.kind != "index" for column in columns))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.verticalHeader().setMinimumSectionSize(theme.ROW_HEIGHT)
        self._share_width()
        self.itemChanged.connect(self._changed)
        self._fit()

    @property
    def rows(self) -> Rows:
        """The rows that are not blank."""
        found = (
            tuple(self._cell(row, at) for at in range(self.columnCount())) for row in self._all
        )
        return tuple(cells for cells in found if any(cell.strip() for cell in cells))

    def show_rows(self, rows: Rows) -> None:
        """Show ``rows`` unless the person just typed them."""
        if rows == self.rows:
            return
        with QSignalBlocker(self):
            self.setRowCount(len(rows) + 1)
            for row, cells in enumerate((*rows, ())):
                for at in range(self.columnCount()):
                    self._set_cell(row, at, cells[at] if at < len(cells) else "")
        self._fit()

    def set_locked(self, locked: bool) -> None:
        """Let the rows be read and copied only."""
        self._locked = locked
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.NoEditTriggers
            if locked
            else triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed
        )

    # -- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif self._locked:
            super().keyPressEvent(event)
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.key() == Qt.Key.Key_Delete and control:
            self.remove_rows()
        elif event.key() == Qt.Key.Key_Delete:
            self._empty_chosen()
        elif event.key() in _RETURNS and control:
            self.insert_row()
        else:
            super().keyPressEvent(event)

    def copy(self) -> None:
        """Put the chosen cells on the clipboard, for Excel and Word too."""
        rows = sorted({index.row() for index in self.selectedIndexes()})
        columns = sorted({index.column() for index in self.selectedIndexes()})
        cells = (GridRow(tuple(self._cell(row, at) for at in columns)) for row in rows)
        QGuiApplication.clipboard().setMimeData(to_clipboard(Grid(tuple(cells))))

    def paste(self) -> None:
        """Lay the clipboard's cells over those from the current one on."""
        try:
            found = read_clipboard(QGuiApplication.clipboard().mimeData())
        except KnownError as error:
            self.refused.emit(error)
            return
        rows = [(found.text,)] if isinstance(found, PastedText) else [r.cells for r in found.rows]
        top, left = max(self.currentRow(), 0), max(self.currentColumn(), 0)
        with QSignalBlocker(self):
            self.setRowCount(max(self.rowCount(), top + len(rows) + 1))
            for row, cells in enumerate(rows, start=top):
                for at, cell in enumerate(cells[: self.columnCount() - left], start=left):
                    self._set_cell(row, at, cell)
        self._changed()

    def insert_row(self) -> None:
        """A blank row above the current one."""
        at = max(self.currentRow(), 0)
        self.insertRow(at)
        self.setCurrentCell(at, 0)
        self._fit()

    def remove_rows(self) -> None:
        """Take the chosen rows out."""
        with QSignalBlocker(self):
            for row in sorted({index.row() for index in self.selectedIndexes()}, reverse=True):
                self.removeRow(row)
        self._changed()

    # -- cells

    @property
    def _all(self) -> range:
        return range(self.rowCount())

    def _cell(self, row: int, at: int) -> str:
        item = self.item(row, at)
        return item.text() if item is not None else ""

    def _set_cell(self, row: int, at: int, text: str) -> None:
        self.setItem(row, at, QTableWidgetItem(text))

    def _empty_chosen(self) -> None:
        with QSignalBlocker(self):
            for index in self.selectedIndexes():
                self._set_cell(index.row(), index.column(), "")
        self._changed()

    def _changed(self) -> None:
        last = self.rowCount() - 1
        if last < 0 or any(self._cell(last, at) for at in range(self.columnCount())):
            self.insertRow(last + 1)
        self._fit()
        self.edited.emit()

    # -- size

    def _share_width(self) -> None:
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        for at, column in enumerate(self._columns):
            fixed = QHeaderView.ResizeMode.Interactive
            stretch = QHeaderView.ResizeMode.Stretch
            header.setSectionResizeMode(at, fixed if column.width else stretch)
            if column.width:
                self.setColumnWidth(at, max(round(column.width * _MILLIMETRE), 44))

    def _fit(self) -> None:
        """As high as its rows, up to a dozen; the form scrolls, the grid then too."""
        self.resizeRowsToContents()
        heights = [self.rowHeight(row) for row in self._all][:_MOST_SHOWN]
        frame = 2 * self.frameWidth() + 2
        head = self._head_height()
        self.horizontalHeader().setFixedHeight(head)
        self.setFixedHeight(head + sum(heights) + frame)

    def _head_height(self) -> int:
        """Room for the longest title as it breaks in its column."""
        metrics = self.horizontalHeader().fontMetrics()
        wrap = Qt.TextFlag.TextWordWrap
        rooms = [
            QRect(0, 0, self.columnWidth(at) - _HEAD_SIDES, 0) for at in range(self.columnCount())
        ]
        titles = [column.title for column in self._columns]
        heights = [
            metrics.boundingRect(room, wrap, title).height()
            for room, title in zip(rooms, titles, strict=True)
        ]
        return max(heights) + _HEAD_SIDES

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()
