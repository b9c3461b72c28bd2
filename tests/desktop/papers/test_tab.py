"""Papers as a clerk writes them: chosen by form, filled, seen in print, issued, corrected."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from desktop.dialogs.compare import CompareDialog
from desktop.dialogs.corrections import CorrectionsDialog
from desktop.dialogs.proofreading import ProofreadingDialog
from desktop.drafting.making import form_of_papers, forms_of_papers
from desktop.papers.fields import LinesEditor, RichEditor, TableEditor, TextEditor
from desktop.papers.form_choice import FormChoice
from desktop.papers.form_view import PaperForm
from desktop.papers.tab import PapersTab
from desktop.papers.table_grid import TableGrid
from desktop.press import paper_document, write_document
from desktop.window import MainWindow
from storage.book import Book
from storage.dates import PartialDate
from storage.queries.lifecycle import document_of_plan, get_life
from storage.queries.office import get_office
from storage.queries.papers import get_paper, list_papers
from storage.records_papers import Paper
from tests.desktop.keyboard import type_text
from tests.storage.importers.word_edits import WordFile, replace_tracked

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise()")

THE_DAY = PartialDate(2026, 3, 2)


@pytest.fixture
def book(tab: PapersTab) -> Book:
    return tab.session.book


def form_of(tab: PapersTab) -> PaperForm:
    assert tab.view.form is not None
    return tab.view.form


def stored(tab: PapersTab) -> Paper:
    assert tab.commit()
    return get_paper(tab.session.book, tab.session.shown_id)


def issue(tab: PapersTab, number: str = "12") -> None:
    tab.life.submit()
    assert tab.life.issue_as(number, THE_DAY)


@pytest.mark.parametrize("form", forms_of_papers(), ids=lambda form: form.id)
def test_every_form_can_be_written_in_and_printed(qtbot, tab: PapersTab, form) -> None:
    tab.new(form)
    paper = stored(tab)
    assert (paper.form_id, paper.state, paper.number) == (form.id, "draft", "")
    shown = [field.key for field in form.fields if field.type != "tasks" and field.key != "kind"]
    assert list(form_of(tab).editors) == shown
    qtbot.waitUntil(lambda: tab.view.preview.view.page_count > 0)


def test_typing_is_stored_and_undone_as_one_step(tab: PapersTab, window: MainWindow) -> None:
    tab.new(form_of_papers("cong-van"))
    before = stored(tab)
    subject = form_of(tab).editors["subject"].widget
    type_text(subject, "đăng ký thi đua")
    assert stored(tab).subject == "đăng ký thi đua"
    window.commands.action("edit.undo").trigger()
    assert get_paper(tab.session.book, tab.session.shown_id) == before
    assert subject.property("text") == ""


def test_several_addressees_are_a_list(tab: PapersTab) -> None:
    tab.new(form_of_papers("cong-van"))
    editor = form_of(tab).editors["addressees"]
    assert isinstance(editor, LinesEditor)
    type_text(editor.list, "Sở Nội vụ")
    QTest.keyClick(editor.list, Qt.Key.Key_Return)
    type_text(editor.list, "Sở Tài chính")
    assert stored(tab).values["addressees"] == ("Sở Nội vụ", "Sở Tài chính")


def test_rows_copied_from_excel_fill_the_table(tab: PapersTab) -> None:
    tab.new(form_of_papers("cong-van-dinh-chinh"))
    editor = form_of(tab).editors["corrections"]
    assert isinstance(editor, TableEditor)
    QGuiApplication.clipboard().setText("\tTrang 1\tnăm 2025\tnăm 2026\n\tTrang 2\ttừ 5\ttừ 15\n")
    editor.grid.setCurrentCell(0, 0)
    QTest.keyClick(editor.grid, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    rows = (("", "Trang 1", "năm 2025", "năm 2026"), ("", "Trang 2", "từ 5", "từ 15"))
    assert stored(tab).values["corrections"] == rows
    assert editor.grid.rowCount() == 3


def test_rows_are_inserted_emptied_and_removed_by_keys(tab: PapersTab) -> None:
    tab.new(form_of_papers("cong-van-dinh-chinh"))
    grid = form_of(tab).editors["corrections"].widget
    assert isinstance(grid, TableGrid)
    grid.show_rows((("", "a", "b", "c"), ("", "d", "e", "f")))
    grid.setCurrentCell(1, 1)
    QTest.keyClick(grid, Qt.Key.Key_Delete)
    assert stored(tab).values["corrections"] == (("", "a", "b", "c"), ("", "", "e", "f"))
    QTest.keyClick(grid, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert stored(tab).values["corrections"] == (("", "a", "b", "c"),)


def test_what_is_required_and_missing_is_named(tab: PapersTab) -> None:
    tab.new(form_of_papers("cong-van"))
    problems = form_of(tab)._problems
    assert problems["subject"].problem == "Chưa ghi “Trích yếu”."
    type_text(form_of(tab).editors["subject"].widget, "báo cáo")
    assert problems["subject"].problem == ""


def test_the_closing_and_the_header_are_typed_like_a_plans(tab: PapersTab) -> None:
    tab.new(form_of_papers("bao-cao"))
    form = form_of(tab)
    form.closing.recipients.clear()
    type_text(form.closing.recipients, "UBND tỉnh")
    assert stored(tab).recipients == (("UBND tỉnh",),)
    form.closing.signer.selectAll()
    type_text(form.closing.signer, "Trần Văn An")
    type_text(form.header.symbol, "BC-VP")
    type_text(form.header.date.day, "5")
    paper = stored(tab)
    assert (paper.signer, paper.symbol) == ("Trần Văn An", "BC-VP")
    assert form.header._date_field.problem == "Đã ghi ngày thì phải ghi cả tháng."


def test_an_issued_paper_is_frozen_with_its_printed_page(tab: PapersTab, book: Book) -> None:
    tab.new(form_of_papers("cong-van"))
    issue(tab)
    composed = json.loads(get_life(book, tab.session.shown_id).composed)
    assert composed["letterhead"]["number"].endswith("12/SDL")
    assert tab.view.chip.text().startswith("Đã ban hành")
    typed = (TextEditor, LinesEditor, RichEditor)
    fields = [e.widget for e in form_of(tab).editors.values() if isinstance(e, typed)]
    assert [field.property("readOnly") for field in fields] == [True] * len(fields) != []


def test_a_replacement_takes_the_paper_out_of_force(tab: PapersTab, window: MainWindow) -> None:
    tab.new(form_of_papers("thong-bao"))
    issue(tab)
    first = tab.session.shown_id
    window.commands.action("paper.replace").trigger()
    assert tab.session.shown_id != first
    issue(tab, "13")
    assert get_paper(tab.session.book, first).state == "replaced"


def test_a_slip_in_an_issued_plan_is_corrected_by_a_linked_letter(
    tab: PapersTab, window: MainWindow, book: Book
) -> None:
    workspace = window.workspace
    assert workspace is not None
    plan_id = workspace.session.plan_id
    workspace.plan_page.life.submit()
    assert workspace.plan_page.life.issue_as("05", THE_DAY)
    window.commands.action("plan.correct").trigger()
    (letter,) = list_papers(book)
    (link,) = get_life(book, letter.id).earlier
    assert (link.document_id, link.relation) == (document_of_plan(book, plan_id), "corrects")
    paper, plan = get_paper(book, letter.id), workspace.session.plan
    assert paper.subject == "đính chính Kế hoạch số 05/KH-SDL"
    named = str(paper.values["document"])
    assert named.startswith("Kế hoạch số 05/KH-SDL ngày 02 tháng 3 năm 2026")
    assert paper.values["addressees"] == tuple(" ".join(lines) for lines in plan.recipients)
    assert tab.session.shown_id == letter.id


def test_keys_for_output_act_on_the_paper_only_while_it_is_in_front(
    tab: PapersTab, window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked: list[Path] = []

    def take(parent: object, proposed: Path) -> None:
        asked.append(proposed)

    monkeypatch.setattr("desktop.dialogs.export.ask_target", take)
    tab.new(form_of_papers("to-trinh"))
    window.commands.action("plan.export_docx").trigger()
    tab.show_list()
    window.commands.action("plan.export_docx").trigger()
    assert window.workspace is not None
    window.workspace.show_page("plan")
    window.commands.action("plan.export_docx").trigger()
    assert [path.name.split("-")[0] for path in asked] == ["TTR", "KH", "KH"]


def test_a_deleted_paper_leaves_the_list_and_comes_back(tab: PapersTab, window: MainWindow) -> None:
    tab.new(form_of_papers("giay-moi"))
    document = tab.session.shown_id
    window.commands.action("paper.delete").trigger()
    assert list_papers(tab.session.book) == ()
    assert tab.list.isVisible()
    window.commands.action("edit.undo").trigger()
    assert [paper.id for paper in list_papers(tab.session.book)] == [document]


def test_a_form_is_found_by_typing_without_accents(qtbot, tab: PapersTab) -> None:
    dialog = FormChoice(forms_of_papers(), tab)
    type_text(dialog.line, "to trinh")
    assert dialog.chosen is not None
    assert dialog.chosen.id == "to-trinh"
    dialog.line.setText("không có loại này")
    assert not dialog.take.isEnabled()


def test_papers_are_found_by_what_they_are_about(tab: PapersTab) -> None:
    for form_id in ("giay-moi", "to-trinh"):
        tab.new(form_of_papers(form_id))
    tab.show_list()
    tab.list.search.setText("to trinh")
    assert tab.list.table.model().rowCount() == 1


def test_what_is_left_open_is_found_and_gone_to(qtbot, tab: PapersTab, window: MainWindow) -> None:
    tab.new(form_of_papers("cong-van"))
    editor = form_of(tab).editors["body"]
    assert isinstance(editor, RichEditor)
    with qtbot.waitSignal(tab.check.proofreader.checked, timeout=10_000):
        window.commands.action("plan.check").trigger()
    findings = tab.check.proofreader.findings
    assert findings
    assert all(finding.fix is None for finding in findings)
    uid = stored(tab).values["body"][1].uid  # type: ignore[union-attr]
    form_of(tab).go_to(replace(findings[0].place, uid=uid))
    assert editor.rich.uid == uid
    tab.check.show_all()
    for dialog in tab.findChildren(ProofreadingDialog):
        dialog.close()


def test_a_paper_handed_back_corrected_is_taken_in_change_by_change(
    qtbot, tab: PapersTab, tmp_path: Path
) -> None:
    tab.new(form_of_papers("cong-van"))
    subject = form_of(tab).editors["subject"].widget
    type_text(subject, "đăng ký thi đua")
    paper = stored(tab)
    file = tmp_path / "tra-lai.docx"
    write_document(paper_document(paper, get_office(tab.session.book)), file)
    word = WordFile(file)
    replace_tracked(word.paragraph("V/v đăng ký"), "thi đua", "khen thưởng")
    word.save()
    tab.input.take_back(file)
    qtbot.waitUntil(lambda: bool(tab.findChildren(CorrectionsDialog)), timeout=10_000)
    (dialog,) = tab.findChildren(CorrectionsDialog)
    assert dialog.apply.text() == "Ghi vào văn bản"
    dialog.take_all.click()
    dialog.accept()
    assert stored(tab).subject == "đăng ký khen thưởng"
    assert subject.property("text") == "đăng ký khen thưởng"


def test_a_paper_is_compared_with_what_it_was_and_with_others_of_its_form(
    qtbot, tab: PapersTab, window: MainWindow
) -> None:
    tab.new(form_of_papers("cong-van"))
    tab.new(form_of_papers("bao-cao"))
    tab.new(form_of_papers("cong-van"))
    type_text(form_of(tab).editors["subject"].widget, "đăng ký thi đua")
    stored(tab)
    window.commands.action("plan.compare").trigger()
    dialog = next(each for each in tab.findChildren(CompareDialog) if each.isVisible())
    assert [text.partition("\n")[0] for text in told(dialog)] == ["Thêm · Trích yếu"]
    offered = [dialog.old.itemText(at) for at in range(dialog.old.count())]
    assert sum(text.startswith("Công văn") for text in offered) == 2
    assert not any(text.startswith("Báo cáo") for text in offered)
    dialog.reject()


def told(dialog: CompareDialog) -> list[str]:
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]
