"""Letterhead and title of the printed page: looks, places and rules, measured in millimetres."""

from dataclasses import replace

import pytest

from exporters.document import Letterhead, Title
from tests.exporters.builders import LETTERHEAD, a_document, a_page
from tests.exporters.pdf.reading import PrintedPage, printed

NEAR = 0.5


def first_page(letterhead: Letterhead = LETTERHEAD, profile: str = "P14") -> PrintedPage:
    return printed(a_document(page=a_page(profile), letterhead=letterhead))[0]


@pytest.mark.parametrize(
    ("start", "p14", "p13", "bold", "italic"),
    [
        ("UBND TỈNH", 13, 12, False, False),
        ("SỞ VĂN HÓA", 13, 12, True, False),
        ("CỘNG HÒA", 13, 12, True, False),
        ("Độc lập", 14, 13, True, False),
        ("Số:", 13, 13, False, False),
        ("Bình Minh, ngày", 14, 13, False, True),
        ("KẾ HOẠCH", 14, 13, True, False),
        ("Công tác thi đua", 14, 13, True, False),
    ],
)
def test_every_element_looks_as_the_decree_says(
    start: str, p14: float, p13: float, bold: bool, italic: bool
) -> None:
    for profile, size in (("P14", p14), ("P13", p13)):
        text = first_page(profile=profile).find(start)
        assert (text.size, text.bold, text.italic) == (size, bold, italic)


@pytest.mark.parametrize("profile", ["P14", "P13"])
def test_each_column_is_centred_on_its_own_axis(profile: str) -> None:
    page = first_page(profile=profile)
    left = [page.find(start).centre for start in ("UBND TỈNH", "SỞ VĂN", "Số:")]
    right = [page.find(start).centre for start in ("CỘNG HÒA", "Độc lập", "Bình Minh")]
    assert left == pytest.approx([left[0]] * 3, abs=NEAR)
    assert right == pytest.approx([right[0]] * 3, abs=NEAR)
    assert page.find("UBND TỈNH").left >= 30
    assert page.find("CỘNG HÒA").right <= 195


def test_superior_and_national_name_stand_level_and_so_do_number_and_date() -> None:
    page = first_page()
    assert page.find("UBND TỈNH").baseline == page.find("CỘNG HÒA").baseline
    assert page.find("Số:").baseline == page.find("Bình Minh").baseline


def test_the_letterhead_starts_at_the_top_margin() -> None:
    above_the_letters = 13 * 0.934 * 25.4 / 72
    assert first_page().find("CỘNG HÒA").baseline == pytest.approx(20 + above_the_letters, abs=NEAR)


def test_the_rule_under_the_motto_is_as_long_as_the_motto() -> None:
    page = first_page()
    motto, rule = page.find("Độc lập"), page.rule_under("Độc lập")
    assert (rule.left, rule.right) == pytest.approx((motto.left, motto.right), abs=NEAR)
    assert 0.5 < rule.top - motto.baseline < 2.5


def test_the_rule_under_the_agency_is_two_fifths_of_its_longest_line() -> None:
    page = first_page(replace(LETTERHEAD, agency=("ỦY BAN NHÂN DÂN", "XÃ AN")))
    longest, last, rule = page.find("ỦY BAN"), page.find("XÃ AN"), page.rule_under("XÃ AN")
    assert rule.length == pytest.approx(0.4 * (longest.right - longest.left), abs=NEAR)
    assert rule.centre == pytest.approx(longest.centre, abs=NEAR)
    assert 0.5 < rule.top - last.baseline < 2.5


def test_the_rule_under_the_subject_is_two_fifths_of_its_longest_line() -> None:
    page = first_page()
    subject, rule = page.find("Công tác thi đua"), page.rule_under("Công tác thi đua")
    assert rule.length == pytest.approx(0.4 * (subject.right - subject.left), abs=NEAR)
    assert rule.centre == pytest.approx(subject.centre, abs=NEAR)


def test_the_title_is_centred_over_the_text() -> None:
    page = first_page()
    middle = (30 + 195) / 2
    assert page.find("KẾ HOẠCH").centre == pytest.approx(middle, abs=NEAR)
    assert page.find("Công tác thi đua").centre == pytest.approx(middle, abs=NEAR)


def test_a_long_agency_wraps_and_the_national_name_does_not() -> None:
    name = "TRUNG TÂM XÚC TIẾN ĐẦU TƯ, THƯƠNG MẠI VÀ DU LỊCH TỈNH BÌNH MINH"
    page = first_page(replace(LETTERHEAD, agency=(name,)))
    nation = page.find("CỘNG HÒA")
    assert nation.text == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    number = page.find("Số:").baseline
    left = [text for text in page.texts if text.baseline < number and text.right < nation.left]
    agency = [text for text in left if text.bold]
    assert " ".join(text.text for text in agency) == name
    assert max(text.right for text in agency) < nation.left - 2
    rule = page.rule_under(agency[-1].text)
    assert agency[-1].baseline < rule.top < number


def test_a_short_agency_lends_room_to_a_long_place_and_date() -> None:
    date = "Thành phố Hồ Chí Minh, ngày 29 tháng 10 năm 2026"
    page = first_page(Letterhead((), ("SỞ NỘI VỤ",), "Số: 05/KH-SNV", date))
    assert page.find("Thành phố").text == date
    assert page.find("Thành phố").right <= 195


def test_blanks_for_the_clerk_keep_their_width() -> None:
    assert first_page().find("Số:").text == "Số:        /KH-SVHDL"


def test_an_empty_letterhead_still_shows_the_national_name() -> None:
    page = first_page(Letterhead((), (), "", ""))
    assert page.texts[0].text == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert len(page.rules) == 2


def test_a_document_without_subject_has_no_rule_under_its_title() -> None:
    page = printed(a_document(title=Title("KẾ HOẠCH", "")))[0]
    assert len(page.rules) == 2
