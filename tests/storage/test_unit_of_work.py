"""A unit of work is kept whole or not at all, and told to whoever listens."""

import threading

import pytest

from storage.book import Book
from storage.journal import history, undo
from storage.queries.plans import get_plan, list_plans
from storage.records import Change
from storage.services.plan_header import set_header_field
from storage.services.plans import add_plan
from tests.storage.builders import a_plan, rows_of


def test_a_failing_unit_leaves_nothing(book: Book) -> None:
    before = rows_of(book)
    steps = history(book, 9)
    with pytest.raises(ZeroDivisionError), book.unit("Hai việc"):
        add_plan(book, a_plan())
        raise ZeroDivisionError
    assert rows_of(book) == before
    assert history(book, 9) == steps


def test_units_within_a_unit_are_one_step(book: Book) -> None:
    with book.unit("Nhập hai kế hoạch"):
        add_plan(book, a_plan())
        add_plan(book, a_plan(year=2027))
    assert history(book, 1)[0].label == "Nhập hai kế hoạch"
    undo(book)
    assert list_plans(book) == ()


def test_a_failed_part_that_is_survived_leaves_nothing_of_itself(book: Book) -> None:
    with book.unit("Nhập những gì được"):
        plan_id = add_plan(book, a_plan(number="1"))
        with pytest.raises(ZeroDivisionError), book.unit("Phần hỏng"):
            set_header_field(book, plan_id, "number", "2")
            raise ZeroDivisionError
    assert get_plan(book, plan_id).number == "1"


def test_listeners_hear_of_a_commit_once_and_of_a_failure_never(book: Book) -> None:
    heard: list[Change] = []
    book.listeners.append(heard.append)
    with book.unit("Hai việc"):
        first = add_plan(book, a_plan())
        second = add_plan(book, a_plan())
        assert not heard
    with pytest.raises(ZeroDivisionError), book.unit("Hỏng"):
        add_plan(book, a_plan())
        raise ZeroDivisionError
    assert [change.label for change in heard] == ["Hai việc"]
    assert heard[0].rows["plan"] == {first, second}


def test_a_listener_may_write(book: Book) -> None:
    plan_id = add_plan(book, a_plan())

    def answer(change: Change) -> None:
        if change.label == "Sửa số văn bản":
            set_header_field(book, plan_id, "place", "Cao Bằng")

    book.listeners.append(answer)
    set_header_field(book, plan_id, "number", "2")
    assert get_plan(book, plan_id).place == "Cao Bằng"


def test_threads_write_one_after_the_other(book: Book) -> None:
    def work() -> None:
        for _ in range(10):
            add_plan(book, a_plan(groups=()))

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(list_plans(book)) == 40


def test_a_book_read_in_other_threads_closes_to_one_file(book: Book) -> None:
    reader = threading.Thread(target=list_plans, args=(book,))
    reader.start()
    reader.join()
    add_plan(book, a_plan())
    book.close()
    assert list(book.path.parent.iterdir()) == [book.path]
