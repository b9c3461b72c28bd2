"""The overview laid out: four numbers, the work to do, and at the right quarters and superiors."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QLayout,
    QScrollArea,
    QStackedWidget,
    QWidget,
)

from desktop import theme
from desktop.commands.registry import Commands
from desktop.overview.cards import Cards
from desktop.overview.expected_list import MOST, ExpectedList
from desktop.overview.progress import QuarterBars
from desktop.overview.reading import Overview
from desktop.overview.to_do import ToDoList
from desktop.widgets.empty import EmptyState
from desktop.widgets.layouts import fill, in_a_row, one_of, scrolling, stacked
from desktop.widgets.parts import button, label

_AIR, _GAP = 2 * theme.GRID, 12
_SIDE_SHARE, _MAIN_SHARE = 3, 5
_LEAST_SIDE = 280


class OverviewBoard(QWidget):
    """``tasks_wanted``: a TaskFilter, or the id of a task. ``expected_wanted``: an Expected.

    ``coverage_wanted``: requirements are to be linked with tasks. ``left_wanted``: what the year
    before left undone.
    """

    tasks_wanted = Signal(object)
    expected_wanted = Signal(object)
    coverage_wanted = Signal()
    left_wanted = Signal()

    def __init__(self, commands: Commands) -> None:
        super().__init__()
        self.cards = Cards(self.tasks_wanted.emit)
        self.to_do = ToDoList()
        self.to_do.task_wanted.connect(self.tasks_wanted.emit)
        self.quarters = QuarterBars(self.tasks_wanted.emit)
        self.expected = ExpectedList(self.expected_wanted.emit)
        self.link = button("Đối chiếu", self.coverage_wanted.emit)
        self.left = button("Việc năm trước chưa xong", self.left_wanted.emit)
        self.week = button("In việc tuần này…", commands.action("task.week").trigger)
        self._count = label("", "secondary")
        self._asked = label("", "secondary")
        self._asked.setWordWrap(True)
        self._unanswered = label("", "advice")
        self._unanswered.setWordWrap(True)
        self._done = QStackedWidget()
        self._lay_out()

    def show_overview(self, read: Overview) -> None:
        """Show what was read of a year that has tasks."""
        self.cards.show_figures(read.figures)
        self.to_do.show_tasks(read.to_do)
        self._done.setCurrentIndex(0 if read.to_do else 1)
        self._count.setText(f"{len(read.to_do)} việc" if read.to_do else "")
        self.left.setText(f"{read.left} việc năm {read.on.year - 1} chưa xong")
        self.left.setVisible(read.left > 0)
        self.quarters.show_quarters(read.quarters)
        self.expected.show_expected(read.expected)
        self._asked.setText(_more(len(read.expected)))
        self._asked.setVisible(bool(self._asked.text()))
        self._unanswered.setText(f"{read.unanswered} yêu cầu chưa gắn với nhiệm vụ nào")
        self._unanswered.setVisible(read.unanswered > 0)
        self.link.setVisible(read.unanswered > 0)

    # -- layout

    def _lay_out(self) -> None:
        sides = in_a_row((self._main(), _MAIN_SHARE), (self._side(), _SIDE_SHARE), gap=_GAP)
        fill(self, self.cards, (sides, 1), gap=_GAP, margin=_AIR)

    def _main(self) -> QFrame:
        title = label("Việc cần làm", "brand")
        head = in_a_row(title, theme.GRID, self._count, None, self.left, self.week)
        head.setContentsMargins(14, 8, 8, 8)
        done = EmptyState("Đã xong hết việc", "Không còn nhiệm vụ nào của năm phải làm.")
        shown = one_of(self._done, self.to_do, done)
        return stacked(head, (shown, 1), name="box", margin=1)

    def _side(self) -> QScrollArea:
        """Scrolls where a small screen has no room for all of it."""
        foot = in_a_row((self._unanswered, 1), self.link)
        foot.setContentsMargins(8, 0, 8, 0)
        quarters = _box("Tiến độ theo quý", self.quarters)
        asked = _box("Cấp trên yêu cầu", self.expected, self._asked, foot)
        side = scrolling(stacked(quarters, asked, None, name="", gap=_GAP))
        side.setMinimumWidth(_LEAST_SIDE)
        return side


def _box(title: str, *parts: QWidget | QLayout) -> QFrame:
    heading = label(title, "brand")
    heading.setContentsMargins(8, 0, 8, 2)
    for part in parts:
        if isinstance(part, QWidget) and part.layout() is None:
            part.setContentsMargins(8, 0, 8, 0)
    return stacked(heading, *parts, name="box", gap=4, margin=(6, 10, 6, 10))


def _more(count: int) -> str:
    if not count:
        return "Không còn yêu cầu nào có thời hạn mà chưa xong."
    return f"và {count - MOST} yêu cầu khác có thời hạn" if count > MOST else ""
