"""A sheet as found, before anybody knows which of its rows is the head."""

from collections.abc import Sequence
from dataclasses import dataclass

from storage.records_lists import Cell

Merge = tuple[int, int, int, int]
"""First row, first column, last row, last column: all inside the merged area."""


@dataclass(frozen=True)
class Grid:
    """Rows of one sheet; the first is row ``first_row`` as Excel counts, rows may be short."""

    name: str
    rows: Sequence[Sequence[Cell]]
    merges: Sequence[Merge] = ()
    first_row: int = 1
    titles: tuple[str, ...] = ()


def letter_of(column: int) -> str:
    """A column counted from 0 as Excel names it: A … Z, AA …"""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def text_of(cell: Cell) -> str:
    """A cell as the sheet shows it, roughly: whole numbers without a point."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)
