"""Dialogs that stand in front of the window until they are closed, and are then forgotten."""

from PySide6.QtWidgets import QDialog


def open_once(dialog: QDialog) -> None:
    """Open ``dialog`` without waiting for it; it is deleted once it is closed."""
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
