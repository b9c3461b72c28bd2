"""The tables of a Word file as sheets, tracked changes accepted, merged cells told."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from resources.vietnamese import clean_line
from storage.importers.docx import read_pieces
from storage.importers.docx_package import open_docx
from storage.importers.docx_runs import Findings
from storage.importers.lists.grid import Grid, Merge
from storage.records_import import SourceParagraph, SourcePiece, SourceTable
from storage.records_lists import Cell

_TITLES = 6  # paragraphs above a table that may say what it lists


def read_word_tables(path: Path) -> list[Grid]:
    """Every table of the file, the paragraphs before it as its titles; raises FileRefused."""
    return grids_of(read_pieces(open_docx(path), Findings()))


def grids_of(pieces: Iterable[SourcePiece]) -> list[Grid]:
    """Every table among ``pieces``, the paragraphs before it as its titles."""
    grids: list[Grid] = []
    above: list[str] = []
    for piece in pieces:
        if isinstance(piece, SourceParagraph):
            above.append(clean_line(piece.text))
        else:
            titles = tuple(filter(None, above[-_TITLES:]))
            grids.append(_grid(piece, f"Bảng {len(grids) + 1}", titles))
            above = []
    return _continued(grids)


def _grid(table: SourceTable, name: str, titles: tuple[str, ...]) -> Grid:
    rows: list[list[Cell]] = []
    for row in table.rows:
        cells: list[Cell] = []
        for cell in row:
            cells.append("" if cell.continues else clean_line(cell.text))
            cells.extend([""] * (cell.columns - 1))
        rows.append(cells)
    return Grid(name, rows, tuple(_merges(table)), titles=titles)


def _merges(table: SourceTable) -> Iterator[Merge]:
    """Each cell merged over columns or rows, as a spreadsheet tells it."""
    begun: dict[int, Merge] = {}
    for at, row in enumerate(table.rows):
        left = 0
        for cell in row:
            right = left + cell.columns - 1
            above = begun.get(left)
            if cell.continues and above is not None and above[2] == at - 1:
                begun[left] = (above[0], left, at, right)
            else:
                if above is not None:
                    yield above
                begun[left] = (at, left, at, right)
            left = right + 1
    yield from (merge for merge in begun.values())


def _continued(grids: list[Grid]) -> list[Grid]:
    """A table cut in two by the next page's blank line goes on without a head of its own."""
    whole: list[Grid] = []
    for grid in grids:
        before = whole[-1] if whole else None
        if before is not None and not grid.titles and _width(before) == _width(grid) > 2:
            shift = len(before.rows)
            moved = tuple((a + shift, b, c + shift, d) for a, b, c, d in grid.merges)
            rows = [*before.rows, *grid.rows]
            whole[-1] = Grid(before.name, rows, (*before.merges, *moved), 1, before.titles)
        else:
            whole.append(grid)
    return whole


def _width(grid: Grid) -> int:
    return max(map(len, grid.rows), default=0)
