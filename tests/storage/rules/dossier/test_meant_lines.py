"""Whom a row of a paper is about, where the round proposes somebody more than once."""

import pytest

from storage.rules.dossier.facts import Dossier, PaperRow
from storage.rules.votes import vote
from tests.storage.rules.dossier.test_check import RULES, a_dossier, a_line, a_paper, red

FIRST, SECOND = a_line(1, "LDTT"), a_line(2, "CSTDCS", person_id=1, name="Nguyễn Văn 1")
"""The same person twice: all of the Council for the first, eight of nine for the second."""


def a_round_with(*rows: PaperRow) -> Dossier:
    votes = {1: vote("LDTT", 9, 9, RULES), 2: vote("CSTDCS", 8, 9, RULES)}
    papers = (a_paper("bien-ban-hop-hoi-dong"), a_paper("bien-ban-kiem-phieu", *rows))
    return a_dossier(FIRST, SECOND, votes=votes, papers=papers)


def a_row(award: str = "", rate: str = "", post: str = "") -> PaperRow:
    return PaperRow("Ông Nguyễn Văn 1", post, award, rate)


@pytest.mark.parametrize("rate", ["100%", "88,9%", ""])
def test_a_paper_without_awards_means_the_line_with_its_share(rate: str) -> None:
    assert red(a_round_with(a_row(rate=rate))) == []


def test_two_rows_without_awards_mean_a_line_each() -> None:
    assert red(a_round_with(a_row(rate="88,9%"), a_row(rate="100%"))) == []


def test_a_share_of_neither_line_does_not_agree() -> None:
    (said,) = red(a_round_with(a_row(rate="77,8%")))
    assert "tỷ lệ phiếu của Nguyễn Văn 1 là “77,8%”" in said


def test_an_award_that_is_named_decides_over_the_share() -> None:
    award = a_round_with().printed_award(SECOND)
    assert red(a_round_with(a_row(award, "88,9%"))) == []
    (said,) = red(a_round_with(a_row(award, "100%")))
    assert "là “100%”, đợt xét ghi “88,9%”" in said
