"""What superiors expect next, one line each; a line opens the task that answers it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop.overview.expected import Expected
from desktop.overview.row_button import ButtonList, RowButton
from desktop.widgets.parts import chip
from desktop.widgets.short_text import ShortText

MOST = 6


class ExpectedList(ButtonList):
    """``opened`` is called with the requirement that was pressed."""

    def __init__(self, opened: Callable[[Expected], object]) -> None:
        super().__init__(QVBoxLayout(), 0)
        self._opened = opened

    def show_expected(self, expected: Sequence[Expected]) -> None:
        """The first of them, so many as there is room for."""
        self.show_buttons([self._row(one) for one in expected[:MOST]])

    def _row(self, one: Expected) -> RowButton:
        row = QHBoxLayout()
        row.setContentsMargins(8, 5, 8, 5)
        row.addWidget(ShortText(one.text, lines=2), 1)
        row.addWidget(chip(one.word, one.color), 0, Qt.AlignmentFlag.AlignVCenter)
        answered = "" if one.task_id is not None else " Chưa có nhiệm vụ."
        made = RowButton("row", f"{one.text} {one.word}.{answered}", row)
        made.clicked.connect(lambda: self._opened(one))
        return made
