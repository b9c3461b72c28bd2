"""A pasted table becomes columns, groups and tasks of a plan in one unit of work."""

import pytest

from storage import journal
from storage.book import Book
from storage.errors import EditRefused
from storage.queries.plans import get_plan
from storage.records import Task, TaskGroup
from storage.services.pasting import PastePlace, paste_tasks
from storage.services.plans import add_plan
from tests.storage.builders import a_plan, a_task, rows_of


@pytest.fixture
def plan_id(book: Book) -> int:
    return add_plan(book, a_plan())


def a_place(book: Book, plan_id: int, group: int = 0, position: int = 0) -> PastePlace:
    return PastePlace(get_plan(book, plan_id).groups[group].id, position)


def contents(group: TaskGroup) -> list[str]:
    return [task.content[0] for task in group.tasks]


def test_tasks_without_group_go_in_at_the_place(book: Book, plan_id: int) -> None:
    place = a_place(book, plan_id, position=1)
    ids = paste_tasks(book, plan_id, place, [TaskGroup("", (a_task("Một"), a_task("Hai")))])
    first = get_plan(book, plan_id).groups[0]
    assert contents(first)[1:3] == ["Một", "Hai"]
    assert tuple(task.id for task in first.tasks[1:3]) == ids


def test_a_group_the_plan_has_gets_the_tasks_at_its_end(book: Book, plan_id: int) -> None:
    paste_tasks(book, plan_id, a_place(book, plan_id), [TaskGroup("Quý II", (a_task("Mới"),))])
    plan = get_plan(book, plan_id)
    assert [group.label for group in plan.groups] == ["QUÝ I", "QUÝ II"]
    assert contents(plan.groups[1])[-1] == "Mới"


def test_new_groups_follow_the_current_one_in_order(book: Book, plan_id: int) -> None:
    groups = [TaskGroup("THÁNG 1", (a_task("A"),)), TaskGroup("THÁNG 2", (a_task("B"),))]
    paste_tasks(book, plan_id, a_place(book, plan_id), groups)
    labels = [group.label for group in get_plan(book, plan_id).groups]
    assert labels == ["QUÝ I", "THÁNG 1", "THÁNG 2", "QUÝ II"]


def test_a_plan_without_groups_takes_tasks_too(book: Book) -> None:
    plan_id = add_plan(book, a_plan(groups=()))
    paste_tasks(book, plan_id, PastePlace(None, 0), [TaskGroup("", (a_task("Việc"),))])
    (group,) = get_plan(book, plan_id).groups
    assert (group.label, contents(group)) == ("", ["Việc"])


def test_columns_come_with_their_cells_and_all_goes_in_one_undo(book: Book, plan_id: int) -> None:
    before = rows_of(book)
    task = Task(("Việc",), extra={"Sản phẩm": ("Báo cáo",)})
    paste_tasks(book, plan_id, a_place(book, plan_id), [TaskGroup("", (task,))], ["Sản phẩm"])
    plan = get_plan(book, plan_id)
    assert plan.columns[-1].title == "Sản phẩm"
    assert plan.groups[0].tasks[0].extra == {"Sản phẩm": ("Báo cáo",)}
    change = journal.undo(book)
    assert change is not None and change.label == "Dán 1 nhiệm vụ"
    assert rows_of(book) == before


def test_a_cell_without_a_column_leaves_nothing_behind(book: Book, plan_id: int) -> None:
    before = rows_of(book)
    task = Task(("Việc",), extra={"Kinh phí": ("1",)})
    with pytest.raises(EditRefused):
        paste_tasks(book, plan_id, a_place(book, plan_id), [TaskGroup("MỚI", (task,))])
    assert rows_of(book) == before
