"""A pasted table becomes tasks: headings, group rows and lists inside cells are recognised."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from desktop.editing.grid import Grid, GridRow
from resources.vietnamese import clean_line, clean_text, fold
from storage.importers.headings import Use, uses_by_heading, uses_by_place
from storage.importers.unit_lines import read_units, without_bullet
from storage.records import Assignment, Column, Task, TaskGroup

_NUMBER = re.compile(r"^(?:\d{1,4}|[ivxIVX]{1,5})[.)]?$")
_ROMAN = re.compile(r"^[IVX]{1,5}[.)]?$")
_GROUP = re.compile(r"^(?:[ivx]+[.)] *)?(?:quy|thang|hoc ky|giai doan|dot|sau thang|6 thang)\b")


@dataclass(frozen=True)
class Pasted:
    """Tasks under their groups; those before the first group row stand under the label ""."""

    groups: tuple[TaskGroup, ...]
    new_columns: tuple[str, ...]

    @property
    def task_count(self) -> int:
        return sum(len(group.tasks) for group in self.groups)

    def without_new_columns(self) -> "Pasted":
        """The same tasks without what the plan has no column for."""
        return Pasted(tuple(map(self._cut, self.groups)), ())

    def _cut(self, group: TaskGroup) -> TaskGroup:
        return replace(group, tasks=tuple(map(self._cut_task, group.tasks)))

    def _cut_task(self, task: Task) -> Task:
        kept = {title: ls for title, ls in task.extra.items() if title not in self.new_columns}
        return replace(task, extra=kept)


def read_rows(grid: Grid, columns: Sequence[Column]) -> Pasted:
    """The tasks in ``grid`` for a plan with these ``columns``; blank rows are left out."""
    rows = [row for row in grid.rows if not row.is_blank]
    uses, body = _headed(rows, columns)
    if uses is None:
        uses, body = uses_by_place(grid.width, _numbered(rows, grid.width, columns), columns), rows
    groups = tuple(_groups(body, uses))
    titles = {column.title for column in columns}
    filled = {title: None for g in groups for task in g.tasks for title in task.extra}
    return Pasted(groups, tuple(title for title in filled if title not in titles))


def _headed(
    rows: Sequence[GridRow], columns: Sequence[Column]
) -> tuple[list[Use] | None, Sequence[GridRow]]:
    """The uses told by the heading rows on top, and the rows below them.

    Of two heading rows the lower one counts: it has Chủ trì and Phối hợp apart.
    """
    uses: list[Use] | None = None
    for at, row in enumerate(rows):
        told = None if row.spans else uses_by_heading(row.cells, columns)
        if told is None:
            titled = uses is None and row.spans and at == 0
            if not titled:
                return uses, rows[at:]
        else:
            uses = told
    return uses, ()


def _numbered(rows: Sequence[GridRow], width: int, columns: Sequence[Column]) -> bool:
    first = [row.cells[0] for row in rows if not _group_label(row)]
    if any(first):
        return all(_NUMBER.match(cell.strip()) for cell in first if cell)
    return width >= len(columns)


def _groups(rows: Sequence[GridRow], uses: Sequence[Use]) -> Iterator[TaskGroup]:
    label: str | None = None
    tasks: list[Task] = []
    for row in rows:
        found = _group_label(row)
        if found:
            if label is not None or tasks:
                yield TaskGroup(label or "", tuple(tasks))
            label, tasks = found, []
        else:
            tasks.append(_task(row, uses))
    if label is not None or tasks:
        yield TaskGroup(label or "", tuple(tasks))


def _group_label(row: GridRow) -> str:
    """The group a row heads: merged over the whole row, QUÝ I alone, or I | QUÝ I."""
    filled = [clean_line(cell) for cell in row.cells if cell.strip()]
    if not filled:
        return ""
    if row.spans or (len(filled) == 1 and len(row.cells) > 1 and _GROUP.match(fold(filled[0]))):
        return filled[0]
    roman = len(row.cells) > 2 and len(filled) == 2 and _ROMAN.match(filled[0])
    return clean_line("".join(row.cells[1:2])) if roman else ""


def _task(row: GridRow, uses: Sequence[Use]) -> Task:
    content: list[str] = []
    units: list[Assignment] = []
    extra: dict[str, tuple[str, ...]] = {}
    for cell, use in zip(row.cells, uses, strict=False):
        if use.kind == "content":
            content.extend(listed(cell))
        elif use.kind == "units":
            units.extend(read_units(clean_text(cell), use.role))
        elif use.kind == "extra" and listed(cell):
            extra[use.title] = extra.get(use.title, ()) + listed(cell)
    return Task(tuple(content), tuple(units), extra)


def listed(cell: str) -> tuple[str, ...]:
    """The lines of a cell without the dashes they were listed with."""
    lines = (clean_line(without_bullet(line)) for line in clean_text(cell).split("\n"))
    return tuple(line for line in lines if line)
