"""What a session of the council tells its papers: who came, how it went, what was found."""

from collections.abc import Iterable

from desktop.rounds.words import Told, day_words
from storage.records_council import COUNCIL_ROLES, PRESENCES, Attendance, Council, Session
from storage.rules.votes import Vote

_TELLERS = {"teller_head": "Trưởng ban", "teller": "Ủy viên"}


def council_words(council: Council, session: Session) -> dict[str, str]:
    """Single values of ``council.…`` and ``session.…``."""
    absent = [one for one in session.attendance if one.presence != "present"]
    numbers = {
        "session.issued": session.issued,
        "session.returned": session.returned,
        "session.valid": session.valid,
        "session.invalid": _invalid(session),
    }
    return {
        "council.name": council.name,
        "council.total": f"{session.members:02}",
        "council.decision": council.number,
        "session.day": str(session.held_on),
        "session.start": session.started,
        "session.end": session.ended,
        "session.place": session.place,
        "session.present": "; ".join(
            one.name for one in session.attendance if one.presence == "present"
        ),
        "session.absent": "; ".join(map(_absent, absent)),
        "session.chair": _of_duty(session, "chair"),
        "session.secretary": _of_duty(session, "secretary"),
        "session.present_count": f"{session.count('present'):02}",
        "session.absent_count": _absent_count(session),
        **{key: f"{number:02}" for key, number in numbers.items() if number is not None},
    }


def council_tables(session: Session) -> dict[str, Told]:
    """Rows of ``council.members`` and ``session.tellers``."""
    members = tuple(
        {
            "name": one.name,
            "post": one.post,
            "role": COUNCIL_ROLES[one.role],
            "note": PRESENCES[one.presence],
        }
        for one in session.attendance
    )
    tellers = tuple(
        {"name": one.name, "post": one.post, "role": _TELLERS[one.duty]}
        for one in sorted(session.attendance, key=lambda one: one.duty != "teller_head")
        if one.duty in ("teller_head", "teller")
    )
    return {"council.members": members, "session.tellers": tellers}


def course_words(session: Session) -> tuple[str, ...]:
    """How the session went, clause by clause; what was said in it is as the secretary typed it."""
    how = "bỏ phiếu kín; ban kiểm phiếu báo cáo kết quả" if session.by_ballot else "biểu quyết"
    written = session.count("written")
    counted = (
        f"; ý kiến bằng văn bản của {written:02} thành viên vắng mặt được tính vào kết quả"
        if written
        else ""
    )
    said = session.discussion.rstrip(".") or "Các thành viên thảo luận từng trường hợp"
    return (
        "1. Chủ tịch Hội đồng nêu tiêu chuẩn, điều kiện, nguyên tắc xét.",
        "2. Thường trực Hội đồng báo cáo tổng hợp hồ sơ, tóm tắt thành tích các trường hợp đề "
        "nghị.",
        f"3. {said}.",
        f"4. Hội đồng {how}{counted}.",
    )


def votes_sentence(council: Council, session: Session, votes: Iterable[Vote]) -> str:
    """What the council found, with the lowest share among the lines proposed."""
    shares = {vote.share: vote.percent_text for vote in votes}
    if not shares:
        return ""
    how = "bỏ phiếu kín" if session.by_ballot else "biểu quyết"
    lowest = shares[min(shares)]
    share = f"từ {lowest} trở lên" if len(shares) > 1 else lowest
    return (
        f"{council.name} đã họp, {how} {day_words(session.held_on)}; các trường hợp dưới đây đạt "
        f"tỷ lệ {share} trên tổng số {session.members:02} thành viên Hội đồng."
    )


def _invalid(session: Session) -> int | None:
    if session.returned is None or session.valid is None:
        return None
    return session.returned - session.valid


def _absent(one: Attendance) -> str:
    heard = "có ý kiến bằng văn bản" if one.presence == "written" else ""
    inside = ", ".join(part for part in (one.reason, heard) if part)
    return f"{one.name} ({inside})" if inside else one.name


def _absent_count(session: Session) -> str:
    written = session.count("written")
    absent = f"{session.members - session.count('present'):02}"
    return f"{absent} ({written:02} ý kiến bằng văn bản)" if written else absent


def _of_duty(session: Session, duty: str) -> str:
    return next((one.name for one in session.attendance if one.duty == duty), "")
