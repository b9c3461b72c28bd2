"""A piece of a table on its way through the clipboard, whichever program it comes from."""

from dataclasses import dataclass


@dataclass(frozen=True)
class GridRow:
    """The cells of one row, lines of a cell parted by ``\\n``.

    ``spans``: its first cell is merged over the whole row, as group headings (QUÝ I) are.
    """

    cells: tuple[str, ...]
    spans: bool = False

    @property
    def is_blank(self) -> bool:
        return not any(self.cells)


@dataclass(frozen=True)
class Grid:
    """Rows from top to bottom; shorter rows simply end earlier."""

    rows: tuple[GridRow, ...]

    @property
    def width(self) -> int:
        return max((len(row.cells) for row in self.rows), default=0)

    @property
    def single(self) -> str | None:
        """The text of the only cell; None when there are more."""
        if len(self.rows) == 1 and len(self.rows[0].cells) == 1:
            return self.rows[0].cells[0]
        return None
