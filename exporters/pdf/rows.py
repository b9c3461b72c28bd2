"""One ruled row of a table: how high it is, how it is drawn, where it can be cut."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from exporters.pdf.lines import Line
from exporters.pdf.looks import Look
from exporters.pdf.sheet import Sheet

Cell = tuple[Line, ...]


@dataclass(frozen=True)
class Grid:
    """The vertical lines of a row and the look of the cells between them, in points."""

    edges: tuple[float, ...]
    looks: tuple[Look, ...]
    padding_x: float
    padding_y: float
    weight: float

    @cached_property
    def columns(self) -> tuple[tuple[float, float, Look], ...]:
        """Left edge of the text, room for it and its look, cell by cell."""
        sides = zip(self.edges[:-1], self.edges[1:], self.looks, strict=True)
        return tuple(
            (left + self.padding_x, right - left - 2 * self.padding_x, look)
            for left, right, look in sides
        )


@dataclass(frozen=True)
class SetRow:
    """A row whose cells are broken into lines."""

    cells: tuple[Cell, ...]
    grid: Grid

    @cached_property
    def height(self) -> float:
        """At least one line high, though all cells be empty."""
        cells = zip(self.cells, self.grid.looks, strict=True)
        tallest = max(max(len(lines), 1) * look.leading for lines, look in cells)
        return tallest + 2 * self.grid.padding_y

    def draw(self, sheet: Sheet, top: float) -> None:
        grid = self.grid
        sheet.grid(grid.edges, top, self.height, grid.weight)
        for lines, (x, width, look) in zip(self.cells, grid.columns, strict=True):
            y = top + self._offset(lines, look)
            for line in lines:
                sheet.line(line, look, x, y, width)
                y += look.leading

    def cut(self, room: float) -> "tuple[SetRow, SetRow] | None":
        """What fits into ``room`` and the rest; None when not even one line fits."""
        inner = room - 2 * self.grid.padding_y
        counts = [int(inner / look.leading) for look in self.grid.looks]
        if min(counts) < 1:
            return None
        cells = list(zip(self.cells, counts, strict=True))
        first = tuple(lines[:count] for lines, count in cells)
        rest = tuple(lines[count:] for lines, count in cells)
        return replace(self, cells=first), replace(self, cells=rest)

    def _offset(self, lines: Sequence[Line], look: Look) -> float:
        """Centred cells (numbers, heads, groups) stand in the middle, text at the top."""
        if look.style.align == "center":
            return (self.height - len(lines) * look.leading) / 2
        return self.grid.padding_y
