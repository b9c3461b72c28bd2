"""What changed between two texts, word by word, each change to be taken or refused alone."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from storage.edited_text import cut, text_of
from storage.records import TextRun

_TOKEN = re.compile(r"\n|[^\s]+")
_ISLAND = 1
"""So few unchanged words between two changes do not part them: nobody reads such confetti."""

_UNLIKE = 0.3
"""Texts with a smaller share of words in common are one change, not many."""


@dataclass(frozen=True)
class Hunk:
    """Characters ``start`` to ``end`` of the old text became ``runs``."""

    start: int
    end: int
    runs: tuple[TextRun, ...]
    is_look: bool = False


@dataclass(frozen=True)
class _Token:
    """A word or a line break where it stands; ``key`` is what must be equal: text and looks."""

    start: int
    end: int
    key: tuple[str, tuple[tuple[bool, bool], ...]]


@dataclass(frozen=True)
class _Side:
    """One of the two texts."""

    runs: Sequence[TextRun]
    text: str
    tokens: list[_Token]

    def cut(self, start: int, end: int) -> tuple[TextRun, ...]:
        return cut(self.runs, start, end)

    def bounds(self, first: int, last: int) -> tuple[int, int]:
        """Characters of tokens ``first`` to ``last``, with the gap that goes when they go."""
        if first == last:
            place = self.tokens[first].start if first < len(self.tokens) else len(self.text)
            return place, place
        return self.tokens[first].start, self.tokens[last - 1].end


def hunks(
    old: Sequence[TextRun], new: Sequence[TextRun], ignored: tuple[bool, bool] = (False, False)
) -> tuple[Hunk, ...]:
    """The changes that make ``old`` say what ``new`` says; spaces alone are none.

    ``ignored`` are bold and italic where the style prints them anyway.
    """
    if tuple(old) == tuple(new):
        return ()
    left, right = _side(old, ignored), _side(new, ignored)
    return tuple(_hunk(left, right, span) for span in _spans(left.tokens, right.tokens))


def _side(runs: Sequence[TextRun], ignored: tuple[bool, bool]) -> _Side:
    text = text_of(runs)
    looks = [
        (run.bold and not ignored[0], run.italic and not ignored[1])
        for run in runs
        for _ in run.text
    ]
    tokens = [
        _Token(m.start(), m.end(), (m[0], tuple(looks[m.start() : m.end()])))
        for m in _TOKEN.finditer(text)
    ]
    return _Side(runs, text, tokens)


Span = tuple[int, int, int, int]


def _spans(left: list[_Token], right: list[_Token]) -> Iterator[Span]:
    """Token ranges that differ, near ones made one."""
    matcher = SequenceMatcher(None, [t.key for t in left], [t.key for t in right], autojunk=False)
    changed = [op[1:] for op in matcher.get_opcodes() if op[0] != "equal"]
    if len(changed) > 1 and matcher.ratio() < _UNLIKE:
        changed = [(changed[0][0], changed[-1][1], changed[0][2], changed[-1][3])]
    waiting: Span | None = None
    for span in changed:
        if waiting is None:
            waiting = span
        elif _near(left, waiting[1], span[0]):
            waiting = (waiting[0], span[1], waiting[2], span[3])
        else:
            yield waiting
            waiting = span
    if waiting is not None:
        yield waiting


def _near(tokens: list[_Token], start: int, end: int) -> bool:
    between = tokens[start:end]
    return len(between) <= _ISLAND and all(token.key[0] != "\n" for token in between)


def _hunk(left: _Side, right: _Side, span: Span) -> Hunk:
    a, b, c, d = span
    start, end = left.bounds(a, b)
    first, last = right.bounds(c, d)
    if a == b:
        first, last = _with_gap(right, c, d, at_end=start == len(left.text))
    elif c == d:
        start, end = _with_gap(left, a, b, at_end=b == len(left.tokens))
    runs = right.cut(first, last)
    is_look = bool(runs) and text_of(runs) == left.text[start:end]
    return Hunk(start, end, runs, is_look)


def _with_gap(side: _Side, first: int, last: int, *, at_end: bool) -> tuple[int, int]:
    """Words that come or go alone take the gap after them along, at the end the one before."""
    tokens, text = side.tokens, side.text
    if at_end:
        return (tokens[first - 1].end if first else 0), tokens[last - 1].end
    return tokens[first].start, (tokens[last].start if last < len(tokens) else len(text))
