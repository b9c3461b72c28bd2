"""What changes for the office from one rule book to another."""

from collections.abc import Iterator
from dataclasses import dataclass

from resources.catalogues.rule_books import AwardRule, RuleBook


@dataclass(frozen=True)
class Difference:
    """One change; ``before`` and ``after`` are None where a side has nothing.

    ``place`` is the id of the provision, or award, subject and kind of the rule.
    ``in_substance`` is False where only the law that is cited changed, not what it asks.
    """

    place: tuple[str, ...]
    before: str | None
    after: str | None
    confirmed: bool
    in_substance: bool = True


def differences(old: RuleBook, new: RuleBook) -> tuple[Difference, ...]:
    """Provisions whose words or place in law differ, then rules whose conditions do."""
    return (*_provisions(old, new), *_rules(old, new))


def _provisions(old: RuleBook, new: RuleBook) -> Iterator[Difference]:
    for key in dict.fromkeys([*old.provisions, *new.provisions]):
        before, after = old.provisions.get(key), new.provisions.get(key)
        if before and after and (before.citation, before.text) == (after.citation, after.text):
            continue
        yield Difference(
            (key,),
            f"{before.citation}: {before.text}".removesuffix(": ") if before else None,
            f"{after.citation}: {after.text}".removesuffix(": ") if after else None,
            after.confirmed if after else new.confirmed,
            before is None or after is None or before.text != after.text,
        )


def _rules(old: RuleBook, new: RuleBook) -> Iterator[Difference]:
    for key in dict.fromkeys([*old.rules, *new.rules]):
        before, after = old.rules.get(key), new.rules.get(key)
        if before and after and _asks(before) == _asks(after):
            continue
        yield Difference(
            key,
            old.provisions[before.by].text if before else None,
            new.provisions[after.by].text if after else None,
            new.provisions[after.by].confirmed if after else new.confirmed,
        )


def _asks(rule: AwardRule) -> tuple[object, ...]:
    return rule.conditions, rule.council, rule.report_years
