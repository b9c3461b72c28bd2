"""Takes text apart into what no line break may part, each piece measured only once."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportlab.pdfbase import pdfmetrics

from exporters.document import Run
from exporters.fonts import FontFamily
from exporters.pdf.looks import Look

# No-break spaces are not in the class: they hold words together.
_TOKENS = re.compile(r" +|[^ ]+")
_SEAMS = re.compile(r"[^-/]*[-/]+|[^-/]+")

Letters = tuple[str, str]
"""Some text and the name of the face it is set in."""


@dataclass(frozen=True)
class Word:
    """Letters that stay on one line, and the spaces typed before them."""

    gap: tuple[Letters, ...]
    letters: tuple[Letters, ...]
    gap_width: float
    width: float


class WordReader:
    """Reads runs as words; remembers every width it has measured."""

    def __init__(self, fonts: FontFamily) -> None:
        self._fonts = fonts
        self._widths: dict[tuple[str, str, float], float] = {}

    def words(self, runs: Iterable[Run], look: Look, room: float) -> Iterator[Word]:
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
    ) -> Iterator[Word]:
        word = Word(tuple(gap), tuple(letters), self._sum(gap, size), self._sum(letters, size))
        if word.width <= room:
            yield word
        else:
            yield from self._chopped(word, size, room)

    def _chopped(self, word: Word, size: float, room: float) -> Iterator[Word]:
        """A word wider than its column as several without gaps, so that lines can break there."""
        gap, gap_width = word.gap, word.gap_width
        for text, face in word.letters:
            for piece in self._pieces(text, face, size, room):
                yield Word(gap, ((piece, face),), gap_width, self._width(piece, face, size))
                gap, gap_width = (), 0.0

    def _pieces(self, text: str, face: str, size: float, room: float) -> Iterator[str]:
        """Broken after hyphens and slashes, and where that is not enough, between letters."""
        for part in _SEAMS.findall(text):
            if self._width(part, face, size) <= room:
                yield part
            else:
                yield from self._slices(part, face, size, room)

    def _slices(self, text: str, face: str, size: float, room: float) -> Iterator[str]:
        start, width = 0, 0.0
        for place, letter in enumerate(text):
            wide = self._width(letter, face, size)
            if place > start and width + wide > room:
                yield text[start:place]
                start, width = place, 0.0
            width += wide
        yield text[start:]

    def _sum(self, letters: Iterable[Letters], size: float) -> float:
        return sum(self._width(text, face, size) for text, face in letters)

    def _width(self, text: str, face: str, size: float) -> float:
        key = (text, face, size)
        if key not in self._widths:
            self._widths[key] = pdfmetrics.stringWidth(text, face, size)
        return self._widths[key]
