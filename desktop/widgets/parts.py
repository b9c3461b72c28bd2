"""Labels, buttons and frames in the program's look, made in one line."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QLabel, QPushButton

from desktop import theme
from desktop.icons import icon


def label(text: str, name: str = "") -> QLabel:
    """A label; ``name`` is its look in the style sheet (title, secondary, small …)."""
    made = QLabel(text)
    made.setObjectName(name)
    return made


def frame(name: str) -> QFrame:
    """A plain frame; ``name`` is its look in the style sheet (head, bar, panel …)."""
    made = QFrame()
    made.setObjectName(name)
    return made


def button(text: str, act: Callable[[], object], primary: bool = False) -> QPushButton:
    """A push button that calls ``act``; at most one on a page is the filled, primary one."""
    made = QPushButton(text)
    made.setObjectName("primary" if primary else "")
    made.clicked.connect(lambda: act())
    return made


def icon_button(icon_name: str, name: str, act: Callable[[], object]) -> QPushButton:
    """A small button with only an icon; ``name`` is read out and shown as its tip."""
    made = button("", act)
    made.setIcon(icon(icon_name))
    made.setAccessibleName(name)
    made.setToolTip(name)
    made.setFixedWidth(34)
    made.setStyleSheet("padding: 5px 0;")
    return made


def chip(text: str, colour: str) -> QLabel:
    """A state in a word on one of the theme's chip colours."""
    made = QLabel(text)
    color_chip(made, colour)
    return made


def color_chip(shown: QLabel, colour: str) -> None:
    """Make ``shown`` look as a chip of one of the theme's colours.

    The height is set: Qt draws square corners where the radius is more than half of it.
    """
    colors = theme.CHIPS[colour]
    shown.setStyleSheet(
        f"background: {colors.ground}; color: {colors.ink}; border-radius: 10px; padding: 2px 8px;"
        "min-height: 16px; max-height: 16px; font-size: 11.5px; font-weight: 600;"
    )
