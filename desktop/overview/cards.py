"""The four numbers at the head of the overview as cards that open what they count."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop import theme
from desktop.checklist.filters import TaskFilter
from desktop.overview.figures import Figure
from desktop.overview.row_button import ButtonList, RowButton
from desktop.widgets.parts import label
from desktop.widgets.short_text import ShortText


class Cards(ButtonList):
    """``opened`` is called with the filter of the card that was pressed."""

    def __init__(self, opened: Callable[[TaskFilter], object]) -> None:
        super().__init__(QHBoxLayout(), 12)
        self._opened = opened

    def show_figures(self, figures: Sequence[Figure]) -> None:
        self.show_buttons([self._card(figure) for figure in figures])

    def _card(self, figure: Figure) -> RowButton:
        number = label(figure.number, "figure")
        number.setStyleSheet(f"color: {theme.CHIPS[figure.color].ink};")
        column = QVBoxLayout()
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(2)
        column.addWidget(label(figure.title, "secondary"))
        column.addWidget(number)
        column.addWidget(ShortText(figure.about, "secondary"))
        card = RowButton("card", f"{figure.title}: {figure.number}. {figure.about}", column)
        card.clicked.connect(lambda: self._opened(figure.opens))
        return card
