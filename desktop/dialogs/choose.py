"""Asks for one of many: a task, a paper, narrowed by typing without accents."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from desktop import theme
from desktop.documents.search_line import SearchLine
from desktop.widgets.fitting import resize_within_screen
from desktop.widgets.layouts import AIR, fill, in_a_row
from desktop.widgets.parts import button

_SIZE = (640, 520)
Choice = tuple[str, int]


class ChooseDialog(QDialog):
    """``chosen`` is the id of the entry taken."""

    help_topic = "checklist"

    def __init__(
        self, parent: QWidget, title: str, prompt: str, choices: Sequence[Choice], word: str
    ) -> None:
        """``choices``: what is shown of each, and its id. ``word`` is on the button."""
        super().__init__(parent)
        self.setWindowTitle(title)
        resize_within_screen(self, *_SIZE)
        self._choices = choices
        self.search = SearchLine(title, prompt)
        self.list = QListWidget()
        self.list.setAccessibleName(title)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.take = button(word, self.accept, primary=True)
        self.take.setDefault(True)
        self._lay_out()
        self.search.textChanged.connect(lambda _: self._narrow())
        self.list.itemActivated.connect(lambda _: self.accept())
        self._narrow()

    @property
    def chosen(self) -> int | None:
        item = self.list.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item is not None else None

    def accept(self) -> None:
        if self.chosen is not None:
            super().accept()

    def _narrow(self) -> None:
        self.list.clear()
        for text, key in self._choices:
            if self.search.finds(text):
                item = QListWidgetItem(text, self.list)
                item.setData(Qt.ItemDataRole.UserRole, key)
        self.list.setCurrentRow(0)
        self.take.setEnabled(self.chosen is not None)

    def _lay_out(self) -> None:
        buttons = in_a_row(None, button("Hủy", self.reject), self.take)
        fill(self, self.search, (self.list, 1), buttons, gap=theme.GRID, margin=AIR)


def choose_one(
    parent: QWidget, title: str, prompt: str, choices: Sequence[Choice], word: str
) -> int | None:
    """The id of what was chosen; None when the person thought better of it."""
    dialog = ChooseDialog(parent, title, prompt, choices, word)
    sure = dialog.exec()
    chosen = dialog.chosen
    dialog.deleteLater()
    return chosen if sure else None
