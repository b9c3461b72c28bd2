"""Reminds from the corner of the screen while the window is not in front, where there is one."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSystemTrayIcon, QWidget

from desktop.icons import brand_mark
from desktop.reminding import Reminding

_ICON_SIZE = 64


class Tray(QObject):
    """One message at a time, and none while the window itself shows the reminder."""

    def __init__(self, window: QWidget, reminding: Reminding) -> None:
        super().__init__(window)
        self._window = window
        self._reminding = reminding
        self._told = ""
        self.icon = QSystemTrayIcon(QIcon(brand_mark(_ICON_SIZE)), self)
        self.icon.setToolTip("Sổ Thi Đua")
        self.icon.activated.connect(self._bring_window)
        self.icon.messageClicked.connect(self._bring_window)
        reminding.changed.connect(self.tell)
        self.icon.show()

    def tell(self) -> None:
        """Say what is in front, unless the person has the window in front too."""
        current = self._reminding.current
        if current is None or self._window.isActiveWindow() or current.title == self._told:
            return
        self._told = current.title
        self.icon.showMessage(current.title, current.text)

    def stop(self) -> None:
        """Take the icon away: no book is open any more."""
        self.icon.hide()
        self.deleteLater()

    def _bring_window(self) -> None:
        if self._window.isMinimized():
            self._window.showNormal()
        self._window.raise_()
        self._window.activateWindow()


def tray_for(window: QWidget, reminding: Reminding) -> Tray | None:
    """The tray icon of an open book; None where the desktop has no tray."""
    return Tray(window, reminding) if QSystemTrayIcon.isSystemTrayAvailable() else None
