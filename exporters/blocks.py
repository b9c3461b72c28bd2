"""One function per kind of block a form may ask for: template and values to Document blocks."""

from collections.abc import Callable, Mapping, Sequence

from exporters.document import Block, Column, GroupRow, Paragraph, Row, Run, Table
from exporters.lengths import Mm
from exporters.template import fill
from exporters.values import FieldValue, GroupValue, TasksValue, TaskValue, UnitValue
from resources.forms import BlockTemplate
from resources.vietnamese import clean_line, clean_text

_NUMBER_WIDTH = Mm(12)
_SHARES = {"content": 54, "units": 32, "extra": 22}
_CELL_STYLES = {"number": "table_number"}


def blocks_of(template: BlockTemplate, values: Mapping[str, FieldValue]) -> Sequence[Block]:
    """The printed blocks of one template; none when its ``when`` field is empty."""
    if template.when and not values.get(template.when):
        return ()
    return _BUILDERS[template.type](template, values)


def _paragraphs(template: BlockTemplate, values: Mapping[str, FieldValue]) -> Sequence[Block]:
    if not template.rows:
        return _paragraph(template.style, fill(template.text, values))
    rows = [row for row in _listed(values, template.rows) if isinstance(row, str)]
    texts = [fill(template.text, {**values, "item": row}) for row in rows]
    return [block for text in texts for block in _paragraph(template.style, text)]


def _paragraph(style: str, text: str) -> Sequence[Paragraph]:
    line = _sentence(text)
    return [Paragraph(style, (Run(line),))] if line else []


def _rich(template: BlockTemplate, values: Mapping[str, FieldValue]) -> Sequence[Block]:
    rows = [row for row in _listed(values, template.rows) if isinstance(row, Paragraph)]
    return [row for row in map(_cleaned, rows) if row.text.strip()]


def _listed(values: Mapping[str, FieldValue], key: str) -> Sequence[object]:
    rows = values.get(key)
    return rows if isinstance(rows, tuple) else ()


def _cleaned(paragraph: Paragraph) -> Paragraph:
    runs = [
        Run(clean_text(run.text).replace("\n", " "), run.bold, run.italic) for run in paragraph.runs
    ]
    return Paragraph(paragraph.style, tuple(run for run in runs if run.text), paragraph.uid)


def _tasks(template: BlockTemplate, values: Mapping[str, FieldValue]) -> Sequence[Block]:
    table = values.get(template.rows)
    if not isinstance(table, TasksValue) or not table.columns:
        return ()
    return [
        Table(_columns(table), tuple(row for group in table.groups for row in _rows(table, group)))
    ]


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
    return Row(tuple(_clean_lines(cell) for cell in cells), task.uid)


def _content_lines(content: Sequence[str]) -> tuple[str, ...]:
    """Several things in one task stand as dashed lines, a single one plain."""
    lines = _clean_lines(content)
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


def _clean_lines(lines: Sequence[str]) -> tuple[str, ...]:
    split = [piece for line in lines for piece in clean_text(line).split("\n")]
    return tuple(line for line in map(_sentence, split) if line)


def _sentence(text: str) -> str:
    """One line of running text; its spaces and no-break spaces are the writer's."""
    return clean_text(text).replace("\n", " ").strip()


_BUILDERS: Mapping[str, Callable[[BlockTemplate, Mapping[str, FieldValue]], Sequence[Block]]] = {
    "paragraph": _paragraphs,
    "rich": _rich,
    "tasks": _tasks,
}
