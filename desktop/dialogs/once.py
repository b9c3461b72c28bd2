"""Dialogs that stand in front of the window until they are closed, and are then forgotten.

One that is only closed stays a child of its window, and is styled and searched with it, for good.
"""

from PySide6.QtWidgets import QDialog


def open_once(dialog: QDialog) -> None:
    """Open ``dialog`` without waiting for it; it is deleted once it is closed."""
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def ask_once(dialog: QDialog) -> int:
    """Wait until ``dialog`` is answered; it is deleted once its caller has read the answer."""
    answer = dialog.exec()
    dialog.deleteLater()
    return answer
