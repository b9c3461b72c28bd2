"""One record in a dialog: typed, checked, and given to a service that may still refuse it."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop import theme
from desktop.registry.record_form import RecordForm
from desktop.widgets.parts import button, label
from resources.errors import KnownError

R = TypeVar("R")
_WIDTH, _TALLEST = 520, 620


class RecordDialog(QDialog, Generic[R]):
    """Closes only when ``store`` took the record; what it refuses is said above the buttons."""

    help_topic = "people"

    def __init__(
        self,
        title: str,
        form: RecordForm[R],
        store: Callable[[R], object],
        parent: QWidget,
        remove: Callable[[], object] | None = None,
        verb: str = "Ghi",
    ) -> None:
        """``remove``, where the record is stored already, deletes it."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.form = form
        self._store = store
        self._remove = remove
        self.refusal = label("", "problem")
        self.refusal.setWordWrap(True)
        self.refusal.hide()
        self.store_button = button(verb, self.accept, primary=True)
        self.store_button.setDefault(True)
        self._lay_out()
        form.take_focus()

    def accept(self) -> None:
        record = self.form.record()
        if record is None:
            self.form.take_focus()
        elif self._done(lambda: self._store(record)):
            super().accept()

    def remove(self) -> None:
        """Delete the record; undoing brings it back."""
        if self._remove is not None and self._done(self._remove):
            super().accept()

    def sizeHint(self) -> QSize:
        """As tall as the form needs, where the screen has the room."""
        needed = self.form.sizeHint().height() + 110
        return QSize(_WIDTH, min(needed, _TALLEST))

    def _done(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except KnownError as error:
            self.refusal.setText(f"{error.message} {error.advice}")
            self.refusal.show()
            return False
        return True

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        if self._remove is not None:
            buttons.addWidget(button("Xóa", self.remove))
        buttons.addStretch(1)
        buttons.addWidget(button("Hủy", self.reject))
        buttons.addWidget(self.store_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[2 * theme.GRID] * 4)
        column.setSpacing(2 * theme.GRID)
        column.addWidget(_scrolling(self.form), 1)
        column.addWidget(self.refusal)
        column.addLayout(buttons)


def _scrolling(form: QWidget) -> QScrollArea:
    """Long forms scroll on small screens."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(form)
    return area
