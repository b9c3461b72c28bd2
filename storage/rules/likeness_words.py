"""Takes reports apart into the words that are compared and the runs they form."""

import re
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import lru_cache
from zlib import crc32

from resources.vietnamese import fold
from storage.records_likeness import PassagePlace, ReportText

SHINGLE = 8
"""Words in a run that is looked up: rarely the same by chance."""

NO_SHINGLE = 0
"""Where no run begins that is compared: near a paragraph's end, in everybody's words."""

# Letters only: numbers, and words with one in them, are data.
_WORD = re.compile(r"\b[^\W\d_]+\b")
_LEAST_WORDS = 12
"""A line with fewer is a heading or an item of personal data, not a told achievement."""

_KEPT_WORDS = 1 << 16

_Span = tuple[int, int, int]
"""A word by its code, and where it begins and ends."""

_Phrase = tuple[int, ...]


class ComparedText:
    """The compared words of a report: the run each begins (a number), and its place.

    Arrays: five hundred reports have half a million words.
    """

    def __init__(self) -> None:
        self.shingles = array("q")
        self._paragraphs = array("l")
        self._starts = array("l")
        self._ends = array("l")

    def add(self, paragraph: int, spans: Iterable[_Span], runs: Iterable[int]) -> None:
        """Take in the words kept of a paragraph."""
        for _, start, end in spans:
            self._paragraphs.append(paragraph)
            self._starts.append(start)
            self._ends.append(end)
        self.shingles.extend(runs)

    def place(self, start: int, end: int) -> PassagePlace:
        """Where the words from ``start`` to before ``end`` stand; all in one paragraph."""
        return PassagePlace(self._paragraphs[start], self._starts[start], self._ends[end - 1])

    def leave_out(self, common: Set[int]) -> None:
        """Compare these runs no more."""
        self.shingles = array("q", (NO_SHINGLE if s in common else s for s in self.shingles))


def compared_text(report: ReportText, stock: Set[int]) -> ComparedText:
    """The report without headings, numbers, personal words and the runs of ``stock``."""
    personal = _by_first_word(report.personal)
    text = ComparedText()
    for at, paragraph in enumerate(report.paragraphs):
        spans = _spans(paragraph)
        if len(spans) < _LEAST_WORDS or paragraph.isupper():
            continue
        kept = list(_without(spans, personal)) if personal else spans
        runs = _shingles([code for code, _, _ in kept])
        text.add(at, kept, (NO_SHINGLE if run in stock else run for run in runs))
    return text


def shingles_of(text: str) -> list[int]:
    """The runs of a text that is not to be compared."""
    return _shingles([code for code, _, _ in _spans(text)])


def _spans(text: str) -> list[_Span]:
    """The words but for numbers."""
    return [(_code(match[0]), *match.span()) for match in _WORD.finditer(text)]


@lru_cache(maxsize=_KEPT_WORDS)
def _code(word: str) -> int:
    """The same number for a word whatever its case and marks."""
    return crc32(fold(word).encode())


def _shingles(codes: Sequence[int]) -> list[int]:
    """A number for the run each word begins; the last words begin none."""
    staggered = (codes[at:] for at in range(SHINGLE))
    runs = [hash(run) for run in zip(*staggered, strict=False)]
    return runs + [NO_SHINGLE] * (len(codes) - len(runs))


def _by_first_word(phrases: Iterable[str]) -> dict[int, list[_Phrase]]:
    found: dict[int, list[_Phrase]] = {}
    for phrase in phrases:
        codes = tuple(code for code, _, _ in _spans(phrase))
        if codes:
            found.setdefault(codes[0], []).append(codes)
    return found


def _without(spans: Sequence[_Span], phrases: Mapping[int, Sequence[_Phrase]]) -> Iterator[_Span]:
    at = 0
    while at < len(spans):
        starting = phrases.get(spans[at][0], ())
        lengths = [len(p) for p in starting if p == tuple(s[0] for s in spans[at : at + len(p)])]
        if lengths:
            at += max(lengths)
        else:
            yield spans[at]
            at += 1
