"""Tết and Giỗ Tổ fall on the days Vietnam kept them; no deadline lands on a day off."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.rules.calendar import shipped_calendar
from storage.rules.lunar import lunar_date

CALENDAR = shipped_calendar()

# Among them the years in which Hà Nội and Beijing kept Tết on different days: 1968, 1985, 2007
# and 2030; 1985 and 2034 follow a leap month.
TET = [
    "1968-01-29", "1985-01-21", "2000-02-05", "2006-01-29", "2007-02-17", "2014-01-31",
    "2015-02-19", "2020-01-25", "2021-02-12", "2022-02-01", "2023-01-22", "2024-02-10",
    "2025-01-29", "2026-02-17", "2027-02-06", "2028-01-26", "2029-02-13", "2030-02-02",
    "2034-02-19",
]  # fmt: skip
HUNG_KINGS = ["2020-04-02", "2022-04-10", "2023-04-29", "2024-04-18", "2025-04-07", "2026-04-26"]


@pytest.mark.parametrize("day", TET)
def test_tet_is_the_day_vietnam_keeps(day: str) -> None:
    assert lunar_date(int(day[:4]), 1, 1).isoformat() == day


@pytest.mark.parametrize("day", HUNG_KINGS)
def test_the_hung_kings_are_remembered_on_the_tenth_of_the_third_month(day: str) -> None:
    assert lunar_date(int(day[:4]), 3, 10).isoformat() == day


def test_tet_2026_is_the_week_that_was_announced() -> None:
    days = [f"2026-02-{day}" for day in range(16, 21)]
    offs = [CALENDAR.day_off(date.fromisoformat(day)) for day in days]
    assert [off.reason if off else "" for off in offs] == ["Tết Nguyên đán"] * 5
    assert all(off is not None and off.confirmed for off in offs)
    assert CALENDAR.day_off(date(2026, 2, 23)) is None


def test_tet_of_a_year_not_yet_announced_is_unconfirmed() -> None:
    off = CALENDAR.day_off(date(2027, 2, 6))
    assert off is not None
    assert not off.confirmed


def test_a_holiday_on_a_sunday_gives_the_monday_off() -> None:
    monday = CALENDAR.day_off(date(2026, 4, 27))  # 10/3 âm lịch is Sunday 26/4/2026
    assert monday is not None
    assert monday.reason == "nghỉ bù Giỗ Tổ Hùng Vương"


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        ("2026-01-01", "Tết Dương lịch"),
        ("2026-04-30", "Ngày Chiến thắng"),
        ("2026-05-01", "Ngày Quốc tế lao động"),
        ("2026-09-02", "Quốc khánh"),
        ("2026-11-21", "thứ Bảy"),
        ("2026-11-22", "Chủ nhật"),
    ],
)
def test_a_day_off_says_why(day: str, reason: str) -> None:
    off = CALENDAR.day_off(date.fromisoformat(day))
    assert off is not None
    assert off.reason == reason


def test_the_day_of_culture_is_no_holiday_before_it_was_decided() -> None:
    assert CALENDAR.day_off(date(2025, 11, 24)) is None
    off = CALENDAR.day_off(date(2026, 11, 24))
    assert off is not None
    assert not off.confirmed


@given(st.dates(date(2000, 1, 1), date(2060, 12, 31)))
def test_the_nearest_working_days_are_working_days_within_a_fortnight(day: date) -> None:
    before, after = CALENDAR.working_day_before(day), CALENDAR.working_day_after(day)
    assert CALENDAR.day_off(before) is None
    assert CALENDAR.day_off(after) is None
    assert day - timedelta(days=14) < before <= day <= after < day + timedelta(days=14)


@pytest.mark.parametrize("year", range(1930, 2090))
def test_tet_always_falls_between_20_january_and_21_february(year: int) -> None:
    assert date(year, 1, 20) <= lunar_date(year, 1, 1) <= date(year, 2, 21)
