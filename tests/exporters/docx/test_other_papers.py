"""Công văn, minutes and appendices as Word markup."""

import pytest

from exporters.document import Column, Row, Table
from tests.exporters.builders import a_document, a_paragraph
from tests.exporters.docx.reading import MM, Look, Paper, find, number, text_of
from tests.exporters.papers import SUBJECT, a_letter, a_list, minutes, with_appendices

TNR = "Times New Roman"


@pytest.mark.parametrize(("profile", "size"), [("P14", 13), ("P13", 12)])
def test_the_subject_of_a_letter_looks_as_the_decree_says(profile: str, size: float) -> None:
    paper = Paper(a_letter(profile=profile))
    assert paper.looks("official_subject") == {Look(TNR, size, False, False, "center")}
    assert paper.property(paper.paragraph("official_subject"), "spacing", "before") == "120"


def test_the_subject_of_a_letter_stands_in_the_cell_of_its_number() -> None:
    cell = find(Paper(a_letter()).table("letterhead"), "w:tr[2]/w:tc[1]")[0]
    assert text_of(cell) == f"Số:        /SVHDL-VP\n{SUBJECT}"


def test_a_letter_has_no_title() -> None:
    paper = Paper(a_letter())
    assert paper.paragraphs("kind") == paper.paragraphs("subject") == []


def test_signers_share_one_row_and_recipients_the_next() -> None:
    above, below = find(Paper(minutes("Vũ Hải", "Trần Giả")).table("closing"), "w:tr")
    cells = [text_of(cell) for cell in find(above, "w:tc")]
    assert cells == ["THƯ KÝ 1\nVũ Hải", "THƯ KÝ 2\nTrần Giả", "CHỦ TỌA\nNguyễn Thị Bình"]
    assert number(below, "w:tc/w:tcPr/w:gridSpan/@w:val") == 3
    assert text_of(below) == "Nơi nhận:\n- Lưu: VT, Hồ sơ."


def test_the_names_stay_on_one_page_with_noi_nhan() -> None:
    paper = Paper(minutes("Vũ Hải"))
    assert all(map(paper.keeps_with_next, paper.paragraphs("signer")))


def test_an_appendix_is_a_section_that_counts_its_own_pages() -> None:
    paper = Paper(with_appendices(a_list(2, "Phụ lục I"), a_list(2, "Phụ lục II")))
    own, first, last = find(paper.body, ".//w:sectPr")
    assert find(own, "w:pgNumType") == []
    assert [number(part, "w:pgNumType/@w:start") for part in (first, last)] == [1, 1]
    assert len(find(paper.body, ".//w:sectPr/w:titlePg")) == 3


def test_a_landscape_appendix_turns_sheet_and_margins() -> None:
    own, turned = find(Paper(with_appendices(a_list(2, landscape=True))).body, ".//w:sectPr")
    assert find(own, "w:pgSz/@w:orient") == []
    assert find(turned, "w:pgSz/@w:orient") == ["landscape"]
    assert number(turned, "w:pgSz/@w:w") == number(own, "w:pgSz/@w:h")
    assert number(turned, "w:pgMar/@w:top") == number(own, "w:pgMar/@w:left")


def test_the_tables_of_a_landscape_appendix_fill_its_width() -> None:
    tables = find(Paper(with_appendices(a_list(2, landscape=True))).body, ".//w:tbl")
    widths = find(tables[-1], "w:tblGrid/w:gridCol/@w:w")
    assert sum(int(str(width)) for width in widths) == pytest.approx(257 * MM, abs=2)


def test_the_heading_of_an_appendix_looks_as_the_decree_says() -> None:
    paper = Paper(with_appendices(a_list(2)))
    assert paper.looks("appendix_label") == {Look(TNR, 14, True, False, "center")}
    assert paper.looks("appendix_title") == {Look(TNR, 14, True, False, "center")}
    assert paper.looks("appendix_reference") == {Look(TNR, 14, False, True, "center")}


def test_a_row_of_totals_is_bold() -> None:
    table = find(Paper(with_appendices(a_list(2))).body, ".//w:tbl")[-1]
    rows = find(table, "w:tr")
    assert len(find(rows[-1], ".//w:b")) == 2
    assert find(rows[-2], ".//w:b") == []


def test_a_sentence_that_announces_a_table_keeps_with_it() -> None:
    table = Table((Column("Nội dung", "table_text", share=100),), (Row((("việc",),)),))
    announced, said = a_paragraph("Kết quả như sau:"), a_paragraph("Đã họp.")
    for paragraph, kept in ((announced, True), (said, False)):
        paper = Paper(a_document(paragraph, table, a_paragraph("Hết./.")))
        assert paper.keeps_with_next(paper.paragraphs("paragraph")[0]) is kept
