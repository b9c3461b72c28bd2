"""Handing in: what was sent is frozen as it was, and what came back is written beside it."""

from collections.abc import Sequence

from resources.vietnamese import clean_line
from storage.book import Book
from storage.cleaning import clean_sentence
from storage.dates import PartialDate, shown_date
from storage.errors import EditRefused
from storage.models.round import SubmissionRow
from storage.queries.council import list_sessions
from storage.queries.nominations import get_nomination, list_nominations
from storage.queries.rounds import get_round, get_submission
from storage.records_rounds import OUT_STATES, Nomination, SentLine, Submission
from storage.rows_rounds import snapshot_as_json
from storage.services.nominations import set_state
from storage.services.registry_rows import insert_roots, write_over

_NOT_GOING = {*OUT_STATES, "granted", "submitted"}


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
    Lines that lie with the authority already stay where they are: after a return only what came
    back goes again. Raises NotFound, and EditRefused when there is nothing to send.
    """
    with book.unit("Ghi đã trình hồ sơ"):
        get_round(book, round_id)
        lines = _going(book, round_id, authority, ids)
        if not lines:
            raise EditRefused(
                "Không có đề nghị nào để trình cấp này.",
                "Hãy kiểm tra cấp quyết định của từng đề nghị.",
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
    """Write when and what came back, an answer a line, in place of what was written before.

    The lines sent stay as they were. Raises NotFound.
    """
    with book.unit("Ghi trả lời của cấp trên"):
        said = (clean_sentence(line).strip() for line in answer.splitlines())
        row = {"returned_on": on, "answer": "\n".join(filter(None, said))}
        write_over(book.db, SubmissionRow, submission_id, row, "lần trình")


def add_answer(book: Book, submission_id: int, on: PartialDate, answer: str) -> None:
    """Write one more answer with its day below those before; raises NotFound, EditRefused."""
    if not answer.strip():
        raise EditRefused("Chưa ghi nội dung trả lời.", "Hãy ghi điều cấp trên trả lời.")
    before = get_submission(book, submission_id).answer
    told = f"{shown_date(on)}: {clean_sentence(answer)}"
    note_answer(book, submission_id, on, "\n".join(filter(None, (before, told))))


def return_lines(
    book: Book, submission_id: int, on: PartialDate, ids: Sequence[int], reason: str, field: str
) -> None:
    """Lines came back to be mended: why, and which part of the dossier.

    The submission tells it for good, whatever becomes of the lines. Raises NotFound, and
    EditRefused without a reason, without lines or for lines that were not sent with it.
    """
    with book.unit("Ghi hồ sơ bị trả lại"):
        found = get_submission(book, submission_id)
        lines = [get_nomination(book, key) for key in ids]
        if not lines or not {one.uid for one in lines} <= {
            one.nomination_uid for one in found.lines
        }:
            raise EditRefused(
                "Chưa chọn đề nghị nào của lần trình này.", "Hãy chọn những đề nghị bị trả lại."
            )
        set_state(book, ids, "returned", reason, field)
        add_answer(book, submission_id, on, _returned_words(lines, found, reason, field))


def _returned_words(lines: Sequence[Nomination], sent: Submission, reason: str, field: str) -> str:
    """“trả lại Phạm Minh Tuấn. Thiếu số quyết định (Báo cáo thành tích)”."""
    whom = "tất cả" if len(lines) == len(sent.lines) else ", ".join(one.name for one in lines)
    part = f" ({clean_line(field)})" if field.strip() else ""
    return f"trả lại {whom}. {reason.strip()}{part}"


def _going(
    book: Book, round_id: int, authority: str, ids: Sequence[int] | None
) -> list[Nomination]:
    if ids is not None:
        return [get_nomination(book, key) for key in ids]
    return [
        one
        for one in list_nominations(book, round_id)
        if one.authority == authority and one.state not in _NOT_GOING
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
