"""One day of the calendar: its number, its lunar day, and what falls on it, to be dragged away."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QMimeData, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QColor, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListWidget,
    QListWidgetItem,
)

from desktop import theme
from desktop.checklist.month import Day, Entry
from desktop.widgets.layouts import fill, in_a_row
from desktop.widgets.parts import label
from desktop.widgets.short_text import ShortText
from storage.rules.calendar import WEEKDAYS

_ENTRY = Qt.ItemDataRole.UserRole
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
_ALT = Qt.KeyboardModifier.AltModifier


class DayList(QListWidget):
    """``dropped``: an entry is to fall on this day. ``pushed``: the current one is to go so many
    days on. ``left``: the keys go so many days on. ``opened``: Enter or a double click.
    """

    dropped = Signal(object)
    pushed = Signal(object, int)
    left = Signal(int)
    opened = Signal()
    chosen = Signal(object)

    def __init__(self, movable: bool) -> None:
        super().__init__()
        self._movable = movable
        self.setAccessibleName("Ngày trong lịch")
        self.setStyleSheet(
            "QListWidget { background: transparent; font-size: 11px; }"
            "QListWidget::item { padding: 1px 3px; border: 0; font-size: 11px; }"
        )
        self.setUniformItemSizes(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        if movable:
            self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
            self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.itemActivated.connect(lambda _: self.opened.emit())
        self.currentItemChanged.connect(lambda item, _: self._tell(item))
        self.itemClicked.connect(self._tell)

    @property
    def entry(self) -> Entry | None:
        """The current one."""
        item = self.currentItem()
        return item.data(_ENTRY) if item is not None else None

    def show_entries(self, entries: Sequence[Entry], day: date, on: date) -> None:
        with QSignalBlocker(self):
            self.clear()
            for entry in entries:
                item = QListWidgetItem(entry.text, self)
                item.setData(_ENTRY, entry)
                item.setToolTip(f"{entry.text}\n{entry.task.due.reason}")
                item.setForeground(QColor(_ink(entry, day, on)))

    def choose(self, task_id: int, step_id: int | None) -> bool:
        """Put the cursor on an entry; False where it falls on another day."""
        for row in range(self.count()):
            entry: Entry = self.item(row).data(_ENTRY)
            if entry.task.task.id == task_id and _step_id(entry) == step_id:
                self.setCurrentRow(row)
                return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down go through the entries of the day first, then to the week above or below."""
        by = _STEPS.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
        elif event.modifiers() == _ALT:
            if self._movable and self.entry is not None:
                self.pushed.emit(self.entry, by)
        elif abs(by) == 1 or not 0 <= self.currentRow() + (by > 0) - (by < 0) < self.count():
            self.left.emit(by)
        else:
            super().keyPressEvent(event)

    def mimeTypes(self) -> list[str]:
        return ["text/plain"]

    def mimeData(self, items: Sequence[QListWidgetItem]) -> QMimeData:
        data = QMimeData()
        data.setText("\n".join(item.text() for item in items))
        return data

    def dropEvent(self, event: QDropEvent) -> None:
        """Only tell it: the calendar shows it once it is written."""
        event.setDropAction(Qt.DropAction.IgnoreAction)
        source = event.source()
        if isinstance(source, DayList) and source is not self and source.entry is not None:
            self.dropped.emit(source.entry)

    def _tell(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(item.data(_ENTRY))


class DayCell(QFrame):
    """A day with its list; days of other months stand back."""

    def __init__(self, movable: bool) -> None:
        super().__init__()
        self.setObjectName("day")
        self.day = date.min
        self._number = label("", "field")
        self._lunar = label("", "small")
        self.off = ShortText("", "small")
        self.list = DayList(movable)
        row = in_a_row(self._number, None, self._lunar, gap=4)
        row.setContentsMargins(6, 2, 6, 0)
        named = in_a_row(self.off)
        named.setContentsMargins(6, 0, 6, 0)
        fill(self, row, named, (self.list, 1))

    def show_day(self, day: Day, month: int, on: date) -> None:
        """Show ``day`` as one of the month in front, or of its neighbours."""
        self.day = day.day
        self._number.setText(f"{day.day.day}")
        self._lunar.setText(day.lunar)
        self.off.show_text(day.off)
        self.off.setVisible(bool(day.off))
        ground = theme.GROUND if day.is_off or day.day.month != month else theme.SURFACE
        edge = theme.ACTION if day.day == on else theme.LINE
        self.setStyleSheet(f"QFrame#day {{ background: {ground}; border: 1px solid {edge}; }}")
        ink = theme.CHIPS["red"].ink if day.is_off else theme.TEXT
        ink = theme.DISABLED if day.day.month != month else ink
        self._number.setStyleSheet(f"color: {ink};")
        self.list.show_entries(day.entries, day.day, on)
        named = f"{WEEKDAYS[day.day.weekday()]} {day.day:%d/%m/%Y}, âm lịch {day.lunar}"
        what = f"{len(day.entries)} việc"
        self.list.setAccessibleName(", ".join(filter(None, (named, day.off, what))))


def _ink(entry: Entry, day: date, on: date) -> str:
    if entry.done:
        return theme.CHIPS["green"].ink
    return theme.CHIPS["red"].ink if day < on else theme.TEXT


def _step_id(entry: Entry) -> int | None:
    return entry.step.id if entry.step is not None else None
