"""Dates may lack the day, or day and month, and nothing else."""

import pytest

from storage.dates import PartialDate, ends_before, lasts_into, utc_now


@pytest.mark.parametrize("text", ["2026", "2026-01", "2026-01-05", "2024-02-29"])
def test_a_partial_date_reads_back_as_written(text: str) -> None:
    assert str(PartialDate.parse(text)) == text


@pytest.mark.parametrize(
    "text", ["", "26", "2026-1", "2026-13", "2026-00", "2026-02-30", "2026-01-00", "2026-01-05 "]
)
def test_what_no_calendar_has_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        PartialDate.parse(text)


def test_a_day_needs_its_month() -> None:
    with pytest.raises(ValueError, match="month"):
        PartialDate(2026, None, 5)


def test_events_are_kept_in_utc() -> None:
    assert utc_now().endswith("Z")


@pytest.mark.parametrize(
    ("first", "last", "year", "is_in_force"),
    [
        (None, None, 2026, True),
        (PartialDate(2025, 7), None, 2025, True),
        (PartialDate(2025, 7), None, 2024, False),
        (None, PartialDate(2024, 6, 30), 2024, True),
        (None, PartialDate(2024, 6, 30), 2027, False),
    ],
)
def test_what_lasts_is_in_force_in_every_year_it_touches(
    first: PartialDate | None, last: PartialDate | None, year: int, is_in_force: bool
) -> None:
    assert lasts_into(year, first, last) is is_in_force


@pytest.mark.parametrize(
    ("last", "first"),
    [
        ("2025", "2026"),
        ("2025-12", "2026"),
        ("2026-03", "2026-04-01"),
        ("2026-03-04", "2026-03-05"),
    ],
)
def test_what_surely_lies_before(last: str, first: str) -> None:
    earlier, later = PartialDate.parse(last), PartialDate.parse(first)
    assert ends_before(earlier, later)
    assert not ends_before(later, earlier)


@pytest.mark.parametrize(
    ("one", "other"), [("2026", "2026-03"), ("2026-03", "2026-03-05"), ("2026-03-05", "2026-03-05")]
)
def test_a_blank_part_may_be_any_day(one: str, other: str) -> None:
    a, b = PartialDate.parse(one), PartialDate.parse(other)
    assert not ends_before(a, b)
    assert not ends_before(b, a)
    assert not ends_before(a, None)
