"""The office's own rules (quy định của địa phương) laid over a rule book."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from resources.catalogues.awards import Award, Awards, load_awards
from resources.catalogues.citations import Provision
from resources.catalogues.conditions import Condition, asked_awards
from resources.catalogues.rule_books import AwardRule, RuleBook
from storage.rules.eligibility.applied import Rules
from storage.rules.eligibility.errors import CircularRule


@dataclass(frozen=True)
class LocalRule:
    """One rule of the office: conditions added to an award's, or put in their place.

    ``award`` "" means every award of that subject. ``source`` cites the local document in full;
    ``code`` is its provision in verdicts and stands as ``by`` in ``conditions``. ``confirmed``
    says that the office compared it with the signed document.
    """

    code: str
    name: str
    source: str
    subject: str
    conditions: tuple[Condition, ...]
    award: str = ""
    kind: str = "CONG_TRANG"
    mode: Literal["add", "replace"] = "add"
    valid_from: date | None = None
    valid_to: date | None = None
    confirmed: bool = True

    def holds_on(self, on: date) -> bool:
        begun = self.valid_from is None or self.valid_from <= on
        return begun and (self.valid_to is None or on <= self.valid_to)


@dataclass(frozen=True)
class Confirmation:
    """The office compared a book with the official text: ``provisions``, or all where empty.

    Verdicts by a book that is not confirmed stay unconfirmed until all of it is.
    """

    book: str
    provisions: frozenset[str] = frozenset()


@dataclass(frozen=True)
class LocalRules:
    """All the office adds to the law: rules, confirmations, titles of its own."""

    rules: tuple[LocalRule, ...] = ()
    confirmations: tuple[Confirmation, ...] = ()
    awards: tuple[Award, ...] = ()


def prepare(book: RuleBook, local: LocalRules, on: date) -> Rules:
    """``book`` as this office applies it to dossiers received on ``on``; raises CircularRule."""
    awards = load_awards()
    if local.awards:
        awards = Awards({**awards.entries, **{one.code: one for one in local.awards}})
    book = _confirmed(book, [one for one in local.confirmations if one.book == book.code])
    for rule in local.rules:
        if rule.holds_on(on):
            book = _with(book, rule, awards)
    if local.rules:
        _refuse_rings(book, awards)
    return Rules(book, awards)


def _refuse_rings(book: RuleBook, awards: Awards) -> None:
    """No award may wait for itself: nobody could ever be the first to have it."""
    wanted: dict[tuple[str, str], set[str]] = {}
    for (code, subject, _), rule in book.rules.items():
        wanted.setdefault((code, subject), set()).update(asked_awards(rule.conditions))
    for code, subject in wanted:
        reached = set(wanted[code, subject])
        fresh = set(reached)
        while fresh:
            fresh = {far for one in fresh for far in wanted.get((one, subject), ())} - reached
            reached |= fresh
        if code in reached:
            award = awards.get(code)
            raise CircularRule(award.name if award else code)


def _confirmed(book: RuleBook, confirmations: list[Confirmation]) -> RuleBook:
    whole = any(not one.provisions for one in confirmations)
    named = {key for one in confirmations for key in one.provisions}
    if not whole and not named:
        return book
    provisions = {
        key: replace(provision, confirmed=True) if whole or key in named else provision
        for key, provision in book.provisions.items()
    }
    return replace(book, confirmed=book.confirmed or whole, provisions=provisions)


def _with(book: RuleBook, rule: LocalRule, awards: Awards) -> RuleBook:
    provision = Provision(rule.source, rule.confirmed, rule.name)
    codes = [rule.award] if rule.award else [one.code for one in awards.for_subject(rule.subject)]
    rules = dict(book.rules)
    for code in codes:
        key = (code, rule.subject, rule.kind)
        if key in rules or rule.award:
            rules[key] = _changed(rules.get(key), key, rule)
    return replace(book, provisions={**book.provisions, rule.code: provision}, rules=rules)


def _changed(old: AwardRule | None, key: tuple[str, str, str], rule: LocalRule) -> AwardRule:
    if old is None:
        return AwardRule(*key, rule.code, 1, rule.conditions, local=(rule.name,))
    kept = () if rule.mode == "replace" else old.conditions
    return replace(old, conditions=(*kept, *rule.conditions), local=(*old.local, rule.name))
