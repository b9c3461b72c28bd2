"""The task table of a plan: groups, numbers, dashed units, further columns."""

from collections.abc import Sequence

from exporters.document import Column, GroupRow, Row, Table
from exporters.lengths import Mm
from exporters.texts import clean_lines
from exporters.values import GroupValue, TasksValue, TaskValue, UnitValue
from resources.vietnamese import clean_line

_NUMBER_WIDTH = Mm(12)
_SHARES = {"content": 54, "units": 32, "extra": 22}
_CELL_STYLES = {"number": "table_number"}


def task_table(value: TasksValue) -> Table:
    """The table as printed; groups without a label have no row of their own."""
    rows = tuple(row for group in value.groups for row in _rows(value, group))
    return Table(_columns(value), rows)


def _columns(table: TasksValue) -> tuple[Column, ...]:
    return tuple(
        Column(
            title=clean_line(column.title),
            style=_CELL_STYLES.get(column.kind, "table_text"),
            width=_NUMBER_WIDTH if column.kind == "number" else Mm(0),
            share=_SHARES.get(column.kind, 0),
        )
        for column in table.columns
    )


def _rows(table: TasksValue, group: GroupValue) -> list[Row | GroupRow]:
    label = clean_line(group.label)
    head: list[Row | GroupRow] = [GroupRow(label, group.uid)] if label else []
    return head + [_row(table, task) for task in group.tasks]


def _row(table: TasksValue, task: TaskValue) -> Row:
    lines = {
        "number": (task.number,),
        "content": _content_lines(task.content),
        "units": _unit_lines(task.units),
    }
    cells = [
        lines[column.kind] if column.kind in lines else task.extra.get(column.title, ())
        for column in table.columns
    ]
    return Row(tuple(clean_lines(cell) for cell in cells), task.uid)


def _content_lines(content: Sequence[str]) -> tuple[str, ...]:
    """Several things in one task stand as dashed lines, a single one plain."""
    lines = clean_lines(content)
    return lines if len(lines) < 2 else tuple(f"- {line.removeprefix('- ')}" for line in lines)


def _unit_lines(units: Sequence[UnitValue]) -> tuple[str, ...]:
    """One unit a line, with dash, role and note; lines end in ``;``, the last in a full stop."""
    names = [_unit_name(unit) for unit in units if clean_line(unit.name)]
    last = len(names) - 1
    return tuple(f"- {name}{'.' if i == last else ';'}" for i, name in enumerate(names))


def _unit_name(unit: UnitValue) -> str:
    note = f"({clean_line(unit.note)})" if clean_line(unit.note) else ""
    parts = (clean_line(unit.name).rstrip(".;"), unit.role, note)
    return " ".join(part for part in parts if part)
