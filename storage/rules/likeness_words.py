"""Takes reports apart into the words that are compared and the runs they form."""

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
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

_Phrase = tuple[int, ...]


class ComparedText:
    """The compared words of a report as the run each begins (a number).

    Where a word stands is looked up anew for the few that turn out copied: five hundred reports
    have half a million words.
    """

    def __init__(self) -> None:
        self.shingles = array("q")
        self._begins: list[int] = []
        self._paragraphs: list[_Paragraph] = []

    def add(self, paragraph: "_Paragraph", runs: Iterable[int]) -> None:
        """Take in the runs of a paragraph's compared words."""
        self._begins.append(len(self.shingles))
        self._paragraphs.append(paragraph)
        self.shingles.extend(runs)

    def place(self, start: int, end: int) -> PassagePlace:
        """Where the words from ``start`` to before ``end`` stand; all in one paragraph."""
        at = bisect_right(self._begins, start) - 1
        paragraph, first = self._paragraphs[at], self._begins[at]
        spans = [match.span() for match in _WORD.finditer(paragraph.text)]
        kept = paragraph.kept
        return PassagePlace(
            paragraph.number, spans[kept[start - first]][0], spans[kept[end - 1 - first]][1]
        )

    def leave_out(self, common: Set[int]) -> None:
        """Compare these runs no more."""
        self.shingles = array("q", [NO_SHINGLE if s in common else s for s in self.shingles])


@dataclass(frozen=True)
class _Paragraph:
    """A paragraph by its number in the report; ``kept`` are the places of its compared words."""

    number: int
    text: str
    kept: Sequence[int]


def compared_text(report: ReportText, stock: Set[int]) -> ComparedText:
    """The report without headings, numbers, personal words and the runs of ``stock``."""
    personal = _by_first_word(report.personal)
    text = ComparedText()
    for number, paragraph in enumerate(report.paragraphs):
        codes = _codes(paragraph)
        if len(codes) < _LEAST_WORDS or paragraph.isupper():
            continue
        kept: Sequence[int] = range(len(codes))
        if personal:
            kept = array("l", _without(codes, personal))
            codes = [codes[at] for at in kept]
        runs = _shingles(codes)
        if not stock.isdisjoint(runs):
            runs = [NO_SHINGLE if run in stock else run for run in runs]
        text.add(_Paragraph(number, paragraph, kept), runs)
    return text


def shingles_of(text: str) -> list[int]:
    """The runs of a text that is not to be compared."""
    return _shingles(_codes(text))


def _codes(text: str) -> list[int]:
    """The words but for numbers."""
    return list(map(_code, _WORD.findall(text)))


@lru_cache(maxsize=_KEPT_WORDS)
def _code(word: str) -> int:
    """The same number for a word whatever its case and marks."""
    return crc32(fold(word).encode())


def _shingles(codes: Sequence[int]) -> list[int]:
    """A number for the run each word begins; the last words begin none."""
    staggered = (codes[at:] for at in range(SHINGLE))
    runs = list(map(hash, zip(*staggered, strict=False)))
    return runs + [NO_SHINGLE] * (len(codes) - len(runs))


def _by_first_word(phrases: Iterable[str]) -> dict[int, list[_Phrase]]:
    found: dict[int, list[_Phrase]] = {}
    for phrase in phrases:
        codes = tuple(_codes(phrase))
        if codes:
            found.setdefault(codes[0], []).append(codes)
    return found


def _without(codes: Sequence[int], phrases: Mapping[int, Sequence[_Phrase]]) -> Iterator[int]:
    """The places of the words that begin none of the phrases, nor stand in one."""
    at = 0
    while at < len(codes):
        starting = phrases.get(codes[at], ())
        lengths = [len(p) for p in starting if p == tuple(codes[at : at + len(p)])]
        if lengths:
            at += max(lengths)
        else:
            yield at
            at += 1
