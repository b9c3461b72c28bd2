"""The Vietnamese lunar calendar (âm lịch): days of holidays, and the lunar day of any day.

New moons and the sun's longitude follow J. Meeus, Astronomical Algorithms (2nd edition, chapters
25 and 49); days begin at midnight in Hà Nội (UTC+7).
"""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from math import floor, radians, sin

_SYNODIC = 29.530588861
_FIRST_NEW_MOON = 2451550.09766
_HANOI = 7 / 24
_DELTA_T = 0.0008  # terrestrial minus universal time in days, about 70 seconds these decades
_ORDINAL_OF_JULIAN_DAY_0 = -1721425


@dataclass(frozen=True)
class LunarDay:
    """A day of the lunar calendar; ``is_leap`` in a leap month (tháng nhuận)."""

    day: int
    month: int
    is_leap: bool = False

    def __str__(self) -> str:
        return f"{self.day}/{self.month}{' nhuận' if self.is_leap else ''}"


def lunar_day(day: date) -> LunarDay:
    """The lunar day of a solar date; valid for 1900 to 2100."""
    ordinal = day.toordinal()
    moon = floor((ordinal - _ORDINAL_OF_JULIAN_DAY_0 - _FIRST_NEW_MOON) / _SYNODIC) + 1
    while _new_moon_day(moon) > ordinal:
        moon -= 1
    begins = day.year if _eleventh_month(day.year) <= moon else day.year - 1
    eleventh = _eleventh_month(begins)
    leap = _leap_month(eleventh, _eleventh_month(begins + 1))
    offset = moon - eleventh
    month = offset - (leap is not None and offset >= leap)
    return LunarDay(ordinal - _new_moon_day(moon) + 1, (month + 10) % 12 + 1, offset == leap)


def lunar_date(year: int, month: int, day: int) -> date:
    """The solar date of a day of the lunar year whose first day falls in ``year``.

    ``month`` is 1 to 10 and never the leap month (tháng nhuận); valid for 1900 to 2100.
    """
    eleventh = _eleventh_month(year - 1)
    leap = _leap_month(eleventh, _eleventh_month(year))
    offset = month + 1 + (leap is not None and leap <= month + 1)
    return date.fromordinal(_new_moon_day(eleventh + offset) + day - 1)


@lru_cache(maxsize=256)
def _eleventh_month(year: int) -> int:
    """The new moon that begins the month of the winter solstice of ``year``."""
    last = date(year, 12, 31).toordinal()
    moon = floor((last - _ORDINAL_OF_JULIAN_DAY_0 - _FIRST_NEW_MOON) / _SYNODIC) + 1
    while _new_moon_day(moon) > last or _sign(_new_moon_day(moon)) >= 9:
        moon -= 1
    return moon


@lru_cache(maxsize=256)
def _leap_month(eleventh: int, next_eleventh: int) -> int | None:
    """Which month after the eleventh has no major solar term, in a year of thirteen months."""
    if next_eleventh - eleventh == 12:
        return None
    signs = [_sign(_new_moon_day(moon)) for moon in range(eleventh, next_eleventh + 1)]
    return next(at for at in range(1, 13) if signs[at] == signs[at + 1])


def _sign(ordinal: int) -> int:
    """In which twelfth of its yearly path the sun stands when the day begins; 9 is the winter's."""
    return int(_sun_longitude(ordinal - _ORDINAL_OF_JULIAN_DAY_0 - 0.5 - _HANOI) // 30)


def _new_moon_day(moon: int) -> int:
    """The day (ordinal, Hà Nội) of a new moon, counted from that of 6 January 2000."""
    moment = _new_moon(moon) - _DELTA_T + _HANOI
    return floor(moment + 0.5) + _ORDINAL_OF_JULIAN_DAY_0


def _new_moon(moon: int) -> float:
    century = moon / 1236.85
    e = 1 - 0.002516 * century
    sun = radians(2.5534 + 29.10535670 * moon)
    orbit = radians(201.5643 + 385.81693528 * moon)
    latitude = radians(160.7108 + 390.67050284 * moon)
    node = radians(124.7746 - 1.56375588 * moon)
    return (
        _FIRST_NEW_MOON + _SYNODIC * moon + 0.00015437 * century**2
        - 0.40720 * sin(orbit) + 0.17241 * e * sin(sun)
        + 0.01608 * sin(2 * orbit) + 0.01039 * sin(2 * latitude)
        + 0.00739 * e * sin(orbit - sun) - 0.00514 * e * sin(orbit + sun)
        + 0.00208 * e * e * sin(2 * sun) - 0.00111 * sin(orbit - 2 * latitude)
        - 0.00057 * sin(orbit + 2 * latitude) + 0.00056 * e * sin(2 * orbit + sun)
        - 0.00042 * sin(3 * orbit) + 0.00042 * e * sin(sun + 2 * latitude)
        + 0.00038 * e * sin(sun - 2 * latitude) - 0.00024 * e * sin(2 * orbit - sun)
        - 0.00017 * sin(node)
    )  # fmt: skip


def _sun_longitude(julian_day: float) -> float:
    """The sun's apparent longitude in degrees, 0 to 360."""
    t = (julian_day - 2451545.0) / 36525
    mean = 280.46646 + 36000.76983 * t + 0.0003032 * t * t
    anomaly = radians(357.52911 + 35999.05029 * t - 0.0001537 * t * t)
    centre = (
        (1.914602 - 0.004817 * t) * sin(anomaly)
        + (0.019993 - 0.000101 * t) * sin(2 * anomaly)
        + 0.000289 * sin(3 * anomaly)
    )
    wobble = 0.00569 + 0.00478 * sin(radians(125.04 - 1934.136 * t))
    return (mean + centre - wobble) % 360
