"""The file around the text: A4, Vietnamese, no theme, nothing left of a template."""

import io
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import docx
import pytest
from docx.enum.section import WD_ORIENTATION

from exporters.docx import render_docx, write_docx
from exporters.errors import ExportError
from resources.loading import ResourceError
from resources.styles import load_sheet
from tests.exporters.builders import METADATA, a_document, a_page, a_paragraph, an_empty_document
from tests.exporters.docx.reading import MM, Look, Paper, find, text_of

PAGE_NUMBER = "word/header1.xml"
FIRST_HEADER = "word/header2.xml"


def test_the_file_holds_only_what_the_paper_needs() -> None:
    assert sorted(Paper(a_document()).parts) == [
        "[Content_Types].xml",
        "_rels/.rels",
        "docProps/core.xml",
        "word/_rels/document.xml.rels",
        "word/document.xml",
        "word/header1.xml",
        "word/header2.xml",
        "word/settings.xml",
        "word/styles.xml",
    ]


def test_no_theme_and_no_other_font_is_named() -> None:
    everything = b"".join(Paper(a_document()).parts.values()).decode()
    assert "Theme" not in everything
    fonts = find(Paper(a_document()).styles, ".//w:rFonts/@*")
    assert {str(font) for font in fonts} == {"Times New Roman"}
    assert len(fonts) == 4


def test_the_document_is_vietnamese() -> None:
    (lang,) = find(Paper(a_document()).styles, "w:docDefaults//w:lang")
    assert set(lang.attrib.values()) == {"vi-VN"}


def test_settings_are_those_of_today_s_word() -> None:
    settings = Paper(a_document()).part("word/settings.xml")
    mode = find(settings, "w:compat/w:compatSetting[@w:name='compatibilityMode']/@w:val")
    assert mode == ["15"]
    assert find(settings, "w:zoom/@w:percent") == ["100"]


def test_every_style_of_the_sheet_has_its_vietnamese_name() -> None:
    sheet = load_sheet().styles
    body = [a_paragraph(style=name) for name in sheet]
    styles = Paper(a_document(*body)).styles
    for style in sheet.values():
        path = f"w:style[@w:styleId='{style.name}']/w:name/@w:val"
        assert find(styles, path) == [style.label]
    names = [str(name) for name in find(styles, "w:style/w:name/@w:val")]
    assert len(names) == len(set(names))
    # A comma in a name would give the style an alias in Word.
    assert not [name for name in names if "," in name or ";" in name]


def test_a_plan_does_not_carry_the_styles_of_other_papers() -> None:
    names = find(Paper(a_document()).styles, "w:style/@w:styleId")
    rare = {name for name, style in load_sheet().styles.items() if style.only_if_used}
    assert rare
    assert not rare & set(names)


def test_every_paragraph_names_a_style_of_its_own() -> None:
    paper = Paper(a_document())
    known = {str(name) for name in find(paper.styles, "w:style/@w:styleId")}
    used = find(paper.body, ".//w:p/w:pPr/w:pStyle/@w:val")
    assert len(used) == len(find(paper.body, ".//w:p"))
    assert {str(name) for name in used} <= known - {"Normal"}


@pytest.mark.parametrize(("left", "right"), [(30, 15), (35, 20)])
def test_the_page_is_a4_with_the_document_s_margins(left: float, right: float) -> None:
    data = render_docx(a_document(page=a_page(left=left, right=right)))
    (section,) = docx.Document(io.BytesIO(data)).sections
    sizes = (section.page_width, section.page_height, section.left_margin, section.right_margin)
    assert [size.mm if size else 0 for size in sizes] == pytest.approx(
        [210, 297, left, right], abs=0.1
    )
    assert section.top_margin and section.top_margin.mm == pytest.approx(20, abs=0.1)
    assert section.bottom_margin and section.bottom_margin.mm == pytest.approx(20, abs=0.1)
    assert section.orientation == WD_ORIENTATION.PORTRAIT


def test_page_numbers_stand_centred_in_the_top_margin_from_page_two() -> None:
    paper = Paper(a_document())
    assert find(paper.body, "w:body/w:sectPr/w:titlePg")
    header = paper.part(PAGE_NUMBER)
    assert [str(code).strip() for code in find(header, ".//w:instrText/text()")] == ["PAGE"]
    assert text_of(paper.part(FIRST_HEADER)) == ""
    above = int(str(find(paper.body, "w:body/w:sectPr/w:pgMar/@w:header")[0]))
    assert above == pytest.approx(10 * MM, abs=0.5 * MM)
    paper.body = header
    assert paper.looks("page_number") == {Look("Times New Roman", 14, False, False, "center")}


def test_properties_say_whose_paper_it_is() -> None:
    properties = docx.Document(io.BytesIO(render_docx(a_document()))).core_properties
    assert properties.title == METADATA.title
    assert properties.author == properties.last_modified_by == METADATA.author
    assert properties.created == properties.modified == datetime(2026, 1, 5, 1, 30, tzinfo=UTC)
    assert properties.language == "vi-VN"
    assert properties.identifier == METADATA.uid


def test_a_title_longer_than_word_shows_is_cut() -> None:
    long = replace(METADATA, title="Về việc " * 60, author="Ban " * 100)
    data = render_docx(replace(a_document(), metadata=long))
    properties = docx.Document(io.BytesIO(data)).core_properties
    assert properties.title == ("Về việc " * 60)[:255]
    assert properties.author == ("Ban " * 100)[:255]


def test_an_empty_plan_is_a_valid_file() -> None:
    paper = Paper(an_empty_document())
    assert all(find(cell, "*[last()][self::w:p]") for cell in find(paper.body, ".//w:tc"))
    document = docx.Document(io.BytesIO(render_docx(an_empty_document())))
    assert len(document.tables) == 3


def test_the_same_document_gives_the_same_parts() -> None:
    assert Paper(a_document()).parts == Paper(a_document()).parts


def test_writing_replaces_the_file_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    target = tmp_path / "Kế hoạch.docx"
    target.write_bytes(b"before")
    write_docx(a_document(), target)
    assert zipfile.is_zipfile(target)
    assert list(tmp_path.iterdir()) == [target]


def test_a_missing_folder_is_said_in_vietnamese(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="Không có thư mục"):
        write_docx(a_document(), tmp_path / "không có" / "a.docx")


def test_an_unknown_style_sheet_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "a.docx"
    target.write_bytes(b"before")
    with pytest.raises(ResourceError):
        write_docx(replace(a_document(), stylesheet="nd99"), target)
    assert target.read_bytes() == b"before"
