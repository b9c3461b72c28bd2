"""Working days: weekends, public holidays and the days off given back for holidays on weekends."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from resources.catalogues.holidays import HolidayRule, HolidayRules, load_holidays
from storage.rules.lunar import lunar_date

WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class DayOff:
    """Why nobody works on a day, in Vietnamese; ``confirmed`` False until announced."""

    day: date
    reason: str
    confirmed: bool = True


@dataclass(frozen=True)
class WorkCalendar:
    """The days off of every year by the rules it holds.

    A holiday on a weekend gives the next working day off (Labour Code 45/2019/QH14, Article
    111.3). Days swapped by announcement are not known to it.
    """

    rules: HolidayRules

    def day_off(self, day: date) -> DayOff | None:
        """Why ``day`` is no working day; None when it is one."""
        holiday = self.holidays(day.year).get(day)
        if holiday is not None:
            return holiday
        return DayOff(day, WEEKDAYS[day.weekday()]) if day.weekday() >= 5 else None

    def working_day_before(self, day: date) -> date:
        """``day`` itself, or the last working day before it."""
        while self.day_off(day) is not None:
            day -= _DAY
        return day

    def working_day_after(self, day: date) -> date:
        """``day`` itself, or the first working day after it."""
        while self.day_off(day) is not None:
            day += _DAY
        return day

    def holidays(self, year: int) -> dict[date, DayOff]:
        """The public holidays of a year with the days given back."""
        return _holidays(self.rules.rules, tuple(self._confirmed(year)), year)

    def _confirmed(self, year: int) -> list[bool]:
        return [self.rules.is_confirmed(rule, year) for rule in self.rules.rules]


def shipped_calendar() -> WorkCalendar:
    """The calendar by the rules the program ships."""
    return WorkCalendar(load_holidays())


@cache
def _holidays(
    rules: tuple[HolidayRule, ...], confirmed: tuple[bool, ...], year: int
) -> dict[date, DayOff]:
    found: dict[date, DayOff] = {}
    for rule, is_confirmed in zip(rules, confirmed, strict=True):
        if year >= rule.valid_from:
            for day in _days(rule, year):
                found[day] = DayOff(day, rule.name, is_confirmed)
    return dict(sorted({**found, **_given_back(found)}.items()))


def _days(rule: HolidayRule, year: int) -> list[date]:
    middle = (lunar_date if rule.calendar == "lunar" else date)(year, rule.month, rule.day)
    return [middle + _DAY * step for step in range(-rule.days_before, rule.days_after + 1)]


def _given_back(holidays: dict[date, DayOff]) -> dict[date, DayOff]:
    found: dict[date, DayOff] = {}
    for day, holiday in sorted(holidays.items()):
        if day.weekday() >= 5:
            free = day + _DAY
            while free.weekday() >= 5 or free in holidays or free in found:
                free += _DAY
            found[free] = DayOff(free, f"nghỉ bù {holiday.reason}", holiday.confirmed)
    return found
