"""One page being drawn: everything is placed in points from the paper's top left corner."""

from collections.abc import Iterable

from reportlab.pdfgen.canvas import Canvas

from exporters.pdf.lines import Line
from exporters.pdf.looks import Look

# How much of a line's spare room stands left of it.
_SHIFTS = {"center": 0.5, "right": 1.0}


class Sheet:
    """Collects the text of a page in one text object, which is far quicker than one per line."""

    def __init__(self, canvas: Canvas, height: float) -> None:
        self._canvas = canvas
        self._height = height
        self._text = canvas.beginText()
        self._font = ("", 0.0)
        self._stretch = 0.0

    def line(self, line: Line, look: Look, x: float, top: float, width: float) -> None:
        """Set a line into a column, aligned as its look says."""
        spare = width - line.width
        start = x + spare * _SHIFTS.get(look.style.align, 0.0)
        self._set_stretch(_stretch(line, look, spare))
        self._text.setTextOrigin(start, self._height - top - look.baseline)
        for text, face in line.pieces:
            self._set_font(face, look.size)
            self._text.textOut(text)

    def rule(self, x: float, top: float, length: float, weight: float) -> None:
        """A horizontal rule whose upper edge is at ``top``."""
        y = self._height - top - weight / 2
        self._canvas.setLineWidth(weight)
        self._canvas.line(x, y, x + length, y)

    def grid(self, edges: Iterable[float], top: float, height: float, weight: float) -> None:
        """The box of a table row with its vertical lines at ``edges``."""
        high, low = self._height - top, self._height - top - height
        uprights = [(x, high, x, low) for x in edges]
        left, right = uprights[0][0], uprights[-1][0]
        self._canvas.setLineWidth(weight)
        self._canvas.lines([*uprights, (left, high, right, high), (left, low, right, low)])

    def finish(self) -> None:
        """Put the collected text on the page and close it."""
        self._canvas.drawText(self._text)
        self._canvas.showPage()

    def _set_font(self, face: str, size: float) -> None:
        if self._font != (face, size):
            self._text.setFont(face, size)
            self._font = (face, size)

    def _set_stretch(self, stretch: float) -> None:
        if self._stretch != stretch:
            self._text.setWordSpace(stretch)
            self._stretch = stretch


def _stretch(line: Line, look: Look, spare: float) -> float:
    if look.style.align != "justify" or line.ends_paragraph or not line.spaces:
        return 0.0
    return spare / line.spaces
