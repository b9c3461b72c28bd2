"""The task table with accepted corrections in it: groups and tasks as one list of rows."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from storage.corrected_lists import Edits
from storage.edited_plan import Texts, group_texts, task_texts
from storage.edited_text import lines_of, text_of, units_of
from storage.records import Plan, Task, TaskGroup
from storage.records_corrections import Target


def corrected_groups(plan: Plan, edits: Edits, titles: Mapping[str, str]) -> tuple[TaskGroup, ...]:
    """The groups of ``plan``; tasks belong to the group whose row stands above them.

    ``titles`` are the new column titles by the old ones.
    """
    rows = {row.uid: row for group in plan.groups for row in (group, *group.tasks)}
    hidden = 1 if plan.groups and not plan.groups[0].label else 0
    groups: list[tuple[TaskGroup, list[Task]]] = []
    for key, added in edits.arranged("rows", list(rows), start=hidden):
        row = rows[key] if added is None else added
        if isinstance(row, TaskGroup):
            groups.append((_group(row, edits), []))
        else:
            if not groups:
                groups.append((TaskGroup(""), []))
            groups[-1][1].append(_renamed(_task(row, plan, edits), titles))
    return tuple(replace(group, tasks=tuple(tasks)) for group, tasks in groups)


def _group(group: TaskGroup, edits: Edits) -> TaskGroup:
    return replace(group, **_changed(group_texts(group), edits))


def _task(task: Task, plan: Plan, edits: Edits) -> Task:
    texts = task_texts(task, plan)
    fields: dict[str, Any] = _changed(texts, edits)
    if "content" in fields:
        fields["content"] = lines_of(fields["content"])
    if "units" in fields:
        fields["assignments"] = units_of(fields.pop("units"), task.assignments)
    return replace(task, extra=_cells(task, texts, edits), **fields)


def _changed(texts: Texts, edits: Edits) -> dict[str, str]:
    return {
        target.field: text_of(edits.text(target, runs))
        for target, runs in texts.items()
        if edits.touches(target) and not target.is_extra
    }


def _cells(task: Task, texts: Texts, edits: Edits) -> Mapping[str, tuple[str, ...]]:
    def lines(target: Target) -> tuple[str, ...]:
        return lines_of(text_of(edits.text(target, texts[target])))

    extra = [target for target in texts if target.is_extra and edits.touches(target)]
    cells = {**task.extra, **{target.field: lines(target) for target in extra}}
    return {title: found for title, found in cells.items() if found or title in task.extra}


def _renamed(task: Task, titles: Mapping[str, str]) -> Task:
    return replace(task, extra={titles.get(title, title): c for title, c in task.extra.items()})
