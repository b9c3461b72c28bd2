"""Edits of groups, tasks and columns keep every task's content and the order people set."""

import pytest

from storage.book import Book
from storage.errors import EditRefused, NotFound
from storage.queries.plans import get_plan
from storage.records import Assignment, Task, TaskGroup, Unit
from storage.services.columns import add_column, delete_column, rename_column
from storage.services.groups import add_group, delete_group, move_group, rename_group
from storage.services.office import add_unit
from storage.services.plans import add_plan
from storage.services.tasks import (
    delete_tasks,
    insert_tasks,
    move_tasks,
    set_task_cell,
    set_task_content,
    set_task_number,
    set_task_units,
)
from tests.storage.builders import a_plan, a_task


def two_quarters(book: Book) -> int:
    """A plan with tasks a b c in one group and d in another."""
    first = TaskGroup("I", tuple(a_task(name) for name in "abc"))
    return add_plan(book, a_plan(groups=(first, TaskGroup("II", (a_task("d"),)))))


def outline(book: Book, plan_id: int) -> dict[str, str]:
    plan = get_plan(book, plan_id)
    return {group.label: "".join(t.content[0] for t in group.tasks) for group in plan.groups}


def group_ids(book: Book, plan_id: int) -> list[int]:
    return [group.id or 0 for group in get_plan(book, plan_id).groups]


def task_ids(book: Book, plan_id: int, names: str) -> list[int]:
    ids = {task.content[0]: task.id or 0 for task in get_plan(book, plan_id).tasks}
    return [ids[name] for name in names]


@pytest.mark.parametrize(
    ("moved", "to_group", "position", "expected"),
    [
        ("a", 0, 3, {"I": "bca", "II": "d"}),
        ("c", 0, 0, {"I": "cab", "II": "d"}),
        ("ab", 0, 3, {"I": "cab", "II": "d"}),
        ("ca", 0, 1, {"I": "cab", "II": "d"}),
        ("b", 0, 1, {"I": "abc", "II": "d"}),
        ("b", 1, 0, {"I": "ac", "II": "bd"}),
        ("bd", 1, 9, {"I": "ac", "II": "bd"}),
        ("abcd", 1, 0, {"I": "", "II": "abcd"}),
    ],
)
def test_moved_tasks_stand_before_the_row_at_that_place(
    book: Book, moved: str, to_group: int, position: int, expected: dict[str, str]
) -> None:
    plan_id = two_quarters(book)
    group = group_ids(book, plan_id)[to_group]
    move_tasks(book, task_ids(book, plan_id, moved), group, position)
    assert outline(book, plan_id) == expected


@pytest.mark.parametrize(("position", "expected"), [(0, "xyabc"), (2, "abxyc"), (9, "abcxy")])
def test_inserted_tasks_stand_before_the_row_at_that_place(
    book: Book, position: int, expected: str
) -> None:
    plan_id = two_quarters(book)
    insert_tasks(book, group_ids(book, plan_id)[0], position, (a_task("x"), a_task("y")))
    assert outline(book, plan_id)["I"] == expected


def test_deleted_tasks_leave_no_gap(book: Book) -> None:
    plan_id = two_quarters(book)
    delete_tasks(book, task_ids(book, plan_id, "ad"))
    assert outline(book, plan_id) == {"I": "bc", "II": ""}
    assert book.db.fetch("SELECT position FROM task ORDER BY position") == [(0,), (1,)]


def test_tasks_do_not_move_to_another_plan(book: Book) -> None:
    first, second = two_quarters(book), two_quarters(book)
    with pytest.raises(EditRefused):
        move_tasks(book, task_ids(book, first, "a"), group_ids(book, second)[0], 0)
    with pytest.raises(EditRefused):
        delete_tasks(book, [*task_ids(book, first, "a"), *task_ids(book, second, "a")])
    assert outline(book, first) == {"I": "abc", "II": "d"}


def test_groups_are_added_moved_renamed_and_removed_in_order(book: Book) -> None:
    plan_id = two_quarters(book)
    add_group(book, plan_id, "III")
    middle = add_group(book, plan_id, "x", 1)
    assert list(outline(book, plan_id)) == ["I", "x", "II", "III"]
    move_group(book, middle, 4)
    rename_group(book, middle, "IV")
    assert list(outline(book, plan_id)) == ["I", "II", "III", "IV"]
    delete_group(book, group_ids(book, plan_id)[0])
    assert outline(book, plan_id) == {"II": "d", "III": "", "IV": ""}


def test_a_task_s_own_values_are_set(book: Book) -> None:
    plan_id = two_quarters(book)
    unit = add_unit(book, Unit("Văn phòng"))
    (task_id,) = task_ids(book, plan_id, "b")
    set_task_content(book, task_id, ["dòng một", "", "dòng ba"])
    set_task_number(book, task_id, "2a")
    set_task_units(
        book, task_id, [Assignment("văn phòng", "chủ trì", "nếu có"), Assignment("Khác")]
    )
    set_task_cell(book, task_id, "Thời hạn", ["Quý II"])
    before, task, after = get_plan(book, plan_id).groups[0].tasks
    assert task.content == ("dòng một", "", "dòng ba")
    assert task.number == "2a"
    assert task.assignments == (
        Assignment("văn phòng", "chủ trì", "nếu có", unit),
        Assignment("Khác"),
    )
    assert task.extra == {"Thời hạn": ("Quý II",)}
    assert (before.content, after.content) == (("a",), ("c",))


def test_a_cell_is_overwritten_and_emptied(book: Book) -> None:
    plan_id = two_quarters(book)
    (task_id,) = task_ids(book, plan_id, "a")
    for lines in (["x"], ["y", "z"]):
        set_task_cell(book, task_id, "Thời hạn", lines)
        assert get_plan(book, plan_id).tasks[0].extra == {"Thời hạn": tuple(lines)}
    set_task_cell(book, task_id, "Thời hạn", [])
    assert get_plan(book, plan_id).tasks[0].extra == {}
    with pytest.raises(EditRefused):
        set_task_cell(book, task_id, "Không có", ["x"])


def test_columns_keep_their_cells_through_a_new_title_and_place(book: Book) -> None:
    plan_id = add_plan(book, a_plan())
    add_column(book, plan_id, "Sản phẩm", 2)
    rename_column(book, plan_id, 4, "Hạn")
    plan = get_plan(book, plan_id)
    titles = [column.title for column in plan.columns]
    assert titles == ["TT", "Nội dung", "Sản phẩm", "Đơn vị thực hiện", "Hạn"]
    assert plan.tasks[0].extra == {"Hạn": ("30/6",)}
    delete_column(book, plan_id, 4)
    assert get_plan(book, plan_id).tasks[0].extra == {}


def test_two_columns_do_not_share_a_title(book: Book) -> None:
    plan_id = add_plan(book, a_plan())
    with pytest.raises(EditRefused):
        add_column(book, plan_id, "Thời hạn")
    with pytest.raises(EditRefused):
        rename_column(book, plan_id, 0, "Thời hạn")
    rename_column(book, plan_id, 3, "Thời hạn")


def test_a_main_column_stays(book: Book) -> None:
    plan_id = add_plan(book, a_plan())
    with pytest.raises(EditRefused):
        delete_column(book, plan_id, 1)
    with pytest.raises(NotFound):
        delete_column(book, plan_id, 9)


@pytest.mark.parametrize(
    "name", ["insert_tasks", "set_task_content", "rename_group", "delete_group"]
)
def test_an_edit_of_what_is_gone_is_refused(book: Book, name: str) -> None:
    edits = {
        "insert_tasks": lambda: insert_tasks(book, 99, 0, (Task(("x",)),)),
        "set_task_content": lambda: set_task_content(book, 99, ["x"]),
        "rename_group": lambda: rename_group(book, 99, "x"),
        "delete_group": lambda: delete_group(book, 99),
    }
    with pytest.raises(NotFound, match="99"):
        edits[name]()
