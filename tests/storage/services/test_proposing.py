"""Whoever is proposed is judged at once, and one Ctrl+Z takes the whole intent back."""

import pytest

from storage import journal
from storage.book import Book
from storage.errors import EditRefused
from storage.queries.nominations import get_nomination, list_nominations
from storage.queries.papers import list_papers
from storage.queries.round_board import round_board
from storage.records_papers import Paper
from storage.records_rounds import Evidence, Nomination
from storage.services.nominations import set_evidence
from storage.services.proposing import add_report, lower_and_judge, propose
from storage.services.rounds import add_round
from tests.storage.round_builders import a_round, a_stored_round, people_of


def test_a_proposed_line_carries_its_verdict(book: Book) -> None:
    round_id, (person_id, *_) = add_round(book, a_round()), people_of(book)
    (line_id,) = propose(book, round_id, [Nomination("CSTDCS", person_id)])
    line = get_nomination(book, line_id)
    assert line.state == "proposed"
    assert line.verdict is not None
    assert line.verdict.reasons


def test_one_step_takes_a_proposal_back(book: Book) -> None:
    round_id, people = add_round(book, a_round()), people_of(book)
    propose(book, round_id, [Nomination("CSTDCS", key) for key in people])
    journal.undo(book)
    assert list_nominations(book, round_id) == ()


def test_nobody_is_proposed_twice_for_the_same(book: Book) -> None:
    round_id, (line_id,) = a_stored_round(book, "CSTDCS")
    person_id = get_nomination(book, line_id).person_id
    assert propose(book, round_id, [Nomination("CSTDCS", person_id)]) == ()
    assert len(propose(book, round_id, [Nomination("LDTT", person_id)])) == 1


def test_a_lowered_title_is_judged_by_its_own_conditions(book: Book) -> None:
    round_id, (line_id,) = a_stored_round(book, "CSTDCT")
    lower_and_judge(book, line_id, "LDTT", "Chưa đủ hai năm")
    (one,) = round_board(book, round_id).lines
    assert (one.line.award, one.line.lowered_from) == ("LDTT", "CSTDCT")
    assert not one.is_stale
    with pytest.raises(EditRefused):
        lower_and_judge(book, line_id, "LDTT")


def test_a_report_belongs_to_its_line(book: Book) -> None:
    round_id, (line_id,) = a_stored_round(book, "CSTDCS")
    paper = Paper("bao-cao-thanh-tich-05", "nd152-2025", "BÁO CÁO THÀNH TÍCH", "Đề nghị")
    key = add_report(book, line_id, paper)
    assert get_nomination(book, line_id).report_id == key
    journal.undo(book)
    assert list_papers(book) == ()
    assert get_nomination(book, line_id).report_id is None
    assert round_id == get_nomination(book, line_id).round_id


def test_the_board_counts_the_papers_that_are_there(book: Book) -> None:
    round_id, (line_id,) = a_stored_round(book, "CSTDCS")
    (before,) = round_board(book, round_id).lines
    wanted = next(one.name for one in before.papers if not one.there)
    set_evidence(book, line_id, [Evidence(wanted)])
    (after,) = round_board(book, round_id).lines
    assert after.papers_there == before.papers_there + 1
    assert [one.name for one in after.papers if one.noted] == [wanted]
    missing = {one.key for one in round_board(book, round_id).report.of_line(line_id)}
    assert f"paper:{wanted}:{after.line.uid}" not in missing


def test_a_line_never_judged_is_stale(book: Book) -> None:
    round_id, _ = a_stored_round(book, "CSTDCS")
    (one,) = round_board(book, round_id).lines
    assert one.is_stale
