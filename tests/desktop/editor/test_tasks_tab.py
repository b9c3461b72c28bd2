"""The task table under a person's hands: typed, moved, cleared and undone in a real book."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget

from desktop.commands.registry import Commands
from desktop.editing.session import PlanSession
from desktop.editor.tasks_column_dialog import ColumnDialog
from desktop.editor.tasks_tab import TasksTab
from desktop.models.task_rows import GroupLine, TaskLine
from desktop.widgets.cell_editor import CellEditor
from storage import journal
from storage.book import Book
from storage.queries.plans import get_plan, list_plans
from storage.records import Plan, Task
from storage.services.evidence import add_note
from storage.services.groups import delete_group
from tests.desktop.editor.conftest import Show

Key = Qt.Key
ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


@pytest.fixture
def tab(session: PlanSession, commands: Commands, show: Show) -> TasksTab:
    made = TasksTab(session, commands)
    show(made)
    made.table.setFocus()
    return made


def stored(tab: TasksTab, session: PlanSession) -> Plan:
    return get_plan(session.book, session.plan_id)


def task(session: PlanSession, number: int) -> Task:
    """The task of that printed number, as stored."""
    return get_plan(session.book, session.plan_id).tasks[number - 1]


def go_to(tab: TasksTab, number: int, column: int = 1) -> None:
    """Put the cursor on a cell of the task of that printed number."""
    lines = tab.table.lines
    for row in range(lines.rowCount()):
        line = lines.record(row)
        if isinstance(line, TaskLine) and line.number == str(number):
            tab.table.setCurrentIndex(lines.index(row, column))


def go_to_heading(tab: TasksTab, label: str) -> None:
    lines = tab.table.lines
    for row in range(lines.rowCount()):
        line = lines.record(row)
        if isinstance(line, GroupLine) and line.group.label == label:
            tab.table.setCurrentIndex(lines.index(row, 0))


def choose_also(tab: TasksTab, number: int, column: int = 1) -> None:
    """Add a cell to the chosen ones, as a click with Ctrl does."""
    before = tab.table.selectionModel().selection()
    go_to(tab, number, column)
    tab.table.selectionModel().select(before, tab.table.selectionModel().SelectionFlag.Select)


def editor(tab: TasksTab) -> CellEditor:
    assert tab.table.editor is not None
    return tab.table.editor


def press(tab: TasksTab, key: Qt.Key, keys: Qt.KeyboardModifier | None = None) -> None:
    """A key to whatever has the focus inside the tab."""
    QTest.keyClick(
        QApplication.focusWidget() or tab.table, key, keys or Qt.KeyboardModifier.NoModifier
    )


def answer(choose: Callable[[QWidget], None]) -> None:
    """Answer the next dialog once it is up."""

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        choose(dialog)

    QTimer.singleShot(50, act)


def click(text: str) -> Callable[[QWidget], None]:
    def act(dialog: QWidget) -> None:
        assert isinstance(dialog, QMessageBox)
        next(button for button in dialog.buttons() if button.text() == text).click()

    return act


def answer_title(title: str) -> Callable[[QWidget], None]:
    def act(dialog: QWidget) -> None:
        assert isinstance(dialog, ColumnDialog)
        dialog.field.setEditText(title)
        dialog.accept()

    return act


# -- typing


def test_typing_replaces_a_cells_text_and_enter_goes_down(
    tab: TasksTab, session: PlanSession
) -> None:
    go_to(tab, 1)
    QTest.keyClicks(tab.table, "A")
    QTest.keyClicks(editor(tab), "bc")
    assert session.plan.tasks[0].content == ("Abc",)
    press(tab, Key.Key_Return)
    assert task(session, 1).content == ("Abc",)
    line = tab.chosen.line
    assert isinstance(line, TaskLine)
    assert (line.number, tab.chosen.column) == ("2", 1)


def test_f2_keeps_the_text_and_alt_enter_begins_another_line(
    tab: TasksTab, session: PlanSession
) -> None:
    go_to(tab, 3)
    before = task(session, 3).content
    press(tab, Key.Key_F2)
    QTest.keyClicks(editor(tab), "!")
    QTest.keyClick(editor(tab), Key.Key_Return, ALT)
    QTest.keyClicks(editor(tab), "hai")
    press(tab, Key.Key_Tab)
    assert task(session, 3).content == (*before[:-1], before[-1] + "!", "hai")


def test_the_row_grows_with_what_is_typed(tab: TasksTab) -> None:
    go_to(tab, 3)
    row = tab.table.currentIndex().row()
    before = tab.table.rowHeight(row)
    press(tab, Key.Key_F2)
    for _ in range(5):
        QTest.keyClick(editor(tab), Key.Key_Return, ALT)
    assert tab.table.rowHeight(row) > before + 40


def test_escape_takes_the_typing_back(tab: TasksTab, session: PlanSession) -> None:
    go_to(tab, 1)
    before = task(session, 1)
    QTest.keyClicks(tab.table, "x")
    press(tab, Key.Key_Escape)
    assert session.plan.tasks[0] == task(session, 1) == before
    assert tab.table.currentIndex().data() == "\n".join(before.content)


def test_tab_goes_from_content_to_units_to_the_next_task(tab: TasksTab) -> None:
    go_to(tab, 4, 2)
    press(tab, Key.Key_Tab)
    line = tab.chosen.line
    assert isinstance(line, TaskLine)
    assert (line.number, tab.chosen.column) == ("5", 1)
    press(tab, Key.Key_Tab, SHIFT)
    line = tab.chosen.line
    assert isinstance(line, TaskLine)
    assert (line.number, tab.chosen.column) == ("4", 2)


def test_tab_behind_the_last_cell_begins_a_task(tab: TasksTab, session: PlanSession) -> None:
    go_to(tab, 14, 2)
    press(tab, Key.Key_Tab)
    plan = stored(tab, session)
    assert len(plan.tasks) == 15
    QTest.keyClicks(tab.table, "m")
    QTest.keyClicks(editor(tab), "oi")
    press(tab, Key.Key_Return)
    assert task(session, 15).content == ("moi",)


def test_a_heading_is_renamed_in_its_place(tab: TasksTab, session: PlanSession) -> None:
    go_to_heading(tab, "QUÝ II")
    QTest.keyClicks(tab.table, "H")
    QTest.keyClicks(editor(tab), "e")
    press(tab, Key.Key_Return)
    assert [group.label for group in stored(tab, session).groups][1] == "He"


def test_every_keystroke_is_shown_before_it_is_written(
    qtbot, tab: TasksTab, session: PlanSession
) -> None:
    go_to(tab, 1)
    uid = session.plan.tasks[0].uid
    with qtbot.waitSignal(session.shown_changed) as shown:
        QTest.keyClicks(tab.table, "x")
    assert shown.args == [uid]
    assert task(session, 1).content != ("x",)


def test_the_preview_is_told_where_the_cursor_goes(
    qtbot, tab: TasksTab, session: PlanSession
) -> None:
    with qtbot.waitSignal(tab.touched) as touched:
        go_to(tab, 9)
    assert touched.args == [session.plan.tasks[8].uid]


# -- rows and groups


def test_a_task_is_inserted_below_the_current_one(tab: TasksTab, session: PlanSession) -> None:
    go_to(tab, 2)
    press(tab, Key.Key_Return, CTRL)
    plan = stored(tab, session)
    assert plan.tasks[2].content == ()
    assert tab.chosen.line is not None and tab.chosen.line.uid == plan.tasks[2].uid


def test_a_task_moves_within_its_group_and_over_its_edge(
    tab: TasksTab, session: PlanSession
) -> None:
    uid = session.plan.groups[0].tasks[0].uid
    go_to(tab, 1)
    press(tab, Key.Key_Down, ALT)
    assert stored(tab, session).groups[0].tasks[1].uid == uid
    press(tab, Key.Key_Down, ALT | SHIFT)
    assert stored(tab, session).groups[1].tasks[0].uid == uid
    press(tab, Key.Key_Up, ALT)
    assert stored(tab, session).groups[0].tasks[-1].uid == uid
    assert tab.chosen.line is not None and tab.chosen.line.uid == uid


def test_chosen_tasks_are_deleted_in_one_step(tab: TasksTab, session: PlanSession) -> None:
    before = stored(tab, session)
    go_to(tab, 1)
    choose_also(tab, 3)
    press(tab, Key.Key_Delete, CTRL)
    after = stored(tab, session)
    assert [t.uid for t in after.tasks] == [
        t.uid for t in before.tasks if t not in (before.tasks[0], before.tasks[2])
    ]
    session.undo()
    assert stored(tab, session).groups == before.groups


@pytest.mark.qt_log_ignore("propagateSizeHints")  # the off-screen platform on dialogs
@pytest.mark.parametrize(("choice", "left"), [("Giữ lại", 14), ("Xóa nhiệm vụ", 13)])
def test_a_task_with_notes_or_evidence_goes_only_after_a_yes(
    tab: TasksTab, session: PlanSession, choice: str, left: int
) -> None:
    add_note(session.book, session.plan.tasks[1].id or 0, "Đã nhắc")
    go_to(tab, 2)
    answer(click(choice))
    tab.rows.delete()
    assert len(stored(tab, session).tasks) == left


@pytest.mark.qt_log_ignore("propagateSizeHints")  # the off-screen platform on dialogs
def test_tasks_that_are_kept_after_all_stay_chosen(tab: TasksTab, session: PlanSession) -> None:
    add_note(session.book, session.plan.tasks[1].id or 0, "Đã nhắc")
    go_to(tab, 2)
    choose_also(tab, 4)
    answer(click("Giữ lại"))
    press(tab, Key.Key_Delete, CTRL)
    assert [line.number for line in tab.chosen.tasks()] == ["2", "4"]
    tab.reload()
    assert [line.number for line in tab.chosen.tasks()] == ["2", "4"]


def test_rows_are_dragged_by_their_number_into_another_group(
    tab: TasksTab, session: PlanSession
) -> None:
    uid = session.plan.tasks[0].uid
    table = tab.table
    go_to_heading(tab, "QUÝ II")
    heading = table.visualRect(table.currentIndex())
    go_to(tab, 1, 0)
    start = table.visualRect(table.currentIndex()).center()
    below = QPoint(start.x(), heading.bottom() - 3)
    QTest.mousePress(table.viewport(), Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(table.viewport(), start + QPoint(0, 30))
    QTest.mouseMove(table.viewport(), below)
    QTest.mouseRelease(table.viewport(), Qt.MouseButton.LeftButton, pos=below)
    assert stored(tab, session).groups[1].tasks[0].uid == uid


def test_a_new_group_gets_a_name_to_type_over(tab: TasksTab, session: PlanSession) -> None:
    go_to(tab, 14)
    tab.rows.add_group()
    QTest.keyClicks(editor(tab), "CA NAM")
    press(tab, Key.Key_Return)
    assert stored(tab, session).groups[-1].label == "CA NAM"


@pytest.mark.qt_log_ignore("propagateSizeHints")  # the off-screen platform on dialogs
def test_enter_keeps_a_group_that_is_about_to_be_deleted(
    tab: TasksTab, session: PlanSession
) -> None:
    go_to(tab, 1)
    answer(lambda dialog: QTest.keyClick(dialog, Key.Key_Return))
    tab.rows.delete_group()
    assert len(stored(tab, session).groups) == 4


@pytest.mark.qt_log_ignore("propagateSizeHints")  # the off-screen platform on dialogs
def test_a_column_is_asked_for_in_a_wide_window_with_a_filled_button(tab: TasksTab) -> None:
    seen: list[tuple[int, list[tuple[str, str]]]] = []

    def look(dialog: QWidget) -> None:
        assert isinstance(dialog, ColumnDialog)
        buttons = [(b.text(), b.objectName()) for b in dialog.findChildren(QPushButton)]
        seen.append((dialog.width(), sorted(buttons)))
        dialog.reject()

    answer(look)
    tab.columns.add()
    ((width, buttons),) = seen
    assert width >= 420
    assert buttons == [("Hủy", ""), ("Thêm", "primary")]


@pytest.mark.qt_log_ignore("propagateSizeHints")  # the off-screen platform on dialogs
def test_a_deletion_says_what_went_and_how_to_get_it_back(
    qtbot, tab: TasksTab, session: PlanSession
) -> None:
    go_to(tab, 1)
    choose_also(tab, 5)
    with qtbot.waitSignal(tab.said) as said:
        press(tab, Key.Key_Delete, CTRL)
    assert said.args == ["Đã xóa 2 nhiệm vụ (số 1, 5). Bấm Ctrl+Z để lấy lại."]
    count = len(session.plan.groups[0].tasks)
    go_to(tab, 1)
    answer(click("Xóa nhóm"))
    with qtbot.waitSignal(tab.said) as said:
        tab.rows.delete_group()
    assert said.args == [f"Đã xóa nhóm “QUÝ I” cùng {count} nhiệm vụ. Bấm Ctrl+Z để lấy lại."]


@pytest.mark.qt_log_ignore("propagateSizeHints")  # the off-screen platform on dialogs
def test_a_group_with_tasks_goes_only_after_a_yes(tab: TasksTab, session: PlanSession) -> None:
    go_to(tab, 1)
    answer(click("Giữ lại"))
    tab.rows.delete_group()
    assert len(stored(tab, session).groups) == 4
    answer(click("Xóa nhóm"))
    tab.rows.delete_group()
    assert stored(tab, session).groups[0].label == "QUÝ II"


def test_clearing_chosen_cells_is_one_step_with_its_count(
    tab: TasksTab, session: PlanSession
) -> None:
    before = stored(tab, session).groups
    go_to(tab, 1)
    choose_also(tab, 2)
    choose_also(tab, 2, 2)
    press(tab, Key.Key_Delete)
    assert task(session, 1).content == task(session, 2).content == ()
    assert task(session, 2).assignments == ()
    step = journal.next_undo(session.book)
    assert step is not None and step.label == "Xóa nội dung 3 ô"
    session.undo()
    assert stored(tab, session).groups == before


# -- columns


@pytest.mark.qt_log_ignore("propagateSizeHints")  # the off-screen platform on dialogs
def test_an_extra_column_is_added_typed_in_renamed_and_left_out(
    tab: TasksTab, session: PlanSession
) -> None:
    answer(answer_title("Thời hạn"))
    tab.columns.add()
    go_to(tab, 1, 3)
    QTest.keyClicks(tab.table, "3")
    QTest.keyClicks(editor(tab), "0/6")
    press(tab, Key.Key_Return)
    assert task(session, 1).extra == {"Thời hạn": ("30/6",)}
    answer(answer_title("Hạn"))
    tab.columns.rename()
    assert task(session, 1).extra == {"Hạn": ("30/6",)}
    tab.columns.delete()
    assert [column.title for column in stored(tab, session).columns][-1] != "Hạn"


# -- empty and read-only


def test_an_empty_plan_offers_its_first_step(tab: TasksTab, session: PlanSession) -> None:
    for group in session.plan.groups:
        assert group.id is not None
        delete_group(session.book, group.id)
    button = next(b for b in tab.findChildren(QPushButton) if b.text() == "Tạo bốn quý")
    assert button.isVisible()
    button.click()
    plan = stored(tab, session)
    assert [group.label for group in plan.groups] == ["QUÝ I", "QUÝ II", "QUÝ III", "QUÝ IV"]
    assert not button.isVisible()
    QTest.keyClicks(tab.table, "P")
    press(tab, Key.Key_Return)
    assert task(session, 1).content == ("P",)


def test_the_cursor_stays_on_its_task_when_another_hand_writes(
    tab: TasksTab, session: PlanSession
) -> None:
    go_to(tab, 5, 2)
    uid = session.plan.tasks[4].uid
    first = session.plan.groups[0].id
    assert first is not None
    delete_group(session.book, first)
    assert tab.chosen.line is not None
    assert (tab.chosen.line.uid, tab.chosen.column) == (uid, 2)


def test_another_plan_is_shown_from_its_top(tab: TasksTab, session: PlanSession) -> None:
    go_to(tab, 9)
    superior = next(plan.id for plan in list_plans(session.book) if plan.is_superior)
    session.open(superior)
    assert tab.table.currentIndex().row() <= 0
    assert tab.table.lines.rowCount() == len(session.plan.tasks) + len(session.plan.groups)


def test_the_toolbar_comes_before_the_table_by_tab(tab: TasksTab) -> None:
    buttons = [b for b in tab.findChildren(QPushButton) if b.isVisible()]
    assert [b.text() for b in buttons] == ["+ Nhiệm vụ", "+ Nhóm", "Dán từ Excel"]
    buttons[0].setFocus()
    for following in (*buttons[1:], tab.table):
        press(tab, Key.Key_Tab)
        assert QApplication.focusWidget() is following


def test_every_control_has_a_name(tab: TasksTab) -> None:
    assert tab.table.accessibleName()
    assert all(button.text() for button in tab.findChildren(QPushButton))


def test_undo_and_redo_of_a_session_bring_back_the_same_tasks(
    tab: TasksTab, session: PlanSession, book: Book
) -> None:
    before = stored(tab, session).groups
    go_to(tab, 1)
    QTest.keyClicks(tab.table, "A")
    press(tab, Key.Key_Return)
    press(tab, Key.Key_Return, CTRL)
    press(tab, Key.Key_Down, ALT)
    after = stored(tab, session).groups
    steps = 0
    while session.plan.groups != before:
        assert session.undo() and steps < 5
        steps += 1
    for _ in range(steps):
        session.redo()
    assert session.plan.groups == after
