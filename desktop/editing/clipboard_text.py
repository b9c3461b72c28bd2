"""Tables as plain text: tabs between cells, and quotes the way Excel sets them."""

import re

from desktop.editing.grid import Grid, GridRow

_CELL = re.compile(r'(?:"((?:[^"]|"")*)"(?=[\t\n]|\Z)|([^\t\n]*))([\t\n]|\Z)')
_NEEDS_QUOTES = re.compile(r'[\t\n]|^"')


def grid_from_text(text: str) -> Grid:
    """The cells of tab-separated text; a cell in quotes may hold tabs and line breaks."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")
    rows: list[GridRow] = []
    cells: list[str] = []
    for match in _CELL.finditer(text):
        quoted, plain, end = match.groups()
        cells.append(plain if quoted is None else _unquoted(quoted))
        if end != "\t":
            rows.append(GridRow(tuple(cells)))
            cells = []
        if not end:
            break
    return Grid(tuple(rows))


def text_of(grid: Grid) -> str:
    """``grid`` as tab-separated text that Excel splits into the same cells."""
    return "\n".join("\t".join(map(_quoted, row.cells)) for row in grid.rows)


def _unquoted(inner: str) -> str:
    """Quotes that guard nothing are the writer's own: Excel sets none around “A” alone."""
    guards = '""' in inner or "\t" in inner or "\n" in inner
    text = inner.replace('""', '"') if guards else f'"{inner}"'
    return "\n".join(line.strip() for line in text.replace("\t", " ").split("\n"))


def _quoted(cell: str) -> str:
    if not _NEEDS_QUOTES.search(cell):
        return cell
    return '"' + cell.replace('"', '""') + '"'
