"""The rows of a plan's task table as the screen shows them: group headings between tasks."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from desktop.models.table import Column
from storage.records import Plan, Task, TaskGroup


@dataclass(frozen=True)
class GroupLine:
    """A heading (QUÝ I) over the tasks below it."""

    group: TaskGroup


@dataclass(frozen=True)
class TaskLine:
    """A task with its printed number."""

    number: str
    task: Task


Line = GroupLine | TaskLine


def lines_of(plan: Plan) -> tuple[Line, ...]:
    """Headings and tasks in printed order; groups without a label have no heading."""
    numbers = iter(plan.printed_numbers())
    lines: list[Line] = []
    for group in plan.groups:
        if group.label:
            lines.append(GroupLine(group))
        lines.extend(TaskLine(next(numbers), task) for task in group.tasks)
    return tuple(lines)


def columns_of(plan: Plan) -> Sequence[Column[Line]]:
    """One screen column per printed column, in the plan's order and words."""
    return [
        Column(column.title, partial(_text, kind=column.kind, title=column.title), column.kind)
        for column in plan.columns
    ]


def _text(line: Line, kind: str, title: str) -> str:
    if isinstance(line, GroupLine):
        return line.group.label if kind == "number" else ""
    if kind == "number":
        return line.number
    if kind == "content":
        return "\n".join(line.task.content)
    if kind == "units":
        return "\n".join(f"{a.name} {a.role}".strip() for a in line.task.assignments)
    return "\n".join(line.task.extra.get(title, ()))
