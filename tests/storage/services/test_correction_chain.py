"""A decision put right again and again: every paper of the chain stays, and the last one counts."""

import pytest

from storage.book import Book
from storage.dates import PartialDate
from storage.errors import EditRefused
from storage.journal import undo
from storage.queries.awards import get_award
from storage.queries.decisions import award_book, fund_spent, get_decision
from storage.queries.lifecycle import get_life
from storage.queries.nominations import get_nomination
from storage.queries.papers import get_paper
from storage.records_decisions import DecisionChange
from storage.services.decisions import change_decision, decide
from storage.services.issuing import issue
from storage.services.lifecycle import revoke, submit
from storage.services.paper_succession import amend_paper, correct_document
from storage.verify import verify
from tests.storage.builders import rows_of
from tests.storage.round_builders import a_decision, a_stored_round
from tests.storage.services.test_papers import a_paper, issued

DAY = PartialDate(2026, 3, 5)
AMENDED = DecisionChange("amendment", "160/QĐ-SNgV", "Sửa “Chuyên viên” thành “Phó Trưởng phòng”")
CORRECTED = DecisionChange("correction", "31/SNgV-VP", "Đính chính Quyết định số 160: năm sinh")
REVOKED = DecisionChange("revocation", "170/QĐ-SNgV", "Kê khai gian dối")


def decided(book: Book) -> tuple[int, int, int]:
    """A decision on two titles, and the ids of its two awards."""
    round_id, lines = a_stored_round(book, "CSTDCS", "LDTT")
    decision_id = decide(book, a_decision(round_id), lines)
    first, second = (one.award.id or 0 for one in get_decision(book, decision_id).entries)
    return decision_id, first, second


def test_a_slip_in_the_paper_that_amends_is_put_right_by_a_third(book: Book) -> None:
    decision_id, first, second = decided(book)
    for paper in (AMENDED, CORRECTED):
        change_decision(book, decision_id, paper, [first])
    award = get_award(book, first)
    assert (award.status, award.number) == ("corrected", "150/QĐ-SNgV")
    assert [one.number for one in award.corrections] == ["160/QĐ-SNgV", "31/SNgV-VP"]
    assert get_decision(book, decision_id).changes == (AMENDED, CORRECTED)
    assert get_award(book, second).corrections == ()
    assert fund_spent(book, 2026, "so") == 2_530_000 + 760_000


def test_what_was_put_right_may_be_taken_back_and_stays_taken_back(book: Book) -> None:
    decision_id, first, second = decided(book)
    for paper in (CORRECTED, REVOKED, AMENDED):
        change_decision(book, decision_id, paper, [first])
    assert get_award(book, first).status == "revoked"
    assert get_decision(book, decision_id).changes == (CORRECTED, REVOKED, AMENDED)
    assert [one.serial for one in award_book(book)] == [1, 2]
    assert fund_spent(book, 2026, "so") == 760_000
    assert get_award(book, second).status == "in_force"
    line = get_decision(book, decision_id).entries[0].nomination_id or 0
    assert get_nomination(book, line).state == "granted"
    assert verify(book.path) == ()


def test_the_chain_is_undone_paper_by_paper(book: Book) -> None:
    decision_id, first, _ = decided(book)
    states = [rows_of(book)]
    for paper in (AMENDED, CORRECTED, REVOKED):
        change_decision(book, decision_id, paper, [first])
        states.append(rows_of(book))
    for state in reversed(states[:-1]):
        undo(book)
        assert rows_of(book) == state


def test_a_paper_without_number_changes_nothing(book: Book) -> None:
    decision_id, first, _ = decided(book)
    before = rows_of(book)
    with pytest.raises(EditRefused, match="Chưa ghi số, ký hiệu"):
        change_decision(book, decision_id, DecisionChange("revocation", " ", "Sai"), [first])
    assert rows_of(book) == before


def put_out(book: Book, document: int, number: str) -> None:
    submit(book, document)
    issue(book, document, number, DAY, "{}")


def test_the_papers_themselves_make_a_chain_both_ways(book: Book) -> None:
    """The decision, what amends it, the letter that puts the amendment right, the end of it."""
    decision = issued(book, "150", kind="Quyết định")
    amendment = amend_paper(book, decision)
    put_out(book, amendment, "160")
    letter = correct_document(book, amendment, a_paper(kind="Công văn", subject="Đính chính"))
    put_out(book, letter, "31")
    revoke(book, amendment, "Quyết định số 170/QĐ-SNgV")
    chain = (decision, amendment, letter)
    assert [get_paper(book, one).state for one in chain] == ["amended", "revoked", "issued"]
    links = [[(one.document_id, one.relation) for one in get_life(book, key).earlier]
             for key in chain]  # fmt: skip
    assert links == [[], [(decision, "amends")], [(amendment, "corrects")]]
    later = [[one.document_id for one in get_life(book, key).later] for key in chain]
    assert later == [[amendment], [letter], []]
    with pytest.raises(EditRefused):
        correct_document(book, amendment, a_paper())
