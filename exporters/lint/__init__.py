"""Checks the form of a paper (kiểm tra thể thức): judges facts, opens no file."""

from collections.abc import Callable, Iterator

from exporters.inspection.facts import PaperFacts
from exporters.lint.appendix import appendix_rules
from exporters.lint.blanks import blank_rules
from exporters.lint.classify import classify
from exporters.lint.closing import closing_rules
from exporters.lint.header import header_rules
from exporters.lint.letters import letter_rules
from exporters.lint.looks import look_rules
from exporters.lint.number_date import number_date_rules
from exporters.lint.page import page_rules
from exporters.lint.paper import Paper, State
from exporters.lint.profile import profile_rules
from exporters.lint.rules_under import rule_rules
from exporters.lint.signature import signature_rules
from exporters.lint.spacing import spacing_rules
from exporters.lint.tables import table_rules
from resources.proofreading import Finding

__all__ = ["Paper", "State", "classify", "lint", "lint_paper"]

_RULES: tuple[Callable[[Paper], Iterator[Finding]], ...] = (
    page_rules, header_rules, rule_rules, look_rules, profile_rules, letter_rules,
    spacing_rules, table_rules, closing_rules, signature_rules, appendix_rules,
)  # fmt: skip


def lint(facts: PaperFacts, state: State = "draft") -> tuple[Finding, ...]:
    """Deviations of a paper from Nghị định 30/2020/NĐ-CP, worst first within reading order.

    An empty number or day is a deviation only in the state ``issued``.
    """
    return lint_paper(classify(facts), state)


def lint_paper(paper: Paper, state: State) -> tuple[Finding, ...]:
    """As ``lint``, for a paper whose elements are known already."""
    findings = [finding for rule in _RULES for finding in rule(paper)]
    findings += number_date_rules(paper, state)
    findings += blank_rules(paper, state)
    return tuple(findings)
