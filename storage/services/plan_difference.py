"""Brings a stored plan to a new wording and order; what is equal is not written."""

from collections.abc import Mapping

from storage.book import Book
from storage.models.task import TaskGroupRow, TaskRow
from storage.records import Plan, Task
from storage.services.columns import rename_column
from storage.services.groups import rename_group
from storage.services.ordering import write_order
from storage.services.plan_header import (
    set_bases,
    set_header_fields,
    set_recipients,
    set_signature,
)
from storage.services.plan_rows import Register, insert_group, insert_task_rows, load_register
from storage.services.plan_text import set_lead, set_text
from storage.services.tasks import (
    delete_tasks,
    set_task_cell,
    set_task_content,
    set_task_number,
    set_task_units,
)

_HEADER = ("kind", "subject", "number", "symbol", "place", "date", "issuer")


def write_difference(book: Book, old: Plan, new: Plan) -> None:
    """Write what ``new`` says otherwise than ``old``, the plan as it is stored.

    Groups and tasks of ``new`` are those of ``old`` by their id, or new ones without. Belongs
    inside a unit of work; raises what the services of each part raise.
    """
    assert old.id is not None
    _write_header(book, old.id, old, new)
    _write_texts(book, old.id, old, new)
    for position, (before, after) in enumerate(zip(old.columns, new.columns, strict=True)):
        if before.title != after.title:
            rename_column(book, old.id, position, after.title)
    if new.groups != old.groups:
        _write_rows(book, old.id, old, new)


def _write_header(book: Book, plan_id: int, old: Plan, new: Plan) -> None:
    changed = {n: getattr(new, n) for n in _HEADER if getattr(new, n) != getattr(old, n)}
    if changed:
        set_header_fields(book, plan_id, **changed)
    if (new.authority, new.signer) != (old.authority, old.signer):
        set_signature(book, plan_id, new.authority, new.signer)
    if (new.recipients, new.archive) != (old.recipients, old.archive):
        set_recipients(book, plan_id, new.recipients, new.archive)


def _write_texts(book: Book, plan_id: int, old: Plan, new: Plan) -> None:
    if new.bases != old.bases:
        set_bases(book, plan_id, new.bases)
    if new.lead != old.lead:
        set_lead(book, plan_id, new.lead)
    if new.before_table != old.before_table:
        set_text(book, plan_id, "before_table", new.before_table)
    if new.after_table != old.after_table:
        set_text(book, plan_id, "after_table", new.after_table)


def _write_rows(book: Book, plan_id: int, old: Plan, new: Plan) -> None:
    """Removed tasks go first; removed groups last, when their tasks have left them."""
    kept = {task.id for task in new.tasks}
    delete_tasks(book, [task.id for task in old.tasks if task.id and task.id not in kept])
    stored = {task.id: task for task in old.tasks}
    labels = {group.id: group.label for group in old.groups}
    register = load_register(book.db, plan_id)
    groups: list[int] = []
    for position, group in enumerate(new.groups):
        group_id = group.id or insert_group(book.db, plan_id, group.label, position)
        if labels.get(group_id, group.label) != group.label:
            rename_group(book, group_id, group.label)
        tasks = [_write_task(book, group_id, task, stored, register) for task in group.tasks]
        TaskRow.update(group=group_id).where(
            (TaskRow.id << tasks) & (TaskRow.group != group_id)
        ).execute(book.db)
        write_order(book.db, TaskRow, tasks)
        groups.append(group_id)
    emptied = [group_id for group_id in labels if group_id not in groups]
    TaskGroupRow.delete().where(TaskGroupRow.id << emptied).execute(book.db)
    write_order(book.db, TaskGroupRow, groups)


def _write_task(
    book: Book, group_id: int, task: Task, stored: Mapping[int | None, Task], register: Register
) -> int:
    if task.id is None:
        return insert_task_rows(book.db, group_id, (task,), 0, register)[0]
    old = stored[task.id]
    if task.content != old.content:
        set_task_content(book, task.id, task.content)
    if task.number != old.number:
        set_task_number(book, task.id, task.number)
    if task.assignments != old.assignments:
        set_task_units(book, task.id, task.assignments)
    for title, lines in task.extra.items():
        if lines != old.extra.get(title, ()):
            set_task_cell(book, task.id, title, lines)
    return task.id
