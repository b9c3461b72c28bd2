"""Dates in a text, and whether they belong to a cited document."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

_NUMERIC = re.compile(
    r"(?<![\d/.-])(?P<day>\d{1,2})\s?[/.-]\s?(?P<month>\d{1,2})(?:\s?[/.-]\s?(?P<year>\d{4}))?"
    r"(?![\d/]|[.-]\d)"
)
_SPELT = re.compile(
    r"ngày\s+(?P<day>\d{1,2})\s+tháng\s+(?P<month>\d{1,2})(?:\s+năm\s+(?P<year>\d{4}))?"
)
_CITED = re.compile(r"(\d/[\w-]*[A-ZĐ]{2}[\w-]*|Luật [^;.]{0,60})[\s,(]*(?:ngày\s*)?$")
_DAY_BEFORE = re.compile(r"(ngày|trước|đến|hết|từ)\s*$", re.IGNORECASE)
_DEADLINE = re.compile(
    r"(trước|chậm nhất|muộn nhất|hạn|đến hết|xong|vào|trong)\b[^,;.]{0,20}$", re.IGNORECASE
)


@dataclass(frozen=True)
class Mention:
    """A day written in a text; ``year`` None where none is written."""

    start: int
    end: int
    written: str
    day: int
    month: int
    year: int | None
    is_cited: bool
    is_deadline: bool

    def on_calendar(self, year: int | None) -> date | None:
        """The day, in ``year`` where none is written; None when no calendar has it."""
        own = self.year or year
        try:
            return None if own is None else date(own, self.month, self.day)
        except ValueError:
            return None


def mentions(text: str) -> Iterator[Mention]:
    """Days with their month: dd/mm/yyyy, ``ngày d tháng m năm y``, and dd/mm after ``ngày``."""
    for pattern in (_NUMERIC, _SPELT):
        for match in pattern.finditer(text):
            before = text[: match.start()]
            if match["year"] or pattern is _SPELT or _DAY_BEFORE.search(before):
                yield _mention(match, before)


def _mention(match: re.Match[str], before: str) -> Mention:
    return Mention(
        start=match.start(),
        end=match.end(),
        written=match[0],
        day=int(match["day"]),
        month=int(match["month"]),
        year=int(match["year"]) if match["year"] else None,
        is_cited=bool(_CITED.search(before)),
        is_deadline=bool(_DEADLINE.search(before)),
    )
