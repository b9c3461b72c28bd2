"""Which table rows are taller than a page: those alone may be cut, or Word would hide their end."""

from collections.abc import Callable, Iterable, Sequence

from exporters.fonts import line_height
from exporters.lengths import Length
from exporters.letterhead import line_width
from exporters.styles import ParagraphStyle

# Broken lines are left about a tenth unfilled.
_UNFILLED = 1.1

Cell = tuple[Sequence[str], Length, ParagraphStyle]


def fits(cells: Iterable[Cell], room: Length) -> bool:
    """Whether each cell (its lines, its inner width, their style) surely stays within ``room``.

    A row within a tenth of the room may be called too tall: only a layout engine knows better.
    """
    return all(
        _height(cell, _at_most) <= room or _height(cell, line_width) <= room for cell in cells
    )


def _height(cell: Cell, measure: Callable[[str, ParagraphStyle], Length]) -> float:
    lines, width, style = cell
    count = sum(1 + _UNFILLED * measure(line, style) // width for line in lines)
    return count * line_height(style.size) * style.line_spacing


def _at_most(text: str, style: ParagraphStyle) -> Length:
    """No letter is wider than its size; spares measuring the thousand rows that are short."""
    return Length(len(text) * style.size)
