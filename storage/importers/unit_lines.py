"""Who carries out a task, as people write it on lines: “Văn phòng chủ trì (nếu có)”."""

import re
from collections.abc import Iterable

from resources.vietnamese import clean_line
from storage.records import ROLES, Assignment

_BULLET = re.compile(r"^(?:[-–—•*+▪●]\s*)+")
_OUTSIDE = r"(?![^()]{0,200}\))"  # a list mark inside brackets parts nothing
_ROLE_ENDED = r"(?:(?<=chủ trì)|(?<=phối hợp)|(?<=chủ trì\))|(?<=phối hợp\)))," + _OUTSIDE
_PART = re.compile(rf";{_OUTSIDE}|{_ROLE_ENDED}", re.IGNORECASE)
_WHOLE = re.compile(_ROLE_ENDED, re.IGNORECASE)
_AHEAD = re.compile(
    r"^(?:(?:đơn vị|cơ quan)\s+)?(chủ trì|phối hợp)(?:\s+thực hiện)?\s*(?::|\bvới\b)\s*(.*)$",
    re.IGNORECASE,
)
_BRACKETED_AHEAD = re.compile(r"^\(\s*(chủ trì|phối hợp)\s*\)\s*:?\s*(.+)$", re.IGNORECASE)
_BEHIND = re.compile(r"^(.+?)\s*[,:–-]?\s*\b(chủ trì|phối hợp)(?:\s*\(([^()]*)\))?$", re.IGNORECASE)
_BRACKETED = re.compile(
    r"^(.+?)\s*[,:–-]?\s*\(\s*(?:(?:đơn vị|cơ quan)\s+)?(chủ trì|phối hợp)(?:\s+thực hiện)?"
    r"\s*(?:[,;:–-]\s*([^()]*))?\)(?:\s*\(([^()]*)\))?$",
    re.IGNORECASE,
)


def without_bullet(line: str) -> str:
    """``line`` without the dash or dot it was listed with."""
    return _BULLET.sub("", line.strip())


def read_units(text: str, role: str = "", whole: bool = False) -> tuple[Assignment, ...]:
    """One unit a line, or parted by ``;``; ``role`` is for those that name none themselves.

    ``whole``: each line is one unit, even with ``;`` inside its name. A role ahead of several
    units (“Phối hợp: Phòng A; Phòng B”) is that of each on its line, and where it stands on a
    line alone, of those on the lines below.
    """
    found: list[Assignment] = []
    for line in text.split("\n"):
        on_line = role
        parting = _WHOLE if whole and not _AHEAD.match(without_bullet(line)) else _PART
        for part in parting.split(line):
            name = clean_line(without_bullet(part)).rstrip(" .,;")
            ahead = _AHEAD.match(name)
            if ahead:
                on_line, name = _role(ahead[1]), ahead[2]
                role = role if name else on_line
            found.append(_read(name, on_line))
    return tuple(assignment for assignment in found if assignment.name)


def unit_line(assignment: Assignment) -> str:
    """The assignment on one line, as it is printed."""
    note = f"({assignment.note})" if assignment.note else ""
    return " ".join(part for part in (assignment.name, assignment.role, note) if part)


def units_text(assignments: Iterable[Assignment]) -> str:
    return "\n".join(map(unit_line, assignments))


def _read(text: str, role: str) -> Assignment:
    ahead = _BRACKETED_AHEAD.match(text)
    if ahead:
        return Assignment(ahead[2], _role(ahead[1]))
    behind = _BRACKETED.match(text) or _BEHIND.match(text)
    if behind:
        note = " ".join(part for part in behind.groups()[2:] if part)
        return Assignment(behind[1], _role(behind[2]), clean_line(note))
    return Assignment(text, role)


def _role(word: str) -> str:
    return next(role for role in ROLES if role == word.lower())
