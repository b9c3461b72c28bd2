"""Lines of text copied from a printout become paragraphs again, without any geometry."""

import re
from collections.abc import Iterable, Iterator, Sequence

from resources.vietnamese import clean_line, fold

_NARROW = "fijlrt.,;:!'\"()[] /"
_WIDE = "mw—"
_BULLET = re.compile(r"[-–—+•*]\s*(\S)")
_ENDS = (".", ";", ":")
_NUMBERED = re.compile(r"(?:[IVX]{1,5}|[A-Z]|\d{1,2}(?:\.\d{1,2})*)[.)]\s+\S|[a-zđ]\)\s*\S")
_BASIS = re.compile(r"(?:căn cứ|theo đề nghị|xét đề nghị|thực hiện|trên đây) ", re.IGNORECASE)
_WHOLE_PARAGRAPHS = 130.0
"""A line wider than any printed one: the file keeps whole paragraphs on a line."""


def clean_lines(text: str) -> list[str]:
    """The lines that hold something, spaces tidied."""
    return [line for line in map(clean_line, text.split("\n")) if line]


def width(text: str) -> float:
    """How much room ``text`` takes in a serif letter, in average small letters."""
    return sum(map(_letter_width, fold(text))) + 0.4 * sum(map(str.isupper, text))


def widest(lines: Iterable[str]) -> float:
    return max(map(width, lines), default=0.0)


def had_room(line: str, following: str, room: float) -> bool:
    """Whether the next line's first word would still have fitted into ``room``."""
    first = following.split(" ", 1)[0]
    return width(line) + width(first) + 0.5 < room - 1


def starts_item(line: str) -> bool:
    """Whether ``line`` starts with the dash of a list; one before a small letter is wrapped."""
    bullet = _BULLET.match(line)
    return bullet is not None and (bullet[1].isupper() or bullet[1] in '“"(')


def starts_numbered(line: str) -> bool:
    """Whether ``line`` starts with the number or letter of a section, clause or point."""
    return bool(_NUMBERED.match(line))


def join_paragraphs(lines: Sequence[str]) -> Iterator[str]:
    """The paragraphs of running text whose lines were broken by a printer."""
    room = widest(lines)
    paragraph: list[str] = []
    for line in lines:
        if paragraph and _begins(paragraph[-1], line, room):
            yield " ".join(paragraph)
            paragraph = []
        paragraph.append(line)
    if paragraph:
        yield " ".join(paragraph)


def _begins(last: str, line: str, room: float) -> bool:
    if room > _WHOLE_PARAGRAPHS:
        return True
    roomy = had_room(last, line, room)
    if starts_numbered(line) or starts_item(line) or _BASIS.match(line):
        return roomy or last.endswith(_ENDS)
    if _BULLET.match(line):
        return last.endswith(_ENDS)
    return roomy and not line[0].islower()


def _letter_width(letter: str) -> float:
    if letter in _NARROW:
        return 0.6
    return 1.5 if letter in _WIDE else 1.0
