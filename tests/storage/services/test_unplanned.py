"""Tasks outside the plan count as the office's own and never show among its plans."""

import pytest

from storage.book import Book
from storage.dates import PartialDate
from storage.errors import EditRefused
from storage.journal import undo
from storage.queries.living_tasks import living_tasks
from storage.queries.papers import list_papers
from storage.queries.plans import list_plans
from storage.queries.task_chains import read_chains
from storage.queries.task_facts import read_facts
from storage.services.plans import add_plan
from storage.services.unplanned import add_unplanned_task, edit_unplanned_task
from tests.storage.builders import a_plan, rows_of


def test_unplanned_tasks_follow_the_plans_and_are_numbered_by_themselves(book: Book) -> None:
    add_plan(book, a_plan())
    add_unplanned_task(book, 2026, ["Góp ý dự thảo  quy chế"], ["Văn phòng Sở"])
    add_unplanned_task(book, 2026, ["Cử cán bộ dự tập huấn"])
    found = living_tasks(book, 2026, read_chains(book))
    assert [(task.number, task.unplanned) for task in found[4:]] == [("1", True), ("2", True)]
    assert living_tasks(book, 2025, read_chains(book)) == ()


def test_the_plan_that_holds_them_is_not_listed(book: Book) -> None:
    add_unplanned_task(book, 2026, ["Góp ý dự thảo quy chế"])
    assert list_plans(book) == ()
    assert list_papers(book) == ()


def test_noting_the_first_one_is_undone_whole(book: Book) -> None:
    before = rows_of(book)
    add_unplanned_task(book, 2026, ["Góp ý dự thảo quy chế"])
    undo(book)
    assert rows_of(book) == before


def test_a_task_without_content_is_refused(book: Book) -> None:
    with pytest.raises(EditRefused, match="nội dung"):
        add_unplanned_task(book, 2026, ["  "])


def test_an_unplanned_task_is_said_anew_in_one_step(book: Book) -> None:
    task_id = add_unplanned_task(book, 2026, ["Góp ý dự thảo"], ["Văn phòng Sở"])
    before = rows_of(book)
    day = PartialDate(2026, 6, 20)
    edit_unplanned_task(book, task_id, ["Góp ý dự thảo quy chế"], ["Thanh tra Sở"], day)
    (task,) = read_facts(book, 2026)
    assert (task.text, task.lead_units, task.typed_due) == (
        "Góp ý dự thảo quy chế", ("Thanh tra Sở",), day,
    )  # fmt: skip
    undo(book)
    assert rows_of(book) == before


def test_a_planned_task_is_not_said_anew_outside_its_plan(book: Book) -> None:
    add_plan(book, a_plan())
    before = rows_of(book)
    with pytest.raises(EditRefused, match="kế hoạch"):
        edit_unplanned_task(book, read_facts(book, 2026)[0].id, ["Việc khác"], (), None)
    assert rows_of(book) == before
