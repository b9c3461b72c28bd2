"""Lists typed in the fonts used before Unicode, where often only some columns are.

What a font would tell is not in the cells, so the letters themselves must.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from resources.legacy_fonts import Encoding, decode, encoding_of_text, is_unicode
from storage.importers.lists.grid import Grid
from storage.records_lists import Cell

_FOREIGN = re.compile("[ïöñäëûøåüîæ]", re.IGNORECASE)
"""Letters VNI is full of and Vietnamese in Unicode never has: “Hoà” alone could be either."""
_FEWEST = 3
_LOOKED_AT = 400


def in_unicode(grid: Grid) -> Grid:
    """The sheet with the columns that are in TCVN3 or VNI turned into Unicode."""
    looked = grid.rows[:_LOOKED_AT]
    encoding = _encoding(looked)
    if not encoding:
        return grid
    width = max(map(len, grid.rows))
    old = [_is_old(looked, at) for at in range(width)]
    rows = [[_decoded(cell, encoding, old[at]) for at, cell in enumerate(row)] for row in grid.rows]
    return replace(grid, rows=rows)


def _encoding(rows: Sequence[Sequence[Cell]]) -> Encoding:
    texts = [cell for row in rows for cell in row if isinstance(cell, str) and not cell.isascii()]
    old = [text for text in texts if not is_unicode(text)]
    encoding = encoding_of_text(" ".join(old))
    if encoding == "vni" and sum(map(bool, map(_FOREIGN.search, old))) < _FEWEST:
        return ""
    return encoding


def _is_old(rows: Sequence[Sequence[Cell]], at: int) -> bool:
    unicode_letters = [is_unicode(text) for text in _column(rows, at)]
    return sum(unicode_letters) * 2 < len(unicode_letters)


def _column(rows: Sequence[Sequence[Cell]], at: int) -> Iterator[str]:
    for row in rows:
        cell = row[at] if at < len(row) else ""
        if isinstance(cell, str) and not cell.isascii():
            yield cell


def _decoded(cell: Cell, encoding: Encoding, is_old: bool) -> Cell:
    if is_old and isinstance(cell, str) and not is_unicode(cell):
        return decode(cell, encoding)
    return cell
