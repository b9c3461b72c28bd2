"""A template marked once is filled from data: look kept, rows repeated, text never markup."""

import shutil
import subprocess
from pathlib import Path

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.shared import Pt

from exporters.errors import ExportError
from exporters.word_template import blanks_of, fill_template, marked
from tests.exporters.word_template.builders import (
    NAME,
    NAMES,
    a_file,
    a_file_of,
    a_table,
    a_text_box,
    all_marked,
    bytes_of,
    filled,
    lines,
    read_part,
    reopened,
    rows,
    with_file,
)


def test_a_blank_is_filled_where_it_stands() -> None:
    template = all_marked(a_file("Tôi tên là ……………, công tác tại ………."), "name", "unit")
    data = filled(template, name="Lê Thị Sáu", unit="Phòng Tài chính")
    assert lines(data) == ["Tôi tên là Lê Thị Sáu, công tác tại Phòng Tài chính"]


@pytest.mark.parametrize("text", ["Sở <Ngoại> vụ & R&D", "<w:br/>", "{{ name }}", "=1+1", "]]>"])
def test_text_is_data_and_never_markup(text: str) -> None:
    template = all_marked(a_file("Đơn vị: ……"), "unit")
    assert lines(filled(template, unit=text)) == [f"Đơn vị: {text}"]


def test_words_take_the_look_of_their_place() -> None:
    document = Document()
    paragraph = document.add_paragraph("Họ và tên: ")
    room = paragraph.add_run("……………… (viết hoa)")
    room.bold, room.font.size, room.font.name = True, Pt(15), "Times New Roman"
    data = filled(all_marked(bytes_of(document), "name"), name="LÊ THỊ SÁU")
    (run,) = [run for run in reopened(data).paragraphs[0].runs if run.text == "LÊ THỊ SÁU"]
    assert (run.bold, run.font.size, run.font.name) == (True, Pt(15), "Times New Roman")


def test_a_blank_in_the_middle_of_a_run_leaves_the_words_beside_it_alone() -> None:
    template = all_marked(a_file("ngày … tháng … năm 2026"), "", "month")
    assert lines(filled(template, month="12")) == ["ngày … tháng 12 năm 2026"]


def test_lines_of_dots_below_give_way_and_each_line_of_text_is_a_paragraph() -> None:
    template = all_marked(a_file("Thành tích: ……", "…………", "…………", "Ký tên"), "achievement")
    data = filled(template, achievement="Một.\nHai.\nBa.")
    assert lines(data) == ["Thành tích: Một.", "Hai.", "Ba.", "Ký tên"]


def test_line_feeds_amid_a_line_stay_in_it() -> None:
    template = all_marked(a_file("Gồm: …… (ghi rõ)"), "list")
    assert lines(filled(template, list="một\nhai")) == ["Gồm: một\nhai (ghi rõ)"]


def test_without_a_value_the_dots_stay_to_be_written_on() -> None:
    template = all_marked(a_file("Tên: ……, đơn vị: ……"), "name", "unit")
    result = fill_template(template, NAME, {"name": "Lê Thị Sáu", "unit": " "})
    assert lines(result.data) == ["Tên: Lê Thị Sáu, đơn vị: ……"]
    assert result.unfilled == ("unit",)


def test_a_row_repeats_for_each_person_and_rows_kept_empty_go() -> None:
    data = a_table(
        ("TT", "Họ và tên", "Đơn vị"), ("01", "", ""), ("02", "", ""), ("…", "", ""),
        ("Cộng", "", ""),
    )  # fmt: skip
    blanks = blanks_of(data, NAME)
    marks = {blanks[0].id: "people.name", blanks[1].id: "people.unit"}
    template = marked(data, NAME, marks, {})
    people = [{"name": "Lê Thị Sáu", "unit": "Phòng A"}, {"name": "Hồ Ước", "unit": ""}]
    assert rows(filled(template, people=people)) == [
        ["TT", "Họ và tên", "Đơn vị"],
        ["01", "Lê Thị Sáu", "Phòng A"],
        ["02", "Hồ Ước", ""],
        ["Cộng", "", ""],
    ]


def test_rows_marked_alike_are_one_list_and_others_keep_their_own() -> None:
    data = a_table(("Họ và tên",), ("",), ("",), ("……",), ("Trưởng ban: ……",))
    template = all_marked(data, "people.name", "people.name", "people.name", "chair")
    written = filled(template, people=[{"name": "Lê Thị Sáu"}], chair="Hồ Ước")
    assert rows(written) == [["Họ và tên"], ["Lê Thị Sáu"], ["Trưởng ban: Hồ Ước"]]


def test_nobody_in_the_list_leaves_one_row_to_write_on() -> None:
    template = all_marked(a_table(("TT", "Họ và tên"), ("1", "")), "people.name")
    result = fill_template(template, NAME, {"people": []})
    assert len(rows(result.data)) == 2
    assert result.unfilled == ("people.name",)


def test_a_cell_takes_the_look_its_paragraph_was_given() -> None:
    document = reopened(a_table(("Họ và tên",), ("",)))
    cell = document.tables[0].rows[1].cells[0]
    look = parse_xml(f"<w:rPr {NAMES}><w:b/></w:rPr>")
    cell.paragraphs[0]._p.get_or_add_pPr().append(look)
    data = filled(all_marked(bytes_of(document), "name"), name="Lê Thị Sáu")
    (*_, run) = reopened(data).tables[0].rows[1].cells[0].paragraphs[0].runs
    assert (run.text, run.bold) == ("Lê Thị Sáu", True)


def test_a_text_box_is_filled_in_both_its_drawings() -> None:
    template = all_marked(a_file_of(a_text_box("Số: ……/TTr")), "number")
    written = read_part(filled(template, number="15"))
    assert written.count(">15<") == 2
    assert "……" not in written


def test_header_and_footer_are_filled() -> None:
    document = reopened(a_file())
    document.sections[0].header.paragraphs[0].text = "Đơn vị: ……"
    data = filled(all_marked(bytes_of(document), "unit"), unit="Sở Thí dụ")
    assert reopened(data).sections[0].header.paragraphs[0].text == "Đơn vị: Sở Thí dụ"


def test_a_content_control_of_the_province_is_filled_without_its_grey_hint() -> None:
    line = (
        "<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:rPr>"
        '<w:rStyle w:val="PlaceholderText"/><w:i/></w:rPr><w:t>Bấm để nhập</w:t></w:r>'
        "</w:sdtContent></w:sdt></w:p>"
    )
    data = filled(all_marked(a_file_of(line), "name"), name="Lê Thị Sáu")
    (run,) = reopened(data).paragraphs[0].runs
    assert (run.text, run.italic) == ("Lê Thị Sáu", True)
    assert "PlaceholderText" not in read_part(data)


def test_marks_are_named_boxes_in_word_and_can_be_changed_and_taken_away() -> None:
    data = a_file("Tên: ……")
    (blank,) = blanks_of(data, NAME)
    template = marked(data, NAME, {blank.id: "name"}, {"name": "Họ và tên"})
    assert '<w:alias w:val="Họ và tên"/><w:tag w:val="tdkt:name"/>' in read_part(template)
    (blank,) = blanks_of(template, NAME)
    assert lines(filled(marked(template, NAME, {blank.id: "unit"}, {}), unit="A")) == ["Tên: A"]
    assert lines(marked(template, NAME, {blank.id: ""}, {})) == ["Tên: ……"]


def test_marks_for_another_version_of_the_file_are_refused() -> None:
    with pytest.raises(ExportError, match="đánh dấu"):
        marked(a_file("Tên: ……"), NAME, {"word/document.xml#7:1-2": "name"}, {})


def test_what_is_not_marked_stays_byte_for_byte() -> None:
    data = with_file(a_file("Tên: ……"), "customXml/item1.xml", b"<a  b='1'/>")
    template = all_marked(data, "name")
    assert read_part(template, "customXml/item1.xml") == "<a  b='1'/>"
    assert read_part(template, "word/styles.xml") == read_part(data, "word/styles.xml")


def test_a_dotx_becomes_a_document_python_docx_opens() -> None:
    types = read_part(a_file(), "[Content_Types].xml").replace(
        "wordprocessingml.document.main+xml", "wordprocessingml.template.main+xml"
    )
    data = with_file(a_file("Tên: ……"), "[Content_Types].xml", types.encode())
    assert lines(filled(all_marked(data, "name"), name="Lê Thị Sáu")) == ["Tên: Lê Thị Sáu"]


def test_marks_survive_the_template_being_edited_and_saved_again() -> None:
    document = reopened(all_marked(a_file("Tên: ……", "Đơn vị: …… (ghi rõ)"), "name", "unit"))
    document.paragraphs[0].insert_paragraph_before("SỞ THÍ DỤ")
    document.paragraphs[2].add_run(" và đóng dấu")
    data = filled(bytes_of(document), name="Lê Thị Sáu", unit="Phòng A")
    assert lines(data) == ["SỞ THÍ DỤ", "Tên: Lê Thị Sáu", "Đơn vị: Phòng A (ghi rõ) và đóng dấu"]


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not here")
def test_another_program_opens_the_filled_file(tmp_path: Path) -> None:
    template = all_marked(a_table(("TT", "Họ và tên"), ("1", "")), "people.name")
    (tmp_path / "da-dien.docx").write_bytes(
        filled(template, people=[{"name": "Lê Thị Sáu"}, {"name": "Hồ Ước"}])
    )
    subprocess.run(
        ["soffice", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless",
         "--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(tmp_path),
         str(tmp_path / "da-dien.docx")],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    text = (tmp_path / "da-dien.txt").read_text(encoding="utf-8-sig")
    assert text.split() == ["TT", "Họ", "và", "tên", "1", "Lê", "Thị", "Sáu", "2", "Hồ", "Ước"]
