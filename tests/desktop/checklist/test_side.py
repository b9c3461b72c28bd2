"""What hangs on a task is worked on at its side: products, steps, evidence, notes, links."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLineEdit

from desktop.dialogs.back_planning import BackPlanningDialog
from desktop.pages.documents import DocumentsPage
from desktop.pages.tasks import TasksPage
from desktop.workspace import Workspace
from storage.attachments import get_attachment, stored_path
from storage.book import Book
from storage.dates import PartialDate
from storage.queries.evidence import list_evidence
from storage.queries.incoming import incoming_of_task
from storage.records_followup import Standing
from storage.records_incoming import Incoming
from storage.services.incoming import add_incoming
from storage.services.issuing import issue
from storage.services.lifecycle import revoke, submit
from tests.desktop.keyboard import type_text

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support")

Task = Callable[[str], Standing]
DAY = PartialDate(2026, 6, 20)


@pytest.fixture
def seven(page: TasksPage, task: Task) -> Callable[[], Standing]:
    """The report on six months, in front."""
    page.checklist.choose(task("7").task.id)
    return lambda: task("7")


@pytest.fixture
def told(page: TasksPage, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the window would tell in a box."""
    found: list[str] = []
    monkeypatch.setattr("desktop.window.show_error", lambda _, error: found.append(str(error)))
    return found


def fill(qtbot, line: QLineEdit, text: str) -> None:
    line.setFocus()
    line.selectAll()
    type_text(line, text)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def drop(page: TasksPage, *files: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    event = QDropEvent(QPointF(9, 9), copy, data, left, Qt.KeyboardModifier.NoModifier)
    page.side.dropEvent(event)


def test_the_due_date_says_where_it_comes_from(page: TasksPage, seven, qtbot) -> None:
    assert page.side.facts.why.text() == f"Vì sao: {seven().due.reason}"
    fill(qtbot, page.side.facts.due, "20/6/2026")
    assert seven().task.typed_due == DAY
    assert page.side.facts.why.text() == "Vì sao: Ngày do người dùng nhập"
    fill(qtbot, page.side.facts.due, "32/6")
    assert "chưa đúng" in page.side.facts.due_field.problem
    assert seven().task.typed_due == DAY


def test_a_paper_written_from_a_task_proves_its_product(
    page: TasksPage, seven, book: Book, workspace: Workspace
) -> None:
    (product,) = seven().task.products
    page.side.write_paper("bao-cao", product.code)
    documents = workspace.page
    assert isinstance(documents, DocumentsPage)
    paper = documents.papers.session.shown
    assert paper.form_id == "bao-cao"
    assert seven().task.products[0].document_id == paper.id
    assert seven().status == "not_started"
    submit(book, paper.id or 0)
    issue(book, paper.id or 0, "12", DAY, "{}")
    workspace.show_page("tasks")
    assert seven().status == "done"
    assert seven().task.products[0].proven
    revoke(book, paper.id or 0, "Thu hồi theo văn bản số 1")
    assert seven().status != "done"


def test_ticking_the_product_finishes_the_task_and_undo_reopens_it(
    page: TasksPage, seven, workspace: Workspace
) -> None:
    shown = page.side.products.list
    shown.item(0).setCheckState(Qt.CheckState.Checked)
    assert seven().status == "done"
    workspace.undo()
    assert seven().status == "not_started"
    assert shown.item(0).checkState() == Qt.CheckState.Unchecked


def test_steps_are_added_ticked_moved_and_removed_by_keys(qtbot, page: TasksPage, seven) -> None:
    steps = page.side.steps
    for text in ("Xin số liệu", "Viết báo cáo"):
        fill(qtbot, steps.new, text)
    assert [step.text for step in seven().task.steps] == ["Xin số liệu", "Viết báo cáo"]
    steps.list.item(0).setCheckState(Qt.CheckState.Checked)
    assert seven().progress == 50
    assert seven().status == "in_progress"
    steps.list.setCurrentRow(1)
    qtbot.keyClick(steps.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [step.text for step in seven().task.steps] == ["Viết báo cáo", "Xin số liệu"]
    assert steps.list.currentRow() == 0
    qtbot.keyClick(steps.list, Qt.Key.Key_Delete)
    assert [step.text for step in seven().task.steps] == ["Xin số liệu"]


def test_steps_are_laid_back_from_a_fixed_day_over_working_days(
    qtbot, page: TasksPage, seven
) -> None:
    dialog = BackPlanningDialog(page, page.checklist, seven())
    qtbot.addWidget(dialog)
    assert dialog.due is None
    dialog.day.setText("4/5/2026")
    assert dialog.due == PartialDate(2026, 5, 4)
    model = dialog.table.model()
    days = [str(model.index(row, 1).data()) for row in range(model.rowCount())]
    assert days[-1] == "04/05/2026"
    assert not {"30/04/2026", "01/05/2026", "02/05/2026", "03/05/2026"} & set(days)
    dialog.day.setText("31/2/2026")
    dialog.accept()
    assert not dialog.result()
    assert "chưa đúng" in dialog.field.problem


def test_a_file_dropped_on_a_task_is_kept_once(
    qtbot, page: TasksPage, seven, book: Book, tmp_path: Path
) -> None:
    scan, copy = tmp_path / "Báo cáo đã ký.pdf", tmp_path / "ban-sao.pdf"
    for file in (scan, copy):
        file.write_bytes(b"%PDF-1.7 bao cao")
    drop(page, scan)
    qtbot.waitUntil(lambda: seven().task.evidence == 1, timeout=5_000)
    drop(page, copy)
    qtbot.waitUntil(lambda: "Kéo tệp" in page.side.evidence.hint.text(), timeout=5_000)
    (kept,) = list_evidence(book, seven().task.id)
    assert page.side.evidence.list.item(0).text() == "Báo cáo đã ký.pdf\nPDF · 16 B"
    stored_path(book, get_attachment(book, kept.attachment_id)).unlink()
    page.side.reload()
    assert page.side.evidence.list.item(0).text().endswith("mất tệp")


def test_evidence_opens_as_a_copy(
    qtbot, page: TasksPage, seven, book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(
        "desktop.documents.kept_files.QDesktopServices.openUrl",
        lambda url: opened.append(Path(url.toLocalFile())),
    )
    photo = tmp_path / "anh.jpg"
    photo.write_bytes(b"anh")
    drop(page, photo)
    qtbot.waitUntil(lambda: seven().task.evidence == 1, timeout=5_000)
    page.side.evidence.open.click()
    assert opened[0].read_bytes() == b"anh"
    assert not opened[0].is_relative_to(book.path.parent)


def test_a_file_that_was_pulled_away_is_told(
    qtbot, page: TasksPage, seven, told: list[str], tmp_path: Path
) -> None:
    page.side.evidence.take([tmp_path / "usb.pdf"])
    qtbot.waitUntil(lambda: bool(told), timeout=5_000)
    assert "usb.pdf" in told[0]
    assert seven().task.evidence == 0


def test_notes_are_dated_and_the_last_stands_first(qtbot, page: TasksPage, seven) -> None:
    for text in ("Đã gọi Phòng Tổng hợp", "Hẹn thứ Sáu"):
        fill(qtbot, page.side.notes.new, text)
    assert seven().task.notes == 2
    assert page.side.notes.list.item(0).text().endswith("Hẹn thứ Sáu")
    page.side.notes.list.setCurrentRow(0)
    qtbot.keyClick(page.side.notes.list, Qt.Key.Key_Delete)
    assert seven().task.notes == 1


def test_tasks_that_would_wait_for_each_other_are_refused(
    page: TasksPage, task: Task, seven, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = task("1").task.id
    monkeypatch.setattr("desktop.dialogs.choose.choose_one", lambda *_: first)
    page.side.before.add.click()
    assert seven().task.before_ids == (first,)
    page.checklist.choose(first)
    monkeypatch.setattr("desktop.dialogs.choose.choose_one", lambda *_: seven().task.id)
    page.side.before.add.click()
    assert "thành vòng" in told[0]
    assert task("1").task.before_ids == ()


def test_an_incoming_paper_is_tied_and_untied(
    qtbot, page: TasksPage, seven, book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper = add_incoming(book, Incoming("812/SNV", "Sở Nội vụ", "Báo cáo sơ kết"))
    monkeypatch.setattr("desktop.checklist.side_links.choose_one", lambda *_: paper)
    page.side.links.incoming.click()
    assert [one.id for one in incoming_of_task(book, seven().task.id)] == [paper]
    shown = page.side.links.list
    shown.setCurrentRow(shown.count() - 1)
    assert shown.item(shown.count() - 1).text().startswith("Văn bản đến 812/SNV")
    qtbot.keyClick(shown, Qt.Key.Key_Delete)
    assert incoming_of_task(book, seven().task.id) == ()
