"""Notes to oneself stand beside a document, frozen or not, and are never part of it."""

import pytest

from storage.book import Book
from storage.dates import PartialDate
from storage.errors import EditRefused, NotFound
from storage.interchange.writing import write_plan
from storage.journal import undo
from storage.queries.lifecycle import document_of_plan
from storage.queries.notes import list_notes
from storage.queries.plans import get_plan
from storage.records_notes import Note
from storage.services.issuing import issue
from storage.services.lifecycle import submit
from storage.services.notes import add_note, delete_note, set_note_text, settle_note
from storage.services.plans import add_plan, delete_plan
from tests.storage.builders import a_plan, rows_of

SECRET = "Hỏi lại chị Hà trước khi trình."


def a_document(book: Book) -> int:
    return document_of_plan(book, add_plan(book, a_plan()))


def test_a_note_comes_out_as_it_went_in(book: Book) -> None:
    document = a_document(book)
    add_note(book, document, Note(f"  {SECRET}\nGọi số máy lẻ 12. ", place_uid="abc"))
    (note,) = list_notes(book, document)
    assert note.text == f"{SECRET}\nGọi số máy lẻ 12."
    assert (note.kind, note.place_uid, note.done_at) == ("note", "abc", None)


def test_a_note_is_written_anew_settled_opened_again_and_thrown_away(book: Book) -> None:
    document = a_document(book)
    note_id = add_note(book, document, Note("Việc cần hỏi", "question"))
    set_note_text(book, note_id, SECRET)
    settle_note(book, note_id, True)
    (note,) = list_notes(book, document)
    assert note.text == SECRET and note.done_at and not note.is_open_question
    settle_note(book, note_id, False)
    assert list_notes(book, document)[0].is_open_question
    delete_note(book, note_id)
    assert list_notes(book, document) == ()
    undo(book)
    assert [note.text for note in list_notes(book, document)] == [SECRET]


def test_a_note_that_says_nothing_is_refused(book: Book) -> None:
    document = a_document(book)
    with pytest.raises(EditRefused):
        add_note(book, document, Note(" \n "))
    note_id = add_note(book, document, Note(SECRET))
    before = rows_of(book)
    with pytest.raises(EditRefused):
        set_note_text(book, note_id, "")
    assert rows_of(book) == before


def test_unknown_documents_and_notes_are_named(book: Book) -> None:
    with pytest.raises(NotFound):
        add_note(book, 99, Note(SECRET))
    for act in (lambda: settle_note(book, 99, True), lambda: delete_note(book, 99)):
        with pytest.raises(NotFound):
            act()


def test_an_issued_plan_still_takes_notes(book: Book) -> None:
    document = a_document(book)
    submit(book, document)
    issue(book, document, "12", PartialDate(2026, 1, 5), "{}")
    add_note(book, document, Note(SECRET))
    assert [note.text for note in list_notes(book, document)] == [SECRET]


def test_the_interchange_file_never_carries_a_note(book: Book) -> None:
    plan_id = add_plan(book, a_plan())
    before = write_plan(get_plan(book, plan_id))
    add_note(book, document_of_plan(book, plan_id), Note(SECRET))
    assert write_plan(get_plan(book, plan_id)) == before
    assert SECRET not in before


def test_notes_go_with_their_plan_and_come_back_with_it(book: Book) -> None:
    plan_id = add_plan(book, a_plan())
    document = document_of_plan(book, plan_id)
    add_note(book, document, Note(SECRET))
    delete_plan(book, plan_id)
    assert list_notes(book, document) == ()
    undo(book)
    assert [note.text for note in list_notes(book, document)] == [SECRET]
