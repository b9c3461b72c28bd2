"""Breaks text into lines by the real widths of its letters; a line is never measured twice.

Text is data here: no markup is ever read, and spaces are kept as typed except where a line ends.
A line feed in a text starts a new line.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from operator import itemgetter

from exporters.document import Run
from exporters.fonts import FontFamily
from exporters.pdf.looks import Look
from exporters.pdf.words import Letters, Word, WordReader


@dataclass(frozen=True)
class Line:
    """One line as it will be drawn; ``spaces`` is how many gaps can stretch when justified."""

    pieces: tuple[Letters, ...]
    width: float
    spaces: int
    ends_paragraph: bool


class LineBreaker:
    """Breaks paragraphs of one document; remembers what it has measured and broken."""

    def __init__(self, fonts: FontFamily) -> None:
        self._reader = WordReader(fonts)
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

    def _part(self, runs: Sequence[Run], look: Look, first: float, rest: float) -> list[Line]:
        room, width = first, 0.0
        lines: list[Line] = []
        current: list[Word] = []
        for word in self._reader.words(runs, look, min(first, rest)):
            needed = width + word.gap_width + word.width
            if needed > room:
                if current:
                    lines.append(_line(current, width, ends=False))
                    room, current = rest, []
                word, needed = word.without_gap(), word.width
            current.append(word)
            width = needed
        lines.append(_line(current, width, ends=True))
        return lines


def _parts(runs: Iterable[Run]) -> Iterator[list[Run]]:
    """The runs of each typed line: a line feed may stand inside any run."""
    part: list[Run] = []
    for run in runs:
        if "\n" not in run.text:
            part.append(run)
            continue
        first, *others = run.text.split("\n")
        part.append(replace(run, text=first))
        for other in others:
            yield part
            part = [replace(run, text=other)]
    yield part


def _line(words: list[Word], width: float, ends: bool) -> Line:
    letters = [piece for word in words for piece in (*word.gap, *word.letters)]
    faces = {face for _, face in letters}
    # Nearly every line has one face, and grouping costs more than all else here.
    pieces = _joined(letters, *faces) if len(faces) == 1 else _grouped(letters)
    spaces = sum(text.count(" ") + text.count("\u00a0") for text, _ in pieces)
    return Line(pieces, width, spaces, ends)


def _joined(letters: Iterable[Letters], face: str) -> tuple[Letters, ...]:
    return (("".join(text for text, _ in letters), face),)


def _grouped(letters: Iterable[Letters]) -> tuple[Letters, ...]:
    groups = groupby(letters, key=itemgetter(1))
    return tuple(("".join(text for text, _ in group), face) for face, group in groups)
