"""The line above a list that narrows it by what is typed, accents or not."""

from PySide6.QtWidgets import QLineEdit

from resources.vietnamese import fold


class SearchLine(QLineEdit):
    """``textChanged`` tells that the list is to be narrowed anew."""

    def __init__(self, name: str, prompt: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(prompt)
        self.setClearButtonEnabled(True)

    def finds(self, *texts: str) -> bool:
        """Whether every word typed stands somewhere in ``texts``."""
        within = fold(" ".join(texts))
        return all(word in within for word in fold(self.text()).split())
