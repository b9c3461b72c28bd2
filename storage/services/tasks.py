"""Edits of tasks (nhiệm vụ): their content, their units, their cells and their place."""

from collections.abc import Iterable, Sequence

from resources.vietnamese import clean_line
from storage.book import Book
from storage.cleaning import clean_assignment, clean_lines, clean_task
from storage.errors import EditRefused
from storage.models.task import TaskCellRow, TaskRow
from storage.records import Assignment, Task
from storage.services.ordering import placed, siblings, write_order
from storage.services.plan_rows import (
    insert_task_rows,
    load_register,
    plan_of_group,
    plan_of_task,
    plan_unit,
    write_assignments,
)


def insert_tasks(
    book: Book, group_id: int, position: int, tasks: Sequence[Task]
) -> tuple[int, ...]:
    """Insert tasks before the one at ``position`` of a group; returns their ids.

    Raises NotFound, and EditRefused when a task has a cell for a column the plan lacks.
    """
    plan_id = plan_of_group(book, group_id)
    with plan_unit(book, plan_id, _counted("Thêm", len(tasks))):
        register = load_register(book.db, plan_id)
        present = siblings(book.db, TaskRow.group, group_id)
        start = min(max(position, 0), len(present))
        cleaned = tuple(map(clean_task, tasks))
        added = insert_task_rows(book.db, group_id, cleaned, start, register)
        write_order(book.db, TaskRow, placed(present, added, position))
    return added


def set_task_content(book: Book, task_id: int, content: Iterable[str]) -> None:
    """Replace a task's content lines; raises NotFound."""
    with plan_unit(book, plan_of_task(book, task_id), "Sửa nội dung nhiệm vụ"):
        row = TaskRow.update(content=clean_lines(content)).where(TaskRow.id == task_id)
        row.execute(book.db)


def set_task_number(book: Book, task_id: int, number: str) -> None:
    """Replace a task's typed number; raises NotFound."""
    with plan_unit(book, plan_of_task(book, task_id), "Sửa số thứ tự nhiệm vụ"):
        row = TaskRow.update(number=clean_line(number)).where(TaskRow.id == task_id)
        row.execute(book.db)


def set_task_units(book: Book, task_id: int, assignments: Iterable[Assignment]) -> None:
    """Replace who carries out a task, linking names of the register; raises NotFound."""
    plan_id = plan_of_task(book, task_id)
    cleaned = tuple(map(clean_assignment, assignments))
    with plan_unit(book, plan_id, "Sửa đơn vị thực hiện"):
        write_assignments(book.db, task_id, cleaned, load_register(book.db, plan_id))


def set_task_cell(book: Book, task_id: int, title: str, lines: Iterable[str]) -> None:
    """Replace a task's lines in the extra column ``title``; no lines empty the cell.

    Raises NotFound, and EditRefused when the plan has no such column.
    """
    plan_id = plan_of_task(book, task_id)
    cleaned = clean_lines(lines)
    with plan_unit(book, plan_id, f"Sửa cột “{title}”"):
        column = load_register(book.db, plan_id).column(clean_line(title))
        here = (TaskCellRow.task == task_id) & (TaskCellRow.column == column)
        if not cleaned:
            TaskCellRow.delete().where(here).execute(book.db)
        elif not TaskCellRow.update(lines=cleaned).where(here).execute(book.db):
            TaskCellRow.insert(task=task_id, column=column, lines=cleaned).execute(book.db)


def move_tasks(book: Book, task_ids: Sequence[int], group_id: int, position: int) -> None:
    """Put tasks, in the order given, before the one now at ``position`` of a group.

    Raises NotFound, and EditRefused when a task belongs to another plan.
    """
    plan_id = plan_of_group(book, group_id)
    with plan_unit(book, plan_id, _counted("Chuyển", len(task_ids))):
        _same_plan(book, plan_id, task_ids)
        target = placed(siblings(book.db, TaskRow.group, group_id), task_ids, position)
        left = _groups_of(book, task_ids) - {group_id}
        TaskRow.update(group=group_id).where(TaskRow.id << list(task_ids)).execute(book.db)
        write_order(book.db, TaskRow, target)
        _close_gaps(book, left)


def delete_tasks(book: Book, task_ids: Sequence[int]) -> None:
    """Remove tasks of one plan; raises NotFound, and EditRefused for tasks of several plans."""
    if not task_ids:
        return
    plan_id = plan_of_task(book, task_ids[0])
    with plan_unit(book, plan_id, _counted("Xóa", len(task_ids))):
        _same_plan(book, plan_id, task_ids)
        left = _groups_of(book, task_ids)
        TaskRow.delete().where(TaskRow.id << list(task_ids)).execute(book.db)
        _close_gaps(book, left)


def _counted(verb: str, count: int) -> str:
    return f"{verb} nhiệm vụ" if count == 1 else f"{verb} {count} nhiệm vụ"


def _groups_of(book: Book, task_ids: Sequence[int]) -> set[int]:
    query = TaskRow.select(TaskRow.group).where(TaskRow.id << list(task_ids))
    return {row["group"] for row in book.db.rows(query)}


def _same_plan(book: Book, plan_id: int, task_ids: Sequence[int]) -> None:
    if any(plan_of_task(book, task_id) != plan_id for task_id in task_ids):
        raise EditRefused(
            "Các nhiệm vụ không cùng một kế hoạch.", "Hãy chọn nhiệm vụ của một kế hoạch."
        )


def _close_gaps(book: Book, groups: Iterable[int]) -> None:
    for group_id in groups:
        write_order(book.db, TaskRow, siblings(book.db, TaskRow.group, group_id))
