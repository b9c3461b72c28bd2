"""Lines become paragraphs again: told by indents, gaps and words that would still have fitted."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from storage.importers.pdf_lines import Line
from storage.records import TextRun
from storage.records_import import Alignment, SourceParagraph

_BULLET = re.compile(r"[-–—+•*]$|[-–—+•*](?=\S)")
_INDENT = 6.0
_CENTRE = 4.0
_WIDER_GAP = 1.25
_LONGEST_STEP = 1.9
"""Of the size: 1.5 lines of Times (1.15) and a little more."""


@dataclass(frozen=True)
class Measure:
    """The column the lines were set in: its edges in points and the usual step between lines."""

    left: float
    right: float
    step: float

    def is_indented(self, line: Line) -> bool:
        return line.left > self.left + _INDENT

    def is_centred(self, line: Line) -> bool:
        before, after = line.left - self.left, self.right - line.right
        return before > 2 * _INDENT and abs(before - after) < _CENTRE

    def had_room(self, line: Line, following: Line) -> bool:
        """Whether the next line's first word would have fitted: then the break was meant."""
        word = following.words[0]
        room = self.right - line.right
        if self.is_centred(line):
            room += line.left - self.left
        return line.size * 0.25 + (word.right - word.left) <= room - 1


def measure(lines: Sequence[Line]) -> Measure:
    """The measure of the running text that ``lines`` are; at least one line is needed."""
    edges = Counter(round(line.right) for line in lines)
    usual, times = edges.most_common(1)[0]
    right = usual if times > 2 else max(edges)
    return Measure(min(line.left for line in lines), float(right), usual_step(lines))


def usual_step(lines: Sequence[Line]) -> float:
    """From one line to the next inside a paragraph: the commonest of the small steps."""
    steps = [round(b.base - a.base, 1) for a, b in pairwise(lines) if a.page == b.page]
    small = [step for step in steps if 0 < step <= _LONGEST_STEP * lines[0].size]
    return Counter(small).most_common(1)[0][0] if small else lines[0].size * 1.15


def join(lines: Iterable[Line], column: Measure) -> Iterator[list[Line]]:
    """The lines of each paragraph."""
    paragraph: list[Line] = []
    for line in lines:
        if paragraph and _begins(paragraph, line, column):
            yield paragraph
            paragraph = []
        paragraph.append(line)
    if paragraph:
        yield paragraph


def paragraph(lines: Sequence[Line], column: Measure, place: str) -> SourceParagraph:
    """One paragraph of the source from its lines."""
    alignment: Alignment = "center" if all(map(column.is_centred, lines)) else ""
    words = [word for line in lines for word in line.words]
    stretches = [(bold, list(run)) for bold, run in groupby(words, key=lambda word: word.bold)]
    texts = [(bold, " ".join(word.text for word in run)) for bold, run in stretches]
    last = len(texts) - 1
    gaps = (" " if at < last else "" for at in range(len(texts)))
    runs = (TextRun(text + gap, bold) for (bold, text), gap in zip(texts, gaps, strict=True))
    return SourceParagraph(tuple(runs), place, alignment)


def _begins(before: Sequence[Line], line: Line, column: Measure) -> bool:
    last = before[-1]
    if _is_item(line):
        return column.had_room(last, line) or last.text.endswith((".", ";", ":"))
    if line.page == last.page and line.base - last.base > column.step * _WIDER_GAP:
        return True
    if _is_item(before[0]) and line.left > before[0].left + 1:
        return False
    if column.is_indented(line) and (len(before) == 1 or not column.is_indented(last)):
        return True
    return column.had_room(last, line)


def _is_item(line: Line) -> bool:
    return bool(_BULLET.match(line.words[0].text))
