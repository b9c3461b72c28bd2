"""Keeps undo in one place: Ctrl+Z inside a field goes to the book, never to the field.

A field with an undo of its own would forget it at every reload, and two stacks would disagree about
what comes next. The book's undo first writes what waits, so no typing is lost, and brings it back
with Ctrl+Y.
"""

from typing import cast

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

_UNDO_KEYS = tuple(QKeySequence(keys) for keys in ("Ctrl+Z", "Ctrl+Y", "Ctrl+Shift+Z"))


def leave_undo_to_the_book(field: QWidget) -> None:
    """From now on ``field`` ignores the keys of undo and redo."""
    field.installEventFilter(_UndoKeysPass(field))


class _UndoKeysPass(QObject):
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            return False
        if QKeySequence(cast(QKeyEvent, event).keyCombination()) not in _UNDO_KEYS:
            return False
        event.ignore()
        return True
