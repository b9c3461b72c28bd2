"""A file is read, looked through and only then taken into the book."""

from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from desktop.dialogs.import_plan import ImportDialog
from desktop.dialogs.reading import ReadingDialog
from desktop.window import MainWindow
from desktop.workspace import Workspace
from storage.dates import PartialDate
from storage.queries.plans import list_plans
from tests.desktop.test_accessibility import controls, name_of

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


def test_a_read_plan_is_stored_only_when_accepted(
    qtbot, workspace: Workspace, copied: Path
) -> None:
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


def test_an_imported_plan_is_one_step_back(qtbot, workspace: Workspace, copied: Path) -> None:
    before = plan_count(workspace)
    review(qtbot, workspace, copied).accept()
    workspace.undo()
    assert plan_count(workspace) == before


def test_choosing_a_doubt_brings_its_line_in_sight(
    qtbot, workspace: Workspace, copied: Path
) -> None:
    dialog = review(qtbot, workspace, copied)
    assert dialog.doubts.doubt(0).place == "Phần đầu văn bản"
    dialog.doubts.selectRow(0)
    assert dialog.source.textCursor().selectedText() == "Lưu ý: KẾ HOẠCH"
    dialog.reject()


def test_a_superiors_plan_takes_the_number_and_day_the_person_knows(
    qtbot, workspace: Workspace, copied: Path
) -> None:
    dialog = review(qtbot, workspace, copied)
    dialog.superior.setChecked(True)
    dialog.fields.number.setFocus()
    qtbot.keyClicks(dialog.fields.number, "15")
    for part, typed in zip(
        (dialog.fields.date.day, dialog.fields.date.month, dialog.fields.date.year),
        ("5", "13", "2027"),
        strict=True,
    ):
        part.clear()
        qtbot.keyClicks(part, typed)
    assert not dialog.store.isEnabled()
    assert dialog.fields.problem == "Không có tháng 13."
    dialog.fields.date.month.clear()
    qtbot.keyClicks(dialog.fields.date.month, "1")
    dialog.accept()
    stored = workspace.session.plan
    assert (stored.is_superior, stored.number, stored.date) == (
        True, "15", PartialDate(2027, 1, 5),
    )  # fmt: skip


def test_what_is_given_up_while_reading_is_never_shown(
    qtbot, workspace: Workspace, copied: Path
) -> None:
    workspace.input.import_plan(copied)
    waiting = in_front(ReadingDialog)
    assert waiting is not None
    waiting.reject()
    qtbot.wait(500)
    assert in_front(ImportDialog) is None


def test_a_file_that_holds_no_plan_is_refused_in_a_sentence(
    qtbot, workspace: Workspace, tmp_path: Path
) -> None:
    web_page = tmp_path / "ke-hoach.docx"
    web_page.write_text("<html><body>Kế hoạch</body></html>", encoding="utf-8")
    told: list[str] = []

    def read_box() -> None:
        box = in_front(QMessageBox)
        assert box is not None
        told.append(box.text())
        box.accept()

    QTimer.singleShot(600, read_box)
    workspace.input.import_plan(web_page)
    qtbot.waitUntil(lambda: bool(told))
    assert "Sổ không bị thay đổi" in told[0]


def test_every_control_of_the_review_has_a_name(qtbot, workspace: Workspace, copied: Path) -> None:
    dialog = review(qtbot, workspace, copied)
    dialog.superior.setChecked(True)
    assert [type(each) for each in controls(dialog) if not name_of(each)] == []
    dialog.reject()


def test_a_file_dropped_on_the_window_is_imported(
    qtbot, window: MainWindow, workspace: Workspace, copied: Path
) -> None:
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(copied))])
    drop = QDropEvent(
        QPointF(9, 9), Qt.DropAction.CopyAction, files,
        Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    window.dropEvent(drop)
    qtbot.waitUntil(lambda: in_front(ImportDialog) is not None)
    assert drop.isAccepted()
    dialog = in_front(ImportDialog)
    assert dialog is not None
    dialog.reject()


def test_the_parent_agencys_plan_is_marked_a_superiors_at_once(
    qtbot, workspace: Workspace, tmp_path: Path
) -> None:
    parent = "\n".join(workspace.plan_page.office.parent_lines)
    file = tmp_path / "cap-tren.txt"
    file.write_text(f"{parent}\nSố: /KH-UBND\n{TEXT}", encoding="utf-8")
    dialog = review(qtbot, workspace, file)
    assert dialog.superior.isChecked()
    dialog.reject()


def test_a_plan_read_a_second_time_is_pointed_out(
    qtbot, workspace: Workspace, copied: Path
) -> None:
    review(qtbot, workspace, copied).accept()
    dialog = review(qtbot, workspace, copied)
    rows = range(dialog.doubts.model().rowCount())
    assert any("Sổ đã có kế hoạch năm 2027" in dialog.doubts.doubt(row).sentence for row in rows)
    dialog.reject()
