"""A book is closed while another thread reads in it: it neither crashes nor goes on."""

from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread

import pytest

from storage.book import Book, create_book, open_book
from storage.errors import BookClosed
from storage.queries.office import get_office
from tests.storage.builders import an_office

_LONG = (
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000000) "
    "SELECT max(i) FROM n"
)


class Reader(Thread):
    """Does one thing again and again; ``refused`` is what ended it."""

    def __init__(self, act: Callable[[], object]) -> None:
        super().__init__()
        self.begun = Event()
        self.refused: Exception | None = None
        self._act = act

    def run(self) -> None:
        try:
            while True:
                self.begun.set()
                self._act()
        except Exception as error:
            self.refused = error


def a_reader_of(act: Callable[[], object]) -> Reader:
    reader = Reader(act)
    reader.start()
    assert reader.begun.wait(10)
    return reader


@pytest.fixture
def path(tmp_path: Path) -> Path:
    target = tmp_path / "so.tdkt"
    create_book(target, an_office()).close()
    return target


@pytest.mark.parametrize("turn", range(20))
def test_whoever_still_reads_hears_that_the_book_was_closed(path: Path, turn: int) -> None:
    book = open_book(path)
    reader = a_reader_of(lambda: get_office(book))
    Event().wait(turn / 2000)  # at another place of its work each time
    book.close()
    reader.join(10)
    assert isinstance(reader.refused, BookClosed)


def test_a_long_search_is_cut_short(path: Path) -> None:
    book = open_book(path)
    reader = a_reader_of(lambda: book.db.fetch(_LONG))
    Event().wait(0.05)
    book.close()
    reader.join(10)
    assert isinstance(reader.refused, BookClosed)


def test_a_thread_that_comes_late_does_not_open_the_book_again(path: Path) -> None:
    book = open_book(path)
    book.close()
    reader = a_reader_of(lambda: get_office(book))
    reader.join(10)
    assert isinstance(reader.refused, BookClosed)
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_a_step_another_thread_is_at_is_written_whole(path: Path) -> None:
    book, at_work, closing = open_book(path), Event(), Event()

    def write() -> None:
        with book.unit("Ghi dở"):
            book.db.run_many("UPDATE office SET place = ?", [("An Bình",)])
            at_work.set()
            assert closing.wait(10)

    writer = Thread(target=write)
    writer.start()
    assert at_work.wait(10)
    closer = Thread(target=_close_soon, args=(book, closing))
    closer.start()
    closer.join(10)
    writer.join(10)
    with open_book(path) as again:
        assert get_office(again).place == "An Bình"


def _close_soon(book: Book, closing: Event) -> None:
    Thread(target=lambda: (Event().wait(0.1), closing.set())).start()
    book.close()
