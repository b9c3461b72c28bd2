"""Years in a plan's texts: which move along, and which were already stale and must be asked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from storage.rules.rollover_spans import Found, lead_up

_YEAR = re.compile(r"(?<!\d)(?<!\d[.,])(?:19|20)\d{2}(?!\d|[.,]\d|\s*(?:đồng|triệu|tỷ|người|%))")
_RANGE = re.compile(r"(?<!\d)((?:19|20)\d{2})(\s*[-–—]\s*)((?:19|20)\d{2})(?!\d)")
_SCHOOL = re.compile(r"(nam hoc|nien khoa|khoa hoc)\s*$")
_HALF_YEAR = re.compile(r"so ket|\d+ thang|thang (?:dau|cuoi)|\bquy (?:[ivx]+|\d)\b")
_LATE_GROUP = re.compile(r"\bquy (?:iii|iv|3|4)\b|\bthang (?:0?[7-9]|1[0-2])\b")


@dataclass(frozen=True)
class Years:
    """From the plan's year to the year it is written on into."""

    source: int
    target: int

    @property
    def shift(self) -> int:
        return self.target - self.source


def school_years(text: str, years: Years) -> Iterator[Found]:
    """Two years in a row after "năm học" move together; any other range of years is asked."""
    for match in _RANGE.finditer(text):
        first, dash, last = int(match[1]), match[2], int(match[3])
        after = f"{first + years.shift}{dash}{last + years.shift}"
        current = last == first + 1 and years.source in (first, last)
        if current and _SCHOOL.search(lead_up(text, match.start())):
            yield Found(match.start(), match.end(), after, "safe", "Năm học")
        elif current:
            reason = "Hai năm liền nhau: hỏi là năm học hay giai đoạn."
            yield Found(match.start(), match.end(), after, "question", reason)
        else:
            reason = "Khoảng năm không phải năm học hiện hành: hỏi năm đúng."
            yield Found(match.start(), match.end(), None, "question", reason)


def single_years(text: str, folded_group: str, years: Years) -> Iterator[Found]:
    """Every year that stands alone; ``folded_group`` is the heading its task stands under."""
    for match in _YEAR.finditer(text):
        year = int(match[0])
        stale = is_stale(year, text, match.start(), folded_group, years)
        if year < years.source - 10:
            continue  # history, as in "ngày 11/6/1948"
        if stale:
            after: str | None = str(years.target)
            yield Found(match.start(), match.end(), after, "question", stale)
        elif abs(year - years.source) > 1:
            reason = f"Năm {year} cách xa năm kế hoạch {years.source}: hỏi năm đúng."
            yield Found(match.start(), match.end(), None, "question", reason)
        else:
            after = str(year + years.shift)
            yield Found(match.start(), match.end(), after, "safe", _named(year, years))


def is_stale(year: int, text: str, position: int, folded_group: str, years: Years) -> str:
    """Why last year is out of place here; "" where a plan rightly speaks of it.

    Work on last year (tổng kết, khen thưởng) belongs to the first half of a year; a half-year or
    a quarter named with last year, or last year late in the plan, was left behind when copying.
    """
    if year != years.source - 1:
        return ""
    if _HALF_YEAR.search(lead_up(text, position)):
        return f"Năm {year} còn sót trong kế hoạch năm {years.source} (sơ kết, quý, 6 tháng)."
    if _LATE_GROUP.search(folded_group):
        return f"Năm {year} đứng ở nửa cuối kế hoạch năm {years.source}: có thể còn sót."
    return ""


def _named(year: int, years: Years) -> str:
    return {-1: "Năm trước", 0: "Năm kế hoạch", 1: "Năm sau"}[year - years.source]
