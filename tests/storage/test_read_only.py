"""Where nothing may be written a book still opens to be read, and says so."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.book import Book, create_book, open_book
from storage.errors import ReadOnlyBook
from storage.journal import undo
from storage.services.plans import add_plan
from tests.storage.builders import a_plan, an_office
from tests.storage.children import start


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that other accounts may look into, unlike pytest's own."""
    path = Path(tempfile.mkdtemp())
    path.chmod(0o755)
    yield path
    path.chmod(0o755)
    shutil.rmtree(path)


def looked_at(path: Path) -> list[str]:
    """What another process sees that has no right to write."""
    with start("look", path) as other:
        lines, _ = other.communicate()
    return lines.splitlines()


def a_closed_book(path: Path) -> None:
    with create_book(path, an_office()) as book:
        add_plan(book, a_plan())


def assert_read_only(lines: list[str]) -> None:
    is_read_only, notices, subject, refusal = lines
    assert is_read_only == "True"
    assert "chỉ cho đọc" in notices
    assert subject == a_plan().subject
    assert refusal == "ReadOnlyBook"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no read-only folders")
def test_a_book_in_a_read_only_folder_opens_for_reading(folder: Path) -> None:
    a_closed_book(folder / "so.tdkt")
    folder.chmod(0o555)
    assert_read_only(looked_at(folder / "so.tdkt"))
    assert [path.name for path in folder.iterdir()] == ["so.tdkt"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no read-only folders")
def test_a_bare_copy_of_an_open_book_opens_in_a_read_only_folder(folder: Path) -> None:
    source = folder / "nguon.tdkt"
    a_closed_book(source)
    copies = folder / "chi doc"
    copies.mkdir()
    with open_book(source) as book:  # its copy is marked as logged, and has no log beside it
        book.db.execute_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        shutil.copy(source, copies / "so.tdkt")
    copies.chmod(0o555)
    assert_read_only(looked_at(copies / "so.tdkt"))
    copies.chmod(0o755)


def test_a_write_protected_file_opens_for_reading(folder: Path) -> None:
    path = folder / "so.tdkt"
    a_closed_book(path)
    path.chmod(0o444)
    folder.chmod(0o777)
    assert_read_only(looked_at(path))
    path.chmod(0o644)


def test_a_book_opened_read_only_refuses_edits_and_undo(book: Book) -> None:
    add_plan(book, a_plan())
    with open_book(book.path, read_only=True) as reader:
        with pytest.raises(ReadOnlyBook):
            add_plan(reader, a_plan())
        with pytest.raises(ReadOnlyBook):
            undo(reader)
