"""One page being drawn: everything is placed in points from the paper's top left corner."""

from functools import lru_cache

from reportlab.lib.rl_accel import fp_str
from reportlab.pdfgen.canvas import Canvas

from exporters.pdf.glyphs import Glyphs
from exporters.pdf.lines import Line
from exporters.pdf.looks import Look

# How much of a line's spare room stands left of it.
_SHIFTS = {"center": 0.5, "right": 1.0}


class Sheet:
    """Collects the text of a page as operators, far quicker than reportlab's calls for each."""

    def __init__(self, canvas: Canvas, height: float, glyphs: Glyphs) -> None:
        self._canvas = canvas
        self._height = height
        self._glyphs = glyphs
        self._text = ["BT 1 0 0 1 0 0 Tm"]
        self._font = ("", 0.0, 0)
        self._stretch = 0.0

    def line(self, line: Line, look: Look, x: float, top: float, width: float) -> None:
        """Set a line into a column, aligned as its look says."""
        spare, align = width - line.width, look.style.align
        stretch = _stretch(line, spare) if align == "justify" else 0.0
        if self._stretch != stretch:
            self._text.append(f"{fp_str(stretch)} Tw")
            self._stretch = stretch
        start = x + spare * _SHIFTS.get(align, 0.0)
        self._text.append(f"1 0 0 1 {fp_str(start, self._height - top - look.baseline)} Tm")
        for text, face in line.pieces:
            for subset, shown in self._glyphs.shown(text, face):
                self._set_font(face, look.size, subset)
                self._text.append(shown)

    def rule(self, x: float, top: float, length: float, weight: float) -> None:
        """A horizontal rule whose upper edge is at ``top``."""
        y = self._height - top - weight / 2
        self._canvas.setLineWidth(weight)
        self._canvas.line(x, y, x + length, y)

    def grid(self, edges: tuple[float, ...], top: float, height: float, weight: float) -> None:
        """The box of a table row with its vertical lines at ``edges``."""
        high, low = fp_str(self._height - top), fp_str(self._height - top - height)
        across = _numbers(edges)
        lines = [f"{x} {high} m {x} {low} l" for x in across]
        lines += [f"{across[0]} {y} m {across[-1]} {y} l" for y in (high, low)]
        self._canvas.addLiteral("\n".join((f"{fp_str(weight)} w", "n", *lines, "S")))

    def finish(self) -> None:
        """Put the collected text on the page and close it."""
        self._canvas.addLiteral(" ".join((*self._text, "ET")))
        self._canvas.showPage()

    def _set_font(self, face: str, size: float, subset: int) -> None:
        if self._font != (face, size, subset):
            self._text.append(self._glyphs.font(face, size, subset))
            self._font = (face, size, subset)


@lru_cache(maxsize=64)
def _numbers(edges: tuple[float, ...]) -> tuple[str, ...]:
    """Places as a PDF writes them; the rows of a table share theirs."""
    return tuple(map(fp_str, edges))


def _stretch(line: Line, spare: float) -> float:
    """What each gap of a justified line takes of its spare room."""
    return 0.0 if line.ends_paragraph or not line.spaces else spare / line.spaces
