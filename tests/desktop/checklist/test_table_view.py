"""The table of tasks is ticked, typed in, narrowed, grouped and worked on many rows at once."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox, QWidget

from desktop.checklist.filters import TaskFilter
from desktop.checklist.table_model import CONTENT, DUE, NUMBER, PERSON, STATUS
from desktop.dialogs.new_task import NewTaskDialog
from desktop.pages.tasks import TasksPage
from desktop.workspace import Workspace
from storage import journal
from storage.book import Book
from storage.dates import PartialDate
from storage.records_followup import Standing
from storage.services.evidence import add_note
from tests.desktop.keyboard import type_text
from tests.desktop.test_accessibility import controls, name_of

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support")

Task = Callable[[str], Standing]


def texts(page: TasksPage, column: int) -> list[str]:
    model = page.table.model
    return [
        str(model.index(row, column).data())
        for row in range(model.rowCount())
        if model.task(row) is not None
    ]


def headings(page: TasksPage) -> list[str]:
    model = page.table.model
    return [str(model.index(row, 0).data()) for row in model.heading_rows()]


def go_to(page: TasksPage, task: Standing, column: int = CONTENT) -> None:
    table = page.table.table
    table.setCurrentIndex(page.table.model.index(page.table.model.row_of(task.task.id), column))
    table.setFocus()


def fill_cell(qtbot, page: TasksPage, task: Standing, column: int, text: str) -> None:
    go_to(page, task, column)
    qtbot.keyClick(page.table.table, Qt.Key.Key_F2)
    (editor,) = page.table.table.viewport().findChildren(QLineEdit)
    type_text(editor, text)
    qtbot.keyClick(editor, Qt.Key.Key_Return)


def choose(page: TasksPage, *tasks: Standing) -> None:
    flags = QItemSelectionModel.SelectionFlag
    page.table.table.clearSelection()
    for task in tasks:
        index = page.table.model.index(page.table.model.row_of(task.task.id), CONTENT)
        page.table.table.selectionModel().select(index, flags.Select | flags.Rows)


def test_every_own_task_of_the_year_stands_in_the_table_once(page: TasksPage) -> None:
    assert texts(page, NUMBER) == [str(number) for number in range(1, 15)]
    assert [heading.split(" · ")[0] for heading in headings(page)] == [
        "Quý I", "Quý II", "Quý III", "Quý IV",
    ]  # fmt: skip


def test_space_ticks_a_task_and_undo_opens_it_again(
    qtbot, page: TasksPage, task: Task, workspace: Workspace
) -> None:
    go_to(page, task("3"))
    qtbot.keyClick(page.table.table, Qt.Key.Key_Space)
    assert task("3").status == "done"
    assert task("3").task.done_on == PartialDate(2026, 6, 15)
    assert headings(page)[0].startswith("Quý I · 1/")
    workspace.undo()
    assert task("3").status == "not_started"
    qtbot.keyClick(page.table.table, Qt.Key.Key_Space)
    qtbot.keyClick(page.table.table, Qt.Key.Key_Space)
    assert task("3").status == "in_progress"


def test_a_person_and_a_date_are_typed_into_their_cells(qtbot, page: TasksPage, task: Task) -> None:
    fill_cell(qtbot, page, task("7"), PERSON, "Lò Thị Mẫu")
    qtbot.waitUntil(lambda: task("7").task.person == "Lò Thị Mẫu", timeout=2_000)
    fill_cell(qtbot, page, task("7"), DUE, "20/6/2026")
    qtbot.waitUntil(lambda: task("7").task.typed_due == PartialDate(2026, 6, 20), timeout=2_000)
    row = page.table.model.row_of(task("7").task.id)
    assert page.table.model.index(row, DUE).data() == "20/06/2026\ncòn 5 ngày"


def test_a_date_no_calendar_has_is_told_and_nothing_is_lost(
    qtbot, page: TasksPage, task: Task
) -> None:
    before = task("7").due
    with qtbot.waitSignal(page.said) as said:
        page.edits.type_in(task("7"), "due", "31/2/2026")
    assert "chưa đúng" in said.args[0]
    assert task("7").due == before


def test_a_task_past_its_day_says_how_late_it_is(page: TasksPage, task: Task) -> None:
    page.edits.set_due((task("7").task.id,), PartialDate(2026, 6, 12))
    row = page.table.model.row_of(task("7").task.id)
    assert page.table.model.index(row, STATUS).data() == "Quá hạn 3 ngày"


def test_typing_narrows_without_accents_and_esc_shows_all(qtbot, page: TasksPage) -> None:
    page.bar.search.setText("bao cao so ket")
    assert texts(page, NUMBER) == ["7"]
    assert page.bar.count.text() == "1/14 nhiệm vụ"
    qtbot.keyClick(page.bar.search, Qt.Key.Key_Escape)
    assert len(texts(page, NUMBER)) == 14


def test_another_page_hands_over_what_is_to_be_seen(
    page: TasksPage, task: Task, workspace: Workspace
) -> None:
    late = {one.task.number for one in page.checklist.tasks if one.overdue}
    workspace.show_page("tasks", TaskFilter(buckets=frozenset({"late"})))
    assert set(texts(page, NUMBER)) == late
    assert late
    assert page.bar.statuses.currentText() == "Quá hạn"
    workspace.show_page("tasks", task("12").task.id)
    assert len(texts(page, NUMBER)) == 14
    assert page.checklist.chosen == task("12")


def test_a_group_holds_the_tasks_of_its_unit_or_status(page: TasksPage, task: Task) -> None:
    page.edits.set_status((task("7").task.id,), "awaiting_others")
    page.table.group_by("status")
    assert "Chờ phối hợp · 0/1 hoàn thành" in headings(page)
    page.table.group_by("unit")
    assert sum(int(heading.split("/")[1].split()[0]) for heading in headings(page)) == sum(
        one.counted for one in page.checklist.tasks
    )
    page.table.group_by("")
    assert headings(page) == []


def test_many_tasks_are_changed_and_undone_as_one(
    page: TasksPage, task: Task, book: Book, workspace: Workspace
) -> None:
    choose(page, task("6"), task("7"), task("8"))
    assert page.table.bulk.isVisible()
    page.edits.set_status(page.table.table.chosen_tasks(), "in_progress")
    assert page.table.table.chosen_tasks() == tuple(task(n).task.id for n in "678")
    assert {task(number).status for number in "678"} == {"in_progress"}
    step = journal.next_undo(book)
    assert step is not None and "3 nhiệm vụ" in step.label
    workspace.undo()
    assert {task(number).status for number in "678"} == {"not_started"}


def test_why_a_task_is_not_carried_out_is_asked(
    page: TasksPage, task: Task, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.checklist.edits.ask_line", lambda *_: None)
    page.edits.set_status((task("8").task.id,), "not_carried_out")
    assert task("8").status == "not_started"
    monkeypatch.setattr("desktop.checklist.edits.ask_line", lambda *_: "Cấp trên hoãn")
    page.edits.set_status((task("8").task.id,), "not_carried_out")
    assert (task("8").status, task("8").task.reason) == ("not_carried_out", "Cấp trên hoãn")


def test_work_outside_the_plan_is_added_put_in_front_and_taken_back(
    page: TasksPage, book: Book, workspace: Workspace
) -> None:
    made = page.edits.add("Rà soát hồ sơ khen thưởng đột xuất", ("Văn phòng",))
    chosen = page.checklist.chosen
    assert chosen is not None and chosen.task.id == made
    assert chosen.task.unplanned
    assert "PS 1" in texts(page, NUMBER)
    workspace.undo()
    assert len(texts(page, NUMBER)) == 14


def test_work_outside_the_plan_is_said_anew_at_its_side(qtbot, page: TasksPage) -> None:
    page.edits.add("Rà soát hồ sơ", ("Văn phòng",))
    assert page.side.facts.words.isVisible()

    def say(dialog: QWidget) -> None:
        assert isinstance(dialog, NewTaskDialog)
        assert (dialog.content, dialog.chosen_units) == ("Rà soát hồ sơ", ("Văn phòng",))
        dialog.text.set_lines(("Rà soát hồ sơ khen thưởng",))
        dialog.date.setText("20/6/2026")
        dialog.accept()

    answer(say)
    qtbot.mouseClick(page.side.facts.words, Qt.MouseButton.LeftButton)
    chosen = page.checklist.chosen
    assert chosen is not None
    assert chosen.task.text == "Rà soát hồ sơ khen thưởng"
    assert chosen.due.date == PartialDate(2026, 6, 20)


def test_the_words_of_a_planned_task_are_changed_in_its_plan(page: TasksPage, task: Task) -> None:
    page.checklist.choose(task("9").task.id)
    assert not page.side.facts.words.isVisible()


def test_deleting_a_task_with_notes_is_asked_and_undone(
    page: TasksPage, task: Task, book: Book, workspace: Workspace
) -> None:
    add_note(book, task("9").task.id, "Đã nhắc")
    asked: list[str] = []
    for choice, left in (("Giữ lại", 14), ("Xóa nhiệm vụ", 13)):
        answer(click(choice, asked))
        page.edits.delete((task("9").task.id,))
        assert len(texts(page, NUMBER)) == left
    assert all("1 ghi chú" in text for text in asked)
    workspace.undo()
    assert task("9").task.notes == 1


def test_tasks_that_are_kept_after_all_stay_chosen(page: TasksPage, task: Task, book: Book) -> None:
    add_note(book, task("9").task.id, "Đã nhắc")
    both = (task("8").task.id, task("9").task.id)
    choose(page, task("8"), task("9"))
    answer(click("Giữ lại", []))
    page.edits.delete(page.table.table.chosen_tasks())
    assert page.table.table.chosen_tasks() == both


def test_chosen_tasks_stay_chosen_where_the_rows_are_ordered_anew(
    page: TasksPage, task: Task
) -> None:
    go_to(page, task("8"))
    choose(page, task("8"), task("9"))
    page.table.group_by("status")
    assert set(page.table.table.chosen_tasks()) == {task("8").task.id, task("9").task.id}
    assert page.table.table.currentIndex().row() == page.table.model.row_of(task("8").task.id)
    go_to(page, task("2"))
    assert page.table.table.chosen_tasks() == (task("2").task.id,)


def answer(act: Callable[[QWidget], None]) -> None:
    """Answer the next dialog once it is up."""

    def once() -> None:
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        act(dialog)

    QTimer.singleShot(50, once)


def click(text: str, asked: list[str]) -> Callable[[QWidget], None]:
    """Click the button of a question that says ``text``, and keep the question."""

    def act(dialog: QWidget) -> None:
        assert isinstance(dialog, QMessageBox)
        asked.append(dialog.text())
        next(button for button in dialog.buttons() if button.text() == text).click()

    return act


def test_the_rail_tells_how_many_tasks_are_late(qtbot, page: TasksPage, task: Task) -> None:
    with qtbot.waitSignal(page.badge_changed) as badge:
        page.edits.set_due((task("7").task.id,), PartialDate(2026, 6, 12))
    assert badge.args == [sum(one.overdue for one in page.checklist.tasks)]


def test_every_control_has_a_name(page: TasksPage, task: Task) -> None:
    page.checklist.choose(task("7").task.id)
    for at in range(page.tabs.count()):
        page.tabs.setCurrentIndex(at)
        assert [type(each) for each in controls(page) if not name_of(each)] == []
