"""A short list in the side of a task: as high as its entries, ticked, moved and removed by keys."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QColor, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QSizePolicy

from desktop import theme

_KEY = Qt.ItemDataRole.UserRole
_TALLEST = 320
_ENTERING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True)
class SideEntry:
    """One entry; ``ticked`` None has no box, ``ink`` is its colour, "" the usual."""

    text: str
    key: object = None
    ticked: bool | None = None
    tip: str = ""
    ink: str = ""


class SideList(QListWidget):
    """``ticked``: a box was ticked or emptied, told with the entry's key. ``opened``: Enter or a
    double click. ``delete_wanted``: Delete. ``moved``: the entry is to stand at that place.
    """

    ticked = Signal(object, bool)
    opened = Signal(object)
    delete_wanted = Signal(object)
    moved = Signal(object, int)

    def __init__(self, name: str, movable: bool = False) -> None:
        super().__init__()
        self._movable = movable
        self.setAccessibleName(name)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setStyleSheet("QListWidget::item { padding: 4px 2px; }")
        if movable:
            self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.itemChanged.connect(self._tell_tick)
        self.itemDoubleClicked.connect(lambda item: self.opened.emit(item.data(_KEY)))

    @property
    def key(self) -> object:
        """Of the current entry; None when there is none."""
        item = self.currentItem()
        return item.data(_KEY) if item is not None else None

    def show_entries(self, entries: Sequence[SideEntry]) -> None:
        """Show ``entries``, the one now current staying so."""
        current = self.currentRow()
        with QSignalBlocker(self):
            self.clear()
            for entry in entries:
                self.addItem(_item(entry))
            self.setCurrentRow(min(current, len(entries) - 1))
        self.setVisible(bool(entries))
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if item is None:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit(item.data(_KEY))
        elif event.key() in _ENTERING:
            self.opened.emit(item.data(_KEY))
        elif self._movable and alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._move(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell where an entry was dropped; the list shows it there once that is written."""
        item, target = self.currentItem(), self.itemAt(event.position().toPoint())
        event.setDropAction(Qt.DropAction.IgnoreAction)
        if item is not None and event.source() is self:
            self.moved.emit(item.data(_KEY), self.row(target) if target else self.count())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _move(self, by: int) -> None:
        at = self.currentRow() + by
        if 0 <= at < self.count():
            key = self.key
            self.setCurrentRow(at)  # the place it will stand at
            self.moved.emit(key, at if by < 0 else at + 1)

    def _tell_tick(self, item: QListWidgetItem) -> None:
        self.ticked.emit(item.data(_KEY), item.checkState() == Qt.CheckState.Checked)

    def _fit(self) -> None:
        height = sum(self.sizeHintForRow(row) for row in range(self.count()))
        self.setFixedHeight(min(height + 2, _TALLEST))


def _item(entry: SideEntry) -> QListWidgetItem:
    item = QListWidgetItem(entry.text)
    item.setData(_KEY, entry.key)
    item.setToolTip(entry.tip)
    if entry.ticked is not None:
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if entry.ticked else Qt.CheckState.Unchecked)
    if entry.ink:
        item.setForeground(QColor(theme.CHIPS[entry.ink].ink))
    return item
