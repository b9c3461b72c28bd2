"""A pasted table goes into a plan as one unit of work: columns, groups and tasks together."""

from collections.abc import Sequence
from dataclasses import dataclass

from resources.vietnamese import clean_line, fold
from storage.book import Book
from storage.models.task import TaskGroupRow, TaskRow
from storage.records import TaskGroup
from storage.services.columns import add_column
from storage.services.groups import add_group
from storage.services.ordering import siblings
from storage.services.plan_rows import plan_unit
from storage.services.tasks import insert_tasks


@dataclass(frozen=True)
class PastePlace:
    """Where tasks go in: before the one at ``position`` of a group; None: a plan without one."""

    group_id: int | None
    position: int


def paste_tasks(
    book: Book,
    plan_id: int,
    place: PastePlace,
    groups: Sequence[TaskGroup],
    new_columns: Sequence[str] = (),
) -> tuple[int, ...]:
    """Insert the tasks of ``groups`` and the columns they need; returns the tasks' ids.

    Tasks under the label "" go in at ``place``, the others at the end of the plan's group of that
    name (case and marks aside), which is made after the current one when it is missing. Raises
    NotFound, and EditRefused when a task has a cell for a column that is not there.
    """
    count = sum(len(group.tasks) for group in groups)
    added: list[int] = []
    with plan_unit(book, plan_id, f"Dán {count} nhiệm vụ"):
        for title in new_columns:
            add_column(book, plan_id, title)
        current = place.group_id
        for group in groups:
            if group.label or current is None:
                current = _group_named(book, plan_id, group.label, current)
                position = len(siblings(book.db, TaskRow.group, current))
            else:
                position = place.position
            added.extend(insert_tasks(book, current, position, group.tasks))
    return tuple(added)


def _group_named(book: Book, plan_id: int, label: str, after: int | None) -> int:
    group = TaskGroupRow
    rows = book.db.rows(group.select(group.id, group.label).where(group.plan == plan_id))
    wanted = fold(clean_line(label))
    same = [row["id"] for row in rows if fold(row["label"]) == wanted]
    if same:
        return same[0]
    present = siblings(book.db, group.plan, plan_id)
    position = present.index(after) + 1 if after is not None else len(present)
    return add_group(book, plan_id, label, position)
