"""Caps are hints with their rounding shown."""

from datetime import date

from resources.catalogues.rule_books.reading import load_rule_books
from storage.rules.eligibility.books import book_for
from storage.rules.eligibility.quotas import quota_hint

BOOK = book_for(date(2026, 3, 1), load_rule_books())
FIGHTERS = next(one for one in BOOK.quotas if one.code == "CSTDCS")
EXCELLENT = next(one for one in BOOK.quotas if one.code == "HTXSNV")


def test_the_cut_line_is_seen_and_never_rounded_up() -> None:
    hint = quota_hint(FIGHTERS, 288, 1_780, BOOK)
    assert hint.at_most == 267
    assert hint.is_exceeded
    assert hint.sentence == ("15% của 1780 là 267; đang đề nghị 288 (16,2%)")


def test_a_fraction_of_a_person_is_cut_off() -> None:
    hint = quota_hint(EXCELLENT, 3, 19, BOOK)
    assert (hint.at_most, hint.is_exceeded) == (3, False)
    assert "20% của 19 là 3,80, làm tròn xuống 3" in hint.sentence


def test_nobody_rated_allows_nobody() -> None:
    assert quota_hint(EXCELLENT, 0, 0, BOOK).at_most == 0
