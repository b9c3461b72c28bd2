"""Caps on how many may get a title, with the rounding shown; hints, never a bar."""

from dataclasses import dataclass

from resources.catalogues.citations import Provision
from resources.catalogues.rule_books import Quota, RuleBook
from storage.rules.eligibility.shares import percent_text


@dataclass(frozen=True)
class QuotaHint:
    """At most ``at_most`` of ``whole``; ``taken`` are proposed. ``sentence`` shows the rounding."""

    code: str
    of: str
    percent: int
    whole: int
    taken: int
    at_most: int
    sentence: str
    provision: Provision

    @property
    def is_exceeded(self) -> bool:
        return self.taken > self.at_most


def quota_hint(quota: Quota, taken: int, whole: int, book: RuleBook) -> QuotaHint:
    """How ``taken`` stands to ``quota`` of ``whole``, the cap rounded down to whole people.

    No national cap on titles is in force; an office switches one on that its own rules name.
    """
    at_most = whole * quota.percent // 100
    sentence = (
        f"{quota.percent}% của {whole} là {_exact(whole * quota.percent)};"
        f" đang đề nghị {taken}{_share(taken, whole)}"
    )
    provision = book.provisions[quota.by]
    return QuotaHint(
        quota.code, quota.of, quota.percent, whole, taken, at_most, sentence, provision
    )


def _exact(hundredths: int) -> str:
    whole, rest = divmod(hundredths, 100)
    return f"{whole},{rest:02}, làm tròn xuống {whole}" if rest else str(whole)


def _share(taken: int, whole: int) -> str:
    return f" ({percent_text(taken, whole)})" if whole else ""
