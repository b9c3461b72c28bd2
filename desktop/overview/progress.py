"""How far the year is, one bar a quarter; a bar opens the tasks of its quarter."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout

from desktop.checklist.filters import TaskFilter
from desktop.overview.reading import Quarter
from desktop.overview.row_button import ButtonList, RowButton
from desktop.widgets.parts import label

_NAME_WIDTH, _COUNT_WIDTH = 84, 44
_BAR_HEIGHT = 8


class QuarterBars(ButtonList):
    """``opened`` is called with the filter of the quarter that was pressed."""

    def __init__(self, opened: Callable[[TaskFilter], object]) -> None:
        super().__init__(QVBoxLayout(), 0)
        self._opened = opened

    def show_quarters(self, quarters: Sequence[Quarter]) -> None:
        self.show_buttons([self._row(quarter) for quarter in quarters])

    def _row(self, quarter: Quarter) -> RowButton:
        name = label(quarter.name)
        name.setFixedWidth(_NAME_WIDTH)
        count = label(f"{quarter.done}/{quarter.all}", "secondary")
        count.setFixedWidth(_COUNT_WIDTH)
        row = QHBoxLayout()
        row.setContentsMargins(8, 5, 8, 5)
        row.addWidget(name)
        row.addWidget(_bar(quarter), 1)
        row.addWidget(count)
        told = f"{quarter.name}: hoàn thành {quarter.done}/{quarter.all} nhiệm vụ"
        made = RowButton("row", told, row)
        made.clicked.connect(lambda: self._opened(quarter.opens))
        return made


def _bar(quarter: Quarter) -> QProgressBar:
    bar = QProgressBar()
    bar.setObjectName("progress")
    bar.setFixedHeight(_BAR_HEIGHT)
    bar.setTextVisible(False)
    bar.setRange(0, max(quarter.all, 1))
    bar.setValue(quarter.done)
    return bar
