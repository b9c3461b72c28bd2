"""The head over every page: its title, its state in grey, the search and at most two actions."""

from collections.abc import Sequence

from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from desktop import theme
from desktop.widgets.parts import button, label
from desktop.widgets.short_text import ShortText
from desktop.widgets.wrapping_row import WrappingRow

_SEARCH, _SEARCH_WIDTH = "Tìm người, nhiệm vụ, văn bản… (Ctrl+K)", 292
_SHORT_SEARCH, _SHORT_SEARCH_WIDTH = "Ctrl+K", 70
_AFTER_TITLE = 1
_AIR = (16, 8, 16, 8)


class Head(QFrame):
    """Shows what the page in front tells it; where it is narrow the state gives way first."""

    def __init__(self, search: QAction) -> None:
        super().__init__()
        self.setObjectName("head")
        self.setMinimumHeight(theme.HEAD_HEIGHT)
        self._title = label("", "title")
        self._state = ShortText("", "secondary")
        self._search = button(_SEARCH, search.trigger)
        self._search.setObjectName("search")
        self._search.setAccessibleName("Tìm người, nhiệm vụ, văn bản, lệnh (Ctrl+K)")
        self._search.setFixedWidth(_SEARCH_WIDTH)
        self._buttons: list[QPushButton] = []
        self._row = WrappingRow(self)
        self._row.setContentsMargins(*_AIR)
        self._row.setSpacing(12)
        self._row.addWidget(self._title)
        self._row.addWidget(self._state, 1)
        self._choice: QWidget | None = None
        self._row.addWidget(self._search)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def set_heading(self, title: str, state: str) -> None:
        self._title.setText(title)
        self._state.show_text(state)
        self._fit()

    def set_choice(self, choice: QWidget | None) -> None:
        """What the page lets the person choose between, right after its title."""
        if self._choice is not None:
            self._row.removeWidget(self._choice)
            self._choice.hide()
        self._choice = choice
        if choice is not None:
            self._row.insertWidget(_AFTER_TITLE, choice)
            choice.show()
        self._fit()

    def set_actions(self, actions: Sequence[QAction]) -> None:
        """Offer these commands; the last one is the filled, main one."""
        for made in self._buttons:
            self._row.removeWidget(made)
            made.deleteLater()
        self._buttons = [_button_of(action, primary=action is actions[-1]) for action in actions]
        for made in self._buttons:
            self._row.addWidget(made)
        self._fit()

    def _fit(self) -> None:
        """The search gives its room to title, state, choice and actions that need it."""
        shown = [self._title, *self._buttons]
        if self._choice is not None:
            shown.append(self._choice)
        margins, spacing = self._row.contentsMargins(), self._row.spacing()
        taken = margins.left() + margins.right() + spacing * (len(shown) + 2)
        taken += self._state.fontMetrics().horizontalAdvance(self._state.text())
        taken += sum(one.sizeHint().width() for one in shown)
        words, least = (
            (_SEARCH, _SEARCH_WIDTH)
            if taken + _SEARCH_WIDTH <= self.width()
            else (_SHORT_SEARCH, _SHORT_SEARCH_WIDTH)
        )
        self._search.setText(words)
        self._search.setFixedWidth(least)


def _button_of(action: QAction, primary: bool) -> QPushButton:
    made = button(action.text(), action.trigger, primary)
    made.setEnabled(action.isEnabled())
    action.enabledChanged.connect(made.setEnabled)
    return made
