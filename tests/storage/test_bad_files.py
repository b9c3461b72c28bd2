"""What is no sound book is refused in plain words, and stays byte for byte as it was."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from storage.book import create_book, open_book
from storage.errors import (
    BookExists,
    BookVanished,
    BrokenBook,
    CannotOpen,
    LogLeftBehind,
    NewerBook,
    NotABook,
    StorageError,
)
from storage.services.plans import add_plan
from storage.verify import verify
from tests.storage.builders import a_plan, an_office


def a_text_file(path: Path) -> None:
    path.write_text("Kế hoạch năm 2026\n" * 100, encoding="utf-8")


def an_empty_file(path: Path) -> None:
    path.touch()


def random_bytes(path: Path) -> None:
    path.write_bytes(bytes(range(256)) * 64)


def another_program_s_database(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT)")
    connection.commit()
    connection.close()


def a_truncated_book(path: Path) -> None:
    a_sound_book(path)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def a_book_without_its_tail(path: Path) -> None:
    a_sound_book(path)
    path.write_bytes(path.read_bytes()[:-5000])


def a_book_of_which_the_first_bytes_remain(path: Path) -> None:
    a_sound_book(path)
    path.write_bytes(path.read_bytes()[:60])


def a_book_with_a_spoiled_page(path: Path) -> None:
    a_sound_book(path)
    data = bytearray(path.read_bytes())
    data[4096 * 3 : 4096 * 4] = b"\xa5" * 4096
    path.write_bytes(data)


def a_newer_book(path: Path) -> None:
    a_sound_book(path)
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 999")
    connection.close()


def a_sound_book(path: Path) -> None:
    with create_book(path, an_office()) as book:
        add_plan(book, a_plan())


CASES = [
    (a_text_file, NotABook),
    (an_empty_file, NotABook),
    (random_bytes, NotABook),
    (another_program_s_database, NotABook),
    (a_book_of_which_the_first_bytes_remain, BrokenBook),
    (a_truncated_book, BrokenBook),
    (a_book_without_its_tail, BrokenBook),
    (a_book_with_a_spoiled_page, BrokenBook),
    (a_newer_book, NewerBook),
]


@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize(("make", "error"), CASES)
def test_a_bad_file_is_refused_and_left_as_it_was(
    tmp_path: Path, make: Callable[[Path], None], error: type[StorageError], read_only: bool
) -> None:
    path = tmp_path / "sổ.tdkt"
    make(path)
    before = path.read_bytes()
    with pytest.raises(error) as caught:
        open_book(path, read_only=read_only)
    assert caught.value.message.endswith(".")
    assert "sổ.tdkt" in caught.value.message
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(("make", "error"), CASES)
def test_verify_leaves_a_bad_file_as_it_was(
    tmp_path: Path, make: Callable[[Path], None], error: type[StorageError]
) -> None:
    path = tmp_path / "sổ.tdkt"
    make(path)
    before = path.read_bytes()
    if error is BrokenBook:
        assert verify(path)
    else:
        with pytest.raises(error):
            verify(path)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_a_missing_book_is_named(tmp_path: Path) -> None:
    with pytest.raises(BookVanished, match=r"không có\.tdkt"):
        open_book(tmp_path / "không có.tdkt")
    assert not list(tmp_path.iterdir())


def test_a_new_book_overwrites_nothing(tmp_path: Path) -> None:
    path = tmp_path / "sổ.tdkt"
    a_text_file(path)
    before = path.read_bytes()
    with pytest.raises(BookExists):
        create_book(path, an_office())
    assert path.read_bytes() == before


@pytest.mark.parametrize("suffix", ["-wal", "-shm", "-journal"])
def test_a_new_book_takes_over_no_log_of_a_removed_one(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / "sổ.tdkt"
    left = tmp_path / f"sổ.tdkt{suffix}"
    left.write_bytes(b"trang chua ghi")
    with pytest.raises(LogLeftBehind, match=suffix):
        create_book(path, an_office())
    assert left.read_bytes() == b"trang chua ghi"
    assert list(tmp_path.iterdir()) == [left]
    with create_book(tmp_path / "tên khác.tdkt", an_office()) as book:
        assert not book.read_only


def test_a_new_book_needs_its_folder(tmp_path: Path) -> None:
    with pytest.raises(CannotOpen):
        create_book(tmp_path / "chưa có" / "sổ.tdkt", an_office())


def test_a_file_name_may_hold_any_character_of_an_address(tmp_path: Path) -> None:
    path = tmp_path / "sổ #1 50% ?x=1 & năm.tdkt".replace("?", "")
    a_sound_book(path)
    with open_book(path) as book:
        assert book.path == path
    assert list(tmp_path.iterdir()) == [path]
