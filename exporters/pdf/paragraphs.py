"""Body paragraphs as strips of one line each, with no line left alone at a page's edge."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from exporters.document import Paragraph
from exporters.pdf.frame import Frame
from exporters.pdf.lines import Line
from exporters.pdf.looks import Look
from exporters.pdf.pages import Strip
from exporters.pdf.sheet import Sheet


@dataclass(frozen=True)
class _SetLine:
    line: Line
    look: Look
    x: float
    width: float

    def draw(self, sheet: Sheet, top: float) -> None:
        sheet.line(self.line, self.look, self.x, top, self.width)


def paragraph_strips(paragraph: Paragraph, frame: Frame) -> list[Strip]:
    """One strip per line; the first two and the last two lines stay together."""
    look = frame.looks[paragraph.style]
    strips = list(_lines(paragraph, look, frame))
    for place in {0, len(strips) - 2}:
        if 0 <= place < len(strips) - 1:
            strips[place] = replace(strips[place], glued=True)
    strips[0] = replace(strips[0], space_before=look.style.space_before.pt, uid=paragraph.uid)
    if look.style.keep_with_next:
        return glued(strips)
    return strips


def glued(strips: Sequence[Strip]) -> list[Strip]:
    """The same strips, kept together and with what follows."""
    return [replace(strip, glued=True) for strip in strips]


def _lines(paragraph: Paragraph, look: Look, frame: Frame) -> Iterator[Strip]:
    indents = (look.first_indent, look.hanging)
    rooms = [frame.width - indent for indent in indents]
    for place, line in enumerate(frame.breaker.runs(paragraph.runs, look, *rooms)):
        indent = indents[min(place, 1)]
        mark = _SetLine(line, look, frame.left + indent, frame.width - indent)
        yield Strip(look.leading, mark.draw)
