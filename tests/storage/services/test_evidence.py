"""Evidence is kept with its task, once, undoably, and goes on with it to an amended plan."""

from pathlib import Path

import pytest

from storage.attachments import get_attachment, stored_path
from storage.book import Book
from storage.errors import CannotAttach, EditRefused, NotFound
from storage.journal import undo
from storage.queries.evidence import list_evidence, list_notes
from storage.queries.plans import get_plan
from storage.services.evidence import (
    add_evidence,
    add_note,
    delete_note,
    describe_evidence,
    remove_evidence,
)
from storage.services.plans import add_plan
from storage.services.tasks import delete_tasks
from tests.storage.builders import a_plan, rows_of


@pytest.fixture
def task(book: Book) -> int:
    return get_plan(book, add_plan(book, a_plan())).tasks[0].id or 0


def a_file(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def test_dragged_files_become_evidence_in_one_step(book: Book, task: int, tmp_path: Path) -> None:
    before = rows_of(book)
    files = [a_file(tmp_path, "giấy mời.pdf", b"moi"), a_file(tmp_path, "ảnh.JPG", b"anh")]
    first, _ = add_evidence(book, task, files)
    describe_evidence(book, first, "  Giấy mời   họp ")
    shown = list_evidence(book, task)
    assert [(one.name, one.size, one.kind, one.note) for one in shown] == [
        ("giấy mời.pdf", 3, "PDF", "Giấy mời họp"),
        ("ảnh.JPG", 3, "JPG", ""),
    ]
    undo(book)
    undo(book)
    assert rows_of(book) == before


def test_the_same_content_is_no_second_evidence(book: Book, task: int, tmp_path: Path) -> None:
    add_evidence(book, task, [a_file(tmp_path, "a.pdf", b"nhu nhau")])
    assert add_evidence(book, task, [a_file(tmp_path, "b.pdf", b"nhu nhau")]) == ()
    assert len(list_evidence(book, task)) == 1


def test_a_file_that_cannot_be_read_keeps_the_others_out_too(
    book: Book, task: int, tmp_path: Path
) -> None:
    files = [a_file(tmp_path, "a.pdf", b"doc duoc"), tmp_path / "đã rút.pdf"]
    with pytest.raises(CannotAttach, match="đã rút"):
        add_evidence(book, task, files)
    assert list_evidence(book, task) == ()


def test_deleting_a_task_with_evidence_can_be_undone(book: Book, task: int, tmp_path: Path) -> None:
    add_evidence(book, task, [a_file(tmp_path, "a.pdf", b"bien ban")])
    (kept,) = list_evidence(book, task)
    delete_tasks(book, (task,))
    assert list_evidence(book, task) == ()
    undo(book)
    assert list_evidence(book, task) == (kept,)
    assert stored_path(book, get_attachment(book, kept.attachment_id)).exists()


def test_taking_evidence_off_and_what_is_not_there(book: Book, task: int, tmp_path: Path) -> None:
    (one,) = add_evidence(book, task, [a_file(tmp_path, "a.pdf", b"bien ban")])
    remove_evidence(book, (one,))
    assert list_evidence(book, task) == ()
    for refused in (
        lambda: remove_evidence(book, (one,)),
        lambda: describe_evidence(book, one, "x"),
        lambda: add_evidence(book, 99, ()),
        lambda: add_evidence(book, task, (), step_id=7),
        lambda: delete_note(book, 7),
    ):
        with pytest.raises(NotFound):
            refused()


def test_notes_are_dated_and_the_last_comes_first(book: Book, task: int) -> None:
    add_note(book, task, "Đã gọi Sở Nội vụ")
    second = add_note(book, task, "Chờ giấy mời\nđến tuần sau")
    assert [note.text for note in list_notes(book, task)] == [
        "Chờ giấy mời\nđến tuần sau",
        "Đã gọi Sở Nội vụ",
    ]
    delete_note(book, second)
    assert len(list_notes(book, task)) == 1
    with pytest.raises(EditRefused):
        add_note(book, task, "  ")
