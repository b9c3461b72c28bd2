"""Tables whose columns a form gives."""

import pytest

from exporters.document import GroupRow, Row, Table
from exporters.fonts import missing_glyphs, text_width
from exporters.lengths import Mm
from exporters.styles import load_stylesheet
from tests.exporters.forms import a_paper

COLUMNS = [
    {"key": "tt", "title": "TT", "kind": "index", "width": 12.0},
    {"key": "name", "title": "Nội dung", "share": 70},
    {"key": "amount", "title": "Số lượng", "kind": "number", "share": 30, "align": "right"},
]
FIELD = {"key": "rows", "type": "table", "columns": COLUMNS}


def table(*rows: tuple[str, ...], total: str = "") -> Table:
    block = {"type": "table", "rows": "rows", "total": total}
    (made,) = a_paper([FIELD], [block], rows=rows).body
    assert isinstance(made, Table)
    return made


def cells(made: Table) -> list[tuple[str, ...]]:
    return [
        tuple(" / ".join(cell) for cell in row.cells) for row in made.rows if isinstance(row, Row)
    ]


def test_columns_are_the_forms_own() -> None:
    columns = table(("", "a", "1")).columns
    assert [column.title for column in columns] == ["TT", "Nội dung", "Số lượng"]
    assert [column.style for column in columns] == ["table_number", "table_text", "table_amount"]
    assert (columns[0].width, columns[1].share) == (Mm(12), 70)


@pytest.mark.parametrize("rows", [1, 999, 1_000, 10_000])
def test_the_number_of_the_last_row_stands_on_one_line(rows: int) -> None:
    sheet = load_stylesheet("nd30-2020", "P14")
    style, padding = sheet.styles["table_number"], Mm(sheet.measures["cell_padding_x"])
    width = table(*[("", "a", "1")] * rows).columns[0].width
    assert text_width(str(rows), style.size) <= width - 2 * padding
    assert width == Mm(12) or rows > 999


def test_rows_are_numbered_unless_the_clerk_numbered_them() -> None:
    assert cells(table(("", "a", ""), ("2a", "b", ""), ("", "c", ""))) == [
        ("1", "a", ""), ("2a", "b", ""), ("3", "c", "")
    ]  # fmt: skip


def test_a_cell_keeps_its_lines_and_a_short_row_is_filled_up() -> None:
    assert cells(table(("", "một\n\nhai"))) == [("1", "một / hai", "")]


def test_blank_rows_are_not_printed() -> None:
    assert cells(table(("", "a", "1"), ("", " ", ""))) == [("1", "a", "1")]


def test_a_table_without_rows_prints_nothing() -> None:
    block = {"type": "table", "rows": "rows", "total": "Cộng"}
    assert a_paper([FIELD], [block], rows=(("", "", ""),)).body == ()


def test_the_last_row_sums_the_numbers_in_bold() -> None:
    made = table(("", "a", "1.250"), ("", "b", ""), ("", "c", "50"), total="Tổng cộng")
    last = made.rows[-1]
    assert cells(made)[-1] == ("", "Tổng cộng", "1.300")
    assert isinstance(last, Row)
    assert last.bold


def test_what_is_no_whole_number_is_not_summed() -> None:
    assert cells(table(("", "a", "1,5"), ("", "b", "2"), total="Cộng"))[-1] == ("", "Cộng", "")


GROUPED = [
    {"key": "tt", "title": "TT", "kind": "index", "width": 12.0},
    {"key": "group", "title": "Nhóm", "share": 10},
    {"key": "name", "title": "Họ và tên", "share": 70},
    {"key": "agree", "title": "Đồng ý", "kind": "box", "width": 20.0},
]


def grouped(*rows: tuple[str, ...]) -> Table:
    field = {"key": "rows", "type": "table", "columns": GROUPED}
    block = {"type": "table", "rows": "rows", "group": "group"}
    (made,) = a_paper([field], [block], rows=rows).body
    assert isinstance(made, Table)
    return made


def labels(made: Table) -> list[str]:
    return [
        row.label if isinstance(row, GroupRow) else " ".join(row.cells[0] + row.cells[1])
        for row in made.rows
    ]


def test_rows_stand_under_their_groups_each_numbered_from_one() -> None:
    made = grouped(("", "I. TẬP THỂ", "a"), ("", "II. CÁ NHÂN", "b"), ("", "II. CÁ NHÂN", "c"))
    assert labels(made) == ["I. TẬP THỂ", "1 a", "II. CÁ NHÂN", "1 b", "2 c"]
    assert [column.title for column in made.columns] == ["TT", "Họ và tên", "Đồng ý"]


def test_the_order_set_by_hand_is_kept_across_groups() -> None:
    made = grouped(("", "I", "a"), ("", "II", "b"), ("", "I", "c"))
    assert labels(made) == ["I", "1 a", "II", "1 b", "I", "1 c"]


def test_rows_without_a_group_stand_under_none() -> None:
    assert labels(grouped(("", "", "a"), ("", "", "b"))) == ["1 a", "2 b"]


def test_an_empty_cell_of_a_ballot_is_a_box_in_the_papers_own_font() -> None:
    made = grouped(("", "", "a", ""), ("", "", "b", "X"))
    assert [row.cells[2] for row in made.rows if isinstance(row, Row)] == [("□",), ("X",)]
    assert not missing_glyphs("□")
