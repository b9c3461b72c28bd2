"""Body paragraphs of the printed page: justified, indented, never a line alone at a page's edge."""

from itertools import pairwise

import pytest

from exporters.document import Block, Paragraph, Run
from tests.exporters.builders import CONTENT, a_document, a_page, a_paragraph, a_row, a_table
from tests.exporters.pdf.reading import PT, Printed, PrintedPage, printed

NEAR = 0.5
LONG = f"{CONTENT}; {CONTENT}; {CONTENT}."


def body_lines(page: PrintedPage, after: str = "Công tác thi đua") -> list[list[Printed]]:
    start = page.find(after).baseline
    end = page.find("Nơi nhận").baseline
    return [line for line in page.lines() if start < line[0].baseline < end]


@pytest.mark.parametrize(("left", "right"), [(30, 15), (35, 20)])
def test_lines_reach_both_margins_save_the_first_and_the_last(left: float, right: float) -> None:
    (page,) = printed(a_document(a_paragraph(LONG), page=a_page(left=left, right=right)))
    first, *middle, last = body_lines(page)
    assert first[0].left == pytest.approx(left + 10, abs=NEAR)
    assert [line[0].left for line in (*middle, last)] == pytest.approx(
        [left] * (len(middle) + 1), abs=NEAR
    )
    assert [line[-1].right for line in (first, *middle)] == pytest.approx(
        [210 - right] * (len(middle) + 1), abs=NEAR
    )
    assert last[-1].right < 210 - right - NEAR


@pytest.mark.parametrize(("profile", "size"), [("P14", 14), ("P13", 13)])
def test_lines_are_spaced_by_1_1_and_paragraphs_by_six_points(profile: str, size: float) -> None:
    text = a_document(a_paragraph(LONG), a_paragraph(LONG), page=a_page(profile))
    (page,) = printed(text)
    lines = body_lines(page)
    steps = [(below[0].baseline - above[0].baseline) * PT for above, below in pairwise(lines)]
    line = 1.1 * 1.15 * size
    assert sorted(steps)[:-1] == pytest.approx([line] * (len(steps) - 1), abs=0.2)
    assert max(steps) == pytest.approx(line + 6, abs=0.2)
    assert {text.size for line in lines for text in line} == {size}


@pytest.mark.parametrize(
    ("style", "bold", "italic"),
    [
        ("basis", False, True),
        ("section", True, False),
        ("subsection", True, False),
        ("clause", False, False),
        ("point", False, False),
        ("paragraph", False, False),
    ],
)
def test_styles_of_the_body_look_as_the_decree_says(style: str, bold: bool, italic: bool) -> None:
    (page,) = printed(a_document(a_paragraph("Đề mục này", style)))
    text = page.find("Đề mục này")
    assert (text.bold, text.italic, text.size) == (bold, italic, 14)


def test_bold_and_italic_words_add_to_their_style() -> None:
    runs = (Run("Đúng "), Run("kịp thời", bold=True), Run(", "), Run("rõ", True, True), Run("."))
    (page,) = printed(a_document(Paragraph("paragraph", runs)))
    looks = {text.text: (text.bold, text.italic) for line in body_lines(page) for text in line}
    assert looks["kịp thời"] == (True, False)
    assert looks["rõ"] == (True, True)
    assert looks["."] == (False, False)


def test_a_full_stop_in_another_look_stays_with_its_word() -> None:
    words = [Run("thi đua ", bold=True)] * 30
    runs = [run for word in words for run in (word, Run("khen thưởng", True), Run("; "))]
    (page,) = printed(a_document(Paragraph("paragraph", tuple(runs))))
    assert not any(line[0].text.startswith(";") for line in body_lines(page))


def test_no_break_spaces_hold_words_together() -> None:
    dates = "ngày\u00a005\u00a0tháng\u00a001 " * 12
    (page,) = printed(a_document(a_paragraph(dates.strip())))
    for line in body_lines(page):
        assert line[0].text.startswith("ngày")
        assert line[-1].text.endswith("01")


def test_a_line_feed_starts_a_new_line_that_is_not_stretched() -> None:
    (page,) = printed(a_document(a_paragraph("Thời gian: 08 giờ\nĐịa điểm: Hội trường")))
    first, second = body_lines(page)
    assert (first[0].text, second[0].text) == ("Thời gian: 08 giờ", "Địa điểm: Hội trường")
    assert first[0].right < 120


def shifted(count: int) -> tuple[Block, ...]:
    """Sections after so many single lines, so that page ends fall anywhere."""
    lines = [a_paragraph(f"Dòng {number}") for number in range(count)]
    section = [a_paragraph("I. ĐỀ MỤC", "section"), a_paragraph("1. Mục nhỏ", "subsection")]
    return (*lines, *section, a_paragraph(LONG), *section, a_table(a_row(1)), a_paragraph(LONG))


@pytest.mark.parametrize("count", range(10, 50))
def test_no_heading_ends_a_page_and_no_line_of_a_paragraph_stands_alone(count: int) -> None:
    pages = printed(a_document(*shifted(count)))
    assert len(pages) > 1
    for above, below in pairwise(pages):
        last, first = above.lines()[-1][0], below.lines()[1][0]
        assert not last.bold
        assert not LONG.startswith(last.text)
        assert not LONG.endswith(first.text)


def test_more_headings_than_a_page_holds_still_print() -> None:
    headings = [a_paragraph(f"Mục {number}.", "section") for number in range(60)]
    pages = printed(a_document(*headings))
    assert sum(page.text.count("Mục ") for page in pages) == 60
