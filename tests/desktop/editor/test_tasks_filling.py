"""One column of cells pasted beside the content fills downwards and makes no tasks by itself."""

import pytest
from PySide6.QtTest import QTest

from desktop.commands.registry import Commands
from desktop.editing.session import PlanSession
from desktop.editor.tasks_tab import TasksTab
from storage import journal
from storage.records import Assignment
from storage.services.columns import add_column
from tests.desktop.editor.conftest import Show
from tests.desktop.editor.test_tasks_clipboard import (
    CTRL,
    Key,
    answer,
    on_clipboard,
    paste,
    stored,
)
from tests.desktop.editor.test_tasks_tab import choose_also, go_to, task

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the off-screen platform on dialogs
DUE = "Thời hạn"


@pytest.fixture
def tab(session: PlanSession, commands: Commands, show: Show) -> TasksTab:
    session.perform(lambda book: add_column(book, session.plan_id, DUE))
    made = TasksTab(session, commands)
    show(made)
    made.table.setFocus()
    return made


def copied_column(*cells: str) -> None:
    rows = "".join(f"<tr><td>{cell}</td></tr>" for cell in cells)
    on_clipboard(f"<table>{rows}</table>", "\n".join(cells))


def dues(session: PlanSession, first: int, last: int) -> list[tuple[str, ...]]:
    return [t.extra.get(DUE, ()) for t in stored(session).tasks[first - 1 : last]]


def test_an_extra_column_is_filled_downwards_over_headings_in_one_step(
    tab: TasksTab, session: PlanSession
) -> None:
    before = stored(session)
    across = len(before.groups[0].tasks)
    go_to(tab, across, 3)
    copied_column("31/3", "30/4", "31/5")
    QTest.keyClick(tab.table, Key.Key_V, CTRL)
    assert dues(session, across, across + 2) == [("31/3",), ("30/4",), ("31/5",)]
    assert len(stored(session).tasks) == len(before.tasks)
    assert [line.number for line in tab.chosen.tasks()] == [str(across + at) for at in range(3)]
    step = journal.next_undo(session.book)
    assert step is not None and step.label == "Dán vào 3 ô"
    session.undo()
    assert stored(session).groups == before.groups


def test_a_blank_cell_inside_a_pasted_column_empties_its_own(
    tab: TasksTab, session: PlanSession
) -> None:
    go_to(tab, 1, 3)
    copied_column("1/1", "2/1", "3/1")
    paste(tab)
    go_to(tab, 1, 3)
    copied_column("5/1", "", "7/1", "")
    paste(tab)
    assert dues(session, 1, 4) == [("5/1",), (), ("7/1",), ()]


def test_units_are_read_from_a_pasted_column(tab: TasksTab, session: PlanSession) -> None:
    go_to(tab, 1, 2)
    choose_also(tab, 2, 2)
    copied_column("Văn phòng Sở (chủ trì)", "Tổ giúp việc")
    paste(tab)
    first, second = task(session, 1).assignments, task(session, 2).assignments
    assert [(a.name, a.role) for a in first] == [("Văn phòng Sở", "chủ trì")]
    assert second == (Assignment("Tổ giúp việc"),)


def test_cells_beyond_the_last_task_become_tasks_only_after_a_yes(
    tab: TasksTab, session: PlanSession
) -> None:
    before = stored(session)
    go_to(tab, 13, 3)
    copied_column("1/12", "2/12", "3/12", "4/12")
    answer("Hủy")
    paste(tab)
    assert stored(session) == before
    answer("Chỉ điền")
    paste(tab)
    assert dues(session, 13, 20) == [("1/12",), ("2/12",)]
    session.undo()
    answer("Điền và thêm 2 nhiệm vụ")
    paste(tab)
    assert dues(session, 13, 16) == [("1/12",), ("2/12",), ("3/12",), ("4/12",)]
    session.undo()
    assert stored(session).groups == before.groups


def test_counted_numbers_take_no_paste(qtbot, tab: TasksTab, session: PlanSession) -> None:
    before = stored(session)
    go_to(tab, 1, 0)
    copied_column("10", "11")
    with qtbot.waitSignal(session.failed) as failed:
        paste(tab)
    assert failed.args is not None and "đánh tự động" in str(failed.args[0])
    assert stored(session) == before


def test_a_column_pasted_on_the_content_still_adds_rows(
    tab: TasksTab, session: PlanSession
) -> None:
    go_to(tab, 1, 1)
    copied_column("Việc một", "Việc hai")
    paste(tab)
    assert [task(session, at).content for at in (2, 3)] == [("Việc một",), ("Việc hai",)]
