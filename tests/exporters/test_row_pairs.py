"""No page ends in a table's head with one row, none begins with a head over the last one."""

from exporters.document import Column, GroupRow, Row, Table
from exporters.lengths import Mm
from exporters.row_pairs import paired_rows
from exporters.ruled_table import ruled_table
from resources.forms import Field, TableColumn

COLUMNS = (Column("TT", "table_number", Mm(12), 0), Column("Họ và tên", "table_text", Mm(0), 100))


def a_table(*rows: str) -> Table:
    """A group for a name in brackets, else a row."""
    return Table(
        COLUMNS,
        tuple(GroupRow(one[1:-1]) if one[0] == "[" else Row((("",), (one,))) for one in rows),
    )


def test_the_first_row_and_the_last_but_one_bring_the_next_along() -> None:
    assert paired_rows(a_table("a", "b", "c", "d", "e")) == {0, 3}


def test_two_or_three_rows_stay_together() -> None:
    assert paired_rows(a_table("a", "b")) == {0}
    assert paired_rows(a_table("a", "b", "c")) == {0, 1}


def test_headings_of_groups_are_no_rows() -> None:
    assert paired_rows(a_table("[I. TẬP THỂ]", "a", "[II. CÁ NHÂN]", "b", "c")) == {1, 3}
    assert paired_rows(a_table("[I. CÁ NHÂN]", "a")) == frozenset()


def test_an_optional_column_is_left_out_while_no_row_fills_it() -> None:
    columns = (
        TableColumn("name", "Họ và tên", "text", "left", 0.0, 70),
        TableColumn("serial", "Số sổ vàng", "text", "center", 20.0, 0, optional=True),
        TableColumn("signature", "Ký nhận", "text", "left", 0.0, 30),
    )
    field = Field("list", "Danh sách", "table", False, "", columns=columns)
    blank = ruled_table(field, [("Nguyễn Thị Hà", "", "")], "")
    assert [one.title for one in blank.columns] == ["Họ và tên", "Ký nhận"]
    filled = ruled_table(field, [("Nguyễn Thị Hà", "", ""), ("Trần Văn Nam", "7", "")], "")
    assert [one.title for one in filled.columns] == ["Họ và tên", "Số sổ vàng", "Ký nhận"]
