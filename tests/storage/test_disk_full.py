"""A full disk: the edit is refused whole, the book stays, and work goes on once there is room."""

import pytest

from storage.book import Book, open_book
from storage.errors import BookVanished, DiskFull, DriveFailed
from storage.queries.plans import get_plan, list_plans
from storage.services.plan_header import set_header_field
from storage.services.plan_text import set_lead
from storage.services.plans import add_plan
from storage.verify import verify
from tests.storage.builders import a_plan, rows_of
from tests.storage.drives import taken_away


def test_a_full_disk_leaves_the_book_as_it_was(book: Book) -> None:
    plan_id = add_plan(book, a_plan())
    before = rows_of(book)
    room = book.db.value("PRAGMA max_page_count")
    book.db.execute_sql(f"PRAGMA max_page_count = {book.db.value('PRAGMA page_count')}")
    with pytest.raises(DiskFull, match="còn nguyên"):
        set_lead(book, plan_id, "Sở Ngoại vụ " * 20_000)
    assert rows_of(book) == before
    assert verify(book.path) == ()
    book.db.execute_sql(f"PRAGMA max_page_count = {room}")
    set_header_field(book, plan_id, "number", "46")
    assert get_plan(book, plan_id).number == "46"


def test_a_part_that_fills_the_disk_ends_the_whole_unit(book: Book) -> None:
    plan_id = add_plan(book, a_plan())
    before = rows_of(book)
    book.db.execute_sql(f"PRAGMA max_page_count = {book.db.value('PRAGMA page_count')}")
    with pytest.raises(DiskFull), book.unit("Nhiều việc"):
        set_header_field(book, plan_id, "number", "46")
        set_lead(book, plan_id, "Sở Ngoại vụ " * 20_000)
    assert rows_of(book) == before


def test_an_edit_of_a_book_that_was_taken_away_is_not_lost_in_silence(book: Book) -> None:
    with taken_away(book), pytest.raises(BookVanished):
        add_plan(book, a_plan())
    assert list_plans(book) == ()


def test_a_book_closes_although_its_log_cannot_be_folded(
    book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan_id = add_plan(book, a_plan())

    def refuse() -> None:
        raise DriveFailed(book.path)

    monkeypatch.setattr(book, "checkpoint", refuse)
    book.close()
    with open_book(book.path) as opened:
        assert get_plan(opened, plan_id).number == "45a"
