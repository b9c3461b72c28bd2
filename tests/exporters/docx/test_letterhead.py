"""Cells 1 to 5 of the decree's map: looks, widths and the length of every rule."""

import pytest

from exporters.document import Letterhead, Title
from exporters.fonts import text_width
from exporters.lengths import Length, Pt
from exporters.letterhead import GUTTER, MOTTO, NATIONAL_NAME
from tests.exporters.builders import LETTERHEAD, TITLE, a_document, a_page
from tests.exporters.docx.reading import MM, Element, Look, Paper, find, number, text_of

TNR = "Times New Roman"
HALF_MM = 0.5 * MM


@pytest.mark.parametrize(
    ("style", "p14", "p13", "bold", "italic"),
    [
        ("national_name", 13, 12, True, False),
        ("motto", 14, 13, True, False),
        ("parent_agency", 13, 12, False, False),
        ("agency", 13, 12, True, False),
        ("number", 13, 13, False, False),
        ("place_date", 14, 13, False, True),
        ("kind", 14, 13, True, False),
        ("subject", 14, 13, True, False),
    ],
)
def test_every_element_of_the_head_looks_as_the_decree_says(
    style: str, p14: float, p13: float, bold: bool, italic: bool
) -> None:
    for profile, size in (("P14", p14), ("P13", p13)):
        paper = Paper(a_document(page=a_page(profile)))
        assert paper.looks(style) == {Look(TNR, size, bold, italic, "center")}


def test_the_head_is_single_spaced_without_gaps() -> None:
    paper = Paper(a_document())
    for style in ("national_name", "motto", "parent_agency", "agency"):
        paragraph = paper.paragraph(style)
        spacing = [paper.property(paragraph, "spacing", name) for name in ("before", "after")]
        assert spacing == ["0", "0"]
        assert paper.property(paragraph, "spacing", "line") == "240"


@pytest.mark.parametrize(("left", "right"), [(30, 15), (30, 20), (35, 20)])
@pytest.mark.parametrize("profile", ["P14", "P13"])
def test_quoc_hieu_has_room_for_one_line(profile: str, left: float, right: float) -> None:
    paper = Paper(a_document(page=a_page(profile, left, right)))
    size = Pt(13 if profile == "P14" else 12)
    columns = _columns(paper)
    assert columns[1] * 635 >= text_width(NATIONAL_NAME, size, bold=True)
    assert sum(columns) == pytest.approx((210 - left - right) * MM, abs=2)


def test_the_columns_touch_without_padding() -> None:
    style = find(Paper(a_document()).styles, "w:style[@w:styleId='letterhead']/w:tblPr")[0]
    assert {str(width) for width in find(style, "w:tblCellMar/*/@w:w")} == {"0"}
    assert not find(style, "w:tblBorders")


def test_number_and_date_stand_in_one_row() -> None:
    _, marks = find(Paper(a_document()).table("letterhead"), "w:tr")
    number_cell, date_cell = find(marks, "w:tc")
    assert text_of(number_cell) == LETTERHEAD.number
    assert text_of(date_cell) == LETTERHEAD.place_date


def test_the_rule_under_the_motto_is_as_long_as_the_motto() -> None:
    paper = Paper(a_document())
    _, right = _columns(paper)
    rule = _rule_under(paper, "motto")
    assert _length(rule, right) == pytest.approx(_twips(MOTTO, 14), abs=HALF_MM)


def test_the_rule_under_the_agency_is_part_of_its_longest_line() -> None:
    lines = ("ỦY BAN NHÂN DÂN", "TỈNH BÌNH MINH")
    paper = Paper(a_document(letterhead=Letterhead((), lines, "Số: 05/KH-UBND", "")))
    left, _ = _columns(paper)
    longest = max(_twips(line, 13) for line in lines)
    rule = _rule_under(paper, "agency")
    room = left - GUTTER.twips
    assert _length(rule, room) == pytest.approx(0.4 * longest, abs=HALF_MM)


def test_the_rule_under_the_subject_is_part_of_its_line() -> None:
    rule = _rule_under(Paper(a_document()), "subject")
    words = _twips(TITLE.subject, 14)
    assert _length(rule, 165 * MM) == pytest.approx(0.4 * words, abs=HALF_MM)


def test_a_subject_of_several_lines_takes_the_text_width_as_its_line() -> None:
    rule = _rule_under(Paper(a_document(title=Title("KẾ HOẠCH", TITLE.subject * 4))), "subject")
    assert _length(rule, 165 * MM) == pytest.approx(0.4 * 165 * MM, abs=HALF_MM)


def test_rules_are_centred_borders() -> None:
    paper = Paper(a_document())
    border = find(paper.styles, "w:style[@w:styleId='rule']/w:pPr/w:pBdr/w:top/@w:val")
    assert border == ["single"]
    for rule in paper.paragraphs("rule"):
        assert number(rule, "w:pPr/w:ind/@w:left") == number(rule, "w:pPr/w:ind/@w:right")


def test_an_office_without_name_gets_no_rule_for_it() -> None:
    paper = Paper(a_document(letterhead=Letterhead((), (), "", "")))
    left, _ = find(find(paper.table("letterhead"), "w:tr")[0], "w:tc")
    assert text_of(left) == ""
    assert len(paper.paragraphs("rule")) == 2


def _columns(paper: Paper) -> list[int]:
    grid = find(paper.table("letterhead"), "w:tblGrid/w:gridCol/@w:w")
    return [int(str(width)) for width in grid]


def _rule_under(paper: Paper, style: str) -> Element:
    (rule,) = find(paper.paragraphs(style)[-1], "following-sibling::w:p[1]")
    assert find(rule, "w:pPr/w:pStyle/@w:val") == ["rule"]
    return rule


def _length(rule: Element, width: float) -> float:
    return width - number(rule, "w:pPr/w:ind/@w:left") - number(rule, "w:pPr/w:ind/@w:right")


def _twips(text: str, points: float) -> int:
    return Length(text_width(text, Pt(points), bold=True)).twips
