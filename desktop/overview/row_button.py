"""A button that holds more than a word: what it counts or names opens when it is pressed."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QLayout, QPushButton, QSizePolicy, QWidget


class RowButton(QPushButton):
    """``name`` is read out; its look in the style sheet is ``look``; the layout fills it."""

    def __init__(self, look: str, name: str, inside: QLayout) -> None:
        super().__init__()
        self.setObjectName(look)
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setLayout(inside)

    def sizeHint(self) -> QSize:
        inside = self.layout()
        return inside.sizeHint() if inside is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())


class ButtonList(QWidget):
    """Buttons in a row or column, made anew when the book changed; the focus stays in its place."""

    def __init__(self, line: QBoxLayout, spacing: int) -> None:
        super().__init__()
        self.buttons: tuple[RowButton, ...] = ()
        self._line = line
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(spacing)
        self.setLayout(line)

    def show_buttons(self, buttons: Sequence[RowButton]) -> None:
        """Put these in place of those shown so far."""
        focused = next((at for at, made in enumerate(self.buttons) if made.hasFocus()), None)
        for made in self.buttons:
            self._line.removeWidget(made)
            made.hide()
            made.deleteLater()
        self.buttons = tuple(buttons)
        for made in self.buttons:
            self._line.addWidget(made, 1)
        if focused is not None and focused < len(self.buttons):
            self.buttons[focused].setFocus()
