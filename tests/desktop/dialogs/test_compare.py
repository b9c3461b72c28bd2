"""Two versions are compared in words and signs; the book stays as it is."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from desktop.dialogs.compare import CompareDialog
from desktop.press import plan_document
from desktop.window import MainWindow
from desktop.workspace import Workspace
from exporters.docx import write_docx
from storage.services.plan_text import set_lead
from storage.services.tasks import delete_tasks, set_task_content
from tests.desktop.test_accessibility import controls, name_of
from tests.desktop.words import docx_words
from tests.storage.builders import rows_of

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise()", "This plugin does not")


@pytest.fixture
def workspace(window: MainWindow, sample_book: Path) -> Workspace:
    """The sample plan with a task reworded, then one removed, then a new lead."""
    window.open_book(sample_book)
    assert window.workspace is not None
    session = window.workspace.session
    tasks = session.plan.tasks
    set_task_content(session.book, tasks[1].id or 0, (f"{tasks[1].content[0]} toàn ngành",))
    delete_tasks(session.book, [tasks[3].id or 0])
    set_lead(session.book, session.plan_id, "Sở ban hành Kế hoạch như sau:")
    return window.workspace


@pytest.fixture
def dialog(window: MainWindow, workspace: Workspace) -> CompareDialog:
    window.commands.action("plan.compare").trigger()
    assert workspace.comparison.dialog is not None
    return workspace.comparison.dialog


def choose(dialog: CompareDialog, words: str) -> None:
    """Take the version whose title holds ``words`` as the old one."""
    titles = [dialog.old.itemText(at) for at in range(dialog.old.count())]
    dialog.old.setCurrentIndex(next(at for at, title in enumerate(titles) if words in title))


def told(dialog: CompareDialog) -> list[str]:
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def test_the_last_step_is_compared_at_once(dialog: CompareDialog) -> None:
    assert dialog.count.text() == "1 chỗ khác nhau: 1 sửa"
    assert told(dialog)[0].startswith("Sửa · Câu mở đầu\n")
    assert "[−" in told(dialog)[0]


def test_an_earlier_version_shows_all_that_came_after(
    dialog: CompareDialog, workspace: Workspace
) -> None:
    before = rows_of(workspace.session.book)
    choose(dialog, "Thêm kế hoạch")
    kinds = [text.partition(" · ")[0] for text in told(dialog)]
    assert sorted(kinds) == ["Bỏ", "Sửa", "Sửa"]
    assert any("[+ toàn ngành+]" in text for text in told(dialog))
    assert rows_of(workspace.session.book) == before


def test_the_same_version_does_not_differ_from_itself(dialog: CompareDialog) -> None:
    dialog.old.setCurrentIndex(dialog.new.currentIndex())
    assert dialog.count.text() == "Hai bản không khác nhau"
    assert not dialog.copy.isEnabled()


def test_the_superiors_plan_can_be_compared_too(dialog: CompareDialog) -> None:
    choose(dialog, "của cấp trên")
    assert len(told(dialog)) > 20


def test_a_file_is_read_and_compared(
    qtbot, dialog: CompareDialog, workspace: Workspace, tmp_path: Path
) -> None:
    page, file = workspace.plan_page, tmp_path / "ban-gui-lai.docx"
    assert page.plan is not None
    write_docx(plan_document(page.plan, page.office), file)
    dialog.old.setCurrentIndex(0)
    workspace.comparison.read(file)
    qtbot.waitUntil(lambda: dialog.titles[1] == file.name, timeout=10_000)
    assert not any("Nhiệm vụ" in text.partition("\n")[0] for text in told(dialog))


def test_keys_go_from_difference_to_difference(qtbot, dialog: CompareDialog) -> None:
    choose(dialog, "Thêm kế hoạch")
    qtbot.keyClick(dialog, Qt.Key.Key_F3)
    assert dialog.list.currentRow() == 1
    for _ in range(2):
        qtbot.keyClick(dialog, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert dialog.list.currentRow() == 2


def test_the_comparison_is_copied_as_plain_text(qtbot, dialog: CompareDialog) -> None:
    qtbot.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("So sánh “Sau bước ")
    assert told(dialog)[0] in copied


def test_the_comparison_is_written_to_word(
    qtbot,
    dialog: CompareDialog,
    workspace: Workspace,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    target = tmp_path / "so-sanh.docx"
    monkeypatch.setattr("desktop.dialogs.export.ask_target", lambda *_: target)
    qtbot.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(target.exists, timeout=10_000)
    printed = " ".join(docx_words(target))
    assert "BẢNG SO SÁNH HAI BẢN" in printed
    assert "Sở ban hành Kế hoạch như sau" in printed


def test_every_control_has_a_name(dialog: CompareDialog) -> None:
    assert [type(each) for each in controls(dialog) if not name_of(each)] == []
