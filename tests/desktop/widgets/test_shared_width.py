"""Names stay readable however small the screen is, and take the room again that comes back."""

from desktop.models.table import Column
from desktop.widgets.record_table import RecordTable

COLUMNS = [Column[str](title, str) for title in ("Họ tên", "Chức vụ", "Phòng")]


def a_table(qtbot, width: int) -> RecordTable[str]:
    table: RecordTable[str] = RecordTable(COLUMNS, "Danh sách", {1: 200, 2: 200})
    qtbot.addWidget(table)
    table.show_records(["Nguyễn Thị Hà"], lambda _: True)
    table.resize(width, 300)
    table.show()
    return table


def room_of(table: RecordTable[str]) -> int:
    return table.viewport().width() - table.columnWidth(1) - table.columnWidth(2)


def test_a_name_takes_what_the_other_columns_leave(qtbot) -> None:
    table = a_table(qtbot, 900)
    assert table.columnWidth(0) == room_of(table)


def test_where_nothing_is_left_the_table_scrolls_sideways(qtbot) -> None:
    table = a_table(qtbot, 450)
    assert table.columnWidth(0) == 160
    assert table.horizontalScrollBar().maximum() > 0


def test_room_that_comes_back_is_taken_again(qtbot) -> None:
    table = a_table(qtbot, 450)
    table.resize(1000, 300)
    assert table.columnWidth(0) == room_of(table)
    table.resize(400, 300)
    assert table.columnWidth(0) == 160


def test_a_column_drawn_wide_by_hand_leaves_the_name_its_least(qtbot) -> None:
    table = a_table(qtbot, 700)
    table.setColumnWidth(1, 450)
    assert table.columnWidth(0) == 160


def test_a_column_that_is_hidden_takes_no_room(qtbot) -> None:
    table = a_table(qtbot, 450)
    table.setColumnHidden(2, True)
    assert table.columnWidth(0) == table.viewport().width() - 200
