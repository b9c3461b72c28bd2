"""What is shown of a condition carries its article, and the doubt where nobody compared it."""

from datetime import date

from desktop.registry.verdict_words import UNCONFIRMED, condition_html, condition_text, outcome_of
from resources.catalogues.rule_books.reading import load_rule_books
from storage.rules.eligibility.facts import CollectiveFacts, PersonFacts
from storage.rules.eligibility.ground import Season
from storage.rules.eligibility.judge import judge_all
from storage.rules.eligibility.verdict import Judged, Verdict

BOOKS = load_rule_books()


def verdicts() -> list[Verdict]:
    """On every rule of every book, of subjects nothing is known of."""
    everybody = [
        (PersonFacts(1), Season()),
        (CollectiveFacts(1), Season()),
        (CollectiveFacts(1, is_household=True), Season()),
    ]
    return [
        verdict
        for book in BOOKS
        for kind in sorted({rule.kind for rule in book.rules.values()})
        for verdict in judge_all(
            everybody,
            list(dict.fromkeys(rule.award for rule in book.rules.values())),
            book.received_from,
            book.received_from.year,
            book,
            kind=kind,
        )
    ]


def conditions() -> list[Judged]:
    return [one for verdict in verdicts() for one in verdict.conditions]


def test_every_condition_shows_its_article() -> None:
    assert all(one.citation[1:] in condition_text(one) for one in conditions())


def test_every_unconfirmed_condition_says_so_to_eye_and_ear() -> None:
    doubtful = [one for one in conditions() if not one.confirmed]
    assert doubtful
    for one in conditions():
        assert (UNCONFIRMED in condition_html(one)) is not one.confirmed
        assert (UNCONFIRMED in condition_text(one)) is not one.confirmed


def test_no_chip_is_green_by_the_amended_law() -> None:
    since = date(2026, 10, 1)
    amended = [one for one in verdicts() if one.on >= since]
    assert amended
    assert "Đủ điều kiện" not in {outcome_of(one) for one in amended}
