"""A plan in the archive stays in the book and cannot be changed until it is taken out."""

import pytest

from storage.book import Book
from storage.errors import EditRefused, NotFound
from storage.queries.plans import get_plan, list_plans
from storage.services.archive import archive_plan, unarchive_plan
from storage.services.plan_header import set_header_field
from storage.services.plans import add_plan, delete_plan
from storage.services.tasks import set_task_content
from tests.storage.builders import a_plan, rows_of


def test_the_list_says_which_plans_are_archived(book: Book) -> None:
    kept, archived = add_plan(book, a_plan()), add_plan(book, a_plan(year=2020))
    archive_plan(book, archived)
    assert {plan.id: plan.archived for plan in list_plans(book)} == {kept: False, archived: True}
    assert get_plan(book, archived).archived


def test_an_archived_plan_cannot_be_changed_or_deleted(book: Book) -> None:
    plan_id = add_plan(book, a_plan())
    task_id = get_plan(book, plan_id).tasks[0].id or 0
    archive_plan(book, plan_id)
    before = rows_of(book)
    for act in (
        lambda: set_header_field(book, plan_id, "subject", "Khác"),
        lambda: set_task_content(book, task_id, ("Khác",)),
        lambda: delete_plan(book, plan_id),
    ):
        with pytest.raises(EditRefused, match="lưu trữ"):
            act()
    assert rows_of(book) == before


def test_a_plan_taken_out_of_the_archive_is_worked_on_again(book: Book) -> None:
    plan_id = add_plan(book, a_plan())
    archive_plan(book, plan_id)
    unarchive_plan(book, plan_id)
    set_header_field(book, plan_id, "subject", "Khác")
    assert get_plan(book, plan_id).subject == "Khác"


def test_an_unknown_plan_is_named(book: Book) -> None:
    with pytest.raises(NotFound):
        archive_plan(book, 99)
