"""Which pieces of two versions are the same piece."""

from collections import defaultdict, deque
from collections.abc import Callable, Sequence

from storage.records_compare import ComparedItem

Pair = tuple[int, int]

_SAME_ENOUGH = 0.5


def paired(old: Sequence[ComparedItem], new: Sequence[ComparedItem]) -> list[Pair]:
    """Places of pieces that belong together, old and new, each piece used once.

    They do by uid, else by equal text, else by an equal first line, else by most words in common;
    always within one part.
    """
    pairs: list[Pair] = []
    for key in (_by_uid, _by_text, _by_first_line):
        pairs += _equal(old, new, pairs, key)
    return pairs + _alike(old, new, pairs)


def _by_uid(item: ComparedItem) -> str:
    return item.uid


def _by_text(item: ComparedItem) -> str:
    return item.text


def _by_first_line(item: ComparedItem) -> str:
    return item.text.partition("\n")[0]


def _equal(
    old: Sequence[ComparedItem],
    new: Sequence[ComparedItem],
    pairs: Sequence[Pair],
    key: Callable[[ComparedItem], str],
) -> list[Pair]:
    """Pieces of equal key in order; "" is no key."""
    left_old, left_new = _left(pairs, len(old), len(new))
    places: dict[tuple[str, str], deque[int]] = defaultdict(deque)
    for at in left_old:
        if key(old[at]):
            places[old[at].part, key(old[at])].append(at)
    found: list[Pair] = []
    for at in left_new:
        same = places.get((new[at].part, key(new[at])))
        if same:
            found.append((same.popleft(), at))
    return found


def _alike(
    old: Sequence[ComparedItem], new: Sequence[ComparedItem], pairs: Sequence[Pair]
) -> list[Pair]:
    """The most alike first; a field that is all of its part is always the same field."""
    left_old, left_new = _left(pairs, len(old), len(new))
    words_new = {at: frozenset(new[at].text.split()) for at in left_new}
    scored: list[tuple[float, int, int]] = []
    for a in left_old:
        words = frozenset(old[a].text.split())
        is_field = old[a].part == old[a].place
        for b in left_new:
            if old[a].part == new[b].part:
                score = 1.0 if is_field else _likeness(words, words_new[b])
                if score >= _SAME_ENOUGH:
                    scored.append((-score, a, b))
    return _each_once(sorted(scored))


def _each_once(scored: Sequence[tuple[float, int, int]]) -> list[Pair]:
    used_old: set[int] = set()
    used_new: set[int] = set()
    found: list[Pair] = []
    for _, a, b in scored:
        if a not in used_old and b not in used_new:
            used_old.add(a)
            used_new.add(b)
            found.append((a, b))
    return found


def _left(pairs: Sequence[Pair], olds: int, news: int) -> tuple[list[int], list[int]]:
    used_old, used_new = {a for a, _ in pairs}, {b for _, b in pairs}
    return (
        [at for at in range(olds) if at not in used_old],
        [at for at in range(news) if at not in used_new],
    )


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    shared = len(one & other)
    return shared / (len(one) + len(other) - shared or 1)
