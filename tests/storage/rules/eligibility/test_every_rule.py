"""Every rule of every rule book says where it stands in law, and whether anybody compared it."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from resources.catalogues.conditions import AnyOf, Condition
from resources.catalogues.rule_books import AwardRule, RuleBook
from resources.catalogues.rule_books.reading import load_rule_books
from storage.dates import PartialDate
from storage.queries.round_verdicts import kept
from storage.rules.eligibility.facts import CollectiveFacts, Facts, PersonFacts
from storage.rules.eligibility.judge import judge
from storage.rules.eligibility.verdict import UNCONFIRMED, Verdict

BOOKS = load_rule_books()
RULES = [(book, rule) for book in BOOKS for rule in book.rules.values()]
NAMED = [f"{book.code}-{rule.award}-{rule.subject}-{rule.kind}" for book, rule in RULES]
BARE: dict[str, Facts] = {
    "person": PersonFacts(1),
    "collective": CollectiveFacts(1, dissolved=PartialDate(2020, 1, 1)),
    "household": CollectiveFacts(1, is_household=True),
}
"""Subjects nothing is known of, so that no condition is met and none is left out."""

every_rule = pytest.mark.parametrize(("book", "rule"), RULES, ids=NAMED)


def asked(conditions: tuple[Condition, ...]) -> Iterator[Condition]:
    for one in conditions:
        yield one
        if isinstance(one, AnyOf):
            for way in one.ways:
                yield from asked(way)


def judged(book: RuleBook, rule: AwardRule) -> Verdict:
    on = book.received_from
    return judge(BARE[rule.subject], rule.award, on, on.year, book, kind=rule.kind)


def compared(book: RuleBook, *, but: str = "") -> RuleBook:
    """The book with all of it compared, except the provision ``but``."""
    known = {key: replace(one, confirmed=key != but) for key, one in book.provisions.items()}
    return replace(book, confirmed=True, provisions=known)


@pytest.mark.parametrize("book", BOOKS, ids=[book.code for book in BOOKS])
def test_a_book_names_its_law_its_days_and_what_is_doubtful(book: RuleBook) -> None:
    assert book.name
    assert book.received_to is None or book.received_from <= book.received_to
    if not book.confirmed:
        assert book.caution
        assert not any(one.confirmed for one in book.provisions.values())


@pytest.mark.parametrize("book", BOOKS, ids=[book.code for book in BOOKS])
def test_every_provision_has_its_article_and_instrument(book: RuleBook) -> None:
    kinds = ("Luật", "Nghị định", "Thông tư", "Công văn", "(thông lệ)")
    for key, one in book.provisions.items():
        assert any(kind in one.citation for kind in kinds), key
        if "(thông lệ)" in one.citation:
            assert not one.confirmed, key


@every_rule
def test_every_condition_is_asked_by_a_provision(book: RuleBook, rule: AwardRule) -> None:
    assert rule.conditions
    assert rule.by in book.provisions
    assert all(one.by in book.provisions for one in asked(rule.conditions))


@every_rule
def test_whatever_leans_on_an_unconfirmed_rule_is_unconfirmed(
    book: RuleBook, rule: AwardRule
) -> None:
    assert judged(compared(book), rule).confirmed
    guards = book.guards.get(rule.subject, ())
    for by in {one.by for one in (*rule.conditions, *guards)}:
        found = judged(compared(book, but=by), rule)
        assert not found.confirmed, by
        leaning = [one for one in found.conditions if one.condition.by == by]
        assert leaning
        assert not any(one.confirmed for one in leaning)


@every_rule
def test_the_doubt_is_told_with_every_reason_a_line_keeps(book: RuleBook, rule: AwardRule) -> None:
    found = judged(compared(book, but=rule.by), rule)
    reasons = dict(zip(found.lacking, kept(found).reasons, strict=True))
    assert reasons
    for one, told in reasons.items():
        assert one.citation in told
        assert (f"({UNCONFIRMED})" in told) is not one.confirmed


def test_every_verdict_by_the_amended_law_is_unconfirmed_in_every_reason() -> None:
    for rule in BOOKS[-1].rules.values():
        remembered = kept(judged(BOOKS[-1], rule))
        assert not remembered.confirmed
        assert all(UNCONFIRMED in told for told in remembered.reasons)
