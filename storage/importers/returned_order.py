"""Which items of a list were moved: as few and as light ones as explain the new order."""

from collections.abc import Mapping, Sequence


def moved(old: Sequence[str], new: Sequence[str], weights: Mapping[str, int]) -> frozenset[str]:
    """The keys of ``new`` that left their order in ``old``, which holds them all.

    What stays is the heaviest run of items still in their old order.
    """
    ranks = {key: rank for rank, key in enumerate(old)}
    first, last = _common_ends([key for key in old if key in set(new)], new)
    middle = new[first : len(new) - last]
    return frozenset(middle) - _heaviest_rising(middle, ranks, weights)


def _common_ends(old: Sequence[str], new: Sequence[str]) -> tuple[int, int]:
    """How many items at either end did not move; most lists come back in order."""
    count = len(new)
    first = next((i for i in range(count) if old[i] != new[i]), count)
    last = next((i for i in range(count - first) if old[-1 - i] != new[-1 - i]), count - first)
    return first, last


def _heaviest_rising(
    keys: Sequence[str], ranks: Mapping[str, int], weights: Mapping[str, int]
) -> frozenset[str]:
    best: list[int] = []
    back: list[int] = []
    for place, key in enumerate(keys):
        ahead = [i for i in range(place) if ranks[keys[i]] < ranks[key]]
        before = max(ahead, key=best.__getitem__, default=-1)
        back.append(before)
        best.append(weights.get(key, 1) + (best[before] if before >= 0 else 0))
    kept: set[str] = set()
    place = max(range(len(keys)), key=best.__getitem__, default=-1)
    while place >= 0:
        kept.add(keys[place])
        place = back[place]
    return frozenset(kept)
