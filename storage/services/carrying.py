"""Unfinished tasks are carried on into another plan, linked to the ones they go on with."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from storage.book import Book
from storage.models.lifecycle import TaskPredecessorRow
from storage.queries.plans import get_plan
from storage.records import Plan, Task
from storage.services.groups import add_group
from storage.services.plan_rows import plan_of_task
from storage.services.tasks import insert_tasks


def carry_tasks(book: Book, plan_id: int, task_ids: Sequence[int]) -> tuple[int, ...]:
    """Put copies of tasks first in a plan, as they stand; returns the new ids.

    Cells of columns the plan lacks are left behind. Raises NotFound, and EditRefused when the plan
    was issued.
    """
    if not task_ids:
        return ()
    with book.unit(f"Mang {len(task_ids)} nhiệm vụ chưa xong sang kế hoạch mới"):
        plan = get_plan(book, plan_id)
        group_id = plan.groups[0].id if plan.groups else add_group(book, plan_id, "", 0)
        tasks = [_fitting(_task(book, task_id), plan) for task_id in task_ids]
        added = insert_tasks(book, group_id or 0, 0, tasks)
        for new, old in zip(added, task_ids, strict=True):
            TaskPredecessorRow.insert(task=new, previous=old).execute(book.db)
        return added


def _task(book: Book, task_id: int) -> Task:
    plan = get_plan(book, plan_of_task(book, task_id))
    return next(task for task in plan.tasks if task.id == task_id)


def _fitting(task: Task, plan: Plan) -> Task:
    titles: Collection[str] = {column.title for column in plan.columns if column.kind == "extra"}
    return replace(task, extra={key: lines for key, lines in task.extra.items() if key in titles})
