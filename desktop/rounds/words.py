"""What a round tells the forms of its papers: one wording of names, totals and votes for all."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from exporters.dates import date_in_words
from resources.number_words import number_words
from storage.dates import PartialDate
from storage.records_council import COUNCIL_ROLES, PRESENCES, Attendance, Council, Session
from storage.records_decisions import Decision
from storage.records_rounds import LINE_STATES, Nomination
from storage.rules.dossier.words import awarded_name, counted_words, post_words, posted, rate_words
from storage.rules.votes import Vote

Told = tuple[Mapping[str, str], ...]
Votes = Mapping[int, Vote]
Names = Mapping[str, str]

_NONE: Mapping[int, str] = {}
_TELLERS = {"teller_head": "Trưởng ban", "teller": "Ủy viên"}
_DECIDERS = {
    "chu-tich-nuoc": "Chủ tịch nước",
    "chinh-phu": "Chính phủ",
    "thu-tuong": "Thủ tướng Chính phủ",
    "bo": "Bộ trưởng",
    "tinh": "Chủ tịch Ủy ban nhân dân tỉnh",
    "xa": "Chủ tịch Ủy ban nhân dân xã",
    "xa-2025": "Chủ tịch Ủy ban nhân dân xã",
}
_OWN_HEAD = "Thủ trưởng cơ quan"


def decider_words(authority: str, own: str = _OWN_HEAD) -> str:
    """Whom a tờ trình asks, by code of the catalogue; ``own`` is the office's own head."""
    return _DECIDERS.get(authority, own)


def grouped(lines: Iterable[Nomination]) -> tuple[Nomination, ...]:
    """Collectives before people as lists have it, else in the order set by hand."""
    return tuple(sorted(lines, key=lambda line: line.is_person))


def line_rows(
    lines: Sequence[Nomination], votes: Votes, names: Names, summaries: Mapping[int, str] = _NONE
) -> Told:
    """Rows of ``round.lines`` and ``decision.lines``; ``names`` are awards by code, ``summaries``
    stand where a line tells no achievement of its own."""
    return tuple(
        {
            "group": group,
            "name": line.name,
            "post": post_words(line),
            "achievement": line.achievement or summaries.get(line.id or 0, ""),
            "award": award_words(line, names),
            "votes": _votes(votes.get(line.id or 0)),
            "rate": rate_words(votes.get(line.id or 0)),
            "result": LINE_STATES[line.state],
            "reason": line.reason,
        }
        for line, group in _with_groups(lines)
    )


def vote_rows(lines: Sequence[Nomination], session: Session, votes: Votes, names: Names) -> Told:
    """Rows of ``session.votes``: names and awards as they stood on the ballot."""
    tallies = {tally.nomination_id: tally for tally in session.tallies}
    rows: list[Mapping[str, str]] = []
    for line, group in _with_groups([one for one in lines if one.id in tallies]):
        tally, vote = tallies[line.id or 0], votes.get(line.id or 0)
        rows.append(
            {
                "group": group,
                "name": tally.name,
                "post": post_words(line),
                "award": awarded_name(names.get(tally.award, tally.award), line.authority),
                "for": str(tally.in_favour),
                "votes": _votes(vote),
                "against": str(tally.against),
                "rate": rate_words(vote),
                "result": "" if vote is None else "Đạt" if vote.passes else "Không đạt",
            }
        )
    return tuple(rows)


def paid_rows(
    decisions: Iterable[Decision], names: Mapping[int, str], lines: Mapping[int, Nomination]
) -> Told:
    """Rows of ``decision.lines`` with serial numbers and money, as decided.

    ``names`` are those put right since by their own paper, by line: money goes to the person.
    ``lines`` by id word the posts.
    """
    entries = [entry for decision in decisions for entry in decision.entries]
    entries = [entry for entry in entries if entry.award.status != "revoked"]
    entries.sort(key=lambda entry: entry.award.person_id is not None)
    people = _people_words(entry.award.person_id is None for entry in entries)
    return tuple(
        {
            "group": "I. TẬP THỂ" if entry.award.person_id is None else people,
            "name": names.get(entry.nomination_id or 0, entry.award.subject_name),
            "post": posted(entry.award.subject_post, lines.get(entry.nomination_id or 0)),
            "award": entry.award.name,
            "serial": str(entry.serial),
            "amount": money_words(entry.payable),
        }
        for entry in entries
    )


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


def day_words(day: PartialDate) -> str:
    """``ngày 05 tháng 12 năm 2026``."""
    return date_in_words(str(day))


def money_words(amount: int) -> str:
    """Whole đồng in groups of three."""
    return f"{amount:,}".replace(",", ".")


def spoken_money(amount: int) -> str:
    """“Một triệu tám trăm nghìn đồng”: the sum in words, as it stands behind “Bằng chữ”."""
    words = number_words(amount)
    return f"{words[0].upper()}{words[1:]} đồng"


def award_words(line: Nomination, names: Names) -> str:
    """The award of a line as the papers to its authority name it."""
    return awarded_name(names.get(line.award, line.award), line.authority)


def is_called_title(award: str, name: str, titles: Collection[str]) -> bool:
    """Whether papers say “danh hiệu” before the name; a flag (cờ thi đua) is given by its own."""
    return award in titles and not name.startswith("Cờ")


def called_words(line: Nomination, names: Names, titles: Collection[str]) -> str:
    """What is asked for: danh hiệu “Chiến sĩ thi đua tỉnh”, Bằng khen của …"""
    name = award_words(line, names)
    return f"danh hiệu “{name}”" if is_called_title(line.award, name, titles) else name


def awards_words(lines: Sequence[Nomination], names: Names, titles: Collection[str]) -> str:
    """The awards proposed in the order of the list; of several each with its own total."""
    called: dict[str, list[Nomination]] = {}
    for line in lines:
        called.setdefault(called_words(line, names, titles), []).append(line)
    if len(called) < 2:
        return "".join(called)
    return ", ".join(f"{name} ({counted_words(found)})" for name, found in called.items())


def total_words(lines: Iterable[Nomination]) -> str:
    """“02 tập thể và 05 cá nhân”, as every paper says it."""
    return counted_words(lines)


def _with_groups(lines: Iterable[Nomination]) -> list[tuple[Nomination, str]]:
    found = grouped(lines)
    people = _people_words(not one.is_person for one in found)
    return [(one, people if one.is_person else "I. TẬP THỂ") for one in found]


def _people_words(are_collectives: Iterable[bool]) -> str:
    """People come first in a list without collectives."""
    return "II. CÁ NHÂN" if any(are_collectives) else "I. CÁ NHÂN"


def _votes(vote: Vote | None) -> str:
    return "" if vote is None else f"{vote.in_favour}/{vote.members}"


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
