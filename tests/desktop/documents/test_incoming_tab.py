"""Incoming papers are entered by typing, found again, tied to tasks, and taken back."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from desktop.dialogs.link_task import LinkTaskDialog
from desktop.documents.incoming_tab import IncomingTab
from desktop.pages.documents import DocumentsPage
from desktop.workspace import Workspace
from storage import journal
from storage.attachments import get_attachment, is_intact
from storage.book import Book
from storage.dates import PartialDate
from storage.queries.incoming import linkable_tasks, list_incoming
from storage.records_incoming import Incoming, IncomingLink
from storage.services.incoming import add_incoming
from tests.desktop.keyboard import type_text
from tests.desktop.test_accessibility import controls, name_of

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support")

JUNE = PartialDate(2026, 6, 15)


@pytest.fixture
def tab(page: DocumentsPage) -> IncomingTab:
    page.tabs.setCurrentWidget(page.incoming)
    return page.incoming


@pytest.fixture
def book(workspace: Workspace) -> Book:
    return workspace.session.book


def enter(book: Book, number: str, sender: str = "Sở Nội vụ", summary: str = "Báo cáo") -> int:
    return add_incoming(book, Incoming(number, sender, summary, PartialDate(2026, 5, 20)))


def fill(field: QLineEdit | QPlainTextEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    type_text(field, text)


def numbers(tab: IncomingTab) -> list[str]:
    model = tab.table.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_a_paper_enters_the_book_by_typing_alone(tab: IncomingTab, book: Book) -> None:
    tab.add()
    form = tab.side.form
    fill(form.number, "812/SNV-TĐKT")
    fill(form.date, "20/5/2026")
    fill(form.sent_by, "Sở Nội vụ")
    fill(form.summary, "Về việc báo cáo sơ kết")
    fill(form.deadline, "15/6/26")
    assert tab.commit()
    (paper,) = list_incoming(book)
    assert (paper.number, paper.sender, paper.summary) == (
        "812/SNV-TĐKT", "Sở Nội vụ", "Về việc báo cáo sơ kết",
    )  # fmt: skip
    assert (paper.date, paper.deadline) == (PartialDate(2026, 5, 20), JUNE)
    assert numbers(tab) == ["812/SNV-TĐKT"]


def test_what_is_typed_is_in_the_book_after_a_rest(qtbot, tab: IncomingTab, book: Book) -> None:
    tab.add()
    fill(tab.side.form.number, "07/KTĐ")
    assert tab.waiting
    qtbot.waitUntil(lambda: not tab.waiting, timeout=3_000)
    assert [paper.number for paper in list_incoming(book)] == ["07/KTĐ"]
    assert tab.side.form.number.text() == "07/KTĐ"


def test_a_paper_nobody_could_tell_from_others_waits_for_its_name(
    tab: IncomingTab, book: Book
) -> None:
    tab.add()
    fill(tab.side.form.sent_by, "Sở Nội vụ")
    assert tab.commit()
    assert "Hãy ghi số" in tab.side.form.number_field.problem
    assert list_incoming(book) == ()
    fill(tab.side.form.summary, "Mời họp")
    assert tab.commit()
    assert [paper.sender for paper in list_incoming(book)] == ["Sở Nội vụ"]


def test_a_date_no_calendar_has_is_told_and_the_rest_kept(tab: IncomingTab, book: Book) -> None:
    enter(book, "1")
    tab.table.selectRow(0)
    fill(tab.side.form.date, "31/2/2026")
    fill(tab.side.form.sent_by, "Khối thi đua")
    assert tab.commit()
    (paper,) = list_incoming(book)
    assert (paper.date, paper.sender) == (PartialDate(2026, 5, 20), "Khối thi đua")


def test_typing_narrows_the_list_without_accents(tab: IncomingTab, book: Book) -> None:
    enter(book, "1", "Sở Nội vụ")
    enter(book, "2", "Khối thi đua các sở")
    tab.search.setText("khoi thi dua")
    assert numbers(tab) == ["2"]
    tab.search.setText("khong co")
    assert numbers(tab) == []
    QTest.keyClick(tab.search, Qt.Key.Key_Escape)
    assert sorted(numbers(tab)) == ["1", "2"]


def test_the_form_follows_the_chosen_row(tab: IncomingTab, book: Book) -> None:
    enter(book, "1")
    enter(book, "2")
    for row in (0, 1):
        tab.table.selectRow(row)
        assert tab.side.form.number.text() == numbers(tab)[row]


@pytest.mark.parametrize("place", ["side", "list"])
def test_a_scan_dragged_onto_the_page_is_kept_beside_the_book(
    tab: IncomingTab, book: Book, scan: Path, place: str
) -> None:
    enter(book, "1")
    tab.table.selectRow(0)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(scan))])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    target = tab.side if place == "side" else tab
    target.dropEvent(QDropEvent(QPointF(9, 9), copy, data, left, none))
    (paper,) = list_incoming(book)
    kept = get_attachment(book, paper.attachment_id or 0)
    assert kept.name == scan.name
    assert is_intact(book, kept)
    assert tab.side.scan.text() == scan.name


def test_a_scan_is_opened_as_a_copy(
    tab: IncomingTab, book: Book, scan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(
        "desktop.documents.kept_files.QDesktopServices.openUrl",
        lambda url: opened.append(Path(url.toLocalFile())),
    )
    enter(book, "1")
    tab.table.selectRow(0)
    tab.attach(scan)
    tab.open_scan()
    tab.open_scan()
    assert [path.read_bytes() for path in opened] == [scan.read_bytes()] * 2
    assert not any(path.is_relative_to(book.path.parent) for path in opened)


def test_a_scan_waits_for_its_paper(
    qtbot, tab: IncomingTab, book: Book, scan: Path, page: DocumentsPage
) -> None:
    tab.add()
    with qtbot.waitSignal(page.said) as said:
        tab.attach(scan)
    assert "Hãy ghi số" in said.args[0]
    assert list_incoming(book) == ()


def test_a_paper_is_tied_to_a_task_and_untied(tab: IncomingTab, book: Book) -> None:
    enter(book, "1")
    tab.table.selectRow(0)
    task = linkable_tasks(book)[0]
    tab.link(task.task_id, "moves_date", JUNE)
    assert list_incoming(book)[0].links == (IncomingLink(task.task_id, "moves_date", JUNE),)
    assert tab.side.tasks.item(0).text().startswith("Dời thời hạn đến 15/06/2026: 1. ")
    tab.unlink()
    assert list_incoming(book)[0].links == ()


def test_the_way_to_a_task_leads_to_its_plan(
    qtbot, tab: IncomingTab, book: Book, page: DocumentsPage
) -> None:
    enter(book, "1")
    tab.table.selectRow(0)
    task = linkable_tasks(book)[0]
    tab.link(task.task_id, "asks")
    with qtbot.waitSignal(page.wanted) as wanted:
        tab.side.task_wanted.emit(task.task_id)
    assert wanted.args == ["plan", task.plan_id]


def test_deleting_is_one_step_and_can_be_undone(
    qtbot, tab: IncomingTab, book: Book, workspace: Workspace
) -> None:
    enter(book, "1")
    tab.table.selectRow(0)
    qtbot.keyClick(tab.table, Qt.Key.Key_Delete)
    assert list_incoming(book) == ()
    assert tab.side.form.number.text() == ""
    step = journal.next_undo(book)
    assert step is not None and step.label == "Xóa văn bản đến"
    workspace.undo()
    assert numbers(tab) == ["1"]


def test_a_task_is_found_by_typing_and_a_date_is_asked_for(qtbot, page: DocumentsPage) -> None:
    tasks = linkable_tasks(page.incoming._context.book)
    dialog = LinkTaskDialog(tasks, None, page)
    qtbot.addWidget(dialog)
    dialog.search.setText("dang ky danh hieu")
    assert dialog.list.count() == 1
    dialog.moves.setChecked(True)
    dialog.accept()
    assert not dialog.result()
    assert "Hãy ghi ngày" in dialog.date_field.problem
    dialog.date.setText("15/6/2026")
    dialog.accept()
    assert (dialog.relation, dialog.moved_to) == ("moves_date", JUNE)
    assert dialog.task_id == next(t.task_id for t in tasks if t.text.startswith("Đăng ký danh"))


def test_every_control_has_a_name(page: DocumentsPage, book: Book) -> None:
    enter(book, "1")
    found = [*controls(page.incoming), *controls(page.register)]
    assert [type(each) for each in found if not name_of(each)] == []
    assert found


def test_a_number_entered_before_is_pointed_out(tab: IncomingTab, book: Book) -> None:
    enter(book, "812/SNV-TĐKT")
    tab.add()
    form = tab.side.form
    fill(form.number, "812/SNV-TĐKT")
    tab.commit()
    assert len(list_incoming(book)) == 2
    assert "đã có trong sổ (20/05/2026, Sở Nội vụ)" in form.number_field.problem
