"""How every paper of a round words the same things: totals, posts, shares of votes."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from storage.records_rounds import Nomination
from storage.rules.votes import Vote

_WHOLE = re.compile("[Bb]ộ, ban, ngành, tỉnh")
_LEADERS, _BOARDS = "Lãnh đạo ", ("Ban Giám đốc", "Ban Giám hiệu")


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
    """An award of “Bộ, ban, ngành, tỉnh” as the papers to one ``authority`` name it."""
    level = _LEVELS.get(authority)
    if level is None or not _WHOLE.search(name):
        return name
    if name.startswith("Bằng khen"):
        return f"Bằng khen của {level.head}"
    return _WHOLE.sub(level.name, name)


def granted_name(name: str, issuer: str) -> str:
    """An award held, as its issuer gave it: “Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh”."""
    heads = {code: level.head for code, level in _LEVELS.items()}
    code = next((code for code, head in heads.items() if issuer.startswith(head)), "")
    return awarded_name(name, code)


def post_words(line: Nomination) -> str:
    """Post and unit in one text, no word twice: “Trưởng phòng Lãnh sự”."""
    return placed_post(line.post, line.unit)


def says_post(told: str, line: Nomination) -> bool:
    """Whether a paper gives the post of the line, joined to its unit or beside it."""
    return told in (post_words(line), _beside(line.post, line.unit))


def posted(told: str, line: Nomination | None) -> str:
    """A post as a decision keeps it, worded like the line's own where it says the same."""
    return post_words(line) if line is not None and says_post(told, line) else told


def placed_post(post: str, unit: str) -> str:
    """A post in a unit; where its last words begin the unit's name, the two run together.

    “Lãnh đạo Sở” and the like tell only whom the post leads: “Giám đốc Sở”.
    """
    led = "" if unit in _BOARDS else unit.removeprefix(_LEADERS)
    if not post or not led or _ends_with(post, led):
        return post or unit
    if led != unit:
        return f"{post} {led}"
    words, named = post.split(), unit.split()
    for size in range(min(len(words), len(named)), 0, -1):
        if _ends_with(post, " ".join(named[:size])):
            return " ".join([*words, *named[size:]])
    return _beside(post, unit)


def _beside(post: str, unit: str) -> str:
    return ", ".join(part for part in (post, unit) if part)


def _ends_with(post: str, words: str) -> bool:
    return f" {post}".lower().endswith(f" {words}".lower())


def rate_words(vote: Vote | None) -> str:
    """The share of votes on all members, “” where nobody voted: “88,9 %”."""
    return "" if vote is None else vote.percent_text
