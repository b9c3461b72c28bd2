"""Tables as Excel, Word and LibreOffice put them on the clipboard in HTML, and ours for them."""

import re
from dataclasses import dataclass, field
from html import escape
from html.parser import HTMLParser

from desktop.editing.grid import Grid, GridRow

_SPACES = re.compile(r"[ \t\r\n\f\u00a0]+")
_UNSEEN = ("style", "script", "title", "head")
_BLOCKS = ("p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6")
_WIDEST, _TALLEST = 64, 10_000  # Excel merges whole sheets of 16,384 columns
# Without these Excel turns 1/2 into a date and a line break into a second cell.
_AS_TEXT = "mso-number-format:'\\@';vertical-align:top"
_BREAK = '<br style="mso-data-placement:same-cell">'


def grid_from_html(html: str) -> Grid | None:
    """The tables in ``html`` one under the other; None when there is none or no parser reads it.

    A cell merged down is repeated in each of its rows; one merged sideways stands once, before
    blank ones.
    """
    reader = _Reader()
    try:
        reader.feed(html)
        reader.close()
    except AssertionError:  # how html.parser refuses a declaration it does not know
        return None
    return _spread(reader.rows) if reader.rows else None


def html_of(grid: Grid) -> str:
    """``grid`` as a table whose cells Excel, Word and LibreOffice take over with their breaks."""
    rows = "".join(_row(row, grid.width) for row in grid.rows)
    return f'<meta charset="utf-8"><table border="1">{rows}</table>'


def _row(row: GridRow, width: int) -> str:
    if row.spans:
        return (
            f'<tr><td colspan="{width}" style="{_AS_TEXT}"><b>{_lines(row.cells[0])}</b></td></tr>'
        )
    cells = "".join(f'<td style="{_AS_TEXT}">{_lines(cell)}</td>' for cell in row.cells)
    return f"<tr>{cells}</tr>"


def _lines(cell: str) -> str:
    return _BREAK.join(map(escape, cell.split("\n")))


@dataclass
class _Cell:
    across: int
    down: int
    merged: bool
    pieces: list[str] = field(default_factory=list[str])

    def text(self) -> str:
        lines = (_SPACES.sub(" ", line).strip() for line in "".join(self.pieces).split("\v"))
        return "\n".join(line for line in lines if line)


class _Reader(HTMLParser):
    """Collects cells row by row; a table inside a cell is read as that cell's text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[list[_Cell]] = []
        self._depth = 0
        self._unseen = 0
        self._cell: _Cell | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self._depth += 1
        elif tag in _UNSEEN:
            self._unseen += 1
        elif self._depth == 1 and tag == "tr":
            self.rows.append([])
            self._cell = None
        elif self._depth == 1 and tag in ("td", "th"):
            self._open(dict(attrs))
        elif tag == "br" or tag in _BLOCKS or tag == "tr":
            self._break()

    def handle_endtag(self, tag: str) -> None:
        if tag == "table":
            self._depth = max(self._depth - 1, 0)
        elif tag in _UNSEEN:
            self._unseen = max(self._unseen - 1, 0)
        elif self._depth == 1 and tag in ("td", "th", "tr"):
            self._cell = None
        elif tag in _BLOCKS:
            self._break()

    def handle_data(self, data: str) -> None:
        if self._cell is not None and not self._unseen:
            self._cell.pieces.append(data)

    def _open(self, attributes: dict[str, str | None]) -> None:
        if not self.rows:
            self.rows.append([])
        across = _number(attributes.get("colspan"), _WIDEST)
        # Excel writes so when text merely flows over empty neighbours.
        overflows = "mso-ignore" in (attributes.get("style") or "")
        self._cell = _Cell(
            across, _number(attributes.get("rowspan"), _TALLEST), across > 1 and not overflows
        )
        self.rows[-1].append(self._cell)

    def _break(self) -> None:
        if self._cell is not None:
            self._cell.pieces.append("\v")


def _number(text: str | None, most: int) -> int:
    return min(max(int(text), 1), most) if text and text.isdecimal() else 1


def _spread(rows: list[list[_Cell]]) -> Grid:
    """Every cell at its column: what is merged down fills the rows below."""
    hanging: dict[int, tuple[int, str]] = {}
    spread: list[GridRow] = []
    for row in rows:
        cells: dict[int, str] = {}
        for column, (left, text) in tuple(hanging.items()):
            cells[column] = text
            hanging[column] = (left - 1, text)
        _place(row, cells, hanging)
        hanging = {column: rest for column, rest in hanging.items() if rest[0] > 0}
        texts = tuple(cells.get(at, "") for at in range(max(cells, default=-1) + 1))
        spread.append(GridRow(texts, len(row) == 1 and row[0].merged and len(texts) > 1))
    width = max((len(row.cells) for row in spread), default=0)
    return Grid(
        tuple(GridRow(r.cells, r.spans and len(r.cells) == width) for r in spread if r.cells)
    )


def _place(row: list[_Cell], cells: dict[int, str], hanging: dict[int, tuple[int, str]]) -> None:
    column = 0
    for cell in row:
        while column in cells:
            column += 1
        text = cell.text()
        for offset in range(cell.across):
            shown = text if offset == 0 else ""
            cells[column + offset] = shown
            if cell.down > 1:
                hanging[column + offset] = (cell.down - 1, shown)
        column += cell.across
