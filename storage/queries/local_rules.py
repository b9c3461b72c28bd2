"""Rules and titles of the office itself and the rule books it has checked, as rules read them."""

from datetime import date

from resources.catalogues.awards import Authority, Award
from resources.catalogues.citations import Provision
from storage.book import Book
from storage.local_conditions import parse_conditions
from storage.models.local_rule import LawConfirmationRow, LocalAwardRow, LocalRuleRow
from storage.records_local import LawConfirmation, LocalAward, LocalRule
from storage.rules.eligibility import local
from storage.rules.eligibility.days import first_day, last_day


def list_local_rules(book: Book) -> tuple[LocalRule, ...]:
    """All local rules in the office's order, those out of force too."""
    rows = book.db.rows(LocalRuleRow.select().order_by(LocalRuleRow.position, LocalRuleRow.id))
    for row in rows:
        del row["position"]
    return tuple(LocalRule(**row) for row in rows)


def list_local_awards(book: Book) -> tuple[LocalAward, ...]:
    """The office's own titles and medals, in its order."""
    rows = book.db.rows(LocalAwardRow.select().order_by(LocalAwardRow.position, LocalAwardRow.id))
    for row in rows:
        del row["position"]
    return tuple(LocalAward(**row) for row in rows)


def law_confirmations(book: Book) -> tuple[LawConfirmation, ...]:
    """The rule books checked against the official text, in the order they were."""
    rows = book.db.rows(LawConfirmationRow.select().order_by(LawConfirmationRow.id))
    for row in rows:
        del row["id"]
    return tuple(LawConfirmation(**row) for row in rows)


def office_rules(book: Book) -> local.LocalRules:
    """All the office adds to the law, as the rules of awards take it.

    Raises ResourceError where a stored condition is no longer of the language.
    """
    return local.LocalRules(
        rules=tuple(map(_rule, list_local_rules(book))),
        confirmations=tuple(
            local.Confirmation(one.rule_book, frozenset(one.provisions))
            for one in law_confirmations(book)
        ),
        awards=tuple(map(_award, list_local_awards(book))),
    )


def _rule(rule: LocalRule) -> local.LocalRule:
    first: date | None = None if rule.valid_from is None else first_day(rule.valid_from)
    last: date | None = None if rule.valid_to is None else last_day(rule.valid_to)
    return local.LocalRule(
        code=rule.uid,
        name=rule.name,
        source=rule.source,
        subject=rule.subject,
        conditions=parse_conditions(rule.conditions, rule.uid),
        award=rule.award_code,
        kind=rule.kind,
        mode=rule.mode,
        valid_from=first,
        valid_to=last,
        confirmed=rule.confirmed,
    )


def _award(award: LocalAward) -> Award:
    source = Provision(award.source, award.confirmed)
    return Award(
        code=award.code,
        name=award.name,
        short=award.short_name or award.name,
        form=award.form,
        level=award.level,
        subjects=award.subjects,
        kinds=award.kinds,
        decided_by=(Authority("", award.authority, source),) if award.authority else (),
        provision=source,
    )
