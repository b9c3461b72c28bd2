"""Blanks are found as a clerk sees them, with the words around them."""

import pytest

from exporters.inspection import UnreadableDocumentError
from exporters.word_template import MacroError, blanks_of, cautions_of
from tests.exporters.word_template.builders import (
    NAME,
    a_file,
    a_file_of,
    a_table,
    a_text_box,
    all_marked,
    bytes_of,
    read_part,
    reopened,
    the_blank,
    with_file,
)


@pytest.mark.parametrize(
    "room",
    ["……………", ".........", "........…....", "______", ". . . . . . .", "…", "…… ……", "...... ____"],
)
def test_however_the_room_to_write_is_drawn_it_is_one_blank(room: str) -> None:
    blank = the_blank(a_file(f"Họ và tên: {room}; nam/nữ"))
    assert (blank.kind, blank.before, blank.after) == ("dots", "Họ và tên:", "; nam/nữ")


@pytest.mark.parametrize(
    "text",
    ["Nơi nhận: như trên./.", "Căn cứ Luật số 06/2022/QH15.", "Kính gửi: Sở Nội vụ", "a.. b"],
)
def test_punctuation_is_no_blank(text: str) -> None:
    assert blanks_of(a_file(text), NAME) == ()


def test_blanks_of_one_line_are_told_apart() -> None:
    day, month, year = blanks_of(a_file("Thí dụ, ngày … tháng … năm 20…"), NAME)
    assert (day.before, month.before, year.before) == ("Thí dụ, ngày", "tháng", "năm 20")
    assert len({day.id, month.id, year.id}) == 3


def test_lines_of_dots_below_belong_to_the_blank_they_go_on() -> None:
    blank = the_blank(a_file("Thành tích: ………", "………………………", "………………………."))
    assert blank.before == "Thành tích:"


def test_dots_on_a_line_of_their_own_are_known_by_the_line_above() -> None:
    blank = the_blank(a_file("2. Thành tích đạt được", "", "……………………", "……………………"))
    assert blank.before == "2. Thành tích đạt được"


def test_a_ruled_tab_is_a_blank() -> None:
    tabs = '<w:tabs><w:tab w:val="left" w:leader="dot" w:pos="9000"/></w:tabs>'
    run = "<w:r><w:t>Chức vụ:</w:t><w:tab/></w:r>"
    assert the_blank(a_file_of(f"<w:p><w:pPr>{tabs}</w:pPr>{run}</w:p>")).before == "Chức vụ:"
    assert blanks_of(a_file_of(f"<w:p>{run}</w:p>"), NAME) == ()


def test_an_empty_cell_is_known_by_its_column_and_the_cell_at_its_left() -> None:
    first, second = blanks_of(a_table(("TT", "Họ và tên", "Đơn vị"), ("1", "", "")), NAME)
    assert (first.kind, first.column, first.before) == ("cell", "Họ và tên", "1")
    assert (second.column, second.in_table) == ("Đơn vị", True)


def test_an_empty_table_is_only_there_for_its_lines() -> None:
    assert blanks_of(a_table(("", ""), ("", "")), NAME) == ()


def test_blanks_in_header_and_footer_are_found() -> None:
    document = reopened(a_file())
    section = document.sections[0]
    section.header.paragraphs[0].text = "Đơn vị: ……"
    section.footer.paragraphs[0].text = "Người lập: ……"
    found = {b.place: b.before for b in blanks_of(bytes_of(document), NAME)}
    assert found == {"header": "Đơn vị:", "footer": "Người lập:"}


def test_a_text_box_kept_twice_for_old_words_has_its_blank_once() -> None:
    blank = the_blank(a_file_of(a_text_box("Số: ……/TTr")))
    assert (blank.place, blank.before, blank.after) == ("text_box", "Số:", "/TTr")


def test_a_content_control_is_a_blank_and_a_tick_box_is_none() -> None:
    box = "<w:sdt><w:sdtPr>{}</w:sdtPr><w:sdtContent><w:r><w:t>Bấm để nhập</w:t></w:r>"
    line = f"<w:p><w:r><w:t>Tên: </w:t></w:r>{box}</w:sdtContent></w:sdt></w:p>"
    tick = '<w14:checkbox xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"/>'
    blank = the_blank(a_file_of(line.format("<w:showingPlcHdr/>")))
    assert (blank.kind, blank.before) == ("control", "Tên:")
    assert blanks_of(a_file_of(line.format(tick)), NAME) == ()


def test_a_marked_file_tells_its_marks() -> None:
    data = all_marked(a_file("Tên: ……, đơn vị: ……"), "name", "")
    assert [blank.key for blank in blanks_of(data, NAME)] == ["name", ""]


def test_a_file_with_macros_is_refused() -> None:
    data = with_file(a_file("Tên: …"), "word/vbaProject.bin", b"\x00")
    with pytest.raises(MacroError, match="macro"):
        blanks_of(data, NAME)
    types = read_part(a_file(), "[Content_Types].xml").replace(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        "application/vnd.ms-word.document.macroEnabled.main+xml",
    )
    with pytest.raises(MacroError):
        blanks_of(with_file(a_file(), "[Content_Types].xml", types.encode()), "mau.docm")


@pytest.mark.parametrize(
    "data", [b"", b"PK\x03\x04 hong", b"\xd0\xcf\x11\xe0 mat khau", b"%PDF-1.7"]
)
def test_what_is_no_open_word_file_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableDocumentError):
        blanks_of(data, NAME)


def test_a_bomb_of_entities_does_not_go_off() -> None:
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    bomb = f'<!DOCTYPE x [<!ENTITY e0 "ha">{entities}]><x>&e11;</x>'
    with pytest.raises(UnreadableDocumentError):
        blanks_of(with_file(a_file(), "word/document.xml", bomb.encode()), NAME)


def test_locked_parts_are_said() -> None:
    assert cautions_of(a_file("Tên: ……"), NAME) == ()
    settings = read_part(a_file(), "word/settings.xml").replace(
        "</w:settings>",
        '<w:documentProtection w:edit="readOnly" w:enforcement="1"/></w:settings>',
    )
    (said,) = cautions_of(with_file(a_file(), "word/settings.xml", settings.encode()), NAME)
    assert "chỉ được đọc" in said
