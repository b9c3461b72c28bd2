"""Dates in a plan's texts: moved to the new year and off its weekends and public holidays."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from storage.rules.calendar import WorkCalendar
from storage.rules.rollover_spans import Found, lead_up
from storage.rules.rollover_years import Years

_FULL = re.compile(
    r"(?<![\d/.-])(\d{1,2})(\s*[/.-]\s*)(\d{1,2})(\s*[/.-]\s*)((?:19|20)\d{2})(?!\d)"
)
_SPELT = re.compile(r"(?<!\d)(\d{1,2})(\s+tháng\s+)(\d{1,2})(\s+năm\s+)((?:19|20)\d{2})(?!\d)")
_YEARLESS = re.compile(r"(?<![\d/.-])(\d{1,2})(/)(\d{1,2})(?![\d/]|[.-]\d)")
_SPELT_YEARLESS = re.compile(r"(?<!\d)(\d{1,2})(\s+tháng\s+)(\d{1,2})(?!\d|\s+năm)")

_DEADLINE = re.compile(r"\b(truoc|cham nhat|muon nhat|han|den het)\b[^,]{0,20}$")
_SOME_DAY = re.compile(r"\b(truoc|cham nhat|muon nhat|han|den het|ngay|vao|den)\s*$")
_REMEMBERED = re.compile(r"ky niem|truyen thong|chao mung|thanh lap|ngay sinh")


@dataclass(frozen=True)
class DateRule:
    """How dates move: between two years, by a calendar."""

    years: Years
    calendar: WorkCalendar

    def full_dates(self, text: str, is_deadline: bool) -> Iterator[Found]:
        """Dates with their year; ``is_deadline`` for a cell that holds deadlines."""
        for pattern in (_FULL, _SPELT):
            for match in pattern.finditer(text):
                found = self._full(match, text, is_deadline)
                if found is not None:
                    yield found

    def yearless_dates(self, text: str, is_deadline: bool) -> Iterator[Found]:
        """Day and month without a year: they change only where they would fall on a day off."""
        for pattern in (_YEARLESS, _SPELT_YEARLESS):
            for match in pattern.finditer(text):
                before = lead_up(text, match.start())
                day = _day(self.years.target, match)
                if day is not None and (is_deadline or _SOME_DAY.search(before)):
                    moved, reason = self._working(day, before, is_deadline)
                    if moved.year == day.year and moved != day:
                        yield Found(match.start(), match.end(), _like(match, moved), "safe", reason)

    def _full(self, match: re.Match[str], text: str, is_deadline: bool) -> Found | None:
        year = int(match[5])
        if year < self.years.source - 10:
            return None
        span = (match.start(), match.end())
        before = lead_up(text, match.start())
        target = _day(year + self.years.shift, match)
        if target is None:
            return Found(*span, None, "question", "Ngày không có trong lịch của năm tới.")
        if year < self.years.source - 1 or year > self.years.source + 1:
            return Found(*span, None, "question", f"Ngày của năm {year}: hỏi ngày đúng.")
        moved, reason = self._working(target, before, is_deadline)
        if year == self.years.source - 1:
            reason = "Ngày của năm trước: có thể còn sót, hỏi ngày đúng."
            return Found(*span, _like(match, moved), "question", reason)
        return Found(*span, _like(match, moved), "safe", reason or "Ngày trong năm kế hoạch")

    def _working(self, day: date, before: str, is_deadline: bool) -> tuple[date, str]:
        """The working day to take instead of ``day``, and why; days of remembrance stay."""
        off = self.calendar.day_off(day)
        if off is None or _REMEMBERED.search(before):
            return day, ""
        earlier = is_deadline or _DEADLINE.search(before) is not None
        move = self.calendar.working_day_before if earlier else self.calendar.working_day_after
        doubt = "" if off.confirmed else " (dự kiến, chờ thông báo nghỉ)"
        how = "lùi về ngày làm việc trước" if earlier else "chuyển sang ngày làm việc sau"
        return move(day), f"{day:%d/%m/%Y} là {off.reason}{doubt}: {how}."


def _day(year: int, match: re.Match[str]) -> date | None:
    """The match's day and month in ``year``; 29 February becomes the 28th where there is none."""
    day, month = int(match[1]), int(match[3])
    if (day, month) == (29, 2):
        day = 28 if year % 4 or (year % 100 == 0 and year % 400) else 29
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _like(match: re.Match[str], day: date) -> str:
    """``day`` written the way the match is, with its paddings and separators."""
    head = f"{day.day:0{len(match[1])}}{match[2]}{day.month:0{len(match[3])}}"
    return head if match.lastindex == 3 else f"{head}{match[4]}{day.year}"
