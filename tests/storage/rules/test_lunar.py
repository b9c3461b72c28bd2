"""Every day has its lunar day, as Vietnamese calendars print it."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.rules.lunar import LunarDay, lunar_date, lunar_day

DAYS = st.dates(date(1930, 1, 1), date(2090, 12, 31))


@pytest.mark.parametrize(
    ("day", "shown"),
    [
        ("2026-02-17", "1/1"),
        ("2026-02-16", "29/12"),
        ("2026-04-26", "10/3"),
        ("2026-09-25", "15/8"),
        ("2025-07-25", "1/6 nhuận"),
        ("2025-06-25", "1/6"),
        ("2025-08-23", "1/7"),
        ("2023-03-22", "1/2 nhuận"),
        ("2020-05-23", "1/4 nhuận"),
        ("2033-12-22", "1/11 nhuận"),
    ],
)
def test_a_day_has_the_lunar_day_that_calendars_print(day: str, shown: str) -> None:
    assert str(lunar_day(date.fromisoformat(day))) == shown


@pytest.mark.parametrize("year", range(1950, 2080, 7))
@pytest.mark.parametrize("month", range(1, 11))
def test_a_lunar_date_is_found_back(year: int, month: int) -> None:
    assert lunar_day(lunar_date(year, month, 15)) == LunarDay(15, month)


@given(DAYS)
def test_the_next_day_is_the_next_lunar_day_or_a_first(day: date) -> None:
    today, tomorrow = lunar_day(day), lunar_day(day + timedelta(days=1))
    if tomorrow.day == 1:
        assert today.day in (29, 30)
        assert tomorrow.is_leap == (tomorrow.month == today.month)
    else:
        assert tomorrow == LunarDay(today.day + 1, today.month, today.is_leap)
