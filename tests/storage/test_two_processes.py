"""A reader beside a writer sees what is committed, whole, and nothing else."""

from storage.book import Book, open_book
from storage.queries.plans import get_plan, list_plans
from storage.services.plan_header import set_header_field
from storage.services.plans import add_plan
from storage.verify import verify
from tests.storage.builders import a_plan
from tests.storage.children import EDITS, start


def test_a_reader_follows_a_writer_in_another_process(book: Book) -> None:
    add_plan(book, a_plan())
    book.close()
    with start("edit", book.path) as writer, open_book(book.path, read_only=True) as reader:
        assert writer.stdout
        for committed in map(int, writer.stdout):
            assert int(get_plan(reader, 1).number) >= committed
            if committed == EDITS:
                break
        assert verify(book.path) == ()
        writer.communicate("\n")
        assert get_plan(reader, 1).number == str(EDITS)


def test_a_reader_does_not_see_an_unfinished_unit(book: Book) -> None:
    plan_id = add_plan(book, a_plan(number="1"))
    with open_book(book.path, read_only=True) as reader:
        with book.unit("Hai việc"):
            set_header_field(book, plan_id, "number", "2")
            add_plan(book, a_plan())
            assert get_plan(reader, plan_id).number == "1"
            assert len(list_plans(reader)) == 1
        assert get_plan(reader, plan_id).number == "2"
        assert len(list_plans(reader)) == 2
