"""Votes count against all members of the Council, present or not."""

from datetime import date

import pytest

from resources.catalogues.rule_books.reading import load_rule_books
from storage.rules.eligibility.books import book_for
from storage.rules.eligibility.errors import WrongVotes
from storage.rules.votes import vote

BOOK = book_for(date(2026, 3, 1), load_rule_books())


def test_eight_of_nine_pass_eighty_percent_and_fail_ninety() -> None:
    assert vote("CSTDCS", 8, 9, BOOK).passes
    failed = vote("CSTD_TINH", 8, 9, BOOK)
    assert not failed.passes
    assert failed.share == 8888
    assert failed.sentence == "8/9 thành viên Hội đồng (88,9%) đồng ý, chưa đạt từ 90%"


@pytest.mark.parametrize(
    ("award", "just", "under", "members"),
    [
        ("CSTDCS", 8, 7, 10),
        ("CO_TINH", 12, 11, 15),
        ("CO_CP", 4, 3, 5),
        ("CSTD_TINH", 9, 8, 10),
        ("CSTDTQ", 18, 17, 20),
        ("ANHHUNG_LD", 9, 8, 10),
    ],
)
def test_the_threshold_itself_passes_and_one_less_fails(
    award: str, just: int, under: int, members: int
) -> None:
    assert vote(award, just, members, BOOK).passes
    assert not vote(award, under, members, BOOK).passes


def test_a_share_just_below_is_never_shown_as_reached() -> None:
    found = vote("CSTDCS", 7_999, 10_000, BOOK)
    assert not found.passes
    assert "79,9%" in found.sentence


def test_an_award_without_ballot_needs_more_than_half() -> None:
    assert vote("LDTT", 5, 9, BOOK).passes
    assert not vote("LDTT", 5, 10, BOOK).passes


def test_the_thresholds_are_not_confirmed() -> None:
    provision = vote("CSTDCS", 9, 9, BOOK).provision
    assert provision is not None
    assert not provision.confirmed


@pytest.mark.parametrize(("in_favour", "members"), [(10, 9), (-1, 9), (0, 0)])
def test_votes_that_cannot_be_are_refused(in_favour: int, members: int) -> None:
    with pytest.raises(WrongVotes, match="không hợp lệ"):
        vote("CSTDCS", in_favour, members, BOOK)
