"""Dates as people and laws write them: the day, or day and month, may be unknown."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Self

_FORM = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, order=True)
class PartialDate:
    """A date of the calendar whose day, or month and day, may be blank; stored ``YYYY[-MM[-DD]]``.

    Raises ValueError for a day without a month and for a day that no calendar has.
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.month is None and self.day is not None:
            raise ValueError("a day needs its month")
        month = 1 if self.month is None else self.month
        date(self.year, month, 1 if self.day is None else self.day)

    @classmethod
    def of(cls, day: date) -> Self:
        """A whole day of the calendar."""
        return cls(day.year, day.month, day.day)

    @classmethod
    def parse(cls, text: str) -> Self:
        match = _FORM.fullmatch(text)
        if match is None:
            raise ValueError(f"not a partial date: {text!r}")
        return cls(*(None if part is None else int(part) for part in match.groups()))  # type: ignore[arg-type]

    def __str__(self) -> str:
        parts = [f"{self.year:04}"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)


def lasts_into(year: int, first: PartialDate | None, last: PartialDate | None) -> bool:
    """Whether what lasts from ``first`` to ``last``, open where None, is in force in ``year``."""
    begun = first is None or first.year <= year
    return begun and (last is None or last.year >= year)


def shown_date(date: PartialDate | None) -> str:
    """``dd/mm/yyyy`` with what is unknown left out; "" for no date."""
    if date is None:
        return ""
    parts = [f"{part:02}" for part in (date.day, date.month) if part is not None]
    return "/".join([*parts, f"{date.year:04}"])


def ends_before(last: PartialDate | None, first: PartialDate | None) -> bool:
    """Whether ``last`` surely lies before ``first``; what is blank could be any day."""
    if last is None or first is None:
        return False
    if last.year != first.year:
        return last.year < first.year
    if last.month is None or first.month is None:
        return False
    if last.month != first.month:
        return last.month < first.month
    return last.day is not None and first.day is not None and last.day < first.day


def utc_now() -> str:
    """The present moment as stored for events: ``YYYY-MM-DDTHH:MM:SSZ``."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def local_time(at: str) -> str:
    """A stored moment as people read it on this PC's clock: ``10:42 ngày 05/01/2026``."""
    moment = datetime.fromisoformat(at).astimezone()
    return f"{moment:%H:%M} ngày {moment:%d/%m/%Y}"  # Windows may lose letters in a format
