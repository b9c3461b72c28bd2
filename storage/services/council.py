"""Councils and their sessions: members by term, who came, and what the votes carried."""

from collections.abc import Sequence
from dataclasses import replace

from storage.book import Book
from storage.errors import EditRefused, NotFound
from storage.models.council import (
    AttendanceRow,
    CouncilMemberRow,
    CouncilRow,
    CouncilSessionRow,
    TallyRow,
)
from storage.queries.council import get_council, get_session, votes_of
from storage.queries.nominations import list_nominations
from storage.records_council import Attendance, Council, CouncilMember, Session, Tally
from storage.records_rounds import Nomination
from storage.rows_rounds import (
    attendance_row,
    council_member_row,
    council_row,
    session_row,
    tally_row,
)
from storage.rules.carrying import STATES_OF_VOTES, TOO_FEW_VOTES
from storage.rules.eligibility.errors import WrongVotes
from storage.services.nominations import set_state
from storage.services.registry_rows import insert_all, insert_roots, numbered, remove, write_over

_COUNCIL, _SESSION = "hội đồng", "phiên họp"


def add_council(book: Book, council: Council) -> int:
    """Store a council with its members in order; returns its id. Raises EditRefused unnamed."""
    row = _named(council)
    with book.unit("Thêm hội đồng"):
        key = insert_roots(book.db, CouncilRow, [row])[0]
        _write_members(book, key, council.members)
    return key


def update_council(book: Book, council: Council) -> None:
    """Write a council and its members anew; sessions held keep theirs. Raises NotFound."""
    row = _named(council)
    with book.unit("Sửa hội đồng"):
        write_over(book.db, CouncilRow, council.id, row, _COUNCIL)
        _write_members(book, council.id or 0, council.members)


def delete_council(book: Book, council_id: int) -> None:
    """Remove a council with its sessions; raises NotFound."""
    with book.unit("Xóa hội đồng"):
        remove(book.db, CouncilRow, [council_id], _COUNCIL)


def hold_session(book: Book, session: Session) -> int:
    """Store a session; returns its id.

    Without attendance given, all members of that day are present. ``members`` counts them all and
    does not follow later changes of the council. Raises NotFound, and EditRefused for a council
    without members that day.
    """
    with book.unit("Thêm phiên họp hội đồng"):
        serving = get_council(book, session.council_id).members_on(session.held_on)
        if not serving:
            raise EditRefused(
                "Hội đồng không có thành viên nào vào ngày họp.",
                "Hãy ghi thành viên và nhiệm kỳ của hội đồng rồi làm lại.",
            )
        whole = replace(
            session,
            members=session.members or len(serving),
            attendance=session.attendance or tuple(map(_present, serving)),
        )
        key = insert_roots(book.db, CouncilSessionRow, [session_row(whole)])[0]
        _write_attendance(book, key, whole.attendance)
        _write_tallies(book, key, whole)
    return key


def update_session(book: Book, session: Session) -> None:
    """Write a session, who came and the votes anew; raises NotFound, WrongVotes."""
    with book.unit("Sửa phiên họp hội đồng"):
        write_over(book.db, CouncilSessionRow, session.id, session_row(session), _SESSION)
        _write_attendance(book, session.id or 0, session.attendance)
        _write_tallies(book, session.id or 0, session)


def enter_tally(book: Book, session_id: int, tallies: Sequence[Tally]) -> None:
    """Enter votes line by line, in place of those entered before for the same lines.

    Name and award are taken from the line as it is now. Raises NotFound, and WrongVotes for more
    votes than the council has members.
    """
    with book.unit("Nhập kết quả kiểm phiếu"):
        session = get_session(book, session_id)
        told = {one.nomination_id: one for one in (*session.tallies, *tallies)}
        _write_tallies(book, session_id, replace(session, tallies=tuple(told.values())))


def count_again(book: Book, session_id: int, in_favour: Sequence[tuple[int, int]]) -> None:
    """Enter a second count: line and votes in favour; what differs is a finding, never lost.

    Raises NotFound, also for a line without a first count, and WrongVotes as ``enter_tally``.
    """
    with book.unit("Nhập kết quả kiểm phiếu lần hai"):
        members = get_session(book, session_id).members
        row = TallyRow
        for nomination_id, votes in in_favour:
            if not 0 <= votes <= members:
                raise WrongVotes(votes, members)
            here = (row.session == session_id) & (row.nomination == nomination_id)
            if not row.update(counted_again=votes).where(here).execute(book.db):
                raise NotFound("kết quả kiểm phiếu của đề nghị", nomination_id)


def carry_votes(book: Book, session_id: int) -> tuple[int, int]:
    """Move the lines voted on to “Qua Hội đồng” or “không đạt”; returns how many of each.

    What was lowered, handed in or decided since stays as it is.

    Raises NotFound, and EditRefused while two counts of a line differ.
    """
    with book.unit("Ghi kết quả của Hội đồng"):
        session = get_session(book, session_id)
        _refuse_unlike_counts(session)
        votes = votes_of(book, session.round_id)
        lines = list_nominations(book, session.round_id)
        present = {one.id for one in lines if one.state in STATES_OF_VOTES}
        voted = [one.nomination_id for one in session.tallies if one.nomination_id in present]
        passed = [key for key in voted if votes[key].passes]
        failed = [key for key in voted if not votes[key].passes]
        set_state(book, passed, "passed")
        set_state(book, failed, "failed", TOO_FEW_VOTES)
    return len(passed), len(failed)


def delete_session(book: Book, session_id: int) -> None:
    """Remove a session with its votes; raises NotFound."""
    with book.unit("Xóa phiên họp hội đồng"):
        remove(book.db, CouncilSessionRow, [session_id], _SESSION)


def _named(council: Council) -> dict[str, object]:
    row = council_row(council)
    if not row["name"]:
        raise EditRefused("Hội đồng chưa có tên.", "Hãy ghi tên hội đồng.")
    return row


def _present(member: CouncilMember) -> Attendance:
    duty = member.role if member.role in ("chair", "secretary") else ""
    return Attendance(member.name, member.post, member.role, member.person_id, duty=duty)


def _refuse_unlike_counts(session: Session) -> None:
    for one in session.tallies:
        if one.counted_again is not None and one.counted_again != one.in_favour:
            raise EditRefused(
                f"Hai lần kiểm phiếu của {one.name} khác nhau.", "Hãy kiểm lại phiếu và sửa."
            )


def _write_members(book: Book, council_id: int, members: Sequence[CouncilMember]) -> None:
    row = CouncilMemberRow
    row.delete().where(row.council == council_id).execute(book.db)
    rows = numbered([{"council": council_id, **council_member_row(one)} for one in members])
    insert_all(book.db, row, rows)


def _write_attendance(book: Book, session_id: int, attendance: Sequence[Attendance]) -> None:
    row = AttendanceRow
    row.delete().where(row.session == session_id).execute(book.db)
    rows = numbered([{"session": session_id, **attendance_row(one)} for one in attendance])
    insert_all(book.db, row, rows)


def _write_tallies(book: Book, session_id: int, session: Session) -> None:
    lines = {one.id: one for one in list_nominations(book, session.round_id)}
    for one in session.tallies:
        counts = (one.in_favour, one.against, one.counted_again or 0)
        if min(counts) < 0 or max(counts) > session.members:
            raise WrongVotes(max(counts, key=abs), session.members)
        if one.nomination_id not in lines:
            raise NotFound("đề nghị khen thưởng", one.nomination_id)
    row = TallyRow
    row.delete().where(row.session == session_id).execute(book.db)
    told = [_as_on_ballot(one, lines[one.nomination_id]) for one in session.tallies]
    insert_all(book.db, row, [{"session": session_id, **tally_row(one)} for one in told])


def _as_on_ballot(tally: Tally, line: Nomination) -> Tally:
    """What the ballot said stays: a name or award given is not overwritten."""
    return replace(tally, name=tally.name or line.name, award=tally.award or line.award)
