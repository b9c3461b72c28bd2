"""Letterhead and closing lines: padding, blanks for the pen, dashes and marks."""

from dataclasses import replace

import pytest

from exporters.header import closing, letterhead, number_line, place_date_line
from exporters.values import HeaderValue

HEADER = HeaderValue(
    parent=("UBND tỉnh An Bình",),
    agency=("Sở Du lịch",),
    number="",
    symbol="KH-SDL",
    place="An Bình",
    year=2026,
    month=1,
    day=None,
    recipients=(("Sở Nội vụ",), ("TV HĐ TĐKT (QĐ số 1/QĐ-UBND;", "QĐ số 2/QĐ-UBND)")),
    archive="Lưu: VT, VP",
    authority=("Giám đốc",),
    signer="Lê Thị Minh Mẫu",
)


def spaces(text: str) -> str:
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("number", "printed"),
    [("5", "05"), ("05", "05"), ("9", "09"), ("10", "10"), ("123", "123"), ("45a", "45a")],
)
def test_numbers_below_ten_take_a_leading_zero(number: str, printed: str) -> None:
    assert spaces(number_line(number, "KH-SDL")) == f"Số: {printed}/KH-SDL"


def test_a_number_to_be_given_is_left_blank_for_the_clerk() -> None:
    assert spaces(number_line("", "KH-SDL")) == f"Số: {' ' * 8}/KH-SDL"


@pytest.mark.parametrize(
    ("month", "day", "printed"),
    [
        (1, 5, "ngày 05 tháng 01 năm 2026"),
        (2, 10, "ngày 10 tháng 02 năm 2026"),
        (3, 9, "ngày 09 tháng 3 năm 2026"),
        (6, 29, "ngày 29 tháng 6 năm 2026"),
        (12, 31, "ngày 31 tháng 12 năm 2026"),
    ],
)
def test_days_are_padded_and_only_the_first_two_months(month: int, day: int, printed: str) -> None:
    assert place_date_line("Hà Nội", 2026, month, day) == f"Hà Nội, {printed}"


def test_an_open_day_is_left_blank_but_month_and_year_are_printed() -> None:
    printed = spaces(place_date_line("An Bình", 2026, 1, None))
    assert printed == f"An Bình, ngày {' ' * 6} tháng 01 năm 2026"


def test_names_stand_in_capitals_and_keep_their_lines() -> None:
    head = letterhead(replace(HEADER, agency=("Ủy ban nhân dân", "tỉnh An Bình")))
    assert head.parent == ("UBND TỈNH AN BÌNH",)
    assert head.agency == ("ỦY BAN NHÂN DÂN", "TỈNH AN BÌNH")


def test_recipients_take_dash_and_mark_and_the_archive_ends_them() -> None:
    assert closing(HEADER).recipients == (
        ("- Sở Nội vụ;",),
        ("- TV HĐ TĐKT (QĐ số 1/QĐ-UBND;", "QĐ số 2/QĐ-UBND);"),
        ("- Lưu: VT, VP.",),
    )


def test_marks_typed_by_hand_are_not_doubled() -> None:
    typed = replace(HEADER, recipients=(("Sở Nội vụ;",), ("Văn phòng.",)), archive="Lưu: VT.")
    assert [lines[0] for lines in closing(typed).recipients] == [
        "- Sở Nội vụ;",
        "- Văn phòng;",
        "- Lưu: VT.",
    ]


def test_an_empty_header_still_makes_lines_to_write_on() -> None:
    empty = HeaderValue((), (), "", "", "", None, None, None, (), "", (), "")
    assert letterhead(empty).agency == ()
    assert "năm" in letterhead(empty).place_date
    assert closing(empty).recipients == ()
