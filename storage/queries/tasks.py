"""The tasks of one plan with their assignments and cells, in four queries whatever their number."""

from collections import defaultdict
from collections.abc import Mapping

from storage.database import BookDatabase
from storage.models.task import AssignmentRow, TaskCellRow, TaskGroupRow, TaskRow
from storage.records import Assignment, Task, TaskGroup


def read_groups(db: BookDatabase, plan_id: int, titles: Mapping[int, str]) -> tuple[TaskGroup, ...]:
    """The groups of a plan in order; ``titles`` names its columns by id."""
    query = TaskGroupRow.select().where(TaskGroupRow.plan == plan_id)
    tasks = _tasks(db, plan_id, titles)
    return tuple(
        TaskGroup(row["label"], tuple(tasks[row["id"]]), row["id"], row["uid"])
        for row in db.rows(query.order_by(TaskGroupRow.position))
    )


def _tasks(db: BookDatabase, plan_id: int, titles: Mapping[int, str]) -> dict[int, list[Task]]:
    assignments = _assignments(db, plan_id)
    cells = _cells(db, plan_id, titles)
    query = TaskRow.select().join(TaskGroupRow).where(TaskGroupRow.plan == plan_id)
    found: dict[int, list[Task]] = defaultdict(list)
    for row in db.rows(query.order_by(TaskRow.position)):
        key = row["id"]
        found[row["group"]].append(
            Task(
                content=row["content"],
                assignments=tuple(assignments[key]),
                extra=cells[key],
                number=row["number"],
                id=key,
                uid=row["uid"],
            )
        )
    return found


def _assignments(db: BookDatabase, plan_id: int) -> dict[int, list[Assignment]]:
    query = AssignmentRow.select().join(TaskRow).join(TaskGroupRow)
    found: dict[int, list[Assignment]] = defaultdict(list)
    ordered = query.where(TaskGroupRow.plan == plan_id).order_by(AssignmentRow.position)
    for row in db.rows(ordered):
        assignment = Assignment(row["name"], row["role"], row["note"], row["unit"])
        found[row["task"]].append(assignment)
    return found


def _cells(
    db: BookDatabase, plan_id: int, titles: Mapping[int, str]
) -> dict[int, dict[str, tuple[str, ...]]]:
    query = TaskCellRow.select().join(TaskRow).join(TaskGroupRow)
    found: dict[int, dict[str, tuple[str, ...]]] = defaultdict(dict)
    for row in db.rows(query.where(TaskGroupRow.plan == plan_id).order_by(TaskCellRow.id)):
        found[row["task"]][titles[row["column"]]] = row["lines"]
    return found
