"""Recipients between their record and the rows people type."""

import pytest

from desktop.office.recipient_rows import read_rows, shown_rows


@pytest.mark.parametrize(
    "recipients",
    [
        (),
        (("UBND tỉnh",),),
        (("Ban Thi đua - Khen thưởng", "(để báo cáo)"), ("Các phòng, đơn vị",)),
        (("Thường trực", "Tỉnh ủy,", "HĐND tỉnh"),),
    ],
)
def test_rows_read_as_they_are_shown(recipients: tuple[tuple[str, ...], ...]) -> None:
    assert read_rows(shown_rows(recipients)) == recipients


def test_dash_and_closing_mark_are_the_printers() -> None:
    assert read_rows(["- UBND tỉnh;", "-Sở Nội vụ;", "", " - "]) == (("UBND tỉnh",), ("Sở Nội vụ",))


def test_a_first_row_that_starts_with_a_space_is_a_recipient_all_the_same() -> None:
    assert read_rows(["  UBND tỉnh"]) == (("UBND tỉnh",),)
