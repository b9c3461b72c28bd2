"""What can be said of days that are only partly known: the first and the last they may be."""

import calendar
from datetime import date

from storage.dates import PartialDate


def first_day(partial: PartialDate) -> date:
    return date(partial.year, partial.month or 1, partial.day or 1)


def last_day(partial: PartialDate) -> date:
    month = partial.month or 12
    return date(partial.year, month, partial.day or calendar.monthrange(partial.year, month)[1])


def spans(first: PartialDate, last: PartialDate | None, on: date) -> bool:
    """Whether ``on`` may lie between ``first`` and ``last`` (None: still open)."""
    return first_day(first) <= on and (last is None or on <= last_day(last))


def touches(first: PartialDate, last: PartialDate | None, year: int) -> bool:
    return first.year <= year and (last is None or last.year >= year)


def vietnamese(day: date) -> str:
    return f"{day:%d/%m/%Y}"
