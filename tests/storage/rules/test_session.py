"""Votes on a line as a session counts them: what is not in favour is against."""

from dataclasses import replace

from storage.dates import PartialDate
from storage.records_council import Attendance, Session, Tally
from storage.rules.session import tally_of

SESSION = Session(
    1, 1, PartialDate(2026, 12, 5), members=9,
    attendance=(
        *(Attendance(f"Ủy viên {at}", "", "member", presence="present") for at in range(7)),
        Attendance("Ủy viên 8", "", "member", presence="written"),
        Attendance("Ủy viên 9", "", "member", presence="absent"),
    ),
)  # fmt: skip


def test_until_papers_are_counted_everyone_who_could_vote_did() -> None:
    assert tally_of(SESSION, 5, 6) == Tally(5, in_favour=6, against=2)


def test_spoiled_papers_are_neither_in_favour_nor_against() -> None:
    assert tally_of(replace(SESSION, valid=7), 5, 6) == Tally(5, in_favour=6, against=1)


def test_more_in_favour_than_cast_leaves_none_against() -> None:
    assert tally_of(replace(SESSION, valid=5), 5, 6).against == 0


def test_the_second_count_of_that_line_stays() -> None:
    counted = replace(SESSION, tallies=(Tally(5, 7, 1, counted_again=6), Tally(6, 8, 0)))
    assert tally_of(counted, 5, 6).counted_again == 6
    assert tally_of(counted, 6, 7).counted_again is None
