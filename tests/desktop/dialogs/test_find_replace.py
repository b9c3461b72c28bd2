"""Words are found while they are typed, shown in their place, and replaced as one step."""

import pytest
from PySide6.QtCore import Qt

from desktop.dialogs.find_replace import FindReplaceDialog
from desktop.window import MainWindow
from desktop.workspace import Workspace
from storage import journal
from storage.dates import PartialDate
from tests.desktop.keyboard import type_text
from tests.desktop.test_accessibility import controls, name_of

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise()", "This plugin does not")


@pytest.fixture
def workspace(window: MainWindow, sample_book) -> Workspace:
    window.open_book(sample_book)
    assert window.workspace is not None
    return window.workspace


@pytest.fixture
def dialog(window: MainWindow, workspace: Workspace) -> FindReplaceDialog:
    window.commands.action("plan.find").trigger()
    assert workspace.search.dialog is not None
    return workspace.search.dialog


def found(dialog: FindReplaceDialog) -> list[str]:
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def test_typing_finds_and_says_how_often(dialog: FindReplaceDialog) -> None:
    type_text(dialog.text, "hội nghị")
    assert dialog.count.text() == f"Tìm thấy {len(found(dialog))} chỗ"
    assert all("«" in text for text in found(dialog))
    type_text(dialog.text, " không có")
    assert dialog.count.text() == "Không tìm thấy chỗ nào"
    assert not dialog.replace_all.isEnabled()


def test_accents_may_be_left_out(dialog: FindReplaceDialog) -> None:
    dialog.text.setText("hoi nghi")
    assert found(dialog) == []
    dialog.ignore_marks.setChecked(True)
    without = found(dialog)
    dialog.ignore_marks.setChecked(False)
    dialog.text.setText("hội nghị")
    assert without == found(dialog) != []


def test_a_find_leads_to_its_tab_and_task(
    qtbot, dialog: FindReplaceDialog, workspace: Workspace
) -> None:
    page, task = workspace.plan_page, workspace.session.plan.tasks[4]
    page.tabs.setCurrentIndex(0)
    dialog.text.setText(task.content[0])
    qtbot.keyClick(dialog, Qt.Key.Key_F3)
    assert page.tabs.currentWidget() is page.tabs.tasks
    row = page.tabs.tasks.table.currentIndex().row()
    assert page.tabs.tasks.table.lines.record(row).uid == task.uid


def test_f3_goes_round(qtbot, dialog: FindReplaceDialog) -> None:
    dialog.text.setText("thi đua")
    count = len(found(dialog))
    qtbot.keyClick(dialog, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert dialog.list.currentRow() == count - 1
    qtbot.keyClick(dialog, Qt.Key.Key_F3)
    assert dialog.list.currentRow() == 0


def test_f3_goes_on_after_the_dialog_was_closed(
    window: MainWindow, dialog: FindReplaceDialog, workspace: Workspace
) -> None:
    dialog.text.setText("thi đua")
    dialog.reject()
    window.commands.action("plan.find_next").trigger()
    assert dialog.list.currentRow() == 1
    assert not dialog.isVisible()


def test_one_place_is_replaced_and_the_next_comes_in_front(
    qtbot, dialog: FindReplaceDialog, workspace: Workspace
) -> None:
    dialog.text.setText("thi đua")
    dialog.new.setText("Thi đua")
    dialog.match_case.setChecked(True)
    before = len(found(dialog))
    qtbot.mouseClick(dialog.replace, Qt.MouseButton.LeftButton)
    assert len(found(dialog)) == before - 1
    assert "Thi đua" in workspace.session.plan.subject


def test_replacing_all_is_one_step_that_can_be_undone(
    qtbot, dialog: FindReplaceDialog, workspace: Workspace
) -> None:
    before = workspace.session.plan
    dialog.text.setText("Văn phòng")
    dialog.new.setText("Phòng Tổng hợp")
    count = len(found(dialog))
    qtbot.mouseClick(dialog.replace_all, Qt.MouseButton.LeftButton)
    assert found(dialog) == []
    step = journal.next_undo(workspace.session.book)
    assert step is not None and step.label.endswith(f"({count} chỗ)")
    workspace.undo()
    assert workspace.session.plan == before
    assert len(found(dialog)) == count


def test_an_issued_plan_is_searched_but_not_changed(
    dialog: FindReplaceDialog, workspace: Workspace
) -> None:
    workspace.plan_page.life.submit()
    assert workspace.plan_page.life.issue_as("05", PartialDate(2026, 1, 5))
    dialog.text.setText("thi đua")
    assert found(dialog)
    assert dialog.go.isEnabled()
    assert not dialog.replace.isEnabled()
    assert not dialog.replace_all.isEnabled()
    assert dialog.new.isReadOnly()


def test_every_control_has_a_name(dialog: FindReplaceDialog) -> None:
    assert [type(each) for each in controls(dialog) if not name_of(each)] == []
