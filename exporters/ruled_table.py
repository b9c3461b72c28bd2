"""Ruled tables whose columns a form gives: numbered rows, sums under the columns of numbers."""

from collections.abc import Mapping, Sequence

from exporters.document import Column, Row, Table
from exporters.lengths import Mm
from exporters.texts import clean_lines
from resources.forms import Field, TableColumn
from resources.vietnamese import clean_line

_CELL_STYLES: Mapping[str, str] = {
    "left": "table_text",
    "center": "table_number",
    "right": "table_amount",
}

Cells = Sequence[str]


def ruled_table(field: Field, rows: Sequence[Cells], total: str) -> Table:
    """Rows of cell texts in the order of the field's columns; a short row is filled up.

    Where ``total`` is a label, a last row sums every ``number`` column of whole numbers.
    """
    columns = field.columns
    filled = [[*cells, *[""] * (len(columns) - len(cells))] for cells in rows]
    printed = [_row(columns, cells, place) for place, cells in enumerate(filled, start=1)]
    if total and filled:
        printed.append(_total(columns, filled, total))
    return Table(tuple(map(_column, columns)), tuple(printed))


def _column(column: TableColumn) -> Column:
    style = _CELL_STYLES[column.align]
    return Column(clean_line(column.title), style, Mm(column.width), column.share)


def _row(columns: Sequence[TableColumn], cells: Cells, place: int) -> Row:
    texts = (
        str(place) if column.kind == "index" and not cell.strip() else cell
        for column, cell in zip(columns, cells, strict=False)
    )
    return Row(tuple(clean_lines((text,)) for text in texts))


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
