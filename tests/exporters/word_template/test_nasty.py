"""Templates as provinces really hand them out: each is filled, or refused with what to do."""

import io
import os
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from exporters.inspection import UnreadableDocumentError
from exporters.word_template import blanks_of, cautions_of, fill_template, outline_of
from tests.exporters.word_template.builders import (
    NAME,
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
    the_blank,
    with_file,
)

PEOPLE = [{"name": "Lê Thị Sáu"}, {"name": "Hồ Ước"}]


def a_run(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def a_field(code: str, shown: str) -> str:
    """A field in its five runs, as Word writes it."""
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    told = f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
    return "".join(
        (mark.format("begin"), told, mark.format("separate"), a_run(shown), mark.format("end"))
    )


def protected(data: bytes, kind: str) -> bytes:
    settings = read_part(data, "word/settings.xml").replace(
        "</w:settings>", f'<w:documentProtection w:edit="{kind}" w:enforcement="1"/></w:settings>'
    )
    return with_file(data, "word/settings.xml", settings.encode())


def test_dots_cut_into_pieces_by_the_spell_checker_are_one_blank() -> None:
    pieces = '<w:proofErr w:type="spellStart"/>'.join(map(a_run, ("Họ v", "à tên: …", "……", "… .")))
    data = a_file_of(f"<w:p>{pieces}</w:p>")
    assert the_blank(data).before == "Họ và tên:"
    assert lines(filled(all_marked(data, "name"), name="Lê Thị Sáu")) == ["Họ và tên: Lê Thị Sáu ."]


@pytest.mark.parametrize("code", ["FORMTEXT", "MERGEFIELD Ho_va_ten \\* MERGEFORMAT"])
@pytest.mark.parametrize("shown", ["«Ho_va_ten»", "\u2002\u2002\u2002", "………", ""])
def test_a_field_of_a_form_or_of_a_mail_merge_gives_way_whole(code: str, shown: str) -> None:
    line = f"<w:p>{a_run('Họ và tên: ')}{a_field(code, shown)}{a_run(', đơn vị')}</w:p>"
    data = a_file_of(line)
    blank = the_blank(data)
    assert (blank.kind, blank.before, blank.after) == ("field", "Họ và tên:", ", đơn vị")
    template = all_marked(data, "name")
    written = filled(template, name="Lê Thị Sáu")
    assert lines(written) == ["Họ và tên: Lê Thị Sáu, đơn vị"]
    assert "fldChar" not in read_part(written)
    assert read_part(fill_template(template, NAME, {}).data).count("fldChar ") == 3


def test_a_short_field_is_a_blank_and_a_page_number_is_none() -> None:
    field = '<w:fldSimple w:instr=" {} ">{}</w:fldSimple>'
    data = a_file_of(f"<w:p>{field.format('MERGEFIELD Ten', a_run('«Ten»'))}</w:p>")
    assert lines(filled(all_marked(data, "name"), name="Lê Thị Sáu")) == ["Lê Thị Sáu"]
    assert blanks_of(a_file_of(f"<w:p>{field.format('PAGE', a_run('2'))}</w:p>"), NAME) == ()
    assert blanks_of(a_file_of(f"<w:p>{a_field('PAGE', '2')}</w:p>"), NAME) == ()


def test_locked_controls_are_filled_and_said() -> None:
    lock = '<w:sdtPr><w:lock w:val="sdtContentLocked"/></w:sdtPr>'
    box = f"<w:sdt>{lock}<w:sdtContent>{a_run('Bấm để nhập')}</w:sdtContent></w:sdt>"
    data = a_file_of(f"<w:p>{a_run('Tên: ')}{box}</w:p>")
    assert "bị khóa" in " ".join(cautions_of(data, NAME))
    assert lines(filled(all_marked(data, "name"), name="Lê Thị Sáu")) == ["Tên: Lê Thị Sáu"]


@pytest.mark.parametrize("kind", ["readOnly", "forms", "comments", "trackedChanges"])
def test_a_protected_file_is_filled_and_the_way_to_edit_it_is_said(kind: str) -> None:
    data = protected(a_file("Tên: ……"), kind)
    (said,) = cautions_of(data, NAME)
    assert "Hạn chế chỉnh sửa" in said
    assert lines(filled(all_marked(data, "name"), name="Lê Thị Sáu")) == ["Tên: Lê Thị Sáu"]


def test_tracked_changes_are_filled_as_they_read_and_said() -> None:
    who = 'w:id="1" w:author="A" w:date="2026-01-05T00:00:00Z"'
    added = f"<w:ins {who}>{a_run('Họ và tên: ……')}</w:ins>"
    gone = f"<w:del {who}><w:r><w:delText>Tên ………</w:delText></w:r></w:del>"
    data = a_file_of(f"<w:p>{gone}{added}{a_run('…')}</w:p>")
    assert the_blank(data).before == "Họ và tên:"
    assert "Chấp nhận tất cả" in " ".join(cautions_of(data, NAME))
    written = read_part(filled(all_marked(data, "name"), name="Lê Thị Sáu"))
    assert "Lê Thị Sáu" in written
    assert written.count("…") == 3


def test_cells_merged_downwards_are_one_blank_and_across_know_their_column() -> None:
    document = reopened(a_table(("TT", "Họ và tên", "Năm"), ("1", "", ""), ("2", "x", "")))
    table = document.tables[0]
    table.cell(1, 2).merge(table.cell(2, 2))
    table.add_row().cells[0].merge(table.rows[3].cells[1])
    found = blanks_of(bytes_of(document), NAME)
    assert [blank.column for blank in found] == ["Họ và tên", "Năm", "TT", "Năm"]


def test_the_empty_lines_of_a_cell_give_way_together() -> None:
    document = reopened(a_table(("Họ và tên", "Đơn vị"), ("", "x")))
    for _ in range(3):
        document.tables[0].cell(1, 0).add_paragraph()
    data = bytes_of(document)
    assert the_blank(data).column == "Họ và tên"
    assert rows(filled(all_marked(data, "name"), name="Lê Thị Sáu"))[1] == ["Lê Thị Sáu", "x"]


def test_an_empty_field_leaves_the_empty_lines_below_it_alone() -> None:
    line = f"<w:p>{a_field('FORMTEXT', '')}</w:p>"
    data = a_file_of(line, "<w:p></w:p>", f"<w:p>{a_run('Ký tên')}</w:p>")
    assert lines(filled(all_marked(data, "name"), name="A")) == ["A", "", "Ký tên"]


def test_a_row_repeats_inside_the_provinces_own_repeating_section() -> None:
    cell = "<w:tc><w:tcPr/><w:p>{}</w:p></w:tc>"
    head = f"<w:tr>{cell.format(a_run('TT'))}{cell.format(a_run('Họ và tên'))}</w:tr>"
    row = f"<w:tr>{cell.format(a_run('1'))}{cell.format(a_run('……'))}</w:tr>"
    section = f"<w:sdt><w:sdtPr/><w:sdtContent>{row}</w:sdtContent></w:sdt>"
    grid = "<w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>"
    data = a_file_of(f"<w:tbl>{grid}{head}{section}</w:tbl>")
    written = read_part(filled(all_marked(data, "people.name"), people=PEOPLE))
    assert written.count("<w:tr>") == 3
    assert "Hồ Ước" in written


def test_a_file_of_the_strict_kind_is_refused_with_how_to_save_it() -> None:
    strict = read_part(a_file("Tên: ……")).replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    with pytest.raises(UnreadableDocumentError, match="Strict") as refused:
        blanks_of(with_file(a_file(), "word/document.xml", strict.encode()), NAME)
    assert "Lưu thành" in refused.value.advice


def test_a_heavy_file_with_pictures_keeps_them_byte_for_byte() -> None:
    picture = os.urandom(5_000_000)
    data = with_file(a_file("Tên: ……"), "word/media/image1.png", picture)
    written = filled(all_marked(data, "name"), name="Lê Thị Sáu")
    assert with_picture(written) == picture


def with_picture(data: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.read("word/media/image1.png")


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not here")
def test_a_file_with_all_of_it_is_opened_by_another_program(tmp_path: Path) -> None:
    who = 'w:id="1" w:author="A" w:date="2026-01-05T00:00:00Z"'
    document = reopened(
        a_file_of(
            f"<w:p>{a_run('Tên: ')}{a_field('MERGEFIELD Ten', '«Ten»')}</w:p>",
            f"<w:p><w:ins {who}>{a_run('Đơn vị: ……')}</w:ins></w:p>",
            a_text_box("Số: ……"),
        )
    )
    table = document.add_table(2, 2)
    for cell, words in zip(table._cells, ("TT", "Họ tên", "1", "……"), strict=True):
        cell.text = words
    document.sections[0].header.paragraphs[0].text = "Cơ quan: ……"
    data = protected(bytes_of(document), "readOnly")
    assert outline_of(data, NAME)
    template = all_marked(data, "name", "unit", "number", "people.name", "office")
    written = filled(
        template, name="A1", unit="B2", number="C3", people=[{"name": "D4"}, {"name": "E5"}],
        office="F6",
    )  # fmt: skip
    assert rows(written)[1:] == [["1", "D4"], ["2", "E5"]]
    (tmp_path / "da-dien.docx").write_bytes(written)
    subprocess.run(
        ["soffice", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless",
         "--convert-to", "pdf", "--outdir", str(tmp_path), str(tmp_path / "da-dien.docx")],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    told = subprocess.run(
        ["pdftotext", str(tmp_path / "da-dien.pdf"), "-"], check=True, capture_output=True
    ).stdout.decode()
    assert all(word in told for word in ("A1", "B2", "D4", "E5", "F6"))
