"""The table of a plan's tasks: cells chosen and typed in as in Excel, headings as bands."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QTableView, QWidget

from desktop import theme
from desktop.models.table import TableModel
from desktop.models.task_rows import GroupLine, Line, TaskLine
from desktop.widgets.cell_editor import CellEditor
from desktop.widgets.cell_text import TextMeasure
from desktop.widgets.row_drag import RowDrag
from desktop.widgets.task_delegate import PADDING, TaskDelegate, cell_text

_NUMBER_WIDTH = 44
_UNITS_SHARE = 0.36
_EXTRA_WIDTH = 104
_LEAST_WIDTH = 110
_Trigger = QAbstractItemView.EditTrigger
_CLEARING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_ENTERING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TaskTable(QTableView):
    """Shows task lines; says what a person does to it and changes nothing itself.

    ``typed``: a cell's text after each keystroke. ``left``: the editor closed; ``reverted`` before
    it with the text the cell had when Esc closed it. ``units_wanted``: the cell of units is to be
    edited, by the keystroke that began it if there was one.
    """

    typed = Signal(QModelIndex, str)
    reverted = Signal(QModelIndex, str)
    left = Signal()
    units_wanted = Signal(QModelIndex, object)
    clear_wanted = Signal()
    end_passed = Signal()
    current_line_changed = Signal(int)
    rows_dropped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._measure = TextMeasure(self.font())
        self._delegate = TaskDelegate(self, self._measure)
        self._before = ""
        self.setItemDelegate(self._delegate)
        self._delegate.typed.connect(self.typed)
        self._delegate.entered.connect(self.go_down)
        self.drag = RowDrag(self)
        self.drag.dropped.connect(self.rows_dropped)
        self._dress()

    def _dress(self) -> None:
        self.setAccessibleName("Bảng nhiệm vụ")
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            _Trigger.AnyKeyPressed | _Trigger.EditKeyPressed | _Trigger.DoubleClicked
        )
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionsClickable(False)

    # -- what is shown

    def show_lines(self, model: TableModel[Line]) -> None:
        """Show ``model`` and follow it; its columns' keys are number, content, units, extra."""
        self.setModel(model)
        model.modelReset.connect(self.lay_out)
        model.dataChanged.connect(lambda first, last: self._fit(range(first.row(), last.row() + 1)))
        self.selectionModel().currentRowChanged.connect(self._tell_current)
        self.lay_out()

    @property
    def lines(self) -> TableModel[Line]:
        """The model; only after ``show_lines``."""
        model = self.model()
        if not isinstance(model, TableModel):
            raise LookupError("no lines are shown")
        return model

    def lay_out(self) -> None:
        """Own widths, spans and heights: resizeRowsToContents takes ten times as long."""
        for column, width in enumerate(self._widths()):
            self.setColumnWidth(column, width)
        self.clearSpans()
        across = self.lines.columnCount()
        for row in range(self.lines.rowCount()):
            if isinstance(self.lines.record(row), GroupLine) and across > 1:
                self.setSpan(row, 0, 1, across)
        self._fit(range(self.lines.rowCount()))

    def _fit(self, rows: range) -> None:
        for row in rows:
            height = self._row_height(row)
            if self.rowHeight(row) != height:
                self.setRowHeight(row, height)

    def _widths(self) -> list[int]:
        kinds = [column.key for column in self.lines.columns]
        fixed = {"number": _NUMBER_WIDTH, "extra": _EXTRA_WIDTH}
        room = self.viewport().width() - sum(fixed.get(kind, 0) for kind in kinds)
        units = max(round(room * _UNITS_SHARE), _LEAST_WIDTH) if "units" in kinds else 0
        flexible = {"units": units, "content": max(room - units, _LEAST_WIDTH)}
        return [fixed.get(kind) or flexible.get(kind, _EXTRA_WIDTH) for kind in kinds]

    def _row_height(self, row: int) -> int:
        line = self.lines.record(row)
        if isinstance(line, GroupLine):
            return theme.ROW_HEIGHT - 4
        heights = [
            cell_text(line, column).height(self._measure, self.columnWidth(at) - 2 * PADDING)
            for at, column in enumerate(self.lines.columns)
        ]
        return max(max(heights, default=0) + 2 * PADDING, theme.ROW_HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.model() is not None:
            self.lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.drag.gap is not None:
            painter = QPainter(self.viewport())
            top = self._gap_top(self.drag.gap) - 1
            painter.fillRect(0, top, self.width(), 3, QColor(theme.ACTION))
            painter.end()

    def _gap_top(self, gap: int) -> int:
        if gap < self.lines.rowCount():
            return self.rowViewportPosition(gap)
        return self.rowViewportPosition(gap - 1) + self.rowHeight(gap - 1) if gap else 0

    # -- editing

    def edit(  # type: ignore[override]
        self,
        index: QModelIndex | QPersistentModelIndex,
        trigger: QAbstractItemView.EditTrigger = _Trigger.AllEditTriggers,
        event: QEvent | None = None,
    ) -> bool:
        by_key = trigger == _Trigger.AnyKeyPressed
        if by_key and isinstance(event, QKeyEvent) and not event.text().isprintable():
            return False
        wanted = trigger == _Trigger.AllEditTriggers or bool(trigger & self.editTriggers())
        if wanted and self._is_units(index) and index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.units_wanted.emit(index, event if by_key else None)
            return True
        self._delegate.replacing = by_key
        self._before = str(index.data() or "")
        return super().edit(index, trigger, event)  # type: ignore[arg-type]

    def edit_all(self, index: QModelIndex) -> None:
        """Open the editor with its text chosen, ready to be typed over."""
        if self.edit(index) and self.editor is not None:
            self.editor.selectAll()

    @property
    def editor(self) -> CellEditor | None:
        """The open editor of a cell's text."""
        return self._delegate.editor

    def finish_editing(self) -> None:
        """Close the editor if one is open; its text stays."""
        self._delegate.finish()

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        hints = QAbstractItemDelegate.EndEditHint
        if hint == hints.RevertModelCache:
            self.reverted.emit(self.currentIndex(), self._before)
        self._delegate.editor = None
        super().closeEditor(editor, hints.NoHint)
        self.left.emit()
        self._fit(range(self.currentIndex().row(), self.currentIndex().row() + 1))
        if hint == hints.EditNextItem:
            self.go_on()
        elif hint == hints.EditPreviousItem:
            self.go_back()

    def _is_units(self, index: QModelIndex | QPersistentModelIndex) -> bool:
        if not index.isValid() or isinstance(self.lines.record(index.row()), GroupLine):
            return False
        return self.lines.columns[index.column()].key == "units"

    # -- moving about

    def go_on(self) -> None:
        """To the next cell one can type in; beyond the last one ``end_passed`` is told."""
        following = self._cell_beside(1)
        if following is None:
            self.end_passed.emit()
        else:
            self.setCurrentIndex(following)

    def go_back(self) -> bool:
        """To the cell before; False at the first one."""
        before = self._cell_beside(-1)
        if before is not None:
            self.setCurrentIndex(before)
        return before is not None

    def go_down(self) -> None:
        """To the same column of the next task."""
        here = self.currentIndex()
        for row in range(here.row() + 1, self.lines.rowCount()):
            if isinstance(self.lines.record(row), TaskLine):
                self.setCurrentIndex(self.lines.index(row, here.column()))
                return

    def _cell_beside(self, step: int) -> QModelIndex | None:
        across = self.lines.columnCount()
        here = self.currentIndex()
        at = here.row() * across + here.column() + step
        while 0 <= at < self.lines.rowCount() * across:
            index = self.lines.index(at // across, at % across)
            task = isinstance(self.lines.record(index.row()), TaskLine)
            if task and self.lines.columns[index.column()].key != "number":
                return index
            at += step
        return None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.model() is None:
            super().keyPressEvent(event)
        elif event.key() in _CLEARING and not event.modifiers():
            self.clear_wanted.emit()
        elif event.key() in _ENTERING and not event.modifiers():
            self.go_down()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """No jump to a row beginning with the letter: in Excel letters only type."""

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes from cell to cell; before the first cell it leaves the table as elsewhere."""
        if self.model() is None or not self.currentIndex().isValid():
            return super().focusNextPrevChild(forward)
        if forward:
            self.go_on()
            return True
        return self.go_back() or super().focusNextPrevChild(forward)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.model() is not None and self.lines.rowCount() and not self.currentIndex().isValid():
            self.setCurrentIndex(self.lines.index(0, 0))

    def _tell_current(self, current: QModelIndex, previous: QModelIndex) -> None:
        self.viewport().update()
        self.current_line_changed.emit(current.row())
