"""Deadlines as offices write them are understood or kept as words, never invented."""

import pytest

from storage.dates import PartialDate
from storage.rules.deadline_text import Understood, says_before, understand


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("30/6", "2026-06-30"),
        ("15.11.2026", "2026-11-15"),
        ("30-6", "2026-06-30"),
        ("Ngày 15 tháng 7", "2026-07-15"),
        ("ngày 15 tháng 7 năm 2027", "2027-07-15"),
        ("chậm nhất ngày 10/12", "2026-12-10"),
        ("Từ 01/3 đến 15/3", "2026-03-15"),
        ("29/02/2028", "2028-02-29"),
        ("tháng 3", "2026-03-31"),
        ("THÁNG 02", "2026-02-28"),
        ("tháng 3 - tháng 5", "2026-05-31"),
        ("12/2026", "2026-12-31"),
        ("Tháng 01 năm sau", "2027-01-31"),
        ("Quý II", "2026-06-30"),
        ("QUÝ IV/2026", "2026-12-31"),
        ("quý 3", "2026-09-30"),
        ("6 tháng đầu năm", "2026-06-30"),
        ("06 THÁNG CUỐI NĂM", "2026-12-31"),
        ("cả năm", "2026-12-31"),
        ("Tuần 2 tháng 12", "2026-12"),
        ("đầu tháng 3", "2026-03"),
    ],
)
def test_a_deadline_is_understood(text: str, date: str) -> None:
    found = understand(text, 2026)
    assert (found.date, found.before, found.doubt) == (PartialDate.parse(date), False, "")


@pytest.mark.parametrize(
    "text",
    [
        "", "thường xuyên", "Khi có yêu cầu", "hằng quý", "định kỳ hàng tháng", "45/27",
        "tháng 13", "10 ngày trước hội nghị", "Trước 20 hằng tháng", "theo Kế hoạch số 05/2026",
    ],
)  # fmt: skip
def test_words_that_are_no_date_give_none(text: str) -> None:
    assert understand(text, 2026) == Understood()


def test_a_date_without_a_year_is_not_guessed_where_the_plan_has_none() -> None:
    assert understand("30/6", None).date is None
    assert understand("Quý II", None).date is None
    assert understand("30/6/2026", None).date == PartialDate(2026, 6, 30)


@pytest.mark.parametrize("text", ["trước 15/11", "Trước ngày 15/11/2026", "trước ngày 15 tháng 11"])
def test_before_a_day_is_kept_in_mind(text: str) -> None:
    found = understand(text, 2026)
    assert (found.date, found.before) == (PartialDate(2026, 11, 15), True)


@pytest.mark.parametrize("text", ["31/02", "29/02", "31 tháng 4", "00/00/2026"])
def test_a_day_that_no_calendar_has_is_told(text: str) -> None:
    found = understand(text, 2026)
    assert found.date is None
    assert "không có trong lịch" in found.doubt


def test_a_sentence_says_before_only_of_the_date_that_follows() -> None:
    text = "gửi về Sở Nội vụ trước ngày 30/01/2026, tổng hợp ngày 05/02/2026"
    assert says_before(text, PartialDate(2026, 1, 30))
    assert not says_before(text, PartialDate(2026, 2, 5))
