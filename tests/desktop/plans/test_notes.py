"""Notes to oneself are written beside the plan, lead to their place and reach no file."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.dialogs.notes import NotesDialog
from desktop.pages.plan import PlanPage
from desktop.press import plan_document, write_document
from desktop.window import MainWindow
from exporters.document import Document
from storage.interchange.writing import write_plan
from storage.queries.lifecycle import document_of_plan
from storage.queries.notes import list_notes
from storage.records_notes import Note
from storage.services.notes import add_note
from tests.desktop.keyboard import type_text

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise()")

SECRET = "Hỏi lại chị Hà trước khi trình"


@pytest.fixture
def page(window: MainWindow, sample_book: Path) -> PlanPage:
    window.open_book(sample_book)
    assert window.workspace is not None
    return window.workspace.plan_page


@pytest.fixture
def dialog(page: PlanPage, window: MainWindow) -> NotesDialog:
    window.commands.action("plan.notes").trigger()
    assert page.notes.dialog is not None
    return page.notes.dialog


def notes_of(page: PlanPage) -> tuple[Note, ...]:
    book = page._session.book
    return list_notes(book, document_of_plan(book, page._session.plan_id))


def keep(page: PlanPage, note: Note) -> None:
    book = page._session.book
    add_note(book, document_of_plan(book, page._session.plan_id), note)


def test_a_note_is_about_the_task_the_cursor_is_in(page: PlanPage, dialog: NotesDialog) -> None:
    assert page.plan is not None
    task = page.plan.tasks[2]
    page.tabs.tasks.go_to(task.uid)
    dialog.new.click()
    assert dialog._about.text() == "Ghi chú mới về: Nhiệm vụ 3"
    type_text(dialog.text, SECRET)
    assert page.commit()
    (note,) = notes_of(page)
    assert (note.text, note.place_uid) == (SECRET, task.uid)
    assert dialog.chosen == note


def test_typing_goes_on_in_the_note_just_made(page: PlanPage, dialog: NotesDialog) -> None:
    dialog.new.click()
    type_text(dialog.text, "Hỏi lại")
    page.commit()
    type_text(dialog.text, " chị Hà")
    page.commit()
    assert [note.text for note in notes_of(page)] == ["Hỏi lại chị Hà"]


def test_a_note_leads_to_its_place(page: PlanPage, dialog: NotesDialog) -> None:
    assert page.plan is not None
    block = page.plan.before_table[1]
    keep(page, Note(SECRET, place_uid=block.uid))
    dialog.go.click()
    assert page.tabs.currentWidget() is page.tabs.sections
    assert page.place_here() == block.uid


def test_open_questions_stand_first_and_in_the_bar_until_they_are_settled(
    page: PlanPage, dialog: NotesDialog
) -> None:
    bar = page.check.bar
    keep(page, Note("Ghi nhớ"))
    assert not bar.asked.isVisibleTo(bar)
    keep(page, Note("Số kế hoạch mới của tỉnh?", "question"))
    assert dialog.list.item(0).text() == "Số kế hoạch mới của tỉnh?"
    assert bar.isVisibleTo(page) and bar.asked.text() == "1 câu hỏi chờ trả lời"
    dialog.list.setCurrentRow(0)
    dialog.settle.click()
    assert not bar.asked.isVisibleTo(bar)
    assert dialog.list.item(1).text() == "Số kế hoạch mới của tỉnh?"


def test_a_note_is_thrown_away_and_comes_back_by_undo(page: PlanPage, dialog: NotesDialog) -> None:
    keep(page, Note(SECRET))
    dialog.delete.click()
    assert notes_of(page) == ()
    page._session.undo()
    assert [note.text for note in notes_of(page)] == [SECRET]
    assert dialog.list.count() == 1


def test_a_note_on_what_was_deleted_says_so(page: PlanPage, dialog: NotesDialog) -> None:
    keep(page, Note(SECRET, place_uid="0000"))
    assert dialog._about.text() == "Ghi chú về: Chỗ đã xóa"
    assert not dialog.go.isEnabled()


def printed(page: PlanPage) -> Document:
    """The plan in front as paper made at one moment: a file tells the second it was made."""
    assert page.plan is not None
    made = plan_document(page.plan, page.office)
    return replace(made, metadata=replace(made.metadata, created="2026-01-02T03:04:05Z"))


@pytest.mark.parametrize("suffix", [".docx", ".pdf"])
def test_a_note_reaches_no_exported_file(page: PlanPage, tmp_path: Path, suffix: str) -> None:
    assert page.plan is not None
    before, after = tmp_path / f"truoc{suffix}", tmp_path / f"sau{suffix}"
    write_document(printed(page), before)
    keep(page, Note(SECRET, place_uid=page.plan.tasks[0].uid))
    write_document(printed(page), after)
    assert before.read_bytes() == after.read_bytes()


def test_a_note_is_not_in_the_interchange_file(page: PlanPage) -> None:
    assert page.plan is not None
    keep(page, Note(SECRET))
    assert SECRET not in json.dumps(json.loads(write_plan(page.plan)), ensure_ascii=False)


def test_a_read_only_book_shows_its_notes_only(window: MainWindow, sample_book: Path) -> None:
    from storage.book import open_book

    window.show_book(open_book(sample_book, read_only=True))
    window.commands.action("plan.notes").trigger()
    assert window.workspace is not None
    dialog = window.workspace.plan_page.notes.dialog
    assert dialog is not None
    assert not dialog.new.isEnabled()
