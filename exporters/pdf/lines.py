"""Breaks text into lines by the real widths of its letters; a line is never measured twice.

Text is data here: no markup is ever read, and spaces are kept as typed except where a line ends.
A line feed in a text starts a new line.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from operator import itemgetter

from reportlab.pdfbase import pdfmetrics

from exporters.document import Run
from exporters.fonts import FontFamily, line_height
from exporters.styles import ParagraphStyle

# No-break spaces are not in the class: they hold words together.
_TOKENS = re.compile(r" +|[^ ]+")

# What Times New Roman and Tinos reach below the baseline, as a part of the size.
_DESCENT = 0.216

Letters = tuple[str, str]
"""Some text and the name of the face it is set in."""


@dataclass(frozen=True)
class Look:
    """A paragraph style in points, ready to draw."""

    style: ParagraphStyle
    size: float
    leading: float
    first_indent: float
    hanging: float

    @property
    def baseline(self) -> float:
        """From the top of a line; spacing beyond single stands above the letters, as in Word."""
        return self.leading - _DESCENT * self.size

    @classmethod
    def of(cls, style: ParagraphStyle) -> "Look":
        leading = line_height(style.size).pt * style.line_spacing
        indents = (style.first_line_indent.pt, style.hanging_indent.pt)
        return cls(style, style.size.pt, leading, *indents)


@dataclass(frozen=True)
class Line:
    """One line as it will be drawn; ``spaces`` is how many gaps can stretch when justified."""

    pieces: tuple[Letters, ...]
    width: float
    spaces: int
    ends_paragraph: bool


@dataclass(frozen=True)
class _Word:
    """Letters no line break may part, and the spaces typed before them."""

    gap: tuple[Letters, ...]
    letters: tuple[Letters, ...]
    gap_width: float
    width: float


class LineBreaker:
    """Breaks paragraphs of one document; remembers what it has measured and broken."""

    def __init__(self, fonts: FontFamily) -> None:
        self._fonts = fonts
        self._widths: dict[tuple[str, str, float], float] = {}
        self._broken: dict[tuple[str, str, float], tuple[Line, ...]] = {}

    def text(self, text: str, look: Look, width: float) -> tuple[Line, ...]:
        """The lines of plain text in a column; at least one, though it be empty."""
        key = (text, look.style.name, width)
        if key not in self._broken:
            self._broken[key] = self.runs((Run(text),), look, width, width)
        return self._broken[key]

    def runs(self, runs: Iterable[Run], look: Look, first: float, rest: float) -> tuple[Line, ...]:
        """The lines of a paragraph whose first line has another room than the rest (points)."""
        lines: list[Line] = []
        for part in _parts(runs):
            lines += self._part(part, look, rest if lines else first, rest)
        return tuple(lines)

    def _part(self, runs: Iterable[Run], look: Look, first: float, rest: float) -> Iterator[Line]:
        room, width = first, 0.0
        current: list[_Word] = []
        for word in self._words(runs, look, min(first, rest)):
            needed = width + word.gap_width + word.width
            if current and needed > room:
                yield _line(current, width, ends=False)
                room, current = rest, []
                word, needed = replace(word, gap=(), gap_width=0.0), word.width
            current.append(word)
            width = needed
        yield _line(current, width, ends=True)

    def _words(self, runs: Iterable[Run], look: Look, room: float) -> Iterator[_Word]:
        gap: list[Letters] = []
        letters: list[Letters] = []
        for text, face in self._tokens(runs, look):
            if not text.startswith(" "):
                letters.append((text, face))
                continue
            if letters:
                yield from self._word(gap, letters, look.size, room)
                gap, letters = [], []
            gap.append((text, face))
        yield from self._word(gap, letters, look.size, room)

    def _tokens(self, runs: Iterable[Run], look: Look) -> Iterator[Letters]:
        style = look.style
        for run in runs:
            face = self._fonts.face(style.bold or run.bold, style.italic or run.italic)
            for token in _TOKENS.findall(run.text):
                yield token, face

    def _word(
        self, gap: list[Letters], letters: list[Letters], size: float, room: float
    ) -> Iterator[_Word]:
        word = _Word(tuple(gap), tuple(letters), self._sum(gap, size), self._sum(letters, size))
        if word.width <= room:
            yield word
        else:
            yield from self._chopped(word, size, room)

    def _chopped(self, word: _Word, size: float, room: float) -> Iterator[_Word]:
        """A word wider than its column, broken between characters, each piece at least one."""
        gap, gap_width = word.gap, word.gap_width
        piece: list[Letters] = []
        width = 0.0
        for letter in ((character, face) for text, face in word.letters for character in text):
            wider = width + self._width(*letter, size)
            if piece and wider > room:
                yield _Word(gap, tuple(piece), gap_width, width)
                gap, gap_width = (), 0.0
                piece, wider = [], self._width(*letter, size)
            piece.append(letter)
            width = wider
        yield _Word(gap, tuple(piece), gap_width, width)

    def _sum(self, letters: Iterable[Letters], size: float) -> float:
        return sum(self._width(text, face, size) for text, face in letters)

    def _width(self, text: str, face: str, size: float) -> float:
        key = (text, face, size)
        if key not in self._widths:
            self._widths[key] = pdfmetrics.stringWidth(text, face, size)
        return self._widths[key]


def _parts(runs: Iterable[Run]) -> Iterator[list[Run]]:
    """The runs of each typed line: a line feed may stand inside any run."""
    part: list[Run] = []
    for run in runs:
        first, *others = run.text.split("\n")
        part.append(replace(run, text=first))
        for other in others:
            yield part
            part = [replace(run, text=other)]
    yield part


def _line(words: list[_Word], width: float, ends: bool) -> Line:
    letters = [piece for word in words for piece in (*word.gap, *word.letters)]
    pieces = tuple(
        ("".join(text for text, _ in group), face)
        for face, group in groupby(letters, key=itemgetter(1))
    )
    spaces = sum(text.count(" ") + text.count("\u00a0") for text, _ in pieces)
    return Line(pieces, width, spaces, ends)
