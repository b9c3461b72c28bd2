"""What typing, clearing and pasting text means for the cells of the task table."""

from collections.abc import Iterable

from desktop.editing.edits import (
    CellEdit,
    ContentEdit,
    Edit,
    GroupLabelEdit,
    NumberEdit,
    TaskEdit,
    UnitsEdit,
)
from desktop.editing.session import PlanSession
from desktop.editing.together import write_together
from desktop.editor.tasks_chosen import Cell
from desktop.models.table import Column
from desktop.models.task_rows import GroupLine, Line, TaskLine
from storage.importers.unit_lines import read_units


def edit_of(plan_id: int, cell: Cell, text: str) -> Edit:
    """The edit that gives ``cell`` this ``text``; each line is one printed line."""
    line, column = cell
    if isinstance(line, GroupLine):
        return GroupLabelEdit(plan_id, line.group.id or 0, " ".join(text.split("\n")))
    return task_edit_of(plan_id, line, column, text)


def task_edit_of(plan_id: int, line: TaskLine, column: Column[Line], text: str) -> TaskEdit:
    """The edit that gives the cell of one task this ``text``."""
    task_id, lines = line.task.id or 0, tuple(text.split("\n")) if text else ()
    if column.key == "number":
        return NumberEdit(plan_id, task_id, " ".join(lines))
    if column.key == "content":
        return ContentEdit(plan_id, task_id, lines)
    if column.key == "units":
        return UnitsEdit(plan_id, task_id, read_units(text))
    return CellEdit(plan_id, task_id, column.title, lines)


def fill(session: PlanSession, cells: Iterable[Cell], text: str, verb: str) -> bool:
    """Give all ``cells`` of tasks this ``text`` as one step; counted numbers stay as they are."""
    numbered = session.plan.numbering != "typed"
    edits = [
        edit_of(session.plan_id, (line, column), text)
        for line, column in cells
        if not isinstance(line, GroupLine) and not (numbered and column.key == "number")
    ]
    if not edits:
        return False
    return session.perform(lambda book: write_together(book, f"{verb} {len(edits)} ô", edits))
