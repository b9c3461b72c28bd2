"""Appendices: labelled, numbered in Roman figures, tied to their paper."""

from dataclasses import replace

from exporters.document import Appendix
from exporters.values import HeaderValue
from tests.exporters.forms import a_paper
from tests.exporters.test_header import HEADER

FIELDS = [{"key": "first", "type": "line"}, {"key": "second", "type": "line"}]
TIE = "(Kèm theo Thông báo số {header_number} {header_date} của Sở Du lịch)"


def appendices(header: HeaderValue = HEADER, **values: str) -> tuple[Appendix, ...]:
    parts = [
        {"title": f"Danh sách {key}", "reference": TIE, "when": key,
         "block": [{"type": "paragraph", "text": f"{{{key}}}"}]}
        for key in ("first", "second")
    ]  # fmt: skip
    return a_paper(FIELDS, [], header, {"appendix": parts}, **values).appendices


def test_a_paper_without_its_list_has_no_appendix() -> None:
    assert appendices() == ()


def test_a_single_appendix_has_no_number_and_its_title_stands_in_capitals() -> None:
    (only,) = appendices(second="x")
    assert (only.label, only.title) == ("Phụ lục", "DANH SÁCH SECOND")


def test_several_are_numbered_in_roman_figures() -> None:
    assert [part.label for part in appendices(first="x", second="y")] == ["Phụ lục I", "Phụ lục II"]


def test_an_appendix_names_number_and_day_of_its_paper() -> None:
    (issued,) = appendices(replace(HEADER, number="5", day=8), first="x")
    wanted = "(Kèm theo Thông báo số 05/KH-SDL ngày 08 tháng 01 năm 2026 của Sở Du lịch)"
    assert issued.reference == wanted


def test_before_signing_it_leaves_room_for_both() -> None:
    (waiting,) = appendices(first="x")
    assert "số \u00a0\u00a0" in waiting.reference
    assert "ngày \u00a0\u00a0" in waiting.reference
