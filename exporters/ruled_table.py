"""Ruled tables whose columns a form gives: numbered rows, headings of groups, sums of numbers."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from exporters.document import Column, GroupRow, Row, Table
from exporters.lengths import Length, Mm
from exporters.texts import clean_lines
from resources.forms import Field, TableColumn
from resources.vietnamese import clean_line

_CELL_STYLES: Mapping[str, str] = {
    "left": "table_text",
    "center": "table_number",
    "right": "table_amount",
}

# Millimetres of a digit of 13 points and of what stands beside it: forms leave room for three.
_THREE_DIGITS, _DIGIT, _AROUND = 999, 2.4, 3.1

# White square: unlike ☐ it is in Times New Roman and in Tinos.
_BOX = "\u25a1"

Cells = Sequence[str]


def ruled_table(field: Field, rows: Sequence[Cells], total: str, group: str = "") -> Table:
    """Rows of cell texts in the order of the field's columns; a short row is filled up.

    Where ``total`` is a label, a last row sums every ``number`` column of whole numbers. Rows that
    follow each other with the same text in the column ``group`` stand under it, each group
    numbered from 1.
    """
    whole = [[*cells, *[""] * (len(field.columns) - len(cells))] for cells in rows]
    every, filled = _printed(field.columns, whole)
    columns = [column for column in every if column.key != group]
    labelled = [_parted(every, cells, group) for cells in filled]
    printed: list[Row | GroupRow] = []
    for label, members in groupby(labelled, key=lambda part: part[0]):
        printed += [GroupRow(label)] if label else []
        printed += _numbered(columns, [cells for _, cells in members])
    if total and filled:
        printed.append(_total(columns, [cells for _, cells in labelled], total))
    return Table(tuple(_column(column, len(filled)) for column in columns), tuple(printed))


def _printed(
    columns: Sequence[TableColumn], rows: Sequence[Cells]
) -> tuple[Sequence[TableColumn], Sequence[Cells]]:
    """Without the optional columns that no row fills."""
    kept = [
        place
        for place, column in enumerate(columns)
        if not column.optional or any(cells[place].strip() for cells in rows)
    ]
    return [columns[place] for place in kept], [[cells[place] for place in kept] for cells in rows]


def _parted(columns: Sequence[TableColumn], cells: Cells, group: str) -> tuple[str, Cells]:
    """The heading a row stands under, and its other cells."""
    paired = list(zip(columns, cells, strict=False))
    heading = "".join(cell for column, cell in paired if column.key == group)
    return clean_line(heading), [cell for column, cell in paired if column.key != group]


def _column(column: TableColumn, rows: int) -> Column:
    style, width = _CELL_STYLES[column.align], Mm(column.width)
    if column.kind == "index":
        width = number_width(width, rows)
    return Column(clean_line(column.title), style, width, column.share)


def number_width(width: Length, rows: int) -> Length:
    """Of a column that numbers so many rows: wider than ``width`` where they need four digits."""
    if rows <= _THREE_DIGITS:
        return width
    return max(width, Mm(_AROUND + _DIGIT * len(str(rows))))


def _numbered(columns: Sequence[TableColumn], rows: Sequence[Cells]) -> Iterator[Row]:
    for place, cells in enumerate(rows, start=1):
        defaults = {"index": str(place), "box": _BOX}
        texts = (
            cell if cell.strip() else defaults.get(column.kind, "")
            for column, cell in zip(columns, cells, strict=False)
        )
        yield Row(tuple(clean_lines((text,)) for text in texts))


def _total(columns: Sequence[TableColumn], rows: Sequence[Cells], label: str) -> Row:
    """The label stands in the first column of text."""
    texts = [
        _sum([row[place] for row in rows]) if column.kind == "number" else ""
        for place, column in enumerate(columns)
    ]
    texts[next(place for place, column in enumerate(columns) if column.kind == "text")] = label
    return Row(tuple(clean_lines((text,)) for text in texts), bold=True)


def _sum(cells: Cells) -> str:
    """In Vietnamese groups of three; nothing where a cell holds more than a whole number."""
    digits = [cell.strip().replace(".", "") for cell in cells if cell.strip()]
    if not digits or not all(text.isdecimal() for text in digits):
        return ""
    return f"{sum(map(int, digits)):,}".replace(",", ".")
