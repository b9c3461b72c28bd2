"""A readable comparison of two versions: added, removed, moved and changed pieces and words."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from storage.records import Plan
from storage.records_compare import ComparedItem, Difference, Words
from storage.rules.compare_items import plan_items
from storage.rules.compare_pairs import Pair, paired

_WORD = re.compile(r"\s+|[^\W_]+|[\W_]")


def compare_plans(old: Plan, new: Plan) -> tuple[Difference, ...]:
    """What differs between two plans, in the order of the new one; what went, where it was."""
    return compare_items(plan_items(old), plan_items(new))


def compare_items(
    old: Sequence[ComparedItem], new: Sequence[ComparedItem]
) -> tuple[Difference, ...]:
    """What differs between two sequences of pieces.

    Which pieces belong together is told by ``paired``.
    """
    pairs = paired(old, new)
    placed = [*_of_new(old, new, pairs), *_of_old(old, pairs)]
    return tuple(found for _, found in sorted(placed, key=lambda entry: entry[0]))


def changed_words(old: str, new: str) -> tuple[Words, ...]:
    """Both texts as stretches of words that stayed, went or came.

    Words that changed one after the other make one stretch: only spaces stayed between them.
    """
    ours, theirs = _WORD.findall(old), _WORD.findall(new)
    found: list[Words] = []
    removed = added = ""
    for tag, a, b, c, d in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        before, after = "".join(ours[a:b]), "".join(theirs[c:d])
        if tag != "equal" or (before.isspace() and (removed or added)):
            removed, added = removed + before, added + after
        else:
            found += [*_change(removed, added), Words("same", before)]
            removed = added = ""
    return (*found, *_change(removed, added))


def _change(removed: str, added: str) -> Iterator[Words]:
    if removed:
        yield Words("removed", removed)
    if added:
        yield Words("added", added)


def _of_new(
    old: Sequence[ComparedItem], new: Sequence[ComparedItem], pairs: Sequence[Pair]
) -> Iterator[tuple[Pair, Difference]]:
    """What came, moved or changed, each with its place among the new pieces."""
    moved = _out_of_order(pairs)
    before = {at_new: at_old for at_old, at_new in pairs}
    for at, item in enumerate(new):
        earlier = old[before[at]] if at in before else None
        found = _difference(earlier, item, at in moved)
        if found is not None:
            yield (at, 0), found


def _of_old(
    old: Sequence[ComparedItem], pairs: Sequence[Pair]
) -> Iterator[tuple[Pair, Difference]]:
    """What went, each after the new place of the nearest piece before it that stayed."""
    after = dict(pairs)
    last = -1
    for at, item in enumerate(old):
        if at in after:
            last = after[at]
        else:
            yield (last, 1), Difference("removed", item, None)


def _difference(old: ComparedItem | None, new: ComparedItem, is_moved: bool) -> Difference | None:
    if old is None:
        return Difference("added", None, new)
    words = changed_words(old.text, new.text) if old.text != new.text else ()
    if is_moved or old.group != new.group:
        return Difference("moved", old, new, words)
    return Difference("changed", old, new, words) if words else None


def _out_of_order(pairs: Sequence[Pair]) -> set[int]:
    """New places of the pieces that are not part of the longest run kept in order."""
    ordered = sorted(pairs, key=lambda pair: pair[1])
    tails: list[int] = []
    chain: list[tuple[int, int]] = []
    for at_old, _ in ordered:
        length = bisect_left(tails, at_old)
        tails[length : length + 1] = [at_old]
        chain.append((length, at_old))
    kept: set[int] = set()
    wanted = len(tails) - 1
    last = float("inf")
    for (length, at_old), (_, at_new) in zip(reversed(chain), reversed(ordered), strict=True):
        if length == wanted and at_old < last:
            kept.add(at_new)
            wanted, last = wanted - 1, at_old
    return {at_new for _, at_new in ordered} - kept
