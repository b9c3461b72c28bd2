"""Lines drawn in four ways, numbers Word writes, tracked changes, page numbers, our bookmarks."""

import pytest

from exporters.docx import render_docx
from exporters.inspection import inspect_bytes
from exporters.lengths import Mm, Pt
from tests.exporters.builders import a_document, a_uid
from tests.exporters.inspection.files import a_file, the_paragraph

SECTION = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/></w:sectPr>'
)
PAGE = (
    '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:sz w:val="28"/></w:rPr>'
    "<w:instrText> PAGE </w:instrText></w:r></w:p>"
)

LINES = {
    "border": '<w:pPr><w:pBdr><w:top w:val="single" w:sz="6"/></w:pBdr>'
    '<w:ind w:left="2268" w:right="2268"/></w:pPr>',
    "vml": '<w:r><w:pict><v:line from="0,0" to="85.05pt,0"/></w:pict></w:r>',
    "flat shape": '<w:r><w:pict><v:shape style="width:85.05pt;height:0"/></w:pict></w:r>',
    "drawing": '<w:r><w:drawing><wp:anchor><wp:extent cx="1080000" cy="0"/></wp:anchor>'
    "</w:drawing></w:r>",
    "underscores": '<w:r><w:rPr><w:rFonts w:ascii="Times New Roman"/><w:sz w:val="26"/></w:rPr>'
    "<w:t>_____________</w:t></w:r>",
}


@pytest.mark.parametrize("way", LINES)
def test_a_line_is_known_however_it_was_drawn(way: str) -> None:
    rule = the_paragraph(f"<w:p>{LINES[way]}</w:p>{SECTION}").rule
    assert rule is not None
    wanted = Mm(85) if way == "border" else Mm(30)
    assert abs(rule - wanted) < Mm(1)


def test_a_picture_is_no_line() -> None:
    tall = LINES["drawing"].replace('cy="0"', 'cy="900000"')
    assert the_paragraph(f"<w:p>{tall}</w:p>").rule is None


def test_words_deleted_under_tracking_are_gone_and_inserted_ones_are_there() -> None:
    body = (
        "<w:p><w:r><w:t>Sở </w:t></w:r>"
        "<w:del><w:r><w:delText>Nội vụ</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>Ngoại vụ</w:t></w:r></w:ins>"
        '<w:hyperlink r:id="x"><w:r><w:t>, Văn phòng</w:t></w:r></w:hyperlink></w:p>'
    )
    assert the_paragraph(body).text == "Sở Ngoại vụ, Văn phòng"


def test_word_writes_numbers_and_they_are_read_as_people_do() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="0">'
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/>'
        '<w:lvlText w:val="%1."/></w:lvl>'
        '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        '<w:lvlText w:val="%2)"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num>'
    )
    levels = (0, 1, 1, 0, 1)
    body = "".join(
        f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="7"/></w:numPr></w:pPr>'
        "<w:r><w:t>Mục</w:t></w:r></w:p>"
        for level in levels
    )
    facts = a_file(body, numbering=numbering)
    assert [p.numbered_text for p in facts.paragraphs] == [
        "I. Mục", "1) Mục", "2) Mục", "II. Mục", "1) Mục",
    ]  # fmt: skip


def test_a_page_number_is_found_in_header_or_footer_with_its_look() -> None:
    references = (
        '<w:sectPr><w:headerReference w:type="default" r:id="header1"/>'
        '<w:footerReference w:type="first" r:id="footer1"/><w:titlePg/></w:sectPr>'
    )
    (section,) = a_file(references, header1=PAGE, footer1=PAGE).sections
    assert section.own_first
    top, bottom = section.page_numbers
    assert (top.kind, top.in_header, top.align, top.size) == ("default", True, "center", Pt(14))
    assert (bottom.kind, bottom.in_header) == ("first", False)


def test_a_header_with_words_only_is_no_page_number() -> None:
    header = "<w:p><w:r><w:t>Trang 2</w:t></w:r></w:p>"
    reference = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    (section,) = a_file(reference, header1=header).sections
    assert section.page_numbers == ()


def test_merged_cells_tell_their_grid_columns() -> None:
    cell = "<w:tc>{}<w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
    wide = cell.format('<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>', "rộng")
    facts = a_file(f"<w:tbl><w:tr>{wide}{cell.format('', 'hẹp')}</w:tr></w:tbl>")
    (row,) = facts.tables[0].rows
    assert row.cells == ((0, 2), (2, 1))
    assert [p.cell.column for p in facts.paragraphs if p.cell] == [0, 2]


def test_what_we_export_comes_back_with_the_rows_it_stands_for() -> None:
    facts = inspect_bytes(render_docx(a_document()), "ke-hoach.docx")
    uids = [p.uid for p in facts.paragraphs if p.uid]
    assert a_uid(0xFFFF) in uids
    assert a_uid(1) in uids
