"""Drawn rules become the cells of tables, merged cells where the rules between are missing."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from storage.importers.pdf_rules import Rule

_NEAR = 3.0
"""Rules as close as this are one: each row may draw its own."""
_MOST_LINES = 400
"""Boundaries in one direction; a page of squared paper is no table."""


@dataclass(frozen=True)
class GridCell:
    """A cell by the row and column it begins in and how many of each it covers."""

    row: int
    column: int
    rows: int
    columns: int


@dataclass(frozen=True)
class Grid:
    """One table on one page: ``xs`` and ``ys`` are its boundaries in points."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    cells: tuple[GridCell, ...]
    owners: dict[tuple[int, int], GridCell]

    @property
    def top(self) -> float:
        return self.ys[0]

    @property
    def bottom(self) -> float:
        return self.ys[-1]

    def at(self, x: float, y: float) -> GridCell | None:
        """The cell at a point; None outside the table."""
        return self.owners.get((bisect_right(self.ys, y) - 1, bisect_right(self.xs, x) - 1))


def read_grids(rules: Iterable[Rule]) -> tuple[Grid, ...]:
    """The tables of a page from top to bottom; rules that close no cell make none."""
    found = (_grid(band) for band in _bands(rules))
    return tuple(grid for grid in found if grid is not None)


def _bands(rules: Iterable[Rule]) -> Iterator[list[Rule]]:
    """Rules that overlap from top to bottom belong to one table."""
    band: list[Rule] = []
    bottom = 0.0
    for rule in sorted(rules, key=lambda rule: rule.top):
        if band and rule.top > bottom + _NEAR:
            yield band
            band = []
        bottom = max(bottom, rule.bottom) if band else rule.bottom
        band.append(rule)
    if band:
        yield band


def _grid(band: list[Rule]) -> Grid | None:
    across = [rule for rule in band if rule.is_across]
    down = [rule for rule in band if not rule.is_across]
    if not down:
        return None
    edges = [x for rule in across for x in (rule.left, rule.right)]
    xs = _boundaries([*(rule.left for rule in down), min(edges), max(edges)] if edges else [])
    ys = _boundaries([rule.top for rule in across])
    if not (2 < len(xs) <= _MOST_LINES and 1 < len(ys) <= _MOST_LINES):
        return None
    walls = _Walls(xs, ys, across, down)
    cells = tuple(_cells(walls))
    return Grid(xs, ys, cells, {place: cell for cell in cells for place in _places(cell)})


def _boundaries(values: Iterable[float]) -> tuple[float, ...]:
    kept: list[float] = []
    for value in sorted(values):
        if not kept or value - kept[-1] > _NEAR:
            kept.append(value)
    return tuple(kept)


class _Walls:
    """Which sides of the places of a grid are drawn."""

    def __init__(
        self, xs: tuple[float, ...], ys: tuple[float, ...], across: list[Rule], down: list[Rule]
    ) -> None:
        self.width, self.height = len(xs) - 1, len(ys) - 1
        self._xs, self._ys = xs, ys
        self._across = _by_boundary(ys, ((rule.top, (rule.left, rule.right)) for rule in across))
        self._down = _by_boundary(xs, ((rule.left, (rule.top, rule.bottom)) for rule in down))

    def left_of(self, row: int, column: int) -> bool:
        middle = (self._ys[row] + self._ys[row + 1]) / 2
        return any(start <= middle <= end for start, end in self._down[column])

    def above(self, row: int, column: int) -> bool:
        middle = (self._xs[column] + self._xs[column + 1]) / 2
        return any(start <= middle <= end for start, end in self._across[row])


def _by_boundary(
    boundaries: tuple[float, ...], spans: Iterable[tuple[float, tuple[float, float]]]
) -> dict[int, list[tuple[float, float]]]:
    drawn: dict[int, list[tuple[float, float]]] = defaultdict(list)
    for value, span in spans:
        drawn[bisect_right(boundaries, value + 0.01) - 1].append(span)
    return drawn


def _cells(walls: _Walls) -> Iterator[GridCell]:
    taken: set[tuple[int, int]] = set()
    for row in range(walls.height):
        for column in range(walls.width):
            if (row, column) not in taken:
                cell = _cell(walls, taken, row, column)
                taken.update(_places(cell))
                yield cell


def _cell(walls: _Walls, taken: set[tuple[int, int]], row: int, column: int) -> GridCell:
    right, below = column + 1, row + 1
    while right < walls.width and (row, right) not in taken and not walls.left_of(row, right):
        right += 1
    while below < walls.height and not walls.above(below, column):
        below += 1
    return GridCell(row, column, below - row, right - column)


def _places(cell: GridCell) -> Iterator[tuple[int, int]]:
    for row in range(cell.row, cell.row + cell.rows):
        for column in range(cell.column, cell.column + cell.columns):
            yield row, column
