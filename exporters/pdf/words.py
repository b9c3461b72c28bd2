"""Takes text apart into what no line break may part, each piece measured only once."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from reportlab.pdfbase import pdfmetrics

from exporters.document import Run
from exporters.fonts import FontFamily
from exporters.pdf.looks import Look

# No-break spaces are not in the class: they hold words together.
_TOKENS = re.compile(r" +|[^ ]+")
_SPACED_WORDS = re.compile(r" *[^ ]+| +")
_SEAMS = re.compile(r"[^-/]*[-/]+|[^-/]+")

# Words and widths remembered, some megabytes: a round of thousands has about as many.
_KEPT = 1 << 15

Letters = tuple[str, str]
"""Some text and the name of the face it is set in."""


@dataclass(frozen=True, slots=True)
class Word:
    """Letters that stay on one line, and the spaces typed before them."""

    gap: tuple[Letters, ...]
    letters: tuple[Letters, ...]
    gap_width: float
    width: float

    def without_gap(self) -> "Word":
        """The word as it begins a line."""
        return Word((), self.letters, 0.0, self.width)


class WordReader:
    """Reads runs as words. Those of one face are kept for all papers: a set repeats its names."""

    def __init__(self, fonts: FontFamily) -> None:
        self._fonts = fonts

    def words(self, runs: Sequence[Run], look: Look, room: float) -> Sequence[Word]:
        """The words of a typed line, the last with the spaces that end it."""
        if len(runs) == 1:
            words: Sequence[Word] = self._of_run(runs[0], look)
        else:
            words = list(self._of_runs(runs, look))
        if all(word.width <= room for word in words):
            return words
        return [part for word in words for part in self._fitting(word, look.size, room)]

    def _of_run(self, run: Run, look: Look) -> list[Word]:
        face, size = self._face(run, look), look.size
        texts = _SPACED_WORDS.findall(run.text) or ("",)
        return [_plain_word(text, face, size) for text in texts]

    def _of_runs(self, runs: Iterable[Run], look: Look) -> Iterator[Word]:
        gap: list[Letters] = []
        letters: list[Letters] = []
        for text, face in self._tokens(runs, look):
            if not text.startswith(" "):
                letters.append((text, face))
                continue
            if letters:
                yield _word(gap, letters, look.size)
                gap, letters = [], []
            gap.append((text, face))
        yield _word(gap, letters, look.size)

    def _tokens(self, runs: Iterable[Run], look: Look) -> Iterator[Letters]:
        for run in runs:
            face = self._face(run, look)
            for token in _TOKENS.findall(run.text):
                yield token, face

    def _face(self, run: Run, look: Look) -> str:
        style = look.style
        return self._fonts.face(style.bold or run.bold, style.italic or run.italic)

    def _fitting(self, word: Word, size: float, room: float) -> Iterable[Word]:
        return (word,) if word.width <= room else self._chopped(word, size, room)

    def _chopped(self, word: Word, size: float, room: float) -> Iterator[Word]:
        """A word wider than its column as several without gaps, so that lines can break there."""
        gap, gap_width = word.gap, word.gap_width
        for text, face in word.letters:
            for piece in self._pieces(text, face, size, room):
                yield Word(gap, ((piece, face),), gap_width, _width(piece, face, size))
                gap, gap_width = (), 0.0

    def _pieces(self, text: str, face: str, size: float, room: float) -> Iterator[str]:
        """Broken after hyphens and slashes, and where that is not enough, between letters."""
        for part in _SEAMS.findall(text):
            if _width(part, face, size) <= room:
                yield part
            else:
                yield from self._slices(part, face, size, room)

    def _slices(self, text: str, face: str, size: float, room: float) -> Iterator[str]:
        start, width = 0, 0.0
        for place, letter in enumerate(text):
            wide = _width(letter, face, size)
            if place > start and width + wide > room:
                yield text[start:place]
                start, width = place, 0.0
            width += wide
        yield text[start:]


@lru_cache(maxsize=_KEPT)
def _plain_word(text: str, face: str, size: float) -> Word:
    """A word of one face from its letters and the spaces before them."""
    letters = text.lstrip(" ")
    gap = text[: len(text) - len(letters)]
    return _word([(gap, face)] if gap else (), [(letters, face)] if letters else (), size)


def _word(gap: Sequence[Letters], letters: Sequence[Letters], size: float) -> Word:
    return Word(tuple(gap), tuple(letters), _sum(gap, size), _sum(letters, size))


def _sum(letters: Iterable[Letters], size: float) -> float:
    return sum(_width(text, face, size) for text, face in letters)


@lru_cache(maxsize=_KEPT)
def _width(text: str, face: str, size: float) -> float:
    return pdfmetrics.stringWidth(text, face, size)
