"""Công văn, minutes and appendices on PDF pages."""

import pytest

from exporters.document import Column, Row, Table
from tests.exporters.builders import a_document, a_paragraph
from tests.exporters.papers import SUBJECT, a_letter, a_list, minutes, with_appendices
from tests.exporters.pdf.reading import PT, printed

NEAR = 0.5


@pytest.mark.parametrize(("profile", "size"), [("P14", 13), ("P13", 12)])
def test_the_subject_of_a_letter_stands_upright_under_its_number(profile: str, size: float) -> None:
    (page,) = printed(a_letter(profile=profile))
    number, subject = page.find("Số:"), page.find("V/v")
    assert (subject.size, subject.bold, subject.italic) == (size, False, False)
    assert subject.baseline > number.baseline
    assert subject.centre == pytest.approx(number.centre, abs=NEAR)


def test_six_points_part_number_and_subject() -> None:
    (page,) = printed(a_letter("V/v họp"))
    apart = (page.find("V/v").baseline - page.find("Số:").baseline) * PT
    assert apart == pytest.approx(13 * 1.15 + 6, abs=0.1)


def test_a_long_subject_keeps_to_its_half() -> None:
    (page,) = printed(a_letter(f"{SUBJECT} và các hội, đoàn thể"))
    last = page.find("Kính gửi:").baseline
    number, nation = page.find("Số:"), page.find("CỘNG HÒA")
    under = [text for text in page.texts if number.baseline < text.baseline < last]
    assert len(under) > 1
    assert all(text.right < nation.left for text in under)


def test_dashes_stand_under_the_colon_of_kinh_gui() -> None:
    (page,) = printed(a_letter())
    colon = page.find("Kính gửi:").right
    dashes = [page.find(start).left for start in ("- Sở Nội", "- Sở Tài")]
    assert dashes == pytest.approx([colon] * 2, abs=1.5)


@pytest.mark.parametrize("names", [("Vũ Hải",), ("Vũ Hải", "Trần Giả")])
def test_signers_stand_side_by_side_in_equal_columns(names: tuple[str, ...]) -> None:
    (page,) = printed(minutes(*names))
    texts = [page.find(name) for name in (*names, "Nguyễn")]
    width = 165 / len(texts)
    assert [text.centre for text in texts] == pytest.approx(
        [30 + width * (place + 0.5) for place in range(len(texts))], abs=NEAR
    )
    assert len({round(text.baseline, 1) for text in texts}) == 1
    assert page.find("THƯ KÝ 1").baseline == page.find("CHỦ TỌA").baseline


def test_recipients_stand_below_several_signers() -> None:
    (page,) = printed(minutes("Vũ Hải"))
    assert page.find("Nơi nhận:").baseline > page.find("Nguyễn").baseline


def test_several_signers_stay_on_one_page_with_text_and_noi_nhan() -> None:
    breaks = 0
    for lines in range(14, 34):
        pages = printed(minutes("Vũ Hải", lines=lines))
        last = pages[-1].text
        assert all(part in last for part in ("Nơi nhận:", "CHỦ TỌA", "Nguyễn Thị Bình", "./."))
        breaks += len(pages) > 1
    assert 0 < breaks < 20, "no page break came near the signatures"


def test_an_appendix_begins_a_page_and_counts_its_own() -> None:
    first, appendix, *others = printed(with_appendices(a_list(90)))
    assert "DANH SÁCH KHEN THƯỞNG" not in first.text
    assert appendix.lines()[0][0].text == "Phụ lục"
    assert [page.lines()[0][0].text for page in others] == ["2", "3"]
    assert all(any("Họ và tên" in t.text for t in page.texts) for page in others)


def test_a_landscape_appendix_turns_its_pages_alone() -> None:
    pages = printed(
        with_appendices(a_list(3, "Phụ lục I", landscape=True), a_list(3, "Phụ lục II"))
    )
    sizes = [(round(page.width), round(page.height)) for page in pages]
    assert sizes == [(210, 297), (297, 210), (210, 297)]
    assert pages[1].find("Phụ lục I").centre == pytest.approx((20 + 297 - 20) / 2, abs=NEAR)


def test_a_row_of_totals_is_bold_and_amounts_stand_at_the_right() -> None:
    _, page = printed(with_appendices(a_list(2)))
    assert page.find("Tổng cộng").bold
    amounts = [text for text in page.texts if text.text in ("500.000", "9.000.000")]
    assert [text.bold for text in amounts] == [False, False, True]
    assert len({round(text.right, 2) for text in amounts}) == 1


def test_a_sentence_that_announces_a_table_never_parts_from_it() -> None:
    column = Column("Nội dung", "table_text", share=100)
    table = Table((column,), (Row((("việc",),)),))
    for lines in range(18, 30):
        text = [a_paragraph(f"Ý kiến thứ {place}.") for place in range(lines)]
        document = a_document(*text, a_paragraph("Kết quả như sau:"), table)
        pages = printed(document)
        said = next(page for page in pages if any("như sau:" in t.text for t in page.texts))
        assert any(text.text == "Nội dung" for text in said.texts)
