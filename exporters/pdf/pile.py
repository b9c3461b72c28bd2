"""A column of lines, gaps and rules set one under another: letterheads and closings are two."""

from dataclasses import dataclass

from exporters.document import Run
from exporters.pdf.frame import Frame
from exporters.pdf.lines import Line
from exporters.pdf.looks import Look
from exporters.pdf.sheet import Sheet


@dataclass(frozen=True)
class SetLine:
    """A broken line at its place in the pile."""

    line: Line
    look: Look
    x: float
    top: float
    width: float

    @property
    def bottom(self) -> float:
        return self.top + self.look.leading

    def draw(self, sheet: Sheet, top: float) -> None:
        sheet.line(self.line, self.look, self.x, top + self.top, self.width)


@dataclass(frozen=True)
class SetRule:
    """A horizontal rule at its place in the pile."""

    x: float
    top: float
    length: float
    weight: float

    @property
    def bottom(self) -> float:
        return self.top + self.weight

    def draw(self, sheet: Sheet, top: float) -> None:
        sheet.rule(self.x, top + self.top, self.length, self.weight)


Mark = SetLine | SetRule


class Pile:
    """Grows downwards; ``height`` is what it takes so far, in points."""

    def __init__(self, frame: Frame, x: float, width: float) -> None:
        self.marks: list[Mark] = []
        self.height = 0.0
        self._frame = frame
        self._x = x
        self._width = width

    def add(self, text: str, style: str, hanging: bool = False) -> float:
        """Set text, its later lines (or all) hanging; returns the width of its longest line."""
        look = self._frame.looks[style]
        indent = look.hanging if hanging else 0.0
        lines = self._frame.breaker.runs(
            (Run(text),), look, self._width - indent, self._width - look.hanging
        )
        for place, line in enumerate(lines):
            self._set(line, look, look.hanging if place else indent)
        return max(line.width for line in lines)

    def add_at(self, baseline: float, text: str, style: str) -> None:
        """Set text so that its first line stands on ``baseline``, level with another pile's."""
        self.height = baseline - self._frame.looks[style].baseline
        self.add(text, style)

    def gap(self, height: float) -> None:
        self.height += height

    def rule(self, line_width: float, ratio: str) -> None:
        """A centred rule, as long as the style sheet's ``ratio`` of the line it belongs to."""
        length = line_width * self._frame.measure(ratio)
        weight = self._frame.measure("rule_weight")
        x = self._x + (self._width - length) / 2
        self.marks.append(SetRule(x, self.height, length, weight))
        self.height += weight

    def _set(self, line: Line, look: Look, shift: float) -> None:
        mark = SetLine(line, look, self._x + shift, self.height, self._width - shift)
        self.marks.append(mark)
        self.height = mark.bottom


@dataclass(frozen=True)
class Drawing:
    """Marks of one or more piles, drawn together."""

    marks: tuple[Mark, ...]

    def draw(self, sheet: Sheet, top: float) -> None:
        for mark in self.marks:
            mark.draw(sheet, top)

    @property
    def height(self) -> float:
        return max(mark.bottom for mark in self.marks)
