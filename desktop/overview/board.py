"""The overview laid out: four numbers, the work to do, and at the right quarters and superiors."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
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
from desktop.widgets.parts import button, frame, label

_AIR = 2 * theme.GRID
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
        self.week = button("In việc tuần này", commands.action("task.week").trigger)
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
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._main(), _MAIN_SHARE)
        row.addWidget(self._side(), _SIDE_SHARE)
        column = QVBoxLayout(self)
        column.setContentsMargins(_AIR, _AIR, _AIR, _AIR)
        column.setSpacing(12)
        column.addWidget(self.cards)
        column.addLayout(row, 1)

    def _main(self) -> QFrame:
        head = QHBoxLayout()
        head.setContentsMargins(14, 8, 8, 8)
        head.addWidget(label("Việc cần làm", "brand"))
        head.addSpacing(theme.GRID)
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self.left)
        head.addWidget(self.week)
        self._done.addWidget(self.to_do)
        self._done.addWidget(
            EmptyState("Đã xong hết việc", "Không còn nhiệm vụ nào của năm phải làm.")
        )
        box = frame("box")
        column = QVBoxLayout(box)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._done, 1)
        return box

    def _side(self) -> QScrollArea:
        """Scrolls where a small screen has no room for all of it."""
        foot = QHBoxLayout()
        foot.setContentsMargins(8, 0, 8, 0)
        foot.addWidget(self._unanswered, 1)
        foot.addWidget(self.link)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(_box("Tiến độ theo quý", self.quarters))
        asked = _box("Cấp trên yêu cầu", self.expected, self._asked)
        asked_column = asked.layout()
        if isinstance(asked_column, QVBoxLayout):
            asked_column.addLayout(foot)
        column.addWidget(asked)
        column.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setMinimumWidth(_LEAST_SIDE)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        return area


def _box(title: str, *parts: QWidget) -> QFrame:
    box = frame("box")
    column = QVBoxLayout(box)
    column.setContentsMargins(6, 10, 6, 10)
    column.setSpacing(4)
    heading = label(title, "brand")
    heading.setContentsMargins(8, 0, 8, 2)
    column.addWidget(heading)
    for part in parts:
        if part.layout() is None:
            part.setContentsMargins(8, 0, 8, 0)
        column.addWidget(part)
    return box


def _more(count: int) -> str:
    if not count:
        return "Không còn yêu cầu nào có thời hạn mà chưa xong."
    return f"và {count - MOST} yêu cầu khác có thời hạn" if count > MOST else ""
