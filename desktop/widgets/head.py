"""The head over every page: its title, its state in grey and at most two actions."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from desktop import theme
from desktop.widgets.parts import label


class Head(QFrame):
    """Shows what the page in front tells it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("head")
        self.setFixedHeight(theme.HEAD_HEIGHT)
        self._title = label("", "title")
        self._state = label("", "secondary")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 0, 16, 0)
        self._row.setSpacing(12)
        self._row.addWidget(self._title)
        self._row.addWidget(self._state)
        self._row.addStretch(1)

    def set_heading(self, title: str, state: str) -> None:
        self._title.setText(title)
        self._state.setText(state)

    def add_actions(self, actions: Sequence[QWidget]) -> None:
        for action in actions:
            self._row.addWidget(action)
