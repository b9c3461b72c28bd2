"""A register as a table that is typed in like Excel: Tab, Enter, F2, and rows moved by keys."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop import theme
from desktop.models.register import RegisterModel
from desktop.widgets.shared_width import SharedWidth
from resources.vietnamese import clean_line

Index = QModelIndex | QPersistentModelIndex
_REST = 1000


class RegisterTable(QTableView):
    """``moved`` tells by how many rows (−1 up, +1 down) the current row is to go."""

    pasted = Signal()
    delete_wanted = Signal()
    moved = Signal(int)

    def __init__(self, model: RegisterModel, name: str, widths: Sequence[int]) -> None:
        """``widths``: pixels per column; 0 takes what the others leave."""
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(_CellDelegate(model, self))
        self.setObjectName("register")
        self.setAccessibleName(name)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(True)
        rows = self.verticalHeader()
        rows.setDefaultSectionSize(theme.ROW_HEIGHT)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        rows.setFixedWidth(40)
        self._set_widths(widths)

    def chosen_rows(self) -> list[int]:
        """Rows with a chosen cell, top to bottom."""
        return sorted({index.row() for index in self.selectedIndexes()})

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys, key = event.modifiers(), event.key()
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit()
        elif key == Qt.Key.Key_Delete and keys == Qt.KeyboardModifier.ControlModifier:
            self.delete_wanted.emit()
        elif key == Qt.Key.Key_Delete:
            self._clear_cells()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and keys == Qt.KeyboardModifier.AltModifier:
            self.moved.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._start_editing()
        elif not self._leaves(event):
            super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Enter goes down, as in Excel."""
        super().closeEditor(editor, hint)
        current = self.currentIndex()
        if hint == QAbstractItemDelegate.EndEditHint.SubmitModelCache:
            below = self.model().index(current.row() + 1, current.column())
            self.setCurrentIndex(below if below.isValid() else current)

    def _leaves(self, event: QKeyEvent) -> bool:
        """Tab on the very last cell, Shift+Tab on the first, go on to the next control."""
        current, model = self.currentIndex(), self.model()
        last = model.index(model.rowCount() - 1, model.columnCount() - 1)
        if event.key() == Qt.Key.Key_Tab and current == last:
            return self.focusNextPrevChild(True)
        if event.key() == Qt.Key.Key_Backtab and current == model.index(0, 0):
            return self.focusNextPrevChild(False)
        return False

    def _start_editing(self) -> None:
        """Enter in an open cell comes here too, after the cell took it."""
        editing = self.state() == QAbstractItemView.State.EditingState
        if not editing and self.currentIndex().flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(self.currentIndex())

    def _clear_cells(self) -> None:
        for index in self.selectedIndexes():
            self.model().setData(index, "", Qt.ItemDataRole.EditRole)

    def _set_widths(self, widths: Sequence[int]) -> None:
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        for column, width in enumerate(widths):
            if width:
                self.setColumnWidth(column, width)
            else:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        SharedWidth(self)


class _CellDelegate(QStyledItemDelegate):
    """A line, or a list where the column has choices; a rest of a second writes what is typed."""

    def __init__(self, model: RegisterModel, table: RegisterTable) -> None:
        super().__init__(table)
        self._model = model
        self._editor: QWidget | None = None
        self._rest = QTimer(self, interval=_REST, singleShot=True)
        self._rest.timeout.connect(self._write)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        column = self._model.columns[index.column()]
        editor = _choices(parent, column.choices) if column.choices else QLineEdit(parent)
        editor.setAccessibleName(column.title)
        if isinstance(editor, QLineEdit):
            editor.textEdited.connect(lambda _: self._rest.start())
        self._editor = editor
        return editor

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        self._rest.stop()
        self._editor = None
        super().destroyEditor(editor, index)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        text = str(index.data(Qt.ItemDataRole.EditRole))
        if isinstance(editor, QComboBox):
            editor.setCurrentText(text)
        elif isinstance(editor, QLineEdit) and clean_line(editor.text()) != text:
            editor.setText(text)

    def setModelData(self, editor: QWidget, model: object, index: Index) -> None:
        shown = editor.currentText() if isinstance(editor, QComboBox) else ""
        text = editor.text() if isinstance(editor, QLineEdit) else shown
        self._model.setData(index, clean_line(text))

    def _write(self) -> None:
        if self._editor is not None:
            self.commitData.emit(self._editor)


def _choices(parent: QWidget, words: Sequence[str]) -> QComboBox:
    box = QComboBox(parent)
    box.addItems(list(words))
    return box
