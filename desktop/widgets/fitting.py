"""Dialogs open no larger than the screen leaves room for: at 150% a small one is smaller still."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

_AROUND = QSize(40, 60)
"""What the frame of a window and a little air take."""


def resize_within_screen(window: QWidget, width: int, height: int) -> None:
    """Give a window that size, or what of it fits on its screen."""
    room = window.screen().availableSize() - _AROUND
    window.resize(QSize(width, height).boundedTo(room))
