"""Which own task may answer which obligation: kind of work, likeness of words, what forbids it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from math import log, sqrt

from resources.catalogues.work import load_kinds_of_work
from resources.vietnamese import fold
from storage.records_obligations import Obligation, OwnTask, Suggestion
from storage.rules.coverage_words import Meaning, meaning

_SAME_KIND = 0.25
_NO_KIND = 0.60


def suggest(
    obligations: Sequence[Obligation], tasks: Sequence[OwnTask], office_name: str
) -> tuple[Suggestion, ...]:
    """The links worth showing to a person, best first within each obligation.

    Obligations for others or out of scope get none, nor those for a sector (ngành) that
    ``office_name`` and the task do not name. A suggestion is never a link by itself.
    """
    kinds = load_kinds_of_work()
    asked = [meaning(one.text, one.heading, kinds) for one in obligations]
    ours = [meaning(task.text, task.heading, kinds) for task in tasks]
    weights = _weights([*asked, *ours])
    office = fold(office_name)
    found: list[Suggestion] = []
    for at, obligation in enumerate(obligations):
        if obligation.is_addressed and not obligation.out_of_scope:
            own_sectors = {sector for sector in asked[at].sectors if sector in office}
            in_office = replace(asked[at], sectors=asked[at].sectors - own_sectors)
            found += _best(at, in_office, ours, weights)
    return tuple(found)


def _best(
    at: int, asked: Meaning, ours: Sequence[Meaning], weights: dict[str, float]
) -> list[Suggestion]:
    found: list[Suggestion] = []
    for place, own in enumerate(ours):
        if _may_answer(asked, own):
            likeness = _likeness(asked, own, weights)
            if likeness >= (_SAME_KIND if asked.kinds & own.kinds else _NO_KIND):
                hundredths = min(round(likeness * 100), 100)
                found.append(Suggestion(at, place, hundredths, _reasons(asked, own)))
    return sorted(found, key=lambda suggestion: -suggestion.likeness)


def _may_answer(asked: Meaning, own: Meaning) -> bool:
    """Whether nothing in the two texts speaks against it."""
    if asked.kinds.isdisjoint(own.kinds) and (asked.kinds or own.kinds):
        return False  # another kind of work
    if asked.sends and not own.sends:
        return False  # preparing a paper does not yet send it
    if asked.main_year and own.main_year and asked.main_year != own.main_year:
        return False  # the same work, of another year
    if own.bodies - asked.bodies:
        return False  # held by a ministry, bloc or cluster the obligation does not name
    if asked.sectors - own.sectors:
        return False  # for a sector (ngành) the task does not name
    if own.attends and (asked.directs or not asked.events & own.events):
        return False  # who must do a thing does not fulfil it by attending
    if asked.quarter is None or own.quarter is None:
        return True
    return abs(asked.quarter - own.quarter) <= 1


def _likeness(asked: Meaning, own: Meaning, weights: dict[str, float]) -> float:
    """Shared words over all words of both, rare words counting more (cosine), 0 to 1."""
    shared = sum(weights[word] for word in asked.words & own.words)
    return shared / (sqrt(_weight(asked, weights) * _weight(own, weights)) or 1)


def _weight(one: Meaning, weights: dict[str, float]) -> float:
    return sum(weights[word] for word in one.words)


def _weights(meanings: Sequence[Meaning]) -> dict[str, float]:
    counts = Counter(word for one in meanings for word in one.words)
    return {word: log(1 + len(meanings) / count) for word, count in counts.items()}


def _reasons(asked: Meaning, own: Meaning) -> tuple[str, ...]:
    shared = asked.kinds & own.kinds
    names = [kind.name for kind in load_kinds_of_work() if kind.code in shared]
    reasons: Iterable[str] = [f"cùng loại việc: {', '.join(names)}"] if names else []
    if asked.quarter is not None and asked.quarter == own.quarter:
        reasons = [*reasons, "cùng quý"]
    return tuple(reasons)
