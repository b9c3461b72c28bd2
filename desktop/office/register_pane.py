"""A register of few, larger entries: names at the left, the chosen entry's fields at the right."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QWidget,
)

from desktop.widgets.layouts import bar, fill_across, one_of, stacked
from desktop.widgets.parts import button, frame, icon_button, label

_LIST_WIDTH = 300
_FORM_WIDTH = 460


class _Names(QListWidget):
    delete_wanted = Signal()
    moved = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit()
        elif alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)


class RegisterPane(QWidget):
    """Knows names and ids only; what an entry is made of is its ``form``'s business.

    ``move_wanted``: the id, and the position it is to stand before.
    """

    chosen = Signal(object)
    add_wanted = Signal()
    delete_wanted = Signal(int)
    move_wanted = Signal(int, int)

    def __init__(self, name: str, add_word: str, empty_word: str, form: QWidget) -> None:
        super().__init__()
        self.names = _Names()
        self.names.setAccessibleName(name)
        self._empty = QLabel(empty_word)
        self._stack = QStackedWidget()
        self._buttons = [
            button(add_word, self.add_wanted.emit),
            icon_button("up", "Chuyển lên (Alt+↑)", lambda: self._move(-1)),
            icon_button("down", "Chuyển xuống (Alt+↓)", lambda: self._move(1)),
            icon_button("trash", "Xóa (Delete)", self._delete),
        ]
        self._lay_out(form)
        self.names.currentItemChanged.connect(lambda *_: self.chosen.emit(self.current_id))
        self.names.delete_wanted.connect(self._delete)
        self.names.moved.connect(self._move)

    @property
    def current_id(self) -> int | None:
        item = self.names.currentItem()
        return None if item is None else item.data(Qt.ItemDataRole.UserRole)

    def show_entries(self, entries: Sequence[tuple[int, str]]) -> None:
        """Show id and name of each; the chosen one, else the nearest, stays chosen."""
        ids = [entry_id for entry_id, _ in entries]
        if ids != self._ids():
            self._replace(ids)
        for row, (_, name) in enumerate(entries):
            self.names.item(row).setText(name)
        self._stack.setCurrentIndex(0 if entries else 1)

    def choose(self, entry_id: int) -> None:
        self.names.setCurrentRow(self._ids().index(entry_id))

    def _ids(self) -> list[int]:
        items = (self.names.item(row) for row in range(self.names.count()))
        return [item.data(Qt.ItemDataRole.UserRole) for item in items]

    def _replace(self, ids: Sequence[int]) -> None:
        chosen, row = self.current_id, max(self.names.currentRow(), 0)
        self.names.blockSignals(True)
        self.names.clear()
        for entry_id in ids:
            item = QListWidgetItem(self.names)
            item.setData(Qt.ItemDataRole.UserRole, entry_id)
        nearest = min(row, len(ids) - 1)
        self.names.setCurrentRow(ids.index(chosen) if chosen in ids else nearest)
        self.names.blockSignals(False)

    def set_editable(self, editable: bool) -> None:
        for made in self._buttons:
            made.setEnabled(editable)

    def _delete(self) -> None:
        if self.current_id is not None and self._buttons[0].isEnabled():
            self.delete_wanted.emit(self.current_id)

    def _move(self, step: int) -> None:
        target = self.names.currentRow() + step
        if self.current_id is None or not self._buttons[0].isEnabled():
            return
        if 0 <= target < self.names.count():
            self.move_wanted.emit(self.current_id, target if step < 0 else target + 1)

    # -- layout

    def _lay_out(self, form: QWidget) -> None:
        form.setMaximumWidth(_FORM_WIDTH)
        right = frame("surface")
        row = QHBoxLayout(right)
        row.setContentsMargins(20, 16, 20, 16)
        row.addWidget(form, 1)
        row.addStretch(0)
        self._empty.setObjectName("secondary")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setMargin(40)
        fill_across(self, self._left(), (one_of(self._stack, right, self._empty), 1))

    def _left(self) -> QWidget:
        first, *others = self._buttons
        keys = label("Alt+↑, Alt+↓ để xếp thứ tự · Delete để xóa", "small")
        keys.setContentsMargins(12, 6, 12, 8)
        left = stacked(bar(first, None, *others, gap=6), (self.names, 1), keys)
        left.setFixedWidth(_LIST_WIDTH)
        return left
