"""One record in a dialog: typed, checked, and given to a service that may still refuse it."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QWidget

from desktop.dialogs.once import open_once
from desktop.registry.fields import FormField
from desktop.registry.record_form import RecordForm
from desktop.widgets.layouts import AIR, fill, in_a_row, scrolling
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
            self.refusal.setText(str(error))
            self.refusal.show()
            return False
        return True

    def _lay_out(self) -> None:
        removing = [button("Xóa", self.remove)] if self._remove is not None else []
        buttons = in_a_row(*removing, None, button("Hủy", self.reject), self.store_button)
        fill(self, (scrolling(self.form), 1), self.refusal, buttons, gap=AIR, margin=AIR)


def ask_record(
    title: str,
    fields: Sequence[FormField],
    record: R,
    store: Callable[[R], object],
    parent: QWidget,
    *,
    help_topic: str,
    verb: str = "Ghi",
    remove: Callable[[], object] | None = None,
) -> None:
    """Open ``record`` in a dialog that gives it to ``store`` as it was typed."""
    form = RecordForm(fields, record)
    form.show_record(record)
    dialog = RecordDialog(title, form, store, parent, remove, verb)
    dialog.help_topic = help_topic
    open_once(dialog)
