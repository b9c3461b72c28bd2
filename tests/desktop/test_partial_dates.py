"""Dates with blanks, written and read the Vietnamese way."""

import pytest

from desktop.partial_dates import read_date, shown_date
from storage.dates import PartialDate

_DATES = [
    ("05/01/2026", PartialDate(2026, 1, 5)),
    ("07/2025", PartialDate(2025, 7)),
    ("2025", PartialDate(2025)),
    ("", None),
]


@pytest.mark.parametrize(("text", "date"), _DATES)
def test_a_date_reads_as_it_is_shown(text: str, date: PartialDate | None) -> None:
    assert shown_date(date) == text
    assert read_date(text) == date


@pytest.mark.parametrize("text", ["5/1/2026", "5-1-2026", " 5.1.2026 ", "5/1/26", "05.01.26"])
def test_people_separate_and_pad_as_they_like(text: str) -> None:
    assert read_date(text) == PartialDate(2026, 1, 5)


@pytest.mark.parametrize(
    "text",
    [
        "31/02/2026",
        "13/2026",
        "26",
        "7/26",
        "5/1/326",
        "năm ngoái",
        "1/1/1/2026",
        "0/2026",
        "/2026",
    ],
)
def test_what_no_calendar_has_is_refused_by_name(text: str) -> None:
    with pytest.raises(ValueError, match="chưa đúng, hãy ghi như"):
        read_date(text)
