"""Nơi nhận and signature on paper: side by side, room for the seal, never alone on a page."""

import pytest

from exporters.document import Block, Closing
from tests.exporters.builders import (
    CLOSING,
    CONTENT,
    a_document,
    a_page,
    a_paragraph,
    a_plan_table,
    a_row,
    a_table,
)
from tests.exporters.pdf.reading import PrintedPage, printed

NEAR = 0.5


def last_page(closing: Closing = CLOSING, profile: str = "P14") -> PrintedPage:
    text = a_paragraph(f"Trên đây là Kế hoạch. {CONTENT}./.")
    return printed(a_document(text, page=a_page(profile), closing=closing))[-1]


@pytest.mark.parametrize(
    ("start", "p14", "p13", "bold", "italic"),
    [
        ("Nơi nhận:", 12, 12, True, True),
        ("- UBND tỉnh", 11, 11, False, False),
        ("QĐ số 2700", 11, 11, False, False),
        ("KT. GIÁM", 14, 13, True, False),
        ("PHÓ GIÁM", 14, 13, True, False),
        ("Nguyễn Thị", 14, 13, True, False),
    ],
)
def test_every_element_looks_as_the_decree_says(
    start: str, p14: float, p13: float, bold: bool, italic: bool
) -> None:
    for profile, size in (("P14", p14), ("P13", p13)):
        text = last_page(profile=profile).find(start)
        assert (text.size, text.bold, text.italic) == (size, bold, italic)


def test_recipients_start_at_the_margin_level_with_the_first_authority_line() -> None:
    page = last_page()
    assert page.find("Nơi nhận:").left == pytest.approx(30, abs=NEAR)
    assert page.find("- UBND tỉnh").left == pytest.approx(30, abs=NEAR)
    assert page.find("Nơi nhận:").baseline == pytest.approx(page.find("KT.").baseline, abs=NEAR)


def test_authority_and_signer_are_centred_on_one_axis_in_the_right_half() -> None:
    page = last_page()
    centres = [page.find(start).centre for start in ("KT.", "PHÓ GIÁM", "Nguyễn")]
    assert centres == pytest.approx([30 + 165 * 0.75] * 3, abs=NEAR)


@pytest.mark.parametrize("authority", [(), ("GIÁM ĐỐC",), ("TM. UBND", "KT. CHỦ TỊCH", "PHÓ")])
def test_there_is_room_for_seal_and_signature(authority: tuple[str, ...]) -> None:
    page = last_page(Closing(CLOSING.recipients, authority, "Nguyễn Thị Bình"))
    lines = [page.find(line).baseline for line in authority]
    above = max(lines, default=page.find("Trên đây").baseline)
    assert page.find("Nguyễn Thị Bình").baseline - above > 33


def test_continuation_lines_hang_under_the_first() -> None:
    long = "- Các cơ quan, đơn vị thuộc Cụm thi đua số 7 các tỉnh miền núi phía Bắc theo danh sách;"
    page = last_page(Closing((("- TV HĐ TĐKT tỉnh;", "QĐ số 2700/QĐ-UBND;"), (long,)), (), ""))
    assert page.find("QĐ số 2700").left == pytest.approx(32, abs=NEAR)
    wrapped = page.find("- Các cơ quan")
    following = [text for text in page.texts if text.baseline > wrapped.baseline]
    assert following[0].left == pytest.approx(32, abs=NEAR)
    assert f"{wrapped.text} {following[0].text}" == long


def bodies(shift: int) -> list[tuple[Block, ...]]:
    lead = [a_paragraph(f"Dòng {number}") for number in range(shift)]
    text = a_paragraph(f"Trên đây là Kế hoạch. {CONTENT}; {CONTENT}./.")
    return [(*lead, text), (*lead, a_plan_table(3))]


@pytest.mark.parametrize("shift", range(40))
def test_a_signature_never_stands_alone_on_a_page(shift: int) -> None:
    for body in bodies(shift):
        pages = printed(a_document(*body))
        page = pages[-1]
        label = page.find("Nơi nhận:").baseline
        above = [line for line in page.lines() if 20 < line[0].baseline < label - 1]
        assert page.find("Nguyễn Thị Bình").baseline < 277
        assert len([line for line in above if not line[0].bold]) >= 2


def test_a_last_task_as_tall_as_a_page_gives_its_end_to_the_signature() -> None:
    lines = tuple(f"Nội dung thứ {number}" for number in range(44))
    pages = printed(a_document(a_table(a_row(1, *lines))))
    assert "Nội dung thứ 43\n" in pages[-1].text
    assert "Nguyễn Thị Bình" in pages[-1].text
    assert sum(page.text.count("Nội dung thứ") for page in pages) == 44


def test_recipients_longer_than_a_page_go_on_overleaf() -> None:
    names = tuple((f"- Cơ quan số {number};",) for number in range(150))
    pages = printed(a_document(a_paragraph(), closing=Closing(names, ("GIÁM ĐỐC",), "Lê Bình")))
    printed_names = [
        text.text for page in pages for text in page.texts if text.text.startswith("- Cơ quan")
    ]
    assert printed_names == [name for (name,) in names]
    assert max(text.baseline for page in pages for text in page.texts) < 277
    (signed,) = [page for page in pages if "Lê Bình" in page.text]
    assert "GIÁM ĐỐC" in signed.text


def test_a_document_without_signer_and_recipients_still_ends_with_the_label() -> None:
    assert last_page(Closing((), (), "")).texts[-1].text == "Nơi nhận:"
