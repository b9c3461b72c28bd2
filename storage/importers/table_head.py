"""The head of somebody else's task table: one or two lines of headings, and what they mean."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from resources.vietnamese import clean_line, fold
from storage.importers.headings import Use, uses_by_heading
from storage.records_import import SourceCell, SourceTable

Row = tuple[SourceCell, ...]
_DEEPEST = 6
"""Titles and units of measure may stand in rows above the headings."""
_MARK = re.compile(r"\(?(?:\d{1,2}|[A-H])\)?")


@dataclass(frozen=True)
class Leaf:
    """One column as the lowest heading over it has it; ``title`` is as printed."""

    start: int
    columns: int
    title: str
    parent: str
    use: Use


@dataclass(frozen=True)
class Head:
    """Where the rows below the headings begin, and the columns."""

    leaves: tuple[Leaf, ...]
    end: int


def find_head(table: SourceTable) -> Head | None:
    """The head of a task table, None where no row names at least two known columns."""
    for at, row in enumerate(table.rows[:_DEEPEST]):
        if len(row) > 1 and uses_by_heading([cell.text for cell in row], ()) is not None:
            return _head(table.rows, at)
        if len(row) > 1 and _is_over(row, table.rows[at + 1 : at + 2]):
            return _head(table.rows, at)
    return None


def starts(row: Row) -> list[int]:
    """The grid column each cell of ``row`` begins at."""
    found = [0]
    for cell in row:
        found.append(found[-1] + cell.columns)
    return found[:-1]


def is_index_row(row: Row) -> bool:
    """Whether the row numbers the columns: (1) (2) (3), A B 1 2."""
    texts = [text for cell in row if (text := cell.text.strip())]
    return len(texts) > 2 and all(_MARK.fullmatch(clean_line(text)) for text in texts)


def texts_of(row: Row) -> tuple[str, ...]:
    """The row's cells without regard to case, to see a head again."""
    return tuple(clean_line(cell.text).casefold() for cell in row)


def _is_over(row: Row, below: Sequence[Row]) -> bool:
    """Whether ``row`` gives two known headings only together with the row under it."""
    if not below or not any(cell.continues for cell in below[0]):
        return False
    titles = [_together(leaf) for leaf in _leaves([row, below[0]])]
    return uses_by_heading(titles, ()) is not None


def _head(rows: Sequence[Row], at: int) -> Head:
    depth = 2 if at + 1 < len(rows) and _is_lower(rows[at], rows[at + 1]) else 1
    leaves = _leaves(rows[at : at + depth])
    end = at + depth
    while end < len(rows) and is_index_row(rows[end]):
        end += 1
    return Head(tuple(_with_uses(leaves)), end)


def _is_lower(upper: Row, lower: Row) -> bool:
    """Whether ``lower`` is a second line of headings."""
    if is_index_row(lower) or len(lower) < 2:
        return False
    filled = [clean_line(cell.text) for cell in lower if not cell.continues]
    named = [text for text in filled if text]
    if not named or max(map(len, named)) > 60:
        return False
    wide = any(cell.columns > 1 for cell in upper) and len(lower) > len(upper)
    merged = any(cell.continues for cell in lower)
    roles = all("chu tri" in fold(text) or "phoi hop" in fold(text) for text in named)
    return (wide and merged) or roles


def _leaves(rows: Sequence[Row]) -> list[Leaf]:
    """The columns of the lowest line; where it goes on or is blank, the one above names them."""
    leaves: list[Leaf] = []
    for start, cell in zip(starts(rows[-1]), rows[-1], strict=True):
        above = _title_over(rows[0], start) if len(rows) > 1 else ""
        own = "" if cell.continues else clean_line(cell.text)
        parent = above if own and above and fold(own) != fold(above) else ""
        leaves.append(Leaf(start, cell.columns, own or above, parent, Use("")))
    return leaves


def _title_over(row: Row, column: int) -> str:
    for start, cell in zip(starts(row), row, strict=True):
        if start <= column < start + cell.columns:
            return clean_line(cell.text)
    return ""


def _together(leaf: Leaf) -> str:
    return f"{leaf.parent} {leaf.title}".strip()


def _with_uses(leaves: Sequence[Leaf]) -> list[Leaf]:
    uses = uses_by_heading([_together(leaf) for leaf in leaves], ())
    found = uses or [Use("extra", leaf.title) for leaf in leaves]
    return [
        Leaf(leaf.start, leaf.columns, leaf.title, leaf.parent, use)
        for leaf, use in zip(leaves, found, strict=True)
    ]
