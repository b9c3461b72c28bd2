"""Nơi nhận and signature: side by side, never parted, never alone."""

import pytest

from exporters.document import Closing, Paragraph, Run
from tests.exporters.builders import a_document, a_page, a_plan_table, a_table
from tests.exporters.docx.reading import MM, Look, Paper, find, text_of

TNR = "Times New Roman"


@pytest.mark.parametrize(
    ("style", "p14", "p13", "bold", "italic", "align"),
    [
        ("recipients_label", 12, 12, True, True, "left"),
        ("recipient", 11, 11, False, False, "left"),
        ("authority", 14, 13, True, False, "center"),
        ("signer", 14, 13, True, False, "center"),
    ],
)
def test_every_element_of_the_end_looks_as_the_decree_says(
    style: str, p14: float, p13: float, bold: bool, italic: bool, align: str
) -> None:
    for profile, size in (("P14", p14), ("P13", p13)):
        paper = Paper(a_document(page=a_page(profile)))
        assert paper.looks(style) == {Look(TNR, size, bold, italic, align)}


def test_recipients_stand_left_of_the_signature_in_one_uncut_row() -> None:
    (row,) = find(Paper(a_document()).table("closing"), "w:tr")
    left, right = find(row, "w:tc")
    assert find(row, "w:trPr/w:cantSplit")
    assert text_of(left).startswith("Nơi nhận:\n- UBND tỉnh;")
    assert text_of(right) == "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nNguyễn Thị Bình"


def test_noi_nhan_stands_level_with_the_first_line_of_the_authority() -> None:
    paper = Paper(a_document())
    before = paper.property(paper.paragraph("recipients_label"), "spacing", "before")
    # 14 pt beside 12 pt: the foot of both lines is level.
    assert int(before or 0) == pytest.approx(2 * 1.15 * 20, abs=1)
    assert paper.property(paper.paragraphs("authority")[0], "spacing", "before") == "0"


def test_the_halves_fill_the_text_width() -> None:
    widths = find(Paper(a_document()).table("closing"), "w:tblGrid/w:gridCol/@w:w")
    assert sum(int(str(width)) for width in widths) == pytest.approx(165 * MM, abs=2)


def test_a_recipient_of_two_lines_stays_one_paragraph_with_its_lines_aligned() -> None:
    paper = Paper(a_document())
    recipient = paper.paragraphs("recipient")[1]
    assert text_of(paper.body).count("QĐ số 2307/QĐ-UBND;\nQĐ số 2700/QĐ-UBND);") == 1
    assert len(find(recipient, "w:r/w:br")) == 1
    left = paper.property(recipient, "ind", "left")
    assert left == paper.property(recipient, "ind", "hanging") == str(round(2.25 * MM))


def test_there_is_room_for_seal_and_signature() -> None:
    paper = Paper(a_document())
    before = paper.property(paper.paragraph("signer"), "spacing", "before")
    assert int(before or 0) == pytest.approx(33 * MM, abs=0.5 * MM)


def test_the_last_paragraph_stays_with_the_signature() -> None:
    paper = Paper(a_document())
    *others, last = find(paper.body, "w:body/w:p[w:pPr/w:pStyle/@w:val='paragraph']")
    assert paper.keeps_with_next(last)
    assert not any(paper.keeps_with_next(other) for other in others)


def test_a_last_table_row_stays_with_the_signature() -> None:
    paper = Paper(a_document(a_plan_table(tasks=4)))
    rows = find(paper.table("tasks"), "w:tr[not(w:tc/w:tcPr/w:gridSpan)]")[1:]
    kept = [any(paper.keeps_with_next(p) for p in find(row, ".//w:p")) for row in rows]
    assert kept == [True, False, True, True]
    assert all(paper.keeps_with_next(p) for p in find(rows[-1], ".//w:p"))
    (between,) = find(paper.table("closing"), "preceding-sibling::*[1]")
    assert find(between, "w:pPr/w:pStyle/@w:val") == ["table_gap"]
    assert paper.keeps_with_next(between)


def test_word_finds_a_paragraph_after_the_last_table() -> None:
    after = find(Paper(a_document()).table("closing"), "following-sibling::*")
    assert [element.tag.partition("}")[2] for element in after] == ["p", "sectPr"]
    assert text_of(after[0]) == ""


def test_recipients_longer_than_a_page_may_be_cut() -> None:
    many = tuple((f"- Trường Trung học cơ sở số {place};",) for place in range(80))
    paper = Paper(a_document(closing=Closing(many, ("GIÁM ĐỐC",), "Nguyễn Thị Bình")))
    assert not find(paper.table("closing"), "w:tr/w:trPr/w:cantSplit")


def test_a_closing_without_signer_still_has_both_cells() -> None:
    paper = Paper(a_document(closing=Closing((), (), "")))
    cells = find(paper.table("closing"), "w:tr/w:tc")
    assert [text_of(cell) for cell in cells] == ["Nơi nhận:", ""]


def test_the_body_is_indented_justified_and_spaced_as_the_decree_asks() -> None:
    paper = Paper(a_document(Paragraph("paragraph", (Run("Trên đây là Kế hoạch./."),))))
    paragraph = paper.paragraph("paragraph")
    assert paper.looks("paragraph") == {Look(TNR, 14, False, False, "both")}
    assert int(paper.property(paragraph, "ind", "firstLine") or 0) == round(10 * MM)
    assert int(paper.property(paragraph, "spacing", "before") or 0) >= 6 * 20
    assert 240 <= int(paper.property(paragraph, "spacing", "line") or 0) <= 360


def test_an_empty_table_keeps_title_and_signature_together() -> None:
    paper = Paper(a_document(a_table()))
    assert paper.keeps_with_next(paper.paragraph("subject"))
    assert all(paper.keeps_with_next(p) for p in find(paper.table("tasks"), ".//w:p"))
