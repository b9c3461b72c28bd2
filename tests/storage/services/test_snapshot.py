"""Whatever happens to a round after it was handed in, what was handed in stays as it was."""

import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from resources.errors import KnownError
from storage.book import Book, create_book
from storage.dates import PartialDate
from storage.journal import redo, seal, undo
from storage.queries.nominations import differences, get_nomination, list_nominations
from storage.queries.rounds import get_submission
from storage.records_council import Tally
from storage.records_rounds import SentLine
from storage.services.council import carry_votes, enter_tally
from storage.services.decisions import decide_as_named
from storage.services.merging import merge_people
from storage.services.nominations import (
    delete_nominations,
    judge_round,
    lower_award,
    move_nominations,
    set_state,
    take_over_names,
    update_nomination,
)
from storage.services.people import delete_people, update_person
from storage.services.postings import transfer
from storage.services.rounds import close_round, delete_round, update_round
from storage.services.submission import add_answer, note_answer, return_lines, submit
from storage.verify import verify
from tests.storage.builders import an_office
from tests.storage.registry_builders import a_person, a_posting
from tests.storage.round_builders import a_decision, a_round, a_session, a_stored_round, voted

SENT, LATER = PartialDate(2026, 12, 20), PartialDate(2027, 1, 5)
ROUND, FIRST = 1, 1
Edit = Callable[[Book, int], object]
"""Changes a book where it concerns the line of that id."""


def _changed(book: Book, line: int) -> None:
    found = get_nomination(book, line)
    update_nomination(book, replace(found, name="Tên Khác", post="Chức khác", award="CSTDTQ"))


def _decided(book: Book, line: int) -> None:
    decision = a_decision(ROUND, number=f"{line}/QĐ-UBND", authority="tinh", date=LATER)
    decide_as_named(book, decision, {line: "Tên In Sai"}, {})


def _voted_again(book: Book, line: int) -> None:
    session_id = a_session(book, ROUND)
    enter_tally(book, session_id, [Tally(line, 2, 7)])
    carry_votes(book, session_id)


EDITS: tuple[Edit, ...] = (
    _changed,
    _decided,
    _voted_again,
    lambda book, line: update_person(book, a_person("Tên Mới", id=line)),
    lambda book, line: transfer(book, [line], a_posting(None, "2026-09-01", post="Giám đốc")),
    lambda book, line: merge_people(book, line % 3 + 1, [line]),
    lambda book, line: delete_people(book, [line]),
    lambda book, line: delete_nominations(book, [line]),
    lambda book, line: move_nominations(book, [line], 0),
    lambda book, line: lower_award(book, line, "LDTT", "Chưa đủ"),
    lambda book, line: set_state(book, [line], "complete"),
    lambda book, line: return_lines(book, FIRST, LATER, [line], "Sai mẫu", "Tờ trình"),
    lambda book, line: note_answer(book, FIRST, LATER, f"Đã nhận hồ sơ của dòng {line}"),
    lambda book, line: add_answer(book, FIRST, LATER, "Hẹn trả lời"),
    lambda book, line: submit(book, ROUND, "tinh", LATER, f"Lần nữa, dòng {line}"),
    lambda book, _: take_over_names(book, ROUND),
    lambda book, _: judge_round(book, ROUND),
    lambda book, _: update_round(book, a_round(id=ROUND, received=PartialDate(2026, 10, 2))),
    lambda book, _: close_round(book, ROUND, LATER),
    lambda book, _: delete_round(book, ROUND),
)
_STEPS = st.lists(st.tuples(st.sampled_from(EDITS), st.integers(1, 3)), min_size=1, max_size=10)


@settings(max_examples=40, deadline=None)
@given(_STEPS)
def test_no_later_edit_changes_a_byte_of_what_was_sent(steps: list[tuple[Edit, int]]) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        create_book(Path(folder) / "so.tdkt", an_office()) as book,
    ):
        _, lines = a_stored_round(book, "BK_TINH", "CSTD_TINH", "BK_TINH")
        voted(book, ROUND, lines, 9)
        submit(book, ROUND, "tinh", SENT, "Sở Nội vụ", "45/TTr-SNgV")
        seal(book)
        before = _bytes(book)
        for edit, line in steps:
            with suppress(KnownError):
                edit(book, line)
            assert _bytes(book) == before
            assert _told_differences(book) == _real_differences(book)
        while undo(book):
            assert _bytes(book) == before
        while redo(book):
            assert _bytes(book) == before
        assert verify(book.path) == ()


def _bytes(book: Book) -> tuple[object, ...]:
    """All a submission is, but what came back later."""
    sql = "SELECT uid, round_id, authority, sent_on, sent_to, reference, snapshot FROM submission"
    (row,) = book.db.fetch(f"{sql} WHERE id = ?", (FIRST,))
    return row


def _told_differences(book: Book) -> set[tuple[str, str]]:
    return {(one.sent, one.now) for one in differences(book, FIRST)}


def _real_differences(book: Book) -> set[tuple[str, str]]:
    """What was sent beside what the lines say now, "" for a line that is gone."""
    now = {one.uid: one for one in list_nominations(book, ROUND)}
    pairs: list[tuple[str, str]] = []
    for sent in get_submission(book, FIRST).lines:
        line = now.get(sent.nomination_uid)
        told = (line.name, line.post, line.unit, line.award) if line else ("",) * 4
        pairs += zip(_words(sent), told, strict=True)
    return {(sent, told) for sent, told in pairs if sent != told}


def _words(sent: SentLine) -> tuple[str, ...]:
    return sent.name, sent.post, sent.unit, sent.award
