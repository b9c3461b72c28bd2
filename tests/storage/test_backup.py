"""A copy of an open book is a true one, or there is none."""

from pathlib import Path

import pytest

from storage.backup import back_up
from storage.book import Book, open_book
from storage.errors import BackupFailed, BookExists
from storage.services.plans import add_plan
from storage.verify import verify
from tests.storage.builders import a_plan, rows_of


def test_a_copy_of_an_open_book_holds_every_committed_row(book: Book, tmp_path: Path) -> None:
    add_plan(book, a_plan())
    copy = tmp_path / "bản sao.tdkt"
    back_up(book, copy)
    assert verify(copy) == ()
    with open_book(copy) as opened:
        assert rows_of(opened) == rows_of(book)
        assert opened.book_id == book.book_id


def test_a_copy_is_one_plain_file(book: Book, tmp_path: Path) -> None:
    folder = tmp_path / "sao"
    folder.mkdir()
    back_up(book, folder / "bản sao.tdkt")
    assert [path.name for path in folder.iterdir()] == ["bản sao.tdkt"]


def test_a_copy_overwrites_nothing(book: Book, tmp_path: Path) -> None:
    target = tmp_path / "cũ.tdkt"
    target.write_text("cũ", encoding="utf-8")
    with pytest.raises(BookExists):
        back_up(book, target)
    assert target.read_text(encoding="utf-8") == "cũ"


def test_a_copy_into_nowhere_leaves_nothing(book: Book, tmp_path: Path) -> None:
    with pytest.raises(BackupFailed):
        back_up(book, tmp_path / "chưa có" / "bản sao.tdkt")
    assert not (tmp_path / "chưa có").exists()


def test_a_share_that_answers_with_an_error_is_no_place_for_a_copy(
    book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lost(_: Path) -> bool:
        raise OSError(59, "An unexpected network error occurred")

    monkeypatch.setattr(Path, "exists", lost)
    with pytest.raises(BackupFailed, match="không tới được thư mục đích"):
        back_up(book, tmp_path / "bản sao.tdkt")


def test_a_copy_a_virus_scanner_holds_for_a_moment_gets_its_name(
    book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    renamed, held = Path.rename, [PermissionError(13, "Access is denied")] * 2

    def scanned(self: Path, target: Path) -> Path:
        if held:
            raise held.pop()
        return renamed(self, target)

    monkeypatch.setattr(Path, "rename", scanned)
    back_up(book, tmp_path / "bản sao.tdkt")
    assert verify(tmp_path / "bản sao.tdkt") == ()
