"""A clerk's afternoon, keyboard only: write the plan, put it right, hand it out."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget

from desktop import press
from desktop.printing import print_pdf
from desktop.widgets.task_table import TaskTable
from desktop.window import MainWindow
from desktop.workspace import Workspace
from exporters.docx import render_docx
from storage.journal import next_redo, next_undo
from storage.records import Office, Plan, Signer, Unit
from storage.services.founding import found_office
from tests.desktop.keyboard import type_text
from tests.desktop.words import docx_words, pdf_words, words

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the off-screen platform on dialogs

Key, Keys = Qt.Key, Qt.KeyboardModifier
SAMPLES = Path(__file__).parent / "clipboards"
OFFICE = Office(("UBND TỈNH MINH HẢI",), ("SỞ Y TẾ",), "SYT", "Minh Hải")
QUARTERS = {
    "QUÝ I": ("Ban hành Kế hoạch năm 2027", "Phát động phong trào thi đua"),
    "QUÝ II": ("Báo cáo sơ kết 6 tháng đầu năm",),
    "QUÝ III": ("Phục vụ đoàn kiểm tra của tỉnh (nếu có)", "Giới thiệu điển hình tiên tiến"),
}


@pytest.fixture
def workspace(qtbot, window: MainWindow, tmp_path: Path) -> Iterator[Workspace]:
    """A new office with two units and a signer, its window in front."""
    units = (Unit("Văn phòng"), Unit("Các phòng, đơn vị", "group"))
    signer = Signer("Trần Thị Ví Dụ", ("GIÁM ĐỐC",))
    window.show_book(found_office(tmp_path / "so.tdkt", OFFICE, units, signer))
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert window.workspace is not None
    yield window.workspace


def press_key(key: Qt.Key, keys: Qt.KeyboardModifier = Keys.NoModifier) -> None:
    """A key to whatever has the focus."""
    target = QApplication.focusWidget() or QApplication.activeWindow()
    assert isinstance(target, QWidget)
    QTest.keyClick(target, key, keys)


def test_enter_before_there_is_a_plan_meets_no_table(workspace: Workspace) -> None:
    table = workspace.findChild(TaskTable)
    assert isinstance(table, TaskTable)
    for key in (Key.Key_Return, Key.Key_Delete, Key.Key_Down):
        QTest.keyClick(table, key)


def answer_year() -> None:
    """Once the question for it stands, typing goes to the year."""
    dialog = QApplication.activeModalWidget()
    year = dialog.focusWidget() if dialog is not None else None
    if year is None:
        QTimer.singleShot(20, answer_year)
    else:
        QTest.keyClicks(year, "2027")
        QTest.keyClick(year, Key.Key_Return)


def typed(text: str) -> None:
    """Each letter goes to whatever has the focus by then: the first one may open an editor."""
    for letter in text:
        target = QApplication.focusWidget()
        assert target is not None
        type_text(target, letter)


def answer(text: str) -> None:
    """Press the button of that text once the question is up."""

    def act() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        next(button for button in box.buttons() if button.text() == text).click()

    QTimer.singleShot(50, act)


def paper(plan: Plan) -> bytes:
    """What the plan prints, without the moment it was printed at."""
    docx = render_docx(press.plan_document(plan, OFFICE))
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        return package.read("word/document.xml")


def write_three_quarters(workspace: Workspace) -> None:
    """Three groups with their tasks, each cell typed and left with the keyboard."""
    for label, contents in QUARTERS.items():
        press_key(Key.Key_G, Keys.ControlModifier | Keys.ShiftModifier)
        press_key(Key.Key_A, Keys.ControlModifier)
        typed(label)
        press_key(Key.Key_Return)
        for content in contents:
            press_key(Key.Key_Return, Keys.ControlModifier)
            typed(content)
            press_key(Key.Key_Tab)
            workspace.commit()


def test_a_plan_is_written_undone_and_redone_to_the_same_paper(qtbot, workspace: Workspace) -> None:
    workspace.plan_page.making.add(2027)
    session = workspace.session
    empty = session.plan
    write_three_quarters(workspace)
    html = (SAMPLES / "excel.html").read_text(encoding="utf-8")
    mime = QMimeData()
    mime.setHtml(html)
    QGuiApplication.clipboard().setMimeData(mime)
    before = len(session.plan.tasks)
    answer("Thêm cột và dán")
    workspace.plan_page.tabs.tasks.clipboard.paste()
    assert len(session.plan.tasks) > before
    full = session.plan
    steps = 0
    while session.plan != empty:
        workspace.undo()
        steps += 1
    assert paper(session.plan) == paper(empty)
    assert next_undo(session.book) is not None, "making the plan is a step of its own"
    for _ in range(steps):
        workspace.redo()
    assert next_redo(session.book) is None
    assert session.plan == full
    assert paper(session.plan) == paper(full)


def test_keyboard_alone_writes_and_exports_a_plan(
    qtbot,
    window: MainWindow,
    workspace: Workspace,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    QTimer.singleShot(0, answer_year)
    press_key(Key.Key_N, Keys.ControlModifier)
    window.activateWindow()  # as every desktop does when a dialog is gone
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    assert workspace.session.plan.year == 2027
    write_three_quarters(workspace)
    plan = workspace.session.plan
    assert {group.label: len(group.tasks) for group in plan.groups} == {
        label: len(contents) for label, contents in QUARTERS.items()
    }
    assert [task.content[0] for task in plan.tasks] == [
        content for contents in QUARTERS.values() for content in contents
    ]
    target = tmp_path / "ke-hoach.docx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    monkeypatch.setattr("desktop.dialogs.export.ask_target", lambda *_: target)
    with qtbot.waitSignal(workspace.output.files.written, timeout=10_000):
        press_key(Key.Key_W, Keys.ControlModifier | Keys.ShiftModifier)
    printed = docx_words(target)
    for contents in QUARTERS.values():
        for content in contents:
            wanted = words(content)
            assert any(printed[i : i + len(wanted)] == wanted for i in range(len(printed)))


def test_printing_the_plan_to_a_file_keeps_its_words(
    qapp, workspace: Workspace, tmp_path: Path
) -> None:
    workspace.plan_page.making.add(2027)
    write_three_quarters(workspace)
    pdf = press.layout(press.plan_document(workspace.session.plan, OFFICE)).data
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "in.pdf"))
    assert print_pdf(pdf, printer, lambda *_: True)
    (tmp_path / "xuat.pdf").write_bytes(pdf)
    assert pdf_words(tmp_path / "in.pdf") == pdf_words(tmp_path / "xuat.pdf")
