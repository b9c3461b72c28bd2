"""What a deadline as people write it says: a day, the end of a month or quarter, or only words."""

import re
from calendar import monthrange
from dataclasses import dataclass
from functools import lru_cache

from resources.vietnamese import fold
from storage.dates import PartialDate

_NO_NUMBER = r"(?<!\bso )(?<![\d/.-])"  # what follows "số" is a paper's number
_DAY = re.compile(_NO_NUMBER + r"(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{4}))?(?![\d/])")
_SPELT = re.compile(
    r"(?<!tuan )(?<!thu )(?<!\d)(\d{1,2})\s+thang\s+(\d{1,2})(?:\s*(?:,|nam|/)?\s*(\d{4}))?(?!\d)"
)
_MONTH = re.compile(r"\bthang\s+(\d{1,2})(?:\s*(?:/|nam)?\s*(\d{4}))?(?!\d)")
_MONTH_YEAR = re.compile(_NO_NUMBER + r"(\d{1,2})\s*[/-]\s*(\d{4})(?!\d)")
_QUARTER = re.compile(r"\bquy\s+(iv|i{1,3}|[1-4])\b(?:\s*(?:/|nam)?\s*(\d{4}))?")
_HALF = re.compile(r"\b0?6 thang (dau|cuoi)(?: nam)?(?: (\d{4}))?")
_WHOLE = re.compile(r"\b(?:ca|trong|het|cuoi) nam(?: (\d{4}))?")
_PART_OF_MONTH = re.compile(r"\b(?:tuan|dau|giua|trung tuan|thuong tuan|khoang)\b[^,;]*\bthang\b")
_BEFORE = re.compile(r"\btruoc(?: ngay)?\s*$")
_ASKED = re.compile(r"\b(?:truoc|cham nhat)(?: la)?(?: vao)?(?: ngay)?\s*$")
_UNTIL = re.compile(r"^\s*(?:-|–|den|toi)(?: ngay)?\s*$")
_NEXT_YEAR = re.compile(r"\bnam (?:sau|toi)\b")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


@dataclass(frozen=True)
class Understood:
    """``date`` is None where the text names none; ``doubt`` says what is wrong with one it names.

    ``before``: the text says "trước ngày". ``exact``: it names a very day, not a period.
    """

    date: PartialDate | None = None
    before: bool = False
    exact: bool = False
    doubt: str = ""


@lru_cache(maxsize=4096)
def understand(text: str, year: int | None) -> Understood:
    """The deadline that ``text`` states; a date without a year is of ``year``.

    A period (tháng 3, Quý II, 6 tháng đầu năm) ends on its last day; a part of a month (tuần 2
    tháng 12) leaves the day open. Words that are no date ("thường xuyên") give none.
    """
    folded = re.sub(r"\s+", " ", fold(text))
    of_year = year + 1 if year is not None and _NEXT_YEAR.search(folded) else year
    return _day(folded, of_year) or Understood(_period(folded, of_year))


@lru_cache(maxsize=4096)
def asked_before(text: str, year: int | None) -> PartialDate | None:
    """The day before which ("trước ngày", "chậm nhất ngày") running text asks for something.

    Other days of a text are only spoken of and give None.
    """
    folded = re.sub(r"\s+", " ", fold(text))
    for match in _DAY.finditer(folded):
        if _ASKED.search(folded[: match.start()]):
            found = _checked(match, before=True, year=year)
            return found.date if found else None
    return None


def says_before(text: str, date: PartialDate) -> bool:
    """Whether ``text`` asks for something before ("trước ngày") that very date."""
    folded = re.sub(r"\s+", " ", fold(text))
    return any(
        (int(match[1]), int(match[2])) == (date.day, date.month)
        and _BEFORE.search(folded[: match.start()]) is not None
        for pattern in (_DAY, _SPELT)
        for match in pattern.finditer(folded)
    )


def _day(text: str, year: int | None) -> Understood | None:
    """The first day of the text, or the last of a range; None where it names no day."""
    matches = sorted(
        (*_DAY.finditer(text), *_SPELT.finditer(text)), key=lambda match: match.start()
    )
    if not matches:
        return None
    chosen = matches[0]
    for match in matches[1:]:
        if _UNTIL.match(text[chosen.end() : match.start()]):
            chosen = match
    return _checked(chosen, bool(_BEFORE.search(text[: chosen.start()])), year)


def _checked(match: re.Match[str], before: bool, year: int | None) -> Understood | None:
    day, month, of_year = int(match[1]), int(match[2]), _year(match[3], year)
    if not of_year or (month > 12 and match[3] is None):
        return None  # "45/27" is not meant as a date
    try:
        return Understood(PartialDate(of_year, month, day), before, exact=True)
    except ValueError:
        return Understood(doubt=f"Ngày {day:02}/{month:02}/{of_year} không có trong lịch")


def _period(text: str, year: int | None) -> PartialDate | None:
    half = _HALF.search(text)
    if half:
        return _end(_year(half[2], year), 6 if half[1] == "dau" else 12)
    quarter = _QUARTER.search(text)
    if quarter:
        number = _ROMAN.get(quarter[1]) or int(quarter[1])
        return _end(_year(quarter[2], year), 3 * number)
    months = [*_MONTH.finditer(text)] or [*_MONTH_YEAR.finditer(text)]
    if months:
        last = _last_month(months, text)
        return _end(_year(last[2], year), int(last[1]), _PART_OF_MONTH.search(text) is not None)
    whole = _WHOLE.search(text)
    return _end(_year(whole[1], year), 12) if whole else None


def _last_month(months: list[re.Match[str]], text: str) -> re.Match[str]:
    """The first month, or the last of a range."""
    chosen = months[0]
    for match in months[1:]:
        if _UNTIL.match(text[chosen.end() : match.start()]):
            chosen = match
    return chosen


def _end(year: int | None, month: int, day_open: bool = False) -> PartialDate | None:
    if not year or not 1 <= month <= 12:
        return None
    return PartialDate(year, month, None if day_open else monthrange(year, month)[1])


def _year(typed: str | None, year: int | None) -> int | None:
    return int(typed) if typed else year
