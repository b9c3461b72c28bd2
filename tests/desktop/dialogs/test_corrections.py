"""The chief hands the Word file back: each change is taken or left, all taken as one step."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.dialogs.corrections import CorrectionsDialog
from desktop.press import plan_document
from desktop.window import MainWindow
from desktop.workspace import Workspace
from exporters.docx import write_docx
from tests.desktop.test_accessibility import controls, name_of
from tests.storage.importers.word_edits import CHIEF, WordFile, replace_tracked

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", "propagateSizeHints")


@pytest.fixture
def workspace(window: MainWindow, sample_book: Path) -> Workspace:
    window.open_book(sample_book)
    assert window.workspace is not None
    return window.workspace


@pytest.fixture
def returned(workspace: Workspace, tmp_path: Path) -> Path:
    """The plan in front as Word file: two tasks reworded, the first one with a remark."""
    file = tmp_path / "da-sua.docx"
    page = workspace.plan_page
    assert page.plan is not None
    write_docx(plan_document(page.plan, page.office), file)
    word = WordFile(file)
    for content in contents(workspace)[:2]:
        replace_tracked(word.paragraph(content), content.split()[0], "Nên")
    word.comment(word.paragraph(contents(workspace)[0].split(" ", 1)[1]), "Xem lại thời gian")
    return word.save()


def contents(workspace: Workspace) -> list[str]:
    return [task.content[0] for task in workspace.session.plan.tasks]


def shown(qtbot, workspace: Workspace, file: Path) -> CorrectionsDialog:
    workspace.input.take_back(file)

    def in_front() -> list[CorrectionsDialog]:
        widgets = QApplication.topLevelWidgets()
        return [w for w in widgets if isinstance(w, CorrectionsDialog) and w.isVisible()]

    qtbot.waitUntil(lambda: bool(in_front()))
    return in_front()[0]


def column(dialog: CorrectionsDialog, at: int) -> list[str]:
    model = dialog.table.model()
    return [str(model.index(row, at).data()) for row in range(model.rowCount())]


def is_struck(dialog: CorrectionsDialog, row: int) -> bool:
    font = dialog.table.model().index(row, 3).data(Qt.ItemDataRole.FontRole)
    return font is not None and font.strikeOut()


def test_a_remark_stands_beside_the_change_of_its_place(
    qtbot, workspace: Workspace, returned: Path
) -> None:
    dialog = shown(qtbot, workspace, returned)
    assert column(dialog, 1) == ["Sửa", "Ghi chú", "Sửa"]
    assert column(dialog, 5)[0].startswith(CHIEF)
    assert [is_struck(dialog, row) for row in range(3)] == [True, False, True]
    assert "Xem lại thời gian" in dialog.detail.toPlainText()
    assert [type(each) for each in controls(dialog) if not name_of(each)] == []
    dialog.reject()


def test_only_what_was_taken_changes_and_in_one_step(
    qtbot, workspace: Workspace, returned: Path
) -> None:
    before = contents(workspace)
    dialog = shown(qtbot, workspace, returned)
    assert not dialog.apply.isEnabled()
    qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    assert dialog.count.text() == "Nhận 1 trong 2 chỗ sửa"
    qtbot.mouseClick(dialog.apply, Qt.MouseButton.LeftButton)
    assert contents(workspace)[0].startswith("Nên ")
    assert contents(workspace)[1:] == before[1:]
    workspace.undo()
    assert contents(workspace) == before


def test_enter_takes_and_goes_on_space_leaves_again(
    qtbot, workspace: Workspace, returned: Path
) -> None:
    dialog = shown(qtbot, workspace, returned)
    for _ in range(3):
        qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert len(dialog.taken) == 2
    qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    assert len(dialog.taken) == 1
    qtbot.mouseClick(dialog.take_all, Qt.MouseButton.LeftButton)
    assert len(dialog.taken) == 2
    qtbot.mouseClick(dialog.leave_all, Qt.MouseButton.LeftButton)
    assert dialog.taken == ()
    dialog.reject()
