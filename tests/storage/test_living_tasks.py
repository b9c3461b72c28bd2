"""Which tasks count, through drafts, issue, amendment and replacement; and where work hangs."""

from storage.book import Book
from storage.dates import PartialDate
from storage.queries.lifecycle import document_of_plan
from storage.queries.living_tasks import living_tasks
from storage.queries.plans import get_plan
from storage.queries.task_chains import read_chains
from storage.records import TaskGroup
from storage.services.groups import delete_group
from storage.services.issuing import issue
from storage.services.lifecycle import revoke, submit
from storage.services.plans import add_plan
from storage.services.rollover import roll_over
from storage.services.succession import amend_plan, replace_plan
from tests.storage.builders import a_plan, a_task

TASKS = (a_task("Phát động phong trào"), a_task("Báo cáo sơ kết"))


def a_small_plan(book: Book, **fields: object) -> int:
    return add_plan(book, a_plan(groups=(TaskGroup("QUÝ I", TASKS),), number="", **fields))


def issued(book: Book, plan_id: int, number: str) -> int:
    document = document_of_plan(book, plan_id)
    submit(book, document)
    issue(book, document, number, PartialDate(2026, 1, 5), "{}")
    return plan_id


def living(book: Book) -> list[tuple[int, int]]:
    """Plan and root of every task that counts."""
    return [(task.plan_id, task.root) for task in living_tasks(book, 2026, read_chains(book))]


def ids(book: Book, plan_id: int) -> list[int]:
    return [task.id or 0 for task in get_plan(book, plan_id).tasks]


def test_a_superiors_tasks_are_obligations_not_work(book: Book) -> None:
    a_small_plan(book, is_superior=True)
    own = a_small_plan(book)
    assert living(book) == [(own, task) for task in ids(book, own)]


def test_a_draft_that_replaces_a_plan_counts_from_its_issue(book: Book) -> None:
    old = issued(book, a_small_plan(book), "05")
    first = ids(book, old)
    new = replace_plan(book, old)
    assert living(book) == [(old, task) for task in first]
    issued(book, new, "06")
    assert living(book) == [(new, task) for task in first]


def test_what_an_amendment_does_not_repeat_stays_in_force(book: Book) -> None:
    tasks = (TaskGroup("QUÝ I", TASKS[:1]), TaskGroup("QUÝ II", TASKS[1:]))
    old = issued(book, add_plan(book, a_plan(groups=tasks, number="")), "05")
    first, second = ids(book, old)
    new = amend_plan(book, old)
    delete_group(book, get_plan(book, new).groups[1].id or 0)
    issued(book, new, "06")
    assert sorted(living(book)) == [(old, second), (new, first)]


def test_work_hangs_on_the_first_of_several_amendments(book: Book) -> None:
    old = issued(book, a_small_plan(book), "05")
    first = ids(book, old)
    second = issued(book, amend_plan(book, old), "06")
    third = issued(book, amend_plan(book, second), "07")
    assert living(book) == [(third, task) for task in first]
    chains = read_chains(book)
    assert chains.later[first[0]] == (ids(book, second)[0], ids(book, third)[0])


def test_next_years_plan_starts_work_of_its_own(book: Book) -> None:
    old = a_small_plan(book)
    new = roll_over(book, old, 2027, ())
    (task, *_) = living_tasks(book, 2027, read_chains(book))
    assert task.root == ids(book, new)[0]


def test_a_revoked_plan_holds_no_work(book: Book) -> None:
    old = issued(book, a_small_plan(book), "05")
    revoke(book, document_of_plan(book, old), "Quyết định số 9")
    assert living(book) == []
