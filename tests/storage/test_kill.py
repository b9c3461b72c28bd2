"""A program killed in the middle of its work loses no edit that was committed."""

import pytest

from storage.book import Book, open_book
from storage.journal import undo
from storage.queries.plans import get_plan
from storage.services.plans import add_plan
from storage.verify import verify
from tests.storage.builders import a_plan
from tests.storage.children import EDITS, start


@pytest.mark.parametrize("moment", [7, EDITS // 2, EDITS - 13])
def test_a_killed_writer_loses_no_committed_edit(book: Book, moment: int) -> None:
    plan_id = add_plan(book, a_plan())
    book.close()
    with start("edit", book.path) as writer:
        assert writer.stdout
        committed = 0
        while committed < moment:
            committed = int(writer.stdout.readline())
        writer.kill()
        committed = max([committed, *map(int, writer.stdout.readlines())])
    assert verify(book.path) == ()
    with open_book(book.path) as again:
        plan = get_plan(again, plan_id)
        assert committed <= int(plan.number) <= committed + 1
        contents = {task.content[0] for task in plan.groups[0].tasks}
        assert f"lần {committed}" in contents
        assert undo(again)
    assert verify(book.path) == ()
