"""Steps laid backwards never fall on a day off, keep their order and move with the deadline."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources.catalogues.products import load_products
from storage.records_followup import DaySwap
from storage.records_tasks import WorkStep
from storage.rules.back_planning import laid_back, working_days_before
from storage.rules.day_swaps import office_calendar
from tests.storage.rules.task_builders import day

CALENDAR = office_calendar(())
DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))
COUNTS = st.lists(st.integers(0, 40), max_size=8)
SWAPS = st.lists(
    st.builds(DaySwap, st.dates(date(2026, 1, 1), date(2026, 3, 31)), st.booleans()), max_size=6
)


def steps(*days_before: int) -> tuple[WorkStep, ...]:
    return tuple(WorkStep(f"Bước {count}", days_before=count) for count in days_before)


def days(last: date, counts: list[int]) -> list[date]:
    laid = laid_back(steps(*counts), last, CALENDAR)
    return [one.day for one in laid if one.day is not None]


@pytest.mark.parametrize(
    ("last", "count", "expected"),
    [
        ("2026-01-30", 0, "2026-01-30"),
        ("2026-01-30", 5, "2026-01-23"),
        ("2026-02-01", 0, "2026-01-30"),  # a Sunday
        ("2026-02-24", 2, "2026-02-13"),  # over Tết 2026, 14 to 22 February
        ("2027-02-15", 2, "2027-02-04"),  # over Tết 2027, 5 to 11 February, two days given back
        ("2026-05-04", 1, "2026-04-29"),  # over 30 April, 1 May and a weekend
        ("2028-03-01", 1, "2028-02-29"),
        ("2027-01-04", 1, "2026-12-31"),
    ],
)
def test_working_days_are_counted_over_weekends_and_holidays(
    last: str, count: int, expected: str
) -> None:
    found = working_days_before(date.fromisoformat(last), count, CALENDAR)
    assert found == date.fromisoformat(expected)


def test_a_day_swapped_by_announcement_is_worked_or_off() -> None:
    swaps = (
        DaySwap(date(2026, 1, 2), False, "nghỉ hoán đổi"),
        DaySwap(date(2026, 1, 10), True),
    )
    swapped = office_calendar(swaps)
    assert working_days_before(date(2026, 1, 5), 1, swapped) == date(2025, 12, 31)
    assert working_days_before(date(2026, 1, 12), 1, swapped) == date(2026, 1, 10)
    off = swapped.day_off(date(2026, 1, 2))
    assert off is not None
    assert off.reason == "nghỉ hoán đổi"


def test_a_typed_date_stands_whatever_becomes_of_the_deadline() -> None:
    typed = (WorkStep("Gửi giấy mời", days_before=3, due=day("2026-03-01")),)
    for last in (date(2026, 3, 31), date(2026, 4, 30), None):
        assert laid_back(typed, last, CALENDAR)[0].day == date(2026, 3, 1)


def test_without_a_deadline_nothing_is_laid() -> None:
    assert [one.day for one in laid_back(steps(5, 0), None, CALENDAR)] == [None, None]
    assert laid_back((WorkStep("Việc khác"),), date(2026, 3, 31), CALENDAR)[0].day is None


@given(DAYS, COUNTS)
def test_no_step_falls_on_a_day_off(last: date, counts: list[int]) -> None:
    assert all(CALENDAR.day_off(found) is None for found in days(last, counts))


@given(SWAPS, st.dates(date(2026, 1, 15), date(2026, 4, 15)), st.integers(0, 20))
def test_no_step_falls_on_a_day_off_by_announcement(
    swaps: list[DaySwap], last: date, count: int
) -> None:
    calendar = office_calendar(tuple(swaps))
    assert calendar.day_off(working_days_before(last, count, calendar)) is None


@given(DAYS, COUNTS)
def test_the_order_of_the_steps_is_kept(last: date, counts: list[int]) -> None:
    found = days(last, sorted(counts, reverse=True))
    assert found == sorted(found)
    assert all(one <= last for one in found)


@given(DAYS, COUNTS, st.integers(1, 60))
def test_moving_the_deadline_moves_every_step_as_many_working_days(
    last: date, counts: list[int], moved: int
) -> None:
    earlier = working_days_before(last, moved, CALENDAR)
    expected = [working_days_before(one, moved, CALENDAR) for one in days(last, counts)]
    assert days(earlier, counts) == expected


@given(DAYS)
def test_the_usual_steps_of_every_product_end_by_the_deadline(last: date) -> None:
    for product in load_products():
        found = days(last, [step.days_before for step in product.steps])
        assert found == sorted(found)
        assert last - timedelta(days=14) <= found[-1] <= last
