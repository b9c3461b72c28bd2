"""One writer per book: the second one learns who writes, and may read."""

import getpass
import platform
from pathlib import Path

import pytest

from storage.book import Book, open_book
from storage.database import BookDatabase
from storage.errors import BookLocked
from storage.lock import WriterLock
from tests.storage.children import start


def test_the_second_writer_is_told_who_writes(book: Book) -> None:
    book.close()
    with start("hold", book.path) as other:
        assert other.stdout and other.stdout.readline() == "open\n"
        with pytest.raises(BookLocked) as caught:
            open_book(book.path)
        other.communicate("\n")
    assert caught.value.account == getpass.getuser()
    assert caught.value.machine == platform.node()
    assert "cửa sổ khác trên máy này" in caught.value.message


def test_somebody_elsewhere_is_named_with_account_and_machine(book: Book) -> None:
    told = BookLocked(book.path, "lan.nt", "PC-VANTHU", "2026-01-05T01:30:00Z").message
    assert "lan.nt" in told
    assert "PC-VANTHU" in told


def test_the_second_one_may_read(book: Book) -> None:
    book.close()
    with start("hold", book.path) as other:
        assert other.stdout and other.stdout.readline() == "open\n"
        with open_book(book.path, read_only=True) as reader:
            assert reader.read_only
            assert reader.book_id == book.book_id
        other.communicate("\n")


def test_a_killed_writer_holds_nothing(book: Book) -> None:
    book.close()
    with start("hold", book.path) as other:
        assert other.stdout and other.stdout.readline() == "open\n"
        other.kill()
    with open_book(book.path) as again:
        assert not again.read_only


def test_a_closed_book_is_one_file(book: Book) -> None:
    book.close()
    assert list(book.path.parent.iterdir()) == [book.path]


def test_a_lock_file_left_behind_does_not_lock(tmp_path: Path) -> None:
    path = tmp_path / "so.tdkt"
    left = tmp_path / "so.tdkt-khoa"
    left.touch()
    lock = WriterLock.acquire(path)
    with pytest.raises(BookLocked):
        WriterLock.acquire(path)
    lock.release()
    assert not left.exists()


def test_a_holder_who_has_not_signed_yet_is_unknown(tmp_path: Path) -> None:
    holder = BookDatabase(tmp_path / "so.tdkt-khoa", mode="rwc")
    holder.execute_sql("BEGIN IMMEDIATE")
    with pytest.raises(BookLocked, match="không rõ"):
        WriterLock.acquire(tmp_path / "so.tdkt")
    holder.roll_back()
    holder.close_all()
