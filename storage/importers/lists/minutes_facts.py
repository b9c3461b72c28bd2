"""What the minutes of a unit's meeting say of the meeting: day, chair, secretary, who was there."""

import re
from collections.abc import Iterable, Sequence

from resources.vietnamese import clean_line, fold
from storage.dates import PartialDate, shown_date
from storage.records_lists import UnitMinutes

_LOOKED_AT = 40
_DAY = re.compile(r"ngày\s+(\d{1,2})\s*(?:tháng|[/.-])\s*(\d{1,2})\s*(?:năm|[/.-])\s*(\d{4})", re.I)
_MEETING = ("thoi gian", "hom nay", "hoi ", "vao hoi", "vao luc", "bat dau", "ngay hop")
_PRESENT = ("thanh phan", "co mat", "tham du", "du hop", "tham gia")
_SHARE = re.compile(r"(\d{1,4})\s*/\s*(\d{1,4})(?!\s*/)")
_TOTAL = re.compile(r"tổng số[^:\d]{0,60}:?\s*(\d{1,4})\b", re.I)
_END = r"\s*:\s*(.+?)(?=\s*[;\n]|\s*[.,]?\s*(?:thư k[ýí]|người ghi)|\s*$)"
_CHAIR = re.compile(r"(?:chủ tr[ìi]|chủ to[ạa]|chủ tọa)[^:.;]{0,40}" + _END, re.I)
_SECRETARY = re.compile(r"(?:thư k[ýí]|người ghi biên bản)[^:.;]{0,40}" + _END, re.I)
_DOTS = re.compile(r"[.…_]{2,}")


def is_minutes(lines: Sequence[str]) -> bool:
    """Whether a paper with these paragraphs is headed BIÊN BẢN."""
    heads = (fold(line) for line in lines[:_LOOKED_AT])
    return any(head == "bien ban" or head.startswith("bien ban hop") for head in heads)


def minutes_facts(lines: Sequence[str]) -> UnitMinutes:
    """What these paragraphs say of the meeting; what they leave open stays blank."""
    present, total = _attendance(lines)
    return UnitMinutes(
        _day(lines), _told(_CHAIR, lines), _told(_SECRETARY, lines), present, total
    )  # fmt: skip


def is_about_the_meeting(line: str) -> bool:
    """Whether a paragraph names people for what they did at the meeting, not to propose them."""
    begin = fold(line).lstrip("-+*– .0123456789")
    return begin.startswith(
        ("chu tri", "chu toa", "thu ky", "nguoi ghi", "vang mat", "thanh phan", "nguoi chu tri")
    )


def meeting_words(minutes: UnitMinutes) -> str:
    """“Họp ngày 28/10/2026; chủ trì: …; thư ký: …; có mặt 6/6.”, what is blank left out."""
    told = (
        f"họp ngày {shown_date(minutes.day)}" if minutes.day else "",
        f"chủ trì: {minutes.chair}" if minutes.chair else "",
        f"thư ký: {minutes.secretary}" if minutes.secretary else "",
        f"có mặt {minutes.present}/{minutes.total}" if minutes.present and minutes.total else "",
    )
    words = "; ".join(filter(None, told))
    return f"{words[:1].upper()}{words[1:]}." if words else ""


def remarks_on(minutes: UnitMinutes) -> Iterable[str]:
    """What the minutes leave open."""
    missing = [
        name
        for name, value in (
            ("ngày họp", minutes.day),
            ("người chủ trì", minutes.chair),
            ("thư ký", minutes.secretary),
        )
        if not value
    ]
    if missing:
        yield f"Biên bản không ghi rõ {', '.join(missing)}."


def _day(lines: Sequence[str]) -> PartialDate | None:
    """The day the meeting was held, else the first day the paper tells outside of its bases."""
    about = [line for line in lines if fold(line).startswith(_MEETING)]
    others = [line for line in lines[:_LOOKED_AT] if not fold(line).startswith("can cu")]
    for line in (*about, *others):
        found = _DAY.search(line)
        if found:
            try:
                return PartialDate(*(int(part) for part in reversed(found.groups())))
            except ValueError:
                continue
    return None


def _told(pattern: re.Pattern[str], lines: Sequence[str]) -> str:
    for line in lines:
        found = pattern.search(line)
        name = clean_line(_DOTS.sub("", found[1])).strip(" .,;") if found else ""
        if name:
            return name
    return ""


def _attendance(lines: Sequence[str]) -> tuple[int, int]:
    for line in lines:
        found = _SHARE.search(line) if any(word in fold(line) for word in _PRESENT) else None
        if found and int(found[1]) <= int(found[2]):
            return int(found[1]), int(found[2])
    totals = (_TOTAL.search(line) for line in lines)
    return 0, next((int(found[1]) for found in totals if found), 0)
