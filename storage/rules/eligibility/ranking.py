"""Who comes first in a list of verdicts: those who may be proposed, then those who nearly may."""

from collections.abc import Iterable

from storage.rules.eligibility.facts import Facts
from storage.rules.eligibility.preference import is_preferred
from storage.rules.eligibility.verdict import Outcome, Verdict

_OUTCOMES: tuple[Outcome, ...] = ("eligible", "conditional", "needs_evidence", "not_eligible")
_NEVER = 9999


def ranked(judged: Iterable[tuple[Facts, Verdict]]) -> list[tuple[Facts, Verdict]]:
    """By outcome, then by what is lacking and how soon it could be met; equals as law prefers.

    Those who are equal in that too keep the order they came in, the office's own.
    """
    return sorted(judged, key=lambda one: _place(*one))


def _place(facts: Facts, verdict: Verdict) -> tuple[int, int, int, bool]:
    return (
        _OUTCOMES.index(verdict.outcome),
        _NEVER if verdict.earliest is None else verdict.earliest,
        len(verdict.lacking),
        not is_preferred(facts, verdict.year),
    )
