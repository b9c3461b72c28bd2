"""Hints on caps for the award in front, with the rounding shown."""

from collections.abc import Mapping, Sequence

from desktop.registry.verdict_words import UNCONFIRMED
from resources.catalogues.rule_books import RuleBook
from storage.queries.verdicts import SubjectVerdict
from storage.records_registry import Rating
from storage.rules.eligibility.quotas import quota_hint
from storage.rules.eligibility.standings import RATING_NAMES


def quota_lines(
    book: RuleBook,
    found: Sequence[SubjectVerdict],
    ratings: Sequence[Rating],
    names: Mapping[str, str],
) -> tuple[str, ...]:
    """One sentence for each cap of ``book`` whose both sides are among what was judged or rated."""
    counts = _counts(found, ratings)
    called = {**RATING_NAMES, **names}
    lines: list[str] = []
    for quota in book.quotas:
        if counts.get(quota.code) and counts.get(quota.of):
            hint = quota_hint(quota, counts[quota.code], counts[quota.of], book)
            note = "" if hint.provision.confirmed else f" ({UNCONFIRMED})"
            named = f"{called.get(quota.code, quota.code)} so với {called.get(quota.of, quota.of)}"
            lines.append(f"Gợi ý tỷ lệ {named}: {hint.sentence}. {hint.provision.citation}{note}.")
    return tuple(lines)


def _counts(found: Sequence[SubjectVerdict], ratings: Sequence[Rating]) -> dict[str, int]:
    """How many may be proposed for each award, and how many people have each rating."""
    counts: dict[str, int] = {}
    for one in found:
        if one.subject == "person" and one.verdict.outcome != "not_eligible":
            counts[one.verdict.award] = counts.get(one.verdict.award, 0) + 1
    for rating in ratings:
        if rating.person_id is not None:
            counts[rating.level] = counts.get(rating.level, 0) + 1
    return counts
