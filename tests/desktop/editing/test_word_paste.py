"""What Word, LibreOffice and browsers put on the clipboard, read as paragraphs."""

import pytest
from PySide6.QtCore import QMimeData

from desktop.editing.word_paste import (
    Paragraph,
    paragraphs_of_html,
    paragraphs_of_text,
    pasted_paragraphs,
)
from storage.records import TextRun

WORD = """<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8">
<style><!-- p.MsoNormal {margin:0cm; font-weight:bold;} --></style>
<!--[if gte mso 9]><xml><w:WordDocument>rác</w:WordDocument></xml><![endif]--></head>
<body lang=VI style='tab-interval:36.0pt'><!--StartFragment-->

<p class=MsoNormal style='text-align:justify;text-indent:1.0cm'><b><span
lang=VI style='font-size:14.0pt;font-family:"Times New Roman",serif'>I. MỤC
ĐÍCH, YÊU CẦU<o:p></o:p></span></b></p>

<p class=MsoNormal><span style='mso-spacerun:yes'><o:p>&nbsp;</o:p></span></p>

<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-fareast-font-family:"Times New Roman"'><span style='mso-list:Ignore'>1.<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span
style='font-size:14.0pt'>Đẩy mạnh phong trào <strong>“Cả nước”</strong>, <em>kịp thời</em>;
Sở R&amp;D &lt;mới&gt;.<o:p></o:p></span></p>

<p class=MsoNormal>a) Dòng một<br>
- Dòng hai</p>
<!--EndFragment--></body></html>"""

LIBREOFFICE = """<html><head><style type="text/css">p { line-height: 115% }</style></head>
<body lang="vi-VN" dir="ltr"><p align="justify" style="margin-bottom: 0cm">
<font face="Times New Roman, serif"><font size="4"><b>2. Yêu cầu</b></font></font></p>
<ol start="3"><li><p>Bảo đảm <i>dân chủ</i></p></li></ol></body></html>"""

GOOGLE = """<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid">
<p dir="ltr"><span style="font-weight:700;font-style:italic">Đậm nghiêng</span>
<span style="font-weight:400">thường</span></p></b>"""


def text_of(paragraph: Paragraph) -> str:
    return "".join(run.text for run in paragraph)


def test_words_paragraphs_numbers_and_bold_come_along_and_nothing_else() -> None:
    heading, clause, point, dash = paragraphs_of_html(WORD)
    assert heading == (TextRun("I. MỤC ĐÍCH, YÊU CẦU", bold=True),)
    assert clause == (
        TextRun("1. Đẩy mạnh phong trào "),
        TextRun("“Cả nước”", bold=True),
        TextRun(", "),
        TextRun("kịp thời", italic=True),
        TextRun("; Sở R&D <mới>."),
    )
    assert (text_of(point), text_of(dash)) == ("a) Dòng một", "- Dòng hai")


def test_libreoffice_text_keeps_bold_and_list_paragraphs() -> None:
    heading, item = paragraphs_of_html(LIBREOFFICE)
    assert heading == (TextRun("2. Yêu cầu", bold=True),)
    assert item == (TextRun("Bảo đảm "), TextRun("dân chủ", italic=True))


def test_a_wrapper_that_says_normal_is_not_bold() -> None:
    (paragraph,) = paragraphs_of_html(GOOGLE)
    assert paragraph == (TextRun("Đậm nghiêng", bold=True, italic=True), TextRun(" thường"))


def test_a_table_comes_as_one_paragraph_per_cell() -> None:
    cells = "<table><tr><td><p>TT</p></td><td>Nội dung</td></tr></table>"
    assert [text_of(paragraph) for paragraph in paragraphs_of_html(cells)] == ["TT", "Nội dung"]


def test_plain_text_has_one_paragraph_per_line_that_is_not_blank() -> None:
    found = paragraphs_of_text("I. MỤC\r\n\r\n\t1. Một\u2028b) Hai\n")
    assert [text_of(paragraph) for paragraph in found] == ["I. MỤC", "1. Một", "b) Hai"]


def test_decomposed_and_invisible_characters_are_cleaned() -> None:
    (paragraph,) = paragraphs_of_html("<p>Ti\u0065\u0302\u0301ng\u00ad Vi\u1ec7t\u200b</p>")
    assert text_of(paragraph) == "Tiếng Việt"


@pytest.mark.parametrize("html", ["", "<p>&nbsp;</p>", "<img src='a.png'>", "<![unknown thing "])
def test_html_without_text_gives_way_to_plain_text(html: str) -> None:
    source = QMimeData()
    source.setHtml(html)
    source.setText("chữ thường")
    assert pasted_paragraphs(source) == ((TextRun("chữ thường"),),)


@pytest.mark.parametrize("html", ["", "<p>kịp thời,</p>"])
def test_a_phrase_keeps_the_blanks_around_it(html: str) -> None:
    source = QMimeData()
    source.setHtml(html)
    source.setText(" kịp thời, ")
    assert pasted_paragraphs(source) == ((TextRun(" kịp thời, "),),)


def test_broken_html_loses_no_words() -> None:
    found = paragraphs_of_html("<p><b>Một<p>Hai</i></span> <i>ba</p>bốn")
    assert " ".join(text_of(paragraph) for paragraph in found).split() == [
        "Một", "Hai", "ba", "bốn",
    ]  # fmt: skip
