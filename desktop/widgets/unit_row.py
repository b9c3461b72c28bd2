"""One unit of a task: its name, its role and a note behind it."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from desktop.widgets.layouts import fill_across
from desktop.widgets.parts import icon_button
from storage.importers.unit_lines import read_units
from storage.records import ROLES, Assignment

_NO_ROLE = "—"
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ENTERING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class UnitRow(QWidget):
    """Edits one assignment; an empty name is none.

    ``looked_for``: the name is typed or came under the cursor. ``step_wanted``: an arrow key in the
    name. ``entered``: Enter in the name. ``finished``: Enter in the note.
    """

    changed = Signal()
    looked_for = Signal()
    step_wanted = Signal(int)
    entered = Signal()
    finished = Signal()
    move_wanted = Signal(int)
    removed = Signal()

    def __init__(self, assignment: Assignment) -> None:
        super().__init__()
        self._given = assignment
        self.name = QLineEdit(assignment.name)
        self.role = QComboBox()
        self.note = QLineEdit(assignment.note)
        self.remove = icon_button("close", "Bỏ đơn vị này", self.removed.emit)
        self._dress()
        self._follow()
        self.name.textChanged.connect(self._follow)
        self.name.textChanged.connect(self.changed)
        self.name.textEdited.connect(self.looked_for)
        self.note.textChanged.connect(self.changed)
        self.role.currentIndexChanged.connect(self.changed)
        for control in (self.name, self.role, self.note):
            control.installEventFilter(self)

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
        self.remove.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # by key: clear the name
        kept = self.remove.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.remove.setSizePolicy(kept)
        fill_across(self, (self.name, 1), self.role, self.note, self.remove, gap=6)

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

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and watched is self.name:
            self.looked_for.emit()
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        return self._steps(watched, event) or self._enters(watched, event)

    def _steps(self, control: QObject, event: QKeyEvent) -> bool:
        step = _MOVES.get(Qt.Key(event.key()))
        moves = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if step is None or control is self.role or (control is self.note and not moves):
            return False
        (self.move_wanted if moves else self.step_wanted).emit(step)
        return True

    def _enters(self, control: QObject, event: QKeyEvent) -> bool:
        if event.key() not in _ENTERING:
            return False
        if control is self.role:
            self.note.setFocus()
        else:
            (self.entered if control is self.name else self.finished).emit()
        return True

    def _follow(self) -> None:
        self.remove.setVisible(not self.is_blank)
