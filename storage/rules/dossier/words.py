"""How every paper of a round words the same things: totals, posts, shares of votes."""

from collections.abc import Iterable
from typing import NamedTuple

from storage.records_rounds import Nomination
from storage.rules.votes import Vote

_WHOLE = "bộ, ban, ngành, tỉnh"


class _Level(NamedTuple):
    name: str
    head: str


_LEVELS = {
    "tinh": _Level("tỉnh", "Chủ tịch Ủy ban nhân dân tỉnh"),
    "bo": _Level("bộ", "Bộ trưởng"),
}


def counted_words(lines: Iterable[Nomination]) -> str:
    """“02 tập thể và 05 cá nhân”: how many of each, each subject counted once."""
    subjects = {line.subject for line in lines}
    people = sum(kind == "person" for kind, _ in subjects)
    parts = (
        (len(subjects) - people, "tập thể"),
        (people, "cá nhân"),
    )
    return " và ".join(f"{number:02} {noun}" for number, noun in parts if number)


def awarded_name(name: str, authority: str) -> str:
    """An award of “bộ, ban, ngành, tỉnh” as the papers to one ``authority`` name it."""
    level = _LEVELS.get(authority)
    if level is None or _WHOLE not in name:
        return name
    if name.startswith("Bằng khen"):
        return f"Bằng khen của {level.head}"
    return name.replace(_WHOLE, level.name)


def post_words(line: Nomination) -> str:
    """Post and unit in one text: “Trưởng phòng, Phòng Lãnh sự”."""
    return ", ".join(part for part in (line.post, line.unit) if part)


def rate_words(vote: Vote | None) -> str:
    """The share of votes on all members, “” where nobody voted: “88,9 %”."""
    return "" if vote is None else vote.percent_text
