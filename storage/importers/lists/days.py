"""Dates in every form lists have them: typed, as Excel counts days, by year alone, with blanks."""

import re
from datetime import date, datetime, timedelta

from resources.vietnamese import fold
from storage.dates import PartialDate
from storage.records_lists import Cell

_SERIAL_FROM, _SERIAL_TO = 7_000, 73_000  # 1919 … 2099 as Excel counts days
_YEAR_FROM, _YEAR_TO = 1900, 2100
_EPOCH = date(1899, 12, 30)
_WORDS = re.compile(r"\b(?:ngay|thang|nam|sinh|luc)\b\s*:?")
_USUAL = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_PARTS = re.compile(r"[^0-9]+")
_ISO = re.compile(r"((?:19|20)\d\d)[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:[ t]\d\d:.*)?")
_TIME = re.compile(r"\s+\d{1,2}:\d\d(?::\d\d)?(?:\s*[ap]m)?$")
_PACKED = re.compile(r"(\d\d)(\d\d)((?:19|20)\d\d)")
_BLANK_PARTS = re.compile(r"^(?:[./…_\s-]|0{1,2}[/.-])+(?=\d)")
_DATED = re.compile(
    r"(?:ngày|,|ngay)\s*(\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2} tháng \d{1,2} năm \d{4})"
)


def read_date(cell: Cell, latest: int) -> PartialDate | None:
    """The date in a cell; a year of two digits is the last such one not after ``latest``.

    Days, or days and months, that are blank, dots or 00 stay unknown. None where there is no
    date; a text like 13/25/2020 is none.
    """
    if isinstance(cell, datetime | date):
        return PartialDate.of(cell)
    if isinstance(cell, bool):
        return None
    if isinstance(cell, int | float):
        return _counted(cell)
    return _typed(cell, latest) if isinstance(cell, str) else None


def split_number(text: str) -> tuple[str, PartialDate | None]:
    """“12/QĐ-SNgV ngày 15/01/2026” as number and date; the date is None where none is told."""
    found = _DATED.search(text)
    if found is None:
        return text, None
    return text[: found.start()].strip(" ,;("), read_date(found[1], _YEAR_TO)


def _counted(number: float) -> PartialDate | None:
    whole = int(number)
    if whole == number and _YEAR_FROM <= whole <= _YEAR_TO:
        return PartialDate(whole)
    if _SERIAL_FROM <= number <= _SERIAL_TO:
        return PartialDate.of(_EPOCH + timedelta(days=whole))
    if whole == number and 1_000_000 < whole < 32_000_000:
        return _typed(f"{whole:08}", _YEAR_TO)
    return None


def _typed(text: str, latest: int) -> PartialDate | None:
    usual = _USUAL.fullmatch(text)
    if usual:
        return _date(usual[3], usual[2], usual[1])
    bare = _TIME.sub("", _WORDS.sub(" ", fold(text))).strip(" .,;'’`")
    iso = _ISO.fullmatch(bare)
    if iso:
        return _date(iso[1], iso[2], iso[3])
    packed = _PACKED.fullmatch(bare)
    if packed:
        return _date(packed[3], packed[2], packed[1])
    if bare.isdecimal() and len(bare) == 5:
        return _counted(int(bare))
    parts = _PARTS.split(_BLANK_PARTS.sub("", bare))
    if not 1 <= len(parts) <= 3 or not all(part.isdecimal() for part in parts):
        return None
    return _date(_year(parts[-1], latest), *reversed(parts[:-1]))


def _year(text: str, latest: int) -> str:
    if len(text) != 2:
        return text
    year = latest - latest % 100 + int(text)
    return str(year if year <= latest else year - 100)


def _date(year: str, month: str | None = None, day: str | None = None) -> PartialDate | None:
    if not _YEAR_FROM <= int(year) <= _YEAR_TO:
        return None
    parts = [int(part) or None for part in (month, day) if part is not None]
    try:
        return PartialDate(int(year), *parts)
    except ValueError:
        return None
