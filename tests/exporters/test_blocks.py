"""What forms other than the plan's print: Kính gửi, lists, articles, sentences with blanks."""

import pytest

from exporters.document import Document, Paragraph, Run
from tests.exporters.forms import a_paper, lines

LINES = {"key": "rows", "type": "lines"}
LINE = {"key": "place", "type": "line"}
RICH = {"key": "text", "type": "rich"}


def addressed(*names: str) -> list[tuple[str, str]]:
    return lines(a_paper([LINES], [{"type": "addressees", "rows": "rows"}], rows=names))


def articles(*paragraphs: Paragraph) -> Document:
    return a_paper([RICH], [{"type": "articles", "rows": "text"}], text=paragraphs)


def told(text: str, place: str) -> list[str]:
    block = {"type": "paragraph", "text": text}
    return [text for _, text in lines(a_paper([LINE], [block], place=place))]


def test_one_addressee_stands_on_the_line_of_kinh_gui() -> None:
    assert addressed("Sở Nội vụ;") == [("addressee", "Kính gửi: Sở Nội vụ")]


def test_several_addressees_stand_below_with_dashes_and_marks() -> None:
    assert addressed("Sở Nội vụ", " ", "- Sở Tài chính;") == [
        ("addressee", "Kính gửi:"),
        ("addressee_item", "- Sở Nội vụ;"),
        ("addressee_item", "- Sở Tài chính."),
    ]


def test_kinh_gui_waits_for_its_addressee() -> None:
    assert addressed() == [("addressee", "Kính gửi:")]


def test_items_of_a_list_end_in_semicolons_and_the_last_in_a_full_stop() -> None:
    block = {"type": "list", "rows": "rows", "text": "- {item}"}
    paper = a_paper([LINES], [block], rows=("Ông A.", "Bà B;", "", "07 ủy viên"))
    assert [text for _, text in lines(paper)] == ["- Ông A;", "- Bà B;", "- 07 ủy viên."]


def test_the_label_of_an_article_is_bold_and_its_text_is_not() -> None:
    (block,) = articles(Paragraph("paragraph", (Run("Điều 1. Tặng Giấy khen."),), "u1")).body
    assert block == Paragraph("article", (Run("Điều 1.", bold=True), Run(" Tặng Giấy khen.")), "u1")


def test_an_article_written_by_the_form_has_a_bold_label_too() -> None:
    block = {"type": "paragraph", "style": "article", "text": "Điều 1. Tặng {place}."}
    (made,) = a_paper([LINE], [block], place="Giấy khen").body
    assert made == Paragraph("article", (Run("Điều 1.", bold=True), Run(" Tặng Giấy khen.")))


def test_a_clause_of_an_article_stays_what_it_is() -> None:
    clause = Paragraph("clause", (Run("1. Theo Điều 1. của Quy chế."),))
    assert articles(clause).body == (clause,)


@pytest.mark.parametrize(
    ("template", "value", "printed"),
    [
        ("Địa điểm: {place}.", "Hội trường.", "Địa điểm: Hội trường."),
        ("Địa điểm: {place|dots}.", "", "Địa điểm: ……………………."),
        ("Ngày họp: {place|date}", "2026-01-05", "Ngày họp: ngày 05 tháng 01 năm 2026"),
        ("Hạn: {place|date}", "2026-06", "Hạn: tháng 6 năm 2026"),
        ("Hạn: {place|date}", "cuối quý", "Hạn: cuối quý"),
        ("{place|upper|dots}", "Giám đốc Sở", "GIÁM ĐỐC SỞ"),
        ("{place}", "{rows|upper}", "{rows|upper}"),
    ],
)
def test_a_sentence_is_filled(template: str, value: str, printed: str) -> None:
    assert told(template, place=value) == [printed]


def test_a_sentence_can_wait_for_a_value() -> None:
    block = {"type": "paragraph", "text": "Vắng: {place}.", "when": "place"}
    assert lines(a_paper([LINE], [block])) == []
    assert lines(a_paper([LINE], [block], place="không")) == [("paragraph", "Vắng: không.")]
