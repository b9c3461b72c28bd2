"""Finds passages copied from one achievement report to another; whether it matters people judge.

No law says how much likeness is too much: the limits here are the program's own.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from storage.records_likeness import CopiedPassage, Likeness, ReportText
from storage.rules.likeness_words import (
    NO_SHINGLE,
    SHINGLE,
    ComparedText,
    compared_text,
    shingles_of,
)

_LEAST_PASSAGE = 15
"""Words; shorter runs come about by themselves in official language."""
_LEAST_WORDS = 60
_LEAST_SHARE = 2000
_LEAST_WORDS_OF_SHORT = 30
# Two passages of the least length, the fewest two that may count.
_LEAST_SHARED = 2 * (_LEAST_PASSAGE - SHINGLE + 1)

_COMMON_PART = 4
_COMMON_REPORTS = 5
"""Words in more than a quarter of all reports, and more than five, are everybody's."""

_Pair = tuple[int, int]


def likenesses(
    reports: Sequence[ReportText], boilerplate: Iterable[str] = ()
) -> tuple[Likeness, ...]:
    """The pairs of ``reports`` with copied passages, the most alike first.

    Headings, numbers, each report's personal words, ``boilerplate`` and what most reports say are
    left out of the comparison. A pair counts when the passages have 60 words, or 30 that are a
    fifth of the shorter report.
    """
    stock = {h for text in boilerplate for h in shingles_of(text) if h != NO_SHINGLE}
    texts = [compared_text(report, stock) for report in reports]
    pairs = _candidates(texts)
    found = (_likeness(reports, texts, pair) for pair in pairs)
    counted = (likeness for likeness in found if _counts(likeness))
    return tuple(sorted(counted, key=lambda one: -max(one.first_share, one.second_share)))


def _candidates(texts: Sequence[ComparedText]) -> list[_Pair]:
    """Pairs that share enough shingles to be looked at closely."""
    most = max(_COMMON_REPORTS, len(texts) // _COMMON_PART)
    counts: Counter[_Pair] = Counter()
    common: set[int] = set()
    for shingle, owners in _shared(texts).items():
        if len(owners) > most:
            common.add(shingle)
        else:
            counts.update(combinations(owners, 2))
    if common:
        for text in texts:
            text.leave_out(common)
    return [pair for pair, count in counts.items() if count >= _LEAST_SHARED]


def _shared(texts: Sequence[ComparedText]) -> dict[int, list[int]]:
    """The reports of each shingle that stands in more than one; most stand in one only.

    Whole sets at a time: half a million shingles one by one would be most of the work.
    """
    sets = [set(text.shingles) - {NO_SHINGLE} for text in texts]
    seen: set[int] = set()
    repeated: set[int] = set()
    for shingles in sets:
        repeated |= shingles & seen
        seen |= shingles
    shared: dict[int, list[int]] = {}
    for at, shingles in enumerate(sets):
        for shingle in shingles & repeated:
            shared.setdefault(shingle, []).append(at)
    return shared


def _likeness(
    reports: Sequence[ReportText], texts: Sequence[ComparedText], pair: _Pair
) -> Likeness:
    first, second = texts[pair[0]], texts[pair[1]]
    passages = sorted(_passages(first, second), key=lambda one: -one.words)
    words = sum(passage.words for passage in passages)
    return Likeness(
        first=reports[pair[0]].uid,
        second=reports[pair[1]].uid,
        words=words,
        first_share=_share(words, first),
        second_share=_share(words, second),
        passages=tuple(passages),
    )


def _counts(found: Likeness) -> bool:
    share = max(found.first_share, found.second_share)
    is_much_of_it = share >= _LEAST_SHARE and found.words >= _LEAST_WORDS_OF_SHORT
    return found.words >= _LEAST_WORDS or is_much_of_it


def _passages(first: ComparedText, second: ComparedText) -> Iterator[CopiedPassage]:
    """The longest runs of shared shingles, none overlapping another in the first report."""
    places: dict[int, list[int]] = {}
    for at, shingle in enumerate(second.shingles):
        if shingle != NO_SHINGLE:
            places.setdefault(shingle, []).append(at)
    at = 0
    while at < len(first.shingles):
        starts = places.get(first.shingles[at], ())
        length, start = max(((_run(first, at, second, b), b) for b in starts), default=(0, 0))
        words = length + SHINGLE - 1
        if length and words >= _LEAST_PASSAGE:
            yield CopiedPassage(
                words, first.place(at, at + words), second.place(start, start + words)
            )
            at += words
        else:
            at += 1


def _run(first: ComparedText, a: int, second: ComparedText, b: int) -> int:
    most = min(len(first.shingles) - a, len(second.shingles) - b)
    for length in range(most):
        if not first.shingles[a + length] == second.shingles[b + length] != NO_SHINGLE:
            return length
    return most


def _share(words: int, text: ComparedText) -> int:
    return min(10_000, words * 10_000 // max(1, len(text.shingles)))
