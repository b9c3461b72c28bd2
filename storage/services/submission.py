"""Handing in: what was sent is frozen as it was, and what came back is written beside it."""

from collections.abc import Sequence

from resources.vietnamese import clean_line
from storage.book import Book
from storage.cleaning import clean_sentence
from storage.dates import PartialDate
from storage.errors import EditRefused
from storage.models.round import SubmissionRow
from storage.queries.council import list_sessions
from storage.queries.nominations import get_nomination, list_nominations
from storage.queries.rounds import get_round, get_submission
from storage.records_rounds import OUT_STATES, Nomination, SentLine
from storage.rows_rounds import snapshot_as_json
from storage.services.nominations import set_state
from storage.services.registry_rows import insert_roots, write_over


def submit(
    book: Book,
    round_id: int,
    authority: str,
    sent_on: PartialDate,
    sent_to: str,
    reference: str = "",
    ids: Sequence[int] | None = None,
) -> int:
    """Freeze the lines that go to ``authority`` and mark them sent; returns the submission's id.

    ``reference`` is the tờ trình's number and day, ``ids`` the lines where not all of them go.
    Raises NotFound, and EditRefused when there is nothing to send.
    """
    with book.unit("Ghi đã trình hồ sơ"):
        get_round(book, round_id)
        lines = _going(book, round_id, authority, ids)
        if not lines:
            raise EditRefused(
                "Không có dòng nào để trình cấp này.", "Hãy kiểm tra cấp quyết định của các dòng."
            )
        row = {
            "round": round_id,
            "authority": authority,
            "sent_on": sent_on,
            "sent_to": clean_line(sent_to),
            "reference": clean_line(reference),
            "snapshot": snapshot_as_json(_snapshot(book, round_id, lines)),
            "returned_on": None,
            "answer": "",
        }
        key = insert_roots(book.db, SubmissionRow, [row])[0]
        set_state(book, [one.id or 0 for one in lines], "submitted")
    return key


def note_answer(book: Book, submission_id: int, on: PartialDate | None, answer: str) -> None:
    """Write when and what came back; the lines sent stay as they were. Raises NotFound."""
    with book.unit("Ghi trả lời của cấp trên"):
        row = {"returned_on": on, "answer": clean_sentence(answer)}
        write_over(book.db, SubmissionRow, submission_id, row, "lần trình")


def return_lines(
    book: Book, submission_id: int, on: PartialDate, ids: Sequence[int], reason: str, field: str
) -> None:
    """Lines came back to be mended: why, and which part of the dossier.

    Raises NotFound, and EditRefused without a reason.
    """
    with book.unit("Ghi hồ sơ bị trả lại"):
        get_submission(book, submission_id)
        set_state(book, ids, "returned", reason, field)
        note_answer(book, submission_id, on, reason)


def _going(
    book: Book, round_id: int, authority: str, ids: Sequence[int] | None
) -> list[Nomination]:
    if ids is not None:
        return [get_nomination(book, key) for key in ids]
    return [
        one
        for one in list_nominations(book, round_id)
        if one.authority == authority and one.state not in {*OUT_STATES, "granted"}
    ]


def _snapshot(book: Book, round_id: int, lines: Sequence[Nomination]) -> tuple[SentLine, ...]:
    votes = {
        tally.nomination_id: (tally.in_favour, session.members)
        for session in list_sessions(book, round_id)
        for tally in session.tallies
    }
    return tuple(
        SentLine(one.uid, one.name, one.post, one.unit, one.award, votes.get(one.id or 0))
        for one in lines
    )
