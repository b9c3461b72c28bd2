"""Asks for one line: a reason, a name, a date."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QDialog, QLineEdit, QWidget

from desktop.widgets.field import Field
from desktop.widgets.layouts import AIR, fill, in_a_row
from desktop.widgets.parts import button

_WIDTH = 420


class OneLineDialog(QDialog):
    """``text`` is what was typed, once accepted.

    ``check`` raises ValueError saying, in Vietnamese, why a text cannot be taken.
    """

    help_topic = "checklist"

    def __init__(
        self,
        parent: QWidget,
        title: str,
        caption: str,
        check: Callable[[str], object],
        hint: str = "",
        known: Sequence[str] = (),
    ) -> None:
        """``known`` texts are offered below while typing."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(_WIDTH)
        self._check = check
        self.line = QLineEdit()
        self.field = Field(caption, self.line, hint)
        if known:
            self.line.setCompleter(name_completer(known, self.line))
        take = button("Ghi", self.accept, primary=True)
        take.setDefault(True)
        buttons = in_a_row(None, button("Hủy", self.reject), take)
        fill(self, self.field, buttons, gap=AIR, margin=AIR)

    @property
    def text(self) -> str:
        return self.line.text().strip()

    def accept(self) -> None:
        try:
            self._check(self.text)
        except ValueError as error:
            self.field.set_problem(str(error))
            self.line.setFocus()
        else:
            super().accept()


def name_completer(names: Sequence[str], parent: QWidget) -> QCompleter:
    """Offers names below what is typed: inline completion fights Vietnamese keyboards."""
    completer = QCompleter(list(names), parent)
    completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    return completer


def ask_line(
    parent: QWidget,
    title: str,
    caption: str,
    check: Callable[[str], object],
    hint: str = "",
    known: Sequence[str] = (),
) -> str | None:
    """The line typed; None when the person thought better of it."""
    dialog = OneLineDialog(parent, title, caption, check, hint, known)
    sure = dialog.exec()
    text = dialog.text
    dialog.deleteLater()
    return text if sure else None
