"""A look is the run's, else its style's, the paragraph's, the table's, the file's, a theme's."""

import pytest

from exporters.lengths import Mm, Pt
from tests.exporters.inspection.files import a_file, the_paragraph

THEME = (
    '<a:fontScheme><a:majorFont><a:latin typeface="Calibri Light"/></a:majorFont>'
    '<a:minorFont><a:latin typeface="Cambria"/>'
    '<a:font script="Viet" typeface="Times New Roman"/></a:minorFont></a:fontScheme>'
)
THEMED = (
    '<w:r><w:rPr><w:rFonts w:ascii="Arial" w:asciiTheme="minorHAnsi"/></w:rPr><w:t>A</w:t></w:r>'
)
STYLES = (
    "<w:docDefaults><w:rPrDefault><w:rPr>"
    '<w:rFonts w:ascii="Calibri"/><w:sz w:val="22"/></w:rPr></w:rPrDefault>'
    '<w:pPrDefault><w:pPr><w:spacing w:after="200" w:line="276"/></w:pPr></w:pPrDefault>'
    "</w:docDefaults>"
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:rPr><w:i/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:jc w:val="both"/></w:pPr>'
    '<w:rPr><w:sz w:val="26"/><w:b/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Body"><w:basedOn w:val="Base"/>'
    '<w:rPr><w:rFonts w:ascii="Times New Roman"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Circle"><w:basedOn w:val="Circle"/></w:style>'
    '<w:style w:type="character" w:styleId="Big"><w:rPr><w:sz w:val="40"/></w:rPr></w:style>'
    '<w:style w:type="table" w:styleId="Grid"><w:pPr><w:spacing w:after="0" w:line="240"/></w:pPr>'
    "</w:style>"
)


def styled(style: str, run: str = "<w:r><w:t>Chữ</w:t></w:r>") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{run}</w:p>'


def test_a_style_inherits_what_it_does_not_say_itself() -> None:
    fact = the_paragraph(styled("Body"), styles=STYLES)
    (run,) = fact.runs
    assert (run.font, run.size, run.bold, run.italic) == ("Times New Roman", Pt(13), True, False)
    assert (fact.align, fact.after, fact.line_spacing) == ("justify", Pt(10), 1.15)


def test_a_paragraph_without_style_takes_the_default_one_and_the_documents_defaults() -> None:
    (run,) = the_paragraph("<w:p><w:r><w:t>Chữ</w:t></w:r></w:p>", styles=STYLES).runs
    assert (run.font, run.size, run.bold, run.italic) == ("Calibri", Pt(11), False, True)


def test_direct_looks_win_over_the_runs_style_and_that_over_the_paragraphs() -> None:
    runs = (
        '<w:r><w:rPr><w:rStyle w:val="Big"/></w:rPr><w:t>A</w:t></w:r>'
        '<w:r><w:rPr><w:rStyle w:val="Big"/><w:sz w:val="28"/><w:b w:val="0"/></w:rPr>'
        "<w:t>B</w:t></w:r>"
    )
    first, second = the_paragraph(styled("Body", runs), styles=STYLES).runs
    assert (first.size, first.bold) == (Pt(20), True)
    assert (second.size, second.bold) == (Pt(14), False)


def test_a_tables_style_stands_over_the_defaults_and_under_the_paragraphs() -> None:
    table = (
        '<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/></w:tblPr>'
        f"<w:tr><w:tc>{styled('Body')}</w:tc></w:tr></w:tbl>"
    )
    fact = the_paragraph(table, styles=STYLES)
    assert (fact.after, fact.line_spacing, fact.align) == (Pt(0), 1.0, "justify")


@pytest.mark.parametrize(("language", "font"), [("vi-VN", "Times New Roman"), ("en-US", "Cambria")])
def test_a_themes_font_wins_over_a_name_beside_it(language: str, font: str) -> None:
    settings = f'<w:themeFontLang w:val="{language}"/>'
    (run,) = the_paragraph(f"<w:p>{THEMED}</w:p>", theme=THEME, settings=settings).runs
    assert run.font == font


def test_a_style_based_on_itself_ends_somewhere() -> None:
    assert the_paragraph(styled("Circle"), styles=STYLES).text == "Chữ"


@pytest.mark.parametrize(
    ("spacing", "wanted"),
    [
        ('w:line="360" w:lineRule="auto"', 1.5),
        ('w:line="322" w:lineRule="exact"', 1.0),
        ('w:line="200" w:lineRule="atLeast"', 1.0),
    ],
)
def test_line_spacing_is_a_multiple_of_the_fonts_own_line(spacing: str, wanted: float) -> None:
    body = (
        f"<w:p><w:pPr><w:spacing {spacing}/></w:pPr>"
        '<w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:t>A</w:t></w:r></w:p>'
    )
    assert the_paragraph(body).line_spacing == pytest.approx(wanted, abs=0.01)


def test_hanging_and_first_line_indents_are_one_length() -> None:
    body = '<w:p><w:pPr><w:ind w:left="567" w:hanging="567"/></w:pPr></w:p>'
    fact = the_paragraph(body)
    assert fact.left == -fact.first_line
    assert abs(fact.left - Mm(10)) < Mm(0.1)


def test_a_file_without_sections_has_words_own_page() -> None:
    (section,) = a_file("<w:p/>").sections
    assert (round(section.width.mm, 1), round(section.left.mm, 1)) == (215.9, 25.4)
