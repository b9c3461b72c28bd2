"""verify finds what a book's own rules would never have let happen."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from storage.book import Book
from storage.journal import undo
from storage.services.plan_header import set_header_field
from storage.services.plans import add_plan, delete_plan
from storage.triggers import drop_triggers, install_triggers
from storage.verify import verify
from tests.storage.builders import a_plan


@contextmanager
def a_stranger_at(path: Path) -> Iterator[sqlite3.Connection]:
    """Another program that writes in the closed file, heeding no rules."""
    connection = sqlite3.connect(path)
    yield connection
    connection.commit()
    connection.close()


@contextmanager
def behind_the_journal(book: Book) -> Iterator[None]:
    drop_triggers(book.db)
    yield
    install_triggers(book.db)


@pytest.fixture
def used(book: Book) -> Book:
    plan_id = add_plan(book, a_plan())
    set_header_field(book, plan_id, "number", "2")
    undo(book)
    add_plan(book, a_plan(year=2027))
    delete_plan(book, plan_id)
    return book


def test_a_used_book_is_sound_open_and_closed(used: Book) -> None:
    assert verify(used.path) == ()
    used.close()
    assert verify(used.path) == ()


def test_a_broken_link_is_found(used: Book) -> None:
    used.close()
    with a_stranger_at(used.path) as connection:
        connection.execute("PRAGMA recursive_triggers = 0")
        connection.execute("UPDATE journal_state SET mode = 'replaying'")
        connection.execute("UPDATE task SET group_id = 999 WHERE id = 5")
        connection.execute("UPDATE journal_state SET mode = 'closed'")
    problems = verify(used.path)
    assert any("“task”" in p and "“task_group”" in p for p in problems)


def test_a_row_changed_behind_the_journal_is_found(used: Book) -> None:
    with behind_the_journal(used):
        used.db.execute_sql("UPDATE document SET number = '99'")
    assert verify(used.path) == ("Dòng 2 của bảng “document” khác với lần ghi cuối trong nhật ký.",)


def test_a_row_removed_behind_the_journal_is_found(used: Book) -> None:
    with behind_the_journal(used):
        used.db.execute_sql("DELETE FROM legal_basis WHERE text LIKE 'Xét%'")
    assert ["“legal_basis”" in problem for problem in verify(used.path)] == [True]


def test_a_row_added_behind_the_journal_is_found(used: Book) -> None:
    with behind_the_journal(used):
        used.db.execute_sql(
            "INSERT INTO legal_basis (document_id, position, text) VALUES (2, 9, 'Căn cứ khác')"
        )
    assert ["không có trong nhật ký" in problem for problem in verify(used.path)] == [True]


def test_a_row_that_came_back_behind_the_journal_is_found(used: Book) -> None:
    with behind_the_journal(used):
        used.db.execute_sql(
            "INSERT INTO unit VALUES (1, 'u', 0, 'Văn phòng', 'office', '', NULL, NULL)"
        )
    assert ["“unit”" in problem for problem in verify(used.path)] == [True]


def test_a_lost_journal_entry_is_found(used: Book) -> None:
    used.db.execute_sql(
        "DELETE FROM journal_entry WHERE table_name = 'document' AND row_id = 1"
        " AND before IS NOT NULL"
    )
    assert any("“document”" in problem for problem in verify(used.path))


def test_a_changed_image_is_found(used: Book) -> None:
    used.db.execute_sql(
        "UPDATE journal_entry SET before = json_set(before, '$.number', 'x')"
        " WHERE table_name = 'document' AND after IS NULL"
    )
    assert ["không nối tiếp" in problem for problem in verify(used.path)] == [True]


def test_a_malformed_entry_is_found(used: Book) -> None:
    used.db.execute_sql("UPDATE journal_entry SET after = '{' WHERE id = 3")
    assert verify(used.path) == ("Mục nhật ký 3 sai hình thức.",)


def test_a_journal_left_open_is_found(used: Book) -> None:
    used.db.execute_sql("UPDATE journal_state SET mode = 'replaying'")
    assert verify(used.path) == ("Nhật ký còn một bước đang ghi dở.",)


def test_a_missing_trigger_is_found(used: Book) -> None:
    used.db.execute_sql("DROP TRIGGER journal_task_update")
    assert ["bộ ghi nhật ký" in problem for problem in verify(used.path)] == [True]


def test_a_corrupted_page_is_found(used: Book) -> None:
    page = used.db.value("SELECT rootpage - 1 FROM sqlite_master WHERE name = 'legal_basis'")
    used.close()
    data = bytearray(used.path.read_bytes())
    data[4096 * page : 4096 * page + 200] = b"\xff" * 200
    used.path.write_bytes(data)
    assert ["hỏng" in problem for problem in verify(used.path)] == [True]
