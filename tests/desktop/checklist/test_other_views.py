"""Board, calendar and the strip of quarters show the same tasks and move them by mouse and keys."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QListWidget

from desktop.checklist.day_cell import DayList
from desktop.dialogs.back_planning import lay_back
from desktop.pages.tasks import TasksPage
from desktop.workspace import Workspace
from storage.dates import PartialDate
from storage.records_followup import Standing

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support")

Task = Callable[[str], Standing]
ALT = Qt.KeyboardModifier.AltModifier
BOARD, CALENDAR, YEAR = 1, 2, 3


class Dropped(QDropEvent):
    """A drop that came from ``source``; Qt itself knows the source only while a mouse drags."""

    def __init__(self, source: QListWidget) -> None:
        self.data = QMimeData()
        move, left = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton
        super().__init__(QPointF(9, 9), move, self.data, left, Qt.KeyboardModifier.NoModifier)
        self._source = source

    def source(self) -> QListWidget:
        return self._source


def test_the_board_holds_every_task_under_its_status(page: TasksPage, task: Task) -> None:
    page.tabs.setCurrentIndex(BOARD)
    page.edits.set_status((task("7").task.id,), "awaiting_others")
    assert sum(column.count() for column in page.board.columns) == 14
    assert page.board.column("awaiting_others").choose(task("7").task.id)


def test_alt_and_an_arrow_move_a_task_to_the_next_status(
    qtbot, page: TasksPage, task: Task, workspace: Workspace
) -> None:
    page.tabs.setCurrentIndex(BOARD)
    begun = page.board.column("not_started")
    begun.choose(task("7").task.id)
    qtbot.keyClick(begun, Qt.Key.Key_Right, ALT)
    assert task("7").status == "in_progress"
    assert page.checklist.chosen == task("7")
    qtbot.keyClick(page.board.column("in_progress"), Qt.Key.Key_Left, ALT)
    assert task("7").status == "not_started"
    workspace.undo()
    assert task("7").status == "in_progress"


def test_a_task_dropped_on_a_column_gets_its_status(
    page: TasksPage, task: Task, workspace: Workspace
) -> None:
    page.tabs.setCurrentIndex(BOARD)
    source = page.board.column("not_started")
    source.choose(task("7").task.id)
    page.board.column("done").dropEvent(Dropped(source))
    assert task("7").status == "done"
    workspace.undo()
    assert source.choose(task("7").task.id)


def test_arrows_go_from_column_to_column(qtbot, page: TasksPage, task: Task) -> None:
    page.tabs.setCurrentIndex(BOARD)
    page.edits.set_status((task("7").task.id,), "done")
    begun = page.board.column("not_started")
    begun.setCurrentRow(0)
    qtbot.keyClick(begun, Qt.Key.Key_Right)
    qtbot.keyClick(page.board.column("awaiting_invitation"), Qt.Key.Key_Right)
    assert page.checklist.chosen == task("7")


def entries(page: TasksPage, day: date) -> list[str]:
    shown = page.calendar.cell(day).list
    return [shown.item(row).text() for row in range(shown.count())]


def test_tasks_and_steps_fall_on_their_days(page: TasksPage, task: Task) -> None:
    page.edits.set_due((task("7").task.id,), PartialDate(2026, 6, 26))
    lay_back(page.checklist, task("7"), None)
    page.tabs.setCurrentIndex(CALENDAR)
    day = date(2026, 6, 26)
    assert entries(page, day)[0].startswith("7. Xây dựng báo cáo sơ kết")
    assert any(text.startswith("↳") for text in entries(page, day)[1:])
    assert (
        page.calendar.cell(day).list.accessibleName().startswith("thứ Sáu 26/06/2026, âm lịch 12")
    )


def test_the_calendar_tells_lunar_days_and_holidays(page: TasksPage) -> None:
    page.tabs.setCurrentIndex(CALENDAR)
    page.calendar.show_month(date(2026, 2, 1))
    tet = page.calendar.cell(date(2026, 2, 17))
    assert tet._lunar.text() == "1/1"
    assert "Tết" in tet.off.text()
    assert tet.off.isVisible()
    assert tet.off.geometry().top() >= tet._lunar.geometry().bottom()
    assert not page.calendar.cell(date(2026, 2, 11)).off.isVisible()


def test_alt_and_an_arrow_move_a_task_to_another_day(
    qtbot, page: TasksPage, task: Task, workspace: Workspace
) -> None:
    page.edits.set_due((task("7").task.id,), PartialDate(2026, 6, 26))
    page.tabs.setCurrentIndex(CALENDAR)
    shown: DayList = page.calendar.cell(date(2026, 6, 26)).list
    assert shown.choose(task("7").task.id, None)
    qtbot.keyClick(shown, Qt.Key.Key_Down, ALT)
    assert task("7").task.typed_due == PartialDate(2026, 7, 3)
    assert page.calendar.month == date(2026, 6, 1)
    qtbot.keyClick(page.calendar.cell(date(2026, 7, 3)).list, Qt.Key.Key_Right, ALT)
    assert task("7").task.typed_due == PartialDate(2026, 7, 4)
    workspace.undo()
    workspace.undo()
    assert task("7").task.typed_due == PartialDate(2026, 6, 26)


def test_a_step_dropped_on_a_day_gets_that_day_and_the_others_stay(
    page: TasksPage, task: Task
) -> None:
    page.edits.set_due((task("7").task.id,), PartialDate(2026, 6, 26))
    lay_back(page.checklist, task("7"), None)
    page.tabs.setCurrentIndex(CALENDAR)
    step = task("7").task.steps[-1]
    source = page.calendar.cell(date(2026, 6, 26)).list
    assert source.choose(task("7").task.id, step.id)
    page.calendar.cell(date(2026, 6, 25)).list.dropEvent(Dropped(source))
    steps = task("7").task.steps
    assert steps[-1].due == PartialDate(2026, 6, 25)
    assert {one.due for one in steps[:-1]} == {None}
    assert task("7").task.typed_due == PartialDate(2026, 6, 26)


def test_a_quarter_of_the_strip_opens_its_tasks(page: TasksPage) -> None:
    page.tabs.setCurrentIndex(YEAR)
    counts = [column.count() for column in page.year.columns]
    assert counts[:4] == [4, 3, 2, 5]
    page.year.heads[1].click()
    assert page.tabs.currentIndex() == 0
    assert [one.task.number for one in page.checklist.shown] == ["5", "6", "7"]
