"""F1 in a dialog opens the dialog's own help text, also while it keeps the window waiting."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QWidget

_NAME = "dialog-help"


class DialogHelp(QObject):
    """Gives every dialog that names a ``help_topic`` its F1 when it first gets the focus.

    The window's own F1 does not reach a dialog, and a filter of all events would cost each one.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._offer)

    def _offer(self, _: QWidget | None, now: QWidget | None) -> None:
        dialog = now.window() if now is not None else None
        topic = getattr(dialog, "help_topic", "")
        if not isinstance(dialog, QDialog) or not topic or dialog.findChild(QShortcut, _NAME):
            return
        shortcut = QShortcut(QKeySequence(Qt.Key.Key_F1), dialog)
        shortcut.setObjectName(_NAME)
        shortcut.activated.connect(lambda: show_topic(dialog, topic))


def show_topic(dialog: QDialog, topic: str) -> None:
    """Open the help above ``dialog``; as its child it can be read while the dialog waits."""
    from desktop.dialogs.help import HelpDialog

    shown = dialog.findChild(HelpDialog) or HelpDialog(dialog)
    shown.show_topic(topic)
