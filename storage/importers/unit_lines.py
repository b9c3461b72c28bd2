"""Who carries out a task, as people write it on lines: “Văn phòng chủ trì (nếu có)”."""

import re
from collections.abc import Iterable

from resources.vietnamese import clean_line
from storage.records import ROLES, Assignment

_BULLET = re.compile(r"^(?:[-–—•*+▪●]\s*)+")
_PART = re.compile(r";|(?:(?<=chủ trì)|(?<=phối hợp)),", re.IGNORECASE)
_AHEAD = re.compile(r"^(chủ trì|phối hợp)\s*:\s*(.+)$", re.IGNORECASE)
_BEHIND = re.compile(
    r"^(.+?)\s*[,:–-]?\s*\(?\b(chủ trì|phối hợp)\)?(?:\s*\(([^()]*)\))?$", re.IGNORECASE
)


def without_bullet(line: str) -> str:
    """``line`` without the dash or dot it was listed with."""
    return _BULLET.sub("", line.strip())


def read_units(text: str, role: str = "") -> tuple[Assignment, ...]:
    """One unit a line, or parted by ``;``; ``role`` is for those that name none themselves."""
    parts = (part for line in text.split("\n") for part in _PART.split(line))
    read = (_read(clean_line(without_bullet(part)).rstrip(" .,;"), role) for part in parts)
    return tuple(assignment for assignment in read if assignment.name)


def unit_line(assignment: Assignment) -> str:
    """The assignment on one line, as it is printed."""
    note = f"({assignment.note})" if assignment.note else ""
    return " ".join(part for part in (assignment.name, assignment.role, note) if part)


def units_text(assignments: Iterable[Assignment]) -> str:
    return "\n".join(map(unit_line, assignments))


def _read(text: str, role: str) -> Assignment:
    ahead = _AHEAD.match(text)
    if ahead:
        return Assignment(ahead[2], _role(ahead[1]))
    behind = _BEHIND.match(text)
    if behind:
        return Assignment(behind[1], _role(behind[2]), clean_line(behind[3] or ""))
    return Assignment(text, role)


def _role(word: str) -> str:
    return next(role for role in ROLES if role == word.lower())
