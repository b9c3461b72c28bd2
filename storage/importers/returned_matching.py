"""Which item of the paper is which item of the book: by bookmark, else by what it says."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from resources.vietnamese import clean_line, fold
from storage.importers.returned_items import Found, Old

ALIKE = 0.6
"""QUÝ I and QUÝ II have half their words in common and are not the same."""

_MOST_PAIRS = 200_000
"""More items than that without a bookmark are another paper's, or not worth minutes of search."""

Pairs = dict[int, str]
T = TypeVar("T")


def matched(olds: Sequence[Old], found: Sequence[Found], *, in_place: bool = False) -> Pairs:
    """The key of the old item for each found one that has one, by its place in ``found``.

    A file whose bookmarks were lost is matched by likeness; with ``in_place`` what is left over
    between the same neighbours is paired too, for lists that carry no bookmarks.
    """
    by_key = {old.key: old for old in olds}
    pairs = _claimed(by_key, found)
    for pick in (_same, _alike):
        taken = set(pairs.values())
        left = [old for old in olds if old.key not in taken]
        pairs.update(pick(left, [(i, item) for i, item in enumerate(found) if i not in pairs]))
    return _between(olds, found, pairs) if in_place else pairs


def likeness(words: Counter[str], others: Counter[str]) -> float:
    """The share of words two texts have in common, 0 to 1."""
    count = words.total() + others.total()
    return 2 * (words & others).total() / count if count else 1.0


def words_of(text: str) -> Counter[str]:
    return Counter(fold(clean_line(text)).split())


def _claimed(olds: Mapping[str, Old], found: Sequence[Found]) -> Pairs:
    """One bookmark may reach over two paragraphs, two may stand in one: the likest pair wins."""
    claims = [
        (_score(olds[key], item), -place, key)
        for place, item in enumerate(found)
        for key in item.keys
        if key in olds
    ]
    pairs: Pairs = {}
    taken: set[str] = set()
    for _, place, key in sorted(claims, reverse=True):
        if -place not in pairs and key not in taken:
            pairs[-place] = key
            taken.add(key)
    return pairs


def _score(old: Old, item: Found) -> float:
    if old.text == item.text:
        return 1.0
    words = words_of(old.text)
    return max(likeness(words, words_of(item.text)), likeness(words, words_of(item.original)))


def _same(olds: Sequence[Old], found: Sequence[tuple[int, Found]]) -> Pairs:
    waiting: dict[str, list[str]] = {}
    for old in olds:
        waiting.setdefault(clean_line(old.text), []).append(old.key)
    pairs: Pairs = {}
    for place, item in found:
        for text in (item.text, item.original):
            keys = waiting.get(clean_line(text))
            if keys and place not in pairs:
                pairs[place] = keys.pop(0)
    return pairs


def _alike(olds: Sequence[Old], found: Sequence[tuple[int, Found]]) -> Pairs:
    if len(olds) * len(found) > _MOST_PAIRS:
        return {}
    known = [(old.key, words_of(old.text)) for old in olds]
    scored = [
        (max(likeness(words, now), likeness(words, before)), -place, key)
        for place, item in found
        for now, before in [(words_of(item.text), words_of(item.original))]
        for key, words in known
    ]
    pairs: Pairs = {}
    taken: set[str] = set()
    for score, place, key in sorted(scored, reverse=True):
        if score >= ALIKE and -place not in pairs and key not in taken:
            pairs[-place] = key
            taken.add(key)
    return pairs


def _between(olds: Sequence[Old], found: Sequence[Found], pairs: Pairs) -> Pairs:
    """Leftovers of the same number between the same matched neighbours are each other's."""
    taken = set(pairs.values())
    bare = [old for old in olds if old.key in taken or not old.has_bookmark]
    left = _gaps([(old.key, old.key if old.key in taken else None) for old in bare])
    open_places = _gaps([(place, pairs.get(place)) for place in range(len(found))])
    fitting = [
        (places, left[edge])
        for edge, places in open_places.items()
        if len(places) == len(left.get(edge, ()))
    ]
    added = {
        place: key for places, keys in fitting for place, key in zip(places, keys, strict=True)
    }
    return {**pairs, **added}


def _gaps(items: Iterable[tuple[T, str | None]]) -> dict[str, list[T]]:
    """The items without a key, by the key that stands before them."""
    gaps: dict[str, list[T]] = {}
    edge = ""
    for item, key in items:
        if key is None:
            gaps.setdefault(edge, []).append(item)
        else:
            edge = key
    return gaps
