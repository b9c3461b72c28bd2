"""A file is read, looked through and only then taken into the book."""

from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from desktop.dialogs.import_plan import ImportDialog
from desktop.window import MainWindow
from desktop.workspace import Workspace
from storage.queries.plans import list_plans

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", "propagateSizeHints")

T = TypeVar("T", bound=QWidget)
TEXT = """KẾ HOẠCH
Công tác thi đua, khen thưởng năm 2027
Sở Du lịch ban hành Kế hoạch công tác thi đua, khen thưởng năm 2027 như sau:
I. NỘI DUNG
TT Nội dung Đơn vị thực hiện
QUÝ I
1 Phát động phong trào thi đua
- Văn phòng.
Nơi nhận:
- Lưu: VT.
GIÁM ĐỐC
Lê Thị Minh Mẫu
"""


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A plan copied out of a printout."""
    file = tmp_path / "ke-hoach.txt"
    file.write_text(TEXT, encoding="utf-8")
    return file


@pytest.fixture
def workspace(window: MainWindow, sample_book: Path) -> Workspace:
    window.open_book(sample_book)
    assert window.workspace is not None
    return window.workspace


def in_front(kind: type[T]) -> T | None:
    shown = (w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible())
    return next(shown, None)


def review(qtbot, workspace: Workspace, file: Path) -> ImportDialog:
    workspace.input.import_plan(file)
    qtbot.waitUntil(lambda: in_front(ImportDialog) is not None)
    dialog = in_front(ImportDialog)
    assert dialog is not None
    return dialog


def plan_count(workspace: Workspace) -> int:
    return len(list_plans(workspace.session.book))


def test_a_read_plan_is_stored_only_when_accepted(qtbot, workspace: Workspace, copied: Path):
    before = plan_count(workspace)
    review(qtbot, workspace, copied).reject()
    assert plan_count(workspace) == before
    dialog = review(qtbot, workspace, copied)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert plan_count(workspace) == before + 1
    assert workspace.session.plan.year == 2027
    assert [task.content for task in workspace.session.plan.tasks] == [
        ("Phát động phong trào thi đua",)
    ]
