"""Where a list begins: its head under title rows, of one line or two, with merged cells."""

import re
from collections.abc import Sequence

from resources.vietnamese import clean_line
from storage.importers.lists.columns import is_heading
from storage.importers.lists.grid import Grid, letter_of, text_of
from storage.records_lists import Cell, ListColumn, ListLine, ListTable

_DEEPEST = 60
_MARK = re.compile(r"\(?(?:\d{1,2}|[A-Ha-h])\)?(?:\s*=.*)?")


def table_of(grid: Grid) -> ListTable | None:
    """The list on a sheet, None where no row has at least two known headings."""
    for at, row in enumerate(grid.rows[:_DEEPEST]):
        depth = _depth(grid, at)
        columns = _columns(grid, at, depth)
        if _known(row) >= 2 or (depth == 2 and _known_columns(columns) >= 2 and _known(row)):
            return _table(grid, at, depth, columns)
    return None


def _known(row: Sequence[Cell]) -> int:
    texts = {
        text for cell in row if isinstance(cell, str | int | float) and (text := text_of(cell))
    }
    return sum(map(is_heading, texts))


def _known_columns(columns: Sequence[ListColumn]) -> int:
    return sum(is_heading(f"{one.title} {one.lower}") or is_heading(one.lower) for one in columns)


def _depth(grid: Grid, at: int) -> int:
    """Two where cells of the head reach over two rows, or the next row only names parts of them."""
    if at + 1 >= len(grid.rows):
        return 1
    for first, _, last, _ in grid.merges:
        if first == at and last == at + 1:
            return 2
    return 2 if _names_parts(grid.rows[at], grid.rows[at + 1]) else 1


def _names_parts(upper: Sequence[Cell], lower: Sequence[Cell]) -> bool:
    """Whether ``lower`` holds headings, some where ``upper`` is blank, none under the first."""
    filled = [at for at, cell in enumerate(lower) if text_of(cell).strip()]
    if not filled or filled[0] == 0 or not all(isinstance(lower[at], str) for at in filled):
        return False
    split = any(at >= len(upper) or not text_of(upper[at]).strip() for at in filled)
    return split and sum(is_heading(text_of(lower[at])) for at in filled) * 2 >= len(filled)


def _table(grid: Grid, at: int, depth: int, columns: tuple[ListColumn, ...]) -> ListTable:
    start = at + depth
    if start < len(grid.rows) and _is_index(grid.rows[start]):
        start += 1
    titles = [_one_line(row) for row in grid.rows[:at]]
    rows = _filled(grid, start)
    lines = (
        ListLine(number, tuple(row))
        for number, row in enumerate(rows, start=grid.first_row + start)
        if any(cell != "" for cell in row)
    )
    return ListTable(grid.name, (*grid.titles, *filter(None, titles)), columns, tuple(lines))


def _one_line(row: Sequence[Cell]) -> str:
    return clean_line(" ".join(text_of(cell) for cell in row))


def _is_index(row: Sequence[Cell]) -> bool:
    """Whether the row numbers the columns: (1) (2) (3), A B 1 2."""
    texts = [text for cell in row if (text := text_of(cell).strip())]
    return len(texts) > 2 and all(_MARK.fullmatch(text) for text in texts)


def _columns(grid: Grid, at: int, depth: int) -> tuple[ListColumn, ...]:
    width = max((len(row) for row in grid.rows[at : at + _DEEPEST]), default=0)
    upper = _spread(grid, at, width)
    lower = _spread(grid, at + 1, width) if depth == 2 else [""] * width
    if depth == 2:
        upper = _carried(upper, lower)
    return tuple(
        ListColumn(letter_of(place), top or below, below if top and below != top else "")
        for place, (top, below) in enumerate(zip(upper, lower, strict=True))
    )


def _spread(grid: Grid, at: int, width: int) -> list[str]:
    """The row's headings, one merged over columns standing in each of them."""
    row = grid.rows[at]
    texts = [clean_line(text_of(row[n])) if n < len(row) else "" for n in range(width)]
    for first, left, _, right in grid.merges:
        if first == at:
            texts[left : right + 1] = [texts[left]] * len(texts[left : right + 1])
    return texts


def _carried(upper: list[str], lower: list[str]) -> list[str]:
    """Where merges are not known, a heading goes on over the blanks that have parts below."""
    carried = list(upper)
    for at in range(1, len(carried)):
        if not carried[at] and lower[at] and lower[at - 1] and carried[at - 1]:
            carried[at] = carried[at - 1]
    return carried


def _filled(grid: Grid, start: int) -> list[Sequence[Cell]]:
    """The rows below the head, a cell merged over rows standing in each of them."""
    rows = list(grid.rows[start:])
    for first, left, last, _ in grid.merges:
        if first < start or last == first:
            continue
        value = rows[first - start][left] if left < len(rows[first - start]) else ""
        for at in range(first + 1 - start, min(last + 1 - start, len(rows))):
            row = list(rows[at])
            row.extend([""] * (left + 1 - len(row)))
            row[left] = value
            rows[at] = row
    return rows
