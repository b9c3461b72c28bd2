"""The task table on paper: heads repeat, groups stay with their tasks, rows stay whole."""

from collections import Counter
from itertools import pairwise

import pytest

from exporters.document import Column, GroupRow, Row, Table
from exporters.lengths import Mm
from tests.exporters.builders import (
    CONTENT,
    a_body,
    a_document,
    a_paragraph,
    a_plan_table,
    a_row,
    a_table,
    plan_columns,
)
from tests.exporters.pdf.reading import PrintedPage, Stroke, printed

NEAR = 0.5
HEAD = ["TT", "NỘI DUNG", "ĐƠN VỊ THỰC HIỆN"]
CELL_AIR = 1.5


def table_pages(table: Table) -> list[PrintedPage]:
    return printed(a_document(table))


def grid(page: PrintedPage) -> list[Stroke]:
    return [stroke for stroke in page.strokes if stroke.weight == 0.5]


def row_edges(page: PrintedPage) -> list[float]:
    """Where the horizontal lines of the table run."""
    tops = {round(line.top, 1) for line in grid(page) if line.top == line.bottom}
    return sorted(tops)


def numbers(page: PrintedPage) -> list[str]:
    return [text.text for text in page.texts if text.right < 42 and text.text.isdigit()]


def test_the_head_repeats_on_every_page() -> None:
    for page in table_pages(a_plan_table(60))[:-1]:
        heads = [line for line in page.lines() if [text.text for text in line] == HEAD]
        assert len(heads) == 1
        assert all(text.bold and text.size == 13 for text in heads[0])


def test_every_task_prints_once_and_in_order() -> None:
    pages = table_pages(a_plan_table(500))
    printed_numbers = [int(number) for page in pages for number in numbers(page)]
    assert printed_numbers == list(range(1, 501))


def test_the_table_fills_the_text_width_with_half_point_lines() -> None:
    (page,) = table_pages(a_plan_table(3, groups=()))
    lines = grid(page)
    assert min(line.left for line in lines) == pytest.approx(30, abs=NEAR)
    assert max(line.right for line in lines) == pytest.approx(195, abs=NEAR)
    uprights = {round(line.left, 1) for line in lines if line.left == line.right}
    assert sorted(uprights) == pytest.approx([30, 41, 133.4, 195], abs=NEAR)


def test_text_stands_clear_of_the_lines_around_it() -> None:
    (page,) = table_pages(a_table(a_row(1)))
    cell = [text for text in page.texts if 41 < text.left < 133 and not text.bold]
    content = [text for text in cell if row_edges(page)[1] < text.baseline < row_edges(page)[2]]
    assert [text.left for text in content] == pytest.approx([41 + CELL_AIR] * len(content), abs=0.1)
    assert max(text.right for text in content) <= 133.4 - CELL_AIR + 0.1
    capital = 13 * 0.66 * 25.4 / 72
    assert content[0].baseline - capital - row_edges(page)[1] == pytest.approx(2, abs=NEAR)
    assert row_edges(page)[2] - content[-1].baseline == pytest.approx(1.8, abs=NEAR)


def test_a_number_stands_in_the_middle_of_its_cell() -> None:
    (page,) = table_pages(a_table(a_row(7)))
    number = next(text for text in page.texts if text.text == "7")
    top, bottom = row_edges(page)[1:3]
    capital = 13 * 0.66 * 25.4 / 72
    assert number.centre == pytest.approx(30 + 11 / 2, abs=NEAR)
    assert number.baseline - capital / 2 == pytest.approx((top + bottom) / 2, abs=NEAR)


def test_a_group_row_is_bold_and_centred_over_all_columns() -> None:
    (page,) = table_pages(a_table(GroupRow("QUÝ I"), a_row(1)))
    group = page.find("QUÝ I")
    top, bottom = row_edges(page)[1:3]
    assert (group.bold, group.size) == (True, 13)
    assert group.centre == pytest.approx((30 + 195) / 2, abs=NEAR)
    inside = [line for line in grid(page) if line.left == line.right and 31 < line.left < 194]
    assert not any(line.top < (top + bottom) / 2 < line.bottom for line in inside)


@pytest.mark.parametrize("shift", range(40))
def test_no_group_row_ends_a_page_and_no_row_is_cut(shift: int) -> None:
    lead = [a_paragraph(f"Dòng {number}") for number in range(shift // 4)]
    rows = [
        row
        for number in range(30)
        for row in (GroupRow(f"ĐỢT {number}"), GroupRow("Nội dung"), a_row(number, *content(shift)))
    ]
    for page in printed(a_document(*lead, a_table(*rows), a_paragraph(CONTENT)))[:-1]:
        last = page.lines()[-1]
        assert not last[0].bold
        assert any(text.text.endswith("xong.") for text in last)


def content(shift: int) -> tuple[str, ...]:
    return ("Việc cần làm.",) * (shift % 4) + (f"{CONTENT} {'dài ' * shift}xong.",)


def test_a_row_taller_than_a_page_is_cut_between_lines_and_boxed_on_each_page() -> None:
    lines = tuple(f"Nội dung thứ {number}" for number in range(120))
    pages = table_pages(a_table(GroupRow("QUÝ I"), a_row(1, *lines), a_row(2)))
    texts = [text for page in pages for text in page.text.split("\n")]
    assert [text for text in texts if text.startswith("Nội dung thứ")] == list(lines)
    for page in pages[:2]:
        last = max(text.baseline for text in page.texts if text.text.startswith("Nội dung thứ"))
        assert 0 < row_edges(page)[-1] - last < 3
    assert "QUÝ I\n1\nNội dung thứ 0\n" in pages[0].text


def test_a_row_that_fits_a_page_is_never_cut() -> None:
    lines = tuple(f"Nội dung thứ {number}" for number in range(40))
    table = a_table(*(a_row(number, *lines) for number in range(4)))
    pages = printed(a_document(table, a_paragraph()))
    for page in pages:
        assert page.text.count("Nội dung thứ") in (0, 40)


def test_a_group_row_stays_with_a_task_that_only_just_fits_a_page() -> None:
    for count in range(40, 50):
        lines = tuple(f"Nội dung thứ {number}" for number in range(count))
        pages = table_pages(a_table(a_row(1), GroupRow("QUÝ I"), a_row(2, *lines), a_row(3)))
        (page,) = [page for page in pages if "QUÝ I" in page.text]
        assert "Nội dung thứ 0\n" in page.text


def test_twenty_thousand_characters_in_one_cell_print_to_the_last() -> None:
    text = " ".join(f"việc{number}" for number in range(2400))
    pages = table_pages(a_table(a_row(1, text)))
    words = " ".join(page.text for page in pages).split()
    assert len(text) > 20_000
    assert [word for word in words if word.startswith("việc")] == text.split()


def test_a_word_longer_than_its_cell_breaks_between_characters() -> None:
    word = "https://binhminh.gov.vn/" + "van-ban-thi-dua-khen-thuong/" * 20
    (page,) = table_pages(a_table(a_row(1, word)))
    assert word in page.text.replace("\n", "")
    assert max(text.right for text in page.texts if 41 < text.left < 133) < 195


def test_a_table_without_rows_shows_its_head() -> None:
    (page,) = table_pages(a_table())
    assert [[text.text for text in line] for line in page.lines()].count(HEAD) == 1
    assert len(row_edges(page)) == 2


def test_further_columns_print_though_their_cells_are_empty() -> None:
    columns = plan_columns("THỜI GIAN", "SẢN PHẨM")
    rows = (Row((("1",), ("Việc một",), (), (), ())), Row((("2",), (), (), ("Quý I",), ())))
    (page,) = table_pages(Table(columns, rows))
    text = " ".join(page.text.split())
    assert "THỜI GIAN" in text
    assert "SẢN PHẨM" in text
    assert len(row_edges(page)) == 4


def test_a_head_as_tall_as_a_page_is_printed_once() -> None:
    title = " ".join(f"cột{number}" for number in range(900))
    columns = (Column("TT", "table_number", width=Mm(11)), Column(title, "table_text", share=1))
    pages = table_pages(Table(columns, (Row((("1",), ("Việc một",))),)))
    words = Counter(" ".join(page.text for page in pages).split())
    assert all(words[word] == 1 for word in title.split())
    assert words["Việc"] == 1


def test_a_heading_before_a_table_stays_with_its_first_task() -> None:
    for count in range(20, 60):
        lead = [a_paragraph(f"Dòng {number}") for number in range(count)]
        pages = printed(a_document(*lead, a_paragraph("II. NỘI DUNG", "section"), a_plan_table(3)))
        (page,) = [page for page in pages if "II. NỘI DUNG" in page.text]
        assert numbers(page)[:1] == ["1"]


def test_pages_of_a_table_are_filled_to_the_foot() -> None:
    for above, below in pairwise(printed(a_document(*a_body(a_plan_table(60))))[1:-1]):
        free = 297 - 20 - row_edges(above)[-1]
        first = row_edges(below)[2] - row_edges(below)[1]
        assert free < first + 7
