"""Proofreads the words of a paper: pure judgement on its texts, tasks and dates."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from resources.proofreading import Finding
from storage.rules.proofreading.abbreviations import abbreviation_rules
from storage.rules.proofreading.bases import basis_rules
from storage.rules.proofreading.citations import citation_rules
from storage.rules.proofreading.closing import closing_rules
from storage.rules.proofreading.dates import date_rules
from storage.rules.proofreading.hierarchy import hierarchy_rules
from storage.rules.proofreading.keystrokes import keystroke_rules
from storage.rules.proofreading.laws import law_rules
from storage.rules.proofreading.lists import list_rules
from storage.rules.proofreading.names import name_rules
from storage.rules.proofreading.phrases import phrase_rules
from storage.rules.proofreading.proof import Passage, Proof, ProofTask
from storage.rules.proofreading.repeats import repeat_rules
from storage.rules.proofreading.semicolons import semicolon_rules
from storage.rules.proofreading.tasks import task_rules
from storage.rules.proofreading.years import year_rules

__all__ = ["Passage", "Proof", "ProofTask", "proofread"]

_RULES: tuple[Callable[[Proof], Iterator[Finding]], ...] = (
    basis_rules, law_rules, citation_rules, hierarchy_rules, year_rules, date_rules, name_rules,
    abbreviation_rules, list_rules, semicolon_rules, keystroke_rules, phrase_rules, repeat_rules,
    task_rules, closing_rules,
)  # fmt: skip

_LEFT_TO_PEOPLE = ("units", "recipient", "archive")
_PUNCTUATION = ("basis-separator", "basis-end", "spacing")


def proofread(proof: Proof) -> tuple[Finding, ...]:
    """All deviations in the words of a paper, rule by rule, each in reading order."""
    return tuple(_only_safe(finding) for rule in _RULES for finding in rule(proof))


def _only_safe(finding: Finding) -> Finding:
    """Names and recipients are left to people; so are bases, but for their punctuation."""
    part = finding.place.part
    if part in _LEFT_TO_PEOPLE or (part == "basis" and finding.rule not in _PUNCTUATION):
        return replace(finding, fix=None)
    return finding
