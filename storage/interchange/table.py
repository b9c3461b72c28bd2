"""The task table of the interchange form: which column is which, and how tasks are numbered."""

from dataclasses import dataclass, replace

from resources.vietnamese import clean_line, fold
from storage.interchange.checked import Node
from storage.records import ROLES, Assignment, Column, Plan, Task, TaskGroup

_TASK_KEYS = ("number", "content", "units")
_NUMBER_TITLES = ("tt", "stt", "so tt", "so thu tu")
_UNITS_WORDS = ("co quan", "don vi", "chu tri", "phu trach")


@dataclass(frozen=True)
class TableValue:
    """What the key ``table`` says."""

    columns: tuple[Column, ...] = ()
    groups: tuple[TaskGroup, ...] = ()
    numbering: str = "continuous"


def read_table(root: Node) -> TableValue:
    """The table of the plan ``root``; null is a table without columns and tasks."""
    table = root.child("table")
    if table is None:
        return TableValue()
    titles = tuple(clean_line(title) for title in table.lines("columns"))
    for index, title in enumerate(titles):
        if title in titles[:index]:
            raise table.refusal(f"columns[{index}]", f"có hai cột cùng tên “{title}”")
    groups = tuple(_group(group, titles) for group in table.children("groups"))
    extra = {title for group in groups for task in group.tasks for title in task.extra}
    return numbered(TableValue(_columns(titles, extra), groups), _numbers_given(table))


def _group(node: Node, titles: tuple[str, ...]) -> TaskGroup:
    tasks = tuple(_task(task, titles) for task in node.children("tasks"))
    return TaskGroup(node.text_or_none("label") or "", tasks)


def _task(node: Node, titles: tuple[str, ...]) -> Task:
    return Task(
        content=node.lines("content"),
        assignments=tuple(_assignment(unit) for unit in node.children("units")),
        extra={
            clean_line(key): node.lines(key)
            for key in node.data
            if clean_line(key) in titles and key not in _TASK_KEYS
        },
        number=clean_line(node.number("number")),
    )


def _assignment(node: Node) -> Assignment:
    role = "" if node.data.get("role") is None else node.choice("role", ROLES)
    return Assignment(node.text("name"), role, node.text_or_none("note") or "")


def _columns(titles: tuple[str, ...], extra: set[str]) -> tuple[Column, ...]:
    """Columns that tasks name are extra; of the others number, content and units come first."""
    base = [title for title in titles if title not in extra]
    kinds = dict.fromkeys(extra, "extra")
    if base and (len(base) > 2 or fold(base[0]) in _NUMBER_TITLES):
        kinds[base.pop(0)] = "number"
    if base:
        kinds[base.pop(0)] = "content"
    if base:
        named = (t for t in base if any(word in fold(t) for word in _UNITS_WORDS))
        kinds[next(named, base[0])] = "units"
    return tuple(Column(title, kinds.get(title, "extra")) for title in titles)


def _numbers_given(table: Node) -> bool:
    tasks = (task for group in table.children("groups") for task in group.children("tasks"))
    return any("number" in task.data for task in tasks)


def numbered(table: TableValue, given: bool) -> TableValue:
    """Counted numbers where the given ones are just that, else the numbers as typed."""
    typed = tuple(task.number for group in table.groups for task in group.tasks)
    blank = tuple(replace(group, tasks=_unnumbered(group)) for group in table.groups)
    if not given:
        return replace(table, groups=blank)
    for numbering in ("continuous", "per_group"):
        if Plan(None, "", "", groups=blank, numbering=numbering).printed_numbers() == typed:
            return TableValue(table.columns, blank, numbering)
    return replace(table, numbering="typed")


def _unnumbered(group: TaskGroup) -> tuple[Task, ...]:
    return tuple(replace(task, number="") for task in group.tasks)
