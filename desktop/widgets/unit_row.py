"""One unit of a task: its name, its role and a note behind it."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from desktop.widgets.folded_completer import FoldedCompleter
from resources.vietnamese import fold
from storage.importers.unit_lines import read_units
from storage.records import ROLES, Assignment

_NO_ROLE = "—"
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class UnitRow(QWidget):
    """Edits one assignment; an empty name is none."""

    changed = Signal()
    entered = Signal()
    move_wanted = Signal(int)

    def __init__(self, assignment: Assignment, names: Sequence[str]) -> None:
        super().__init__()
        self._given = assignment
        self.name = QLineEdit(assignment.name)
        self.role = QComboBox()
        self.note = QLineEdit(assignment.note)
        self._completer = FoldedCompleter(names, self)
        self._dress()
        self.name.setCompleter(self._completer)
        self._completer.activated.connect(self.changed)
        self.name.textChanged.connect(self.changed)
        self.note.textChanged.connect(self.changed)
        self.role.currentIndexChanged.connect(self.changed)
        self.name.returnPressed.connect(self._enter)
        self.note.returnPressed.connect(self.entered)

    def _dress(self) -> None:
        self.name.setAccessibleName("Tên đơn vị")
        self.name.setPlaceholderText("Gõ tên đơn vị, không cần dấu")
        self.role.addItems([role or _NO_ROLE for role in ROLES])
        self.role.setCurrentIndex(ROLES.index(self._given.role))
        self.role.setAccessibleName("Vai trò")
        self.role.setFixedWidth(104)
        self.note.setAccessibleName("Ghi chú in kèm đơn vị")
        self.note.setPlaceholderText("Ghi chú")
        self.note.setFixedWidth(96)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.name, 1)
        row.addWidget(self.role)
        row.addWidget(self.note)

    @property
    def is_blank(self) -> bool:
        return not self.name.text().strip()

    def assignments(self) -> tuple[Assignment, ...]:
        """What is typed; “Văn phòng chủ trì” in the name sets the role too."""
        role, note = ROLES[self.role.currentIndex()], self.note.text().strip()
        if self.name.text() == self._given.name and not self.is_blank:
            return (replace(self._given, role=role, note=note),)
        read = read_units(self.name.text(), role)
        return tuple(replace(a, note=note or a.note) for a in read)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _MOVES.get(Qt.Key(event.key()))
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_wanted.emit(step)
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        """Enter takes the proposal that is chosen, or the only one while no accents are typed."""
        popup, typed = self._completer.popup(), self.name.text().strip()
        if popup is not None and popup.isVisible():
            if popup.currentIndex().isValid():
                return  # the completer takes it
            if fold(typed) == typed.lower() and self._completer.completionCount() == 1:
                self.name.setText(self._completer.currentCompletion())
            popup.hide()
        self.entered.emit()
