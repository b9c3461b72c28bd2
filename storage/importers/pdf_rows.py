"""The words of one drawn table, row by row and cell by cell."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from storage.importers.pdf_grid import Grid, GridCell
from storage.importers.pdf_lines import Line, read_lines
from storage.importers.pdf_words import Word

_WIDEST_PADDING = 12.0


@dataclass(frozen=True)
class PdfCell:
    """The lines between ``left`` and ``right``, the cell's text edges in points."""

    lines: tuple[Line, ...]
    left: float
    right: float
    columns: int = 1
    continues: bool = False

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.lines)

    def with_more(self, other: "PdfCell") -> "PdfCell":
        """This cell and the rest of it from the next page."""
        return replace(self, lines=self.lines + other.lines)


PdfRow = tuple[PdfCell, ...]


def words_inside(words: Iterable[Word], grid: Grid) -> dict[GridCell, list[Word]]:
    """The words whose middle lies in a cell of ``grid``."""
    inside: dict[GridCell, list[Word]] = defaultdict(list)
    for word in words:
        cell = grid.at((word.left + word.right) / 2, word.base - word.size * 0.3)
        if cell is not None:
            inside[cell].append(word)
    return inside


def read_rows(grid: Grid, inside: dict[GridCell, list[Word]], page: int) -> list[PdfRow]:
    """The rows of ``grid``; a cell merged down stands in its first, marked in the others."""
    lines = {cell: tuple(read_lines(inside[cell], page)) for cell in grid.cells if cell in inside}
    paddings = _paddings(grid, lines)
    rows: list[PdfRow] = []
    for row in range(len(grid.ys) - 1):
        standing = dict.fromkeys(grid.owners[row, column] for column in range(len(grid.xs) - 1))
        rows.append(tuple(_cell(grid, cell, row, lines, paddings) for cell in standing))
    return rows


def _cell(
    grid: Grid,
    cell: GridCell,
    row: int,
    lines: dict[GridCell, tuple[Line, ...]],
    paddings: Sequence[float],
) -> PdfCell:
    padding = paddings[cell.column]
    continues = cell.row < row
    return PdfCell(
        () if continues else lines.get(cell, ()),
        grid.xs[cell.column] + padding,
        grid.xs[cell.column + cell.columns] - padding,
        cell.columns,
        continues,
    )


def _paddings(grid: Grid, lines: dict[GridCell, tuple[Line, ...]]) -> list[float]:
    """The space kept beside a column's rules: as near as its words ever come to the left one."""
    nearest = [_WIDEST_PADDING] * (len(grid.xs) - 1)
    for cell, its_lines in lines.items():
        gap = min(line.left for line in its_lines) - grid.xs[cell.column]
        nearest[cell.column] = max(0.0, min(nearest[cell.column], gap))
    return nearest
