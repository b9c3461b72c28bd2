"""One finding of the dossier check, with a key that stays the same from check to check."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from storage.records_likeness import CopiedText
from storage.records_rounds import Nomination

Severity = Literal["red", "amber"]
"""Red stops “sẵn sàng nộp” until mended or overridden; amber is for people to look at."""


@dataclass(frozen=True)
class DossierFinding:
    """What is wrong, what to do; ``citation`` names the rule, with a mark where unconfirmed.

    ``key`` names the finding for overrides; ``overridden`` is the reason given, "" without, and
    ``decided_by`` who gave it. ``authority`` is whom the paper it is about goes to, "" for all.
    ``copied`` are the passages of a report that stand in that of the line ``other_id`` too, and
    ``shares`` how much of either report they are, in hundredths of a percent.
    """

    key: str
    severity: Severity
    sentence: str
    advice: str
    nomination_id: int | None = None
    document_id: int | None = None
    citation: str = ""
    overridden: str = ""
    decided_by: str = ""
    authority: str = ""
    copied: tuple[CopiedText, ...] = ()
    other_id: int | None = None
    shares: tuple[int, int] = (0, 0)

    @property
    def stops(self) -> bool:
        return self.severity == "red" and not self.overridden

    def is_about(self, authority: str, ids: Collection[int]) -> bool:
        """Whether it is about one of the lines, or about papers that go to the authority."""
        if self.nomination_id is not None:
            return self.nomination_id in ids
        return self.authority in ("", authority)


@dataclass(frozen=True)
class DossierReport:
    """All findings of a round, those about the whole round first, then line by line."""

    findings: tuple[DossierFinding, ...]

    @property
    def ready(self) -> bool:
        """Sẵn sàng nộp: nothing red is left, or each has a reason to stand."""
        return not any(one.stops for one in self.findings)

    def stopping(self, authority: str, ids: Collection[int]) -> Sequence[DossierFinding]:
        """What stands in the way of handing the lines ``ids`` in to one authority."""
        return [one for one in self.findings if one.stops and one.is_about(authority, ids)]

    def of_line(self, nomination_id: int) -> Sequence[DossierFinding]:
        return self._by_line.get(nomination_id, ())

    @cached_property
    def _by_line(self) -> Mapping[int, Sequence[DossierFinding]]:
        """Thousands of lines are asked for one after another."""
        found: dict[int, list[DossierFinding]] = {}
        for one in self.findings:
            if one.nomination_id is not None:
                found.setdefault(one.nomination_id, []).append(one)
        return found


def about(
    line: Nomination, check: str, severity: Severity, sentence: str, advice: str, citation: str = ""
) -> DossierFinding:
    """A finding on one line, its name in front."""
    key = f"{check}:{line.uid}"
    text = f"{line.name}: {sentence}"
    return DossierFinding(key, severity, text, advice, line.id, citation=citation)


def cited(citation: str, confirmed: bool) -> str:
    """A rule as people read it; an unconfirmed one says so."""
    return citation if confirmed else f"{citation} (chưa đối chiếu văn bản gốc)"
