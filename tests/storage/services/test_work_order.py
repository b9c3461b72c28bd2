"""What must come first is said task by task; a circle is refused with its name."""

import pytest

from storage.book import Book
from storage.errors import EditRefused
from storage.queries.plans import get_plan
from storage.queries.work_parts import read_before
from storage.services.plans import add_plan
from storage.services.work_order import set_dependencies
from tests.storage.builders import a_plan


def test_tasks_wait_for_others_until_told_otherwise(book: Book) -> None:
    one, two, three, _ = (task.id or 0 for task in get_plan(book, add_plan(book, a_plan())).tasks)
    set_dependencies(book, three, (one, two))
    set_dependencies(book, three, (two,))
    assert read_before(book.db, (three,)) == {three: [two]}


def test_a_circle_is_refused_by_name_and_nothing_is_written(book: Book) -> None:
    one, two, three, _ = (task.id or 0 for task in get_plan(book, add_plan(book, a_plan())).tasks)
    set_dependencies(book, two, (one,))
    set_dependencies(book, three, (two,))
    with pytest.raises(EditRefused, match=r"“Tổ chức hội nghị.*” → “.*” → .* → “Tổ chức hội nghị"):
        set_dependencies(book, one, (three,))
    with pytest.raises(EditRefused, match="vòng"):
        set_dependencies(book, one, (one,))
    assert read_before(book.db, (one,)) == {}
