"""Rows pasted from other programs into the open plan, and copied out of it again."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from desktop.commands.registry import Commands
from desktop.editing.clipboard_text import grid_from_text
from desktop.editing.session import PlanSession
from desktop.editor.tasks_tab import TasksTab
from storage import journal
from storage.book import open_book
from storage.queries.plans import get_plan
from storage.records import Plan
from tests.desktop.editor.conftest import Show, make_session
from tests.desktop.editor.test_tasks_tab import choose_also, go_to, task

SAMPLES = Path(__file__).parents[1] / "clipboards"
Key, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the off-screen platform on dialogs


@pytest.fixture
def tab(session: PlanSession, commands: Commands, show: Show) -> TasksTab:
    made = TasksTab(session, commands)
    show(made)
    made.table.setFocus()
    return made


def on_clipboard(html: str = "", text: str = "") -> None:
    mime = QMimeData()
    if html:
        mime.setHtml(html)
    mime.setText(text)
    QGuiApplication.clipboard().setMimeData(mime)


def copied_from(name: str) -> None:
    on_clipboard((SAMPLES / name).read_text(encoding="utf-8"), "text a table comes with")


def answer(text: str) -> None:
    def act() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        next(button for button in box.buttons() if button.text() == text).click()

    QTimer.singleShot(50, act)


def paste(tab: TasksTab) -> None:
    tab.table.setFocus()
    tab.clipboard.paste()


def stored(session: PlanSession) -> Plan:
    return get_plan(session.book, session.plan_id)


def labels(plan: Plan) -> list[str]:
    return [group.label for group in plan.groups]


def test_rows_from_excel_go_into_their_groups_in_one_step(
    tab: TasksTab, session: PlanSession
) -> None:
    before = stored(session)
    go_to(tab, 2)
    copied_from("excel.html")
    answer("Thêm cột và dán")
    paste(tab)
    plan = stored(session)
    assert labels(plan) == ["QUÝ I", "QUÝ V", "QUÝ II", "QUÝ III", "QUÝ IV"]
    assert plan.columns[-1].title == "Thời gian hoàn thành"
    assert plan.groups[0].tasks[-1].content[0].startswith("Đăng ký danh hiệu")
    assert plan.groups[0].tasks[-1].extra == {"Thời gian hoàn thành": ("Trước 31/01",)}
    step = journal.next_undo(session.book)
    assert step is not None and step.label == "Dán 3 nhiệm vụ"
    session.undo()
    assert (stored(session).groups, stored(session).columns) == (before.groups, before.columns)


def test_a_pasted_unit_of_the_register_is_linked_to_it(tab: TasksTab, session: PlanSession) -> None:
    go_to(tab, 1)
    copied_from("word.html")
    paste(tab)
    (group,) = [g for g in stored(session).groups if g.label == "THÁNG 3"]
    assert group.tasks[0].assignments[0].unit_id is not None


def test_columns_may_be_refused_and_pasting_given_up(tab: TasksTab, session: PlanSession) -> None:
    before = stored(session)
    go_to(tab, 1)
    copied_from("excel.html")
    answer("Hủy")
    paste(tab)
    assert stored(session) == before
    answer("Chỉ dán cột đang có")
    paste(tab)
    assert stored(session).columns == before.columns
    assert len(stored(session).tasks) == len(before.tasks) + 3


def test_rows_without_groups_come_right_below_the_current_task(
    tab: TasksTab, session: PlanSession
) -> None:
    go_to(tab, 2)
    copied_from("libreoffice.html")
    QTest.keyClick(tab.table, Key.Key_V, CTRL)
    assert task(session, 3).content == ("Tham gia Hội nghị tổng kết", "Cụm thi đua")
    assert task(session, 4).content == ("Kiểm tra <Cụm> 6 tháng",)
    assert tab.chosen.line is not None and tab.chosen.line.uid == task(session, 3).uid


def test_exactly_the_pasted_rows_are_chosen_although_ctrl_is_held(
    qtbot, tab: TasksTab, session: PlanSession
) -> None:
    before = [t.uid for t in stored(session).tasks]
    go_to(tab, 2)
    copied_from("libreoffice.html")
    QTest.keyPress(tab.table, Key.Key_Control)
    QTest.keyClick(tab.table, Key.Key_V, CTRL)
    pasted = [task(session, 3).uid, task(session, 4).uid]
    assert [line.uid for line in tab.chosen.tasks()] == pasted and tab.chosen.whole_rows()
    with qtbot.waitSignal(tab.said) as said:
        QTest.keyClick(tab.table, Key.Key_Delete, CTRL)
    assert said.args == ["Đã xóa 2 nhiệm vụ (số 3, 4). Bấm Ctrl+Z để lấy lại."]
    assert [t.uid for t in stored(session).tasks] == before


def test_text_goes_into_all_chosen_cells_in_one_step(tab: TasksTab, session: PlanSession) -> None:
    go_to(tab, 1)
    choose_also(tab, 2)
    on_clipboard(text="Cùng một việc")
    paste(tab)
    assert task(session, 1).content == task(session, 2).content == ("Cùng một việc",)
    session.undo()
    assert task(session, 1).content != ("Cùng một việc",)


@pytest.mark.parametrize("fill", ["picture", "nothing"])
def test_what_is_no_table_is_said_and_changes_nothing(
    qtbot, tab: TasksTab, session: PlanSession, fill: str
) -> None:
    before = stored(session)
    if fill == "picture":
        QGuiApplication.clipboard().setImage(QImage(8, 8, QImage.Format.Format_RGB32))
    else:
        QGuiApplication.clipboard().clear()
    with qtbot.waitSignal(session.failed) as failed:
        paste(tab)
    assert failed.args is not None and "chưa có gì thay đổi" in str(failed.args[0])
    assert stored(session) == before


def test_five_thousand_cells_are_taken_in_one_step(tab: TasksTab, session: PlanSession) -> None:
    rows = "\n".join(f"{at}\tViệc {at}\tVăn phòng chủ trì\t30/6" for at in range(1, 1251))
    go_to(tab, 14)
    on_clipboard(text=rows)
    answer("Thêm cột và dán")
    paste(tab)
    assert len(stored(session).tasks) == 14 + 1250
    assert task(session, 1264).content == ("Việc 1250",)
    session.undo()
    assert len(stored(session).tasks) == 14


def test_copied_rows_paste_back_equal(tab: TasksTab, session: PlanSession) -> None:
    go_to(tab, 2, 0)
    tab.table.selectRow(tab.table.currentIndex().row())
    QTest.keyClick(tab.table, Key.Key_C, CTRL)
    text = QGuiApplication.clipboard().text()
    assert grid_from_text(text).rows[0].cells[0] == "2"
    paste(tab)
    original, copy = task(session, 2), task(session, 3)
    assert copy.content == original.content
    assert copy.assignments == original.assignments


def test_cut_rows_leave_and_cut_cells_are_emptied(tab: TasksTab, session: PlanSession) -> None:
    second = task(session, 2).uid
    go_to(tab, 1, 0)
    tab.table.selectRow(tab.table.currentIndex().row())
    QTest.keyClick(tab.table, Key.Key_X, CTRL)
    assert task(session, 1).uid == second
    go_to(tab, 1)
    QTest.keyClick(tab.table, Key.Key_X, CTRL)
    assert task(session, 1).uid == second
    assert task(session, 1).content == ()


def test_a_read_only_book_lets_copy_but_not_change(
    sample_book: Path, host: QWidget, tmp_path: Path, show: Show
) -> None:
    with open_book(sample_book, read_only=True) as book:
        session = make_session(host, book, tmp_path)
        tab = TasksTab(session, Commands(host))
        show(tab)
        before = stored(session)
        go_to(tab, 1)
        tab.table.setFocus()
        QTest.keyClicks(tab.table, "x")
        QTest.keyClick(tab.table, Key.Key_Delete)
        QTest.keyClick(tab.table, Key.Key_F2)
        assert tab.table.editor is None
        QTest.keyClick(tab.table, Key.Key_C, CTRL)
        assert QGuiApplication.clipboard().text() == "\n".join(before.tasks[0].content)
        assert stored(session) == before
        session.close()
