"""What of a council's session cannot be right, or must be written into its minutes."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from storage.records_council import Session, Tally
from storage.records_rounds import Nomination

_TELLERS = ("teller_head", "teller")


@dataclass(frozen=True)
class SessionFinding:
    """One remark; ``is_wrong`` where the numbers contradict each other."""

    sentence: str
    is_wrong: bool
    nomination_id: int | None = None


def check_session(session: Session, lines: Sequence[Nomination] = ()) -> tuple[SessionFinding, ...]:
    """Remarks on attendance, ballot papers, votes and members who are candidates themselves.

    A member who is a candidate is noted, never kept from voting: no law found forbids it.
    """
    return (
        *_attendance(session),
        *_ballots(session),
        *(finding for tally in session.tallies for finding in _tally(session, tally)),
        *_candidates(session, lines),
    )


def missing_tellers(session: Session) -> Iterator[SessionFinding]:
    """Minutes of a count are signed by those who counted, so they are named before."""
    named = any(one.duty in _TELLERS for one in session.attendance)
    if session.by_ballot and session.tallies and not named:
        said = "Chưa ghi tổ kiểm phiếu: hãy chọn ở “Điểm danh…” trước khi lập biên bản."
        yield SessionFinding(said, False)


def tally_of(session: Session, nomination_id: int, in_favour: int) -> Tally:
    """Votes on a line as counted: every valid vote that is not in favour is against.

    A second count entered before stays.
    """
    again = {one.nomination_id: one.counted_again for one in session.tallies}.get(nomination_id)
    return Tally(nomination_id, in_favour, max(0, session.votes_cast - in_favour), again)


def _attendance(session: Session) -> Iterator[SessionFinding]:
    if session.attendance and len(session.attendance) != session.members:
        yield SessionFinding(
            f"Danh sách dự họp có {len(session.attendance)} người, Hội đồng có "
            f"{session.members} thành viên.",
            True,
        )
    if 2 * session.count("present") <= session.members:
        yield SessionFinding(
            f"Có mặt {session.count('present')}/{session.members} thành viên, chưa quá nửa.", False
        )
    silent = session.count("absent")
    if silent:
        yield SessionFinding(
            f"{silent} thành viên vắng chưa lấy ý kiến bằng văn bản; tỷ lệ phiếu vẫn tính trên "
            f"{session.members} thành viên.",
            False,
        )


def _ballots(session: Session) -> Iterator[SessionFinding]:
    issued, returned, valid = session.issued, session.returned, session.valid
    if issued is not None and issued > session.voting:
        yield SessionFinding(
            f"Phát ra {issued} phiếu cho {session.voting} người bỏ phiếu hoặc cho ý kiến.", True
        )
    if issued is not None and returned is not None and returned > issued:
        yield SessionFinding(f"Thu về {returned} phiếu, chỉ phát ra {issued} phiếu.", True)
    if returned is not None and valid is not None and valid > returned:
        yield SessionFinding(f"Có {valid} phiếu hợp lệ trong {returned} phiếu thu về.", True)


def _tally(session: Session, tally: Tally) -> Iterator[SessionFinding]:
    counted = tally.in_favour + tally.against
    if counted > session.votes_cast:
        yield SessionFinding(
            f"{tally.name}: {counted} phiếu đồng ý và không đồng ý, chỉ có {session.votes_cast} "
            "phiếu.",
            True,
            tally.nomination_id,
        )
    if tally.counted_again is not None and tally.counted_again != tally.in_favour:
        yield SessionFinding(
            f"{tally.name}: hai lần kiểm phiếu khác nhau ({tally.in_favour} và "
            f"{tally.counted_again} phiếu đồng ý).",
            True,
            tally.nomination_id,
        )


def _candidates(session: Session, lines: Iterable[Nomination]) -> Iterator[SessionFinding]:
    members = {one.person_id for one in session.attendance if one.person_id is not None}
    for line in lines:
        if line.person_id in members and line.person_id is not None:
            yield SessionFinding(
                f"{line.name} là thành viên Hội đồng và được đề nghị trong đợt này.",
                False,
                line.id,
            )
