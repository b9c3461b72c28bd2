"""Labels, buttons and frames in the program's look, made in one line."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QLabel, QPushButton

from desktop import theme


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


def chip(text: str, colour: str) -> QLabel:
    """A state in a word on one of the theme's chip colours."""
    colors = theme.CHIPS[colour]
    made = QLabel(text)
    made.setStyleSheet(
        f"background: {colors.ground}; color: {colors.ink}; border-radius: 9px;"
        "padding: 1px 8px; font-size: 11.5px; font-weight: 600;"
    )
    return made
