"""The line above a list that narrows it by what is typed, accents or not."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from resources.vietnamese import fold


class SearchLine(QLineEdit):
    """``textChanged`` tells that the list is to be narrowed anew."""

    def __init__(self, name: str, prompt: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(prompt)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc shows the whole list again."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def finds(self, *texts: str) -> bool:
        """Whether every word typed stands somewhere in ``texts``."""
        within = fold(" ".join(texts))
        return all(word in within for word in fold(self.text()).split())
