"""Superiors' plans and dates as papers cite them, blanks for the clerk's pen left blank."""

import re
from collections.abc import Iterable

from resources.vietnamese import clean_line
from storage.dates import PartialDate
from storage.records import Superior
from storage.records_import import Doubt

# Bounded: two stretches of dots side by side would else be tried in every division.
_BLANK = r"[\s\u00a0._…]{0,80}"
_PART = rf"{_BLANK}(\d{{0,4}}){_BLANK}"
DATE = re.compile(rf"ngày{_PART}(?:/{_PART}/|tháng{_PART}năm){_BLANK}(\d{{4}})?", re.IGNORECASE)
_CITED = re.compile(
    rf"\bKế\s+hoạch\s+số:?{_BLANK}(\d*[a-zđ]?){_BLANK}/\s*"
    r"(?P<symbol>(?:\d{4}/)?[A-ZĐ][\wĐđ]*(?:\s?-\s?[\w&.]+?)+)(?=[\s,;.:)]|$)"
    r"(?P<rest>[^;]*)",
)
_ISSUER = re.compile(
    r"\s*,?\s*(?:của|do)\s+(.+?)(?=\s+(?:về|ban hành|triển khai|v/v|thực hiện)\b|[,;:()]|\.?$|\.\s)"
)


def date_of(found: re.Match[str]) -> PartialDate | None:
    """The date a match of DATE names; a blank day stays blank."""
    day, slashed, worded, year = found.groups()
    month = slashed or worded
    if not year:
        return None
    try:
        return PartialDate(int(year), _number(month), _number(day) if month else None)
    except ValueError:
        return None


def plain_number(number: str) -> str:
    """A number without the 0 that papers put before those below 10."""
    number = clean_line(number)
    return number.lstrip("0") or number if number.isdecimal() and len(number) == 2 else number


def cited_plans(texts: Iterable[str]) -> tuple[Superior, ...]:
    """Every plan cited by number, in order, each once."""
    found = [_superior(match) for text in texts for match in _CITED.finditer(text)]
    return tuple(dict.fromkeys(found))


def citation_doubts(superiors: Iterable[Superior], place: str) -> tuple[Doubt, ...]:
    """What has to be asked before a superior's plan may be cited."""
    return tuple(
        Doubt(place, f"Kế hoạch …/{s.symbol} của {s.issuer or 'cấp trên'}: {_missing(s)}.")
        for s in superiors
        if _missing(s)
    )


def _superior(match: re.Match[str]) -> Superior:
    rest = match["rest"]
    date = DATE.search(rest)
    near = date if date is not None and date.start() <= 3 else None
    issuer = _ISSUER.match(rest[near.end() if near else 0 :])
    return Superior(
        number=plain_number(match[1]),
        symbol=clean_line(match["symbol"]).replace(" ", ""),
        date=date_of(near) if near else None,
        issuer=clean_line(issuer[1]) if issuer else "",
    )


def _missing(superior: Superior) -> str:
    blank = [] if superior.number else ["số"]
    if superior.date is None or superior.date.day is None:
        blank.append("ngày")
    return f"văn bản để trống {' và '.join(blank)}, cần bổ sung trước khi viện dẫn" if blank else ""


def _number(text: str | None) -> int | None:
    return int(text) if text else None
