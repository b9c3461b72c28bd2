"""A list of records to look through: rows are chosen whole, what is typed in goes on elsewhere."""

from collections.abc import Callable, Mapping, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from desktop.models.table import Column, TableModel
from desktop.widgets.shared_width import SharedWidth

R = TypeVar("R")
_ROW_HEIGHT = 44
_ENTERING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RecordTable(QTableView, Generic[R]):
    """Rows are two lines high. ``chosen``: the record of the current row, None when there is none.

    ``opened``: Enter or a double click. ``delete_wanted``: Delete.
    """

    chosen = Signal(object)
    opened = Signal(object)
    delete_wanted = Signal()

    def __init__(self, columns: Sequence[Column[R]], name: str, widths: Mapping[int, int]) -> None:
        """``widths``: pixels by column; the others share what these leave."""
        super().__init__()
        self._records = TableModel(columns, self)
        self.setModel(self._records)
        self.setObjectName("register")
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._set_headers(widths)
        self.selectionModel().currentRowChanged.connect(self._tell)
        self.doubleClicked.connect(lambda _: self._open())

    @property
    def current(self) -> R | None:
        """The record of the current row."""
        index = self.currentIndex()
        return self._records.record(index.row()) if index.isValid() else None

    @property
    def selected(self) -> list[R]:
        """The records of all chosen rows, in their order."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self._records.record(row) for row in rows]

    def show_records(self, records: Sequence[R], is_chosen: Callable[[R], bool]) -> None:
        """Show ``records``; the first that ``is_chosen``, else none, is the current one."""
        with QSignalBlocker(self.selectionModel()):
            self._records.set_rows(records)
            at = next((row for row, record in enumerate(records) if is_chosen(record)), None)
            if at is not None:
                self.selectRow(at)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit()
        elif event.key() in _ENTERING and not event.modifiers():
            self._open()
        else:
            super().keyPressEvent(event)

    def _tell(self, current: QModelIndex) -> None:
        self.chosen.emit(self._records.record(current.row()) if current.isValid() else None)

    def _open(self) -> None:
        if self.current is not None:
            self.opened.emit(self.current)

    def _set_headers(self, widths: Mapping[int, int]) -> None:
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column, width in widths.items():
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            self.setColumnWidth(column, width)
        SharedWidth(self)
