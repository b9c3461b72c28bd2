"""The steps of a task are kept as days before its due date, and put in order by hand."""

import pytest

from storage.book import Book
from storage.dates import PartialDate
from storage.errors import EditRefused, NotFound
from storage.journal import undo
from storage.queries.plans import get_plan
from storage.queries.task_facts import read_facts
from storage.records_tasks import WorkStep
from storage.services.plans import add_plan
from storage.services.work_products import set_products
from storage.services.work_steps import (
    add_step,
    move_step,
    plan_back,
    remove_steps,
    set_step,
    tick_step,
)
from tests.storage.builders import a_plan, rows_of

DAY = PartialDate(2026, 3, 20)


@pytest.fixture
def task(book: Book) -> int:
    return get_plan(book, add_plan(book, a_plan())).tasks[0].id or 0


def steps(book: Book, task_id: int) -> tuple[WorkStep, ...]:
    return next(one.steps for one in read_facts(book, 2026) if one.id == task_id)


def test_steps_are_written_ticked_moved_and_removed(book: Book, task: int) -> None:
    first = add_step(book, task, "Soạn  dự thảo", days_before=5)
    second = add_step(book, task, "Trình ký", due=DAY)
    tick_step(book, first, DAY)
    move_step(book, second, 0)
    assert [
        (step.text, step.due, step.days_before, step.done_on) for step in steps(book, task)
    ] == [
        ("Trình ký", DAY, None, None),
        ("Soạn dự thảo", None, 5, DAY),
    ]
    set_step(book, second, "Trình Giám đốc", None, 1)
    tick_step(book, first, None)
    assert [(step.text, step.done_on) for step in steps(book, task)] == [
        ("Trình Giám đốc", None),
        ("Soạn dự thảo", None),
    ]
    remove_steps(book, (second,))
    assert [step.id for step in steps(book, task)] == [first]


def test_the_usual_steps_of_each_product_are_laid_once(book: Book, task: int) -> None:
    set_products(book, task, ("decision", "guidance"))
    before = rows_of(book)
    laid = plan_back(book, task)
    found = steps(book, task)
    assert [step.id for step in found] == list(laid)
    assert {step.product for step in found} == {"decision", "guidance"}
    assert all(step.days_before is not None for step in found)
    assert plan_back(book, task) == ()
    undo(book)
    assert rows_of(book) == before


def test_steps_go_with_their_product(book: Book, task: int) -> None:
    set_products(book, task, ("decision", "guidance"))
    plan_back(book, task)
    set_products(book, task, ("guidance",))
    assert {step.product for step in steps(book, task)} == {"guidance"}


def test_a_blank_step_and_one_that_is_not_there_are_refused(book: Book, task: int) -> None:
    with pytest.raises(EditRefused, match="nội dung"):
        add_step(book, task, " ")
    for refused in (
        lambda: add_step(book, 99, "x"),
        lambda: tick_step(book, 7, DAY),
        lambda: move_step(book, 7, 0),
        lambda: remove_steps(book, (7,)),
        lambda: set_step(book, 7, "x", None, None),
    ):
        with pytest.raises(NotFound):
            refused()
