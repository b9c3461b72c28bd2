"""What Excel, Word and LibreOffice put on the clipboard becomes the tasks a person meant."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage

from desktop.editing.clipboard import ClipboardError, PastedText, read_clipboard, to_clipboard
from desktop.editing.clipboard_html import grid_from_html
from desktop.editing.clipboard_text import grid_from_text, text_of
from desktop.editing.grid import Grid, GridRow
from desktop.editing.pasted_rows import Pasted, read_rows
from storage.records import Assignment, Column, Task, TaskGroup

SAMPLES = Path(__file__).parents[1] / "clipboards"
COLUMNS = (
    Column("TT", "number"),
    Column("Nội dung", "content"),
    Column("Đơn vị thực hiện", "units"),
)
DEADLINE = Column("Thời hạn", "extra")
LEADS, HELPS = "chủ trì", "phối hợp"


def sample(name: str) -> str:
    return (SAMPLES / name).read_text(encoding="utf-8")


def rows_of_html(name: str, *columns: Column) -> Pasted:
    grid = grid_from_html(sample(name))
    assert grid is not None
    return read_rows(grid, columns or COLUMNS)


def a_grid(*rows: str) -> Grid:
    """One text per row, cells parted by |."""
    return Grid(tuple(GridRow(tuple(row.split("|"))) for row in rows))


def contents(pasted: Pasted) -> list[tuple[str, ...]]:
    return [task.content for group in pasted.groups for task in group.tasks]


def test_excel_rows_come_under_their_merged_group_rows() -> None:
    pasted = rows_of_html("excel.html", *COLUMNS, DEADLINE)
    assert [(group.label, len(group.tasks)) for group in pasted.groups] == [
        ("QUÝ I", 2),
        ("QUÝ V", 1),
    ]
    assert pasted.new_columns == ()


def test_excel_line_breaks_stay_lines_and_dashes_are_stripped() -> None:
    first = rows_of_html("excel.html").groups[0].tasks[0]
    assert first.content == (
        "Phát động phong trào thi đua năm 2026",
        "Tổ chức lễ phát động",
        "Ký giao ước thi đua",
    )
    assert first.assignments == (Assignment("Văn phòng", LEADS), Assignment("Các phòng, đơn vị"))


def test_an_excel_cell_merged_down_counts_for_each_of_its_rows() -> None:
    first, second = rows_of_html("excel.html", *COLUMNS, DEADLINE).groups[0].tasks
    assert first.extra == second.extra == {"Thời hạn": ("Trước 31/01",)}


def test_a_column_the_plan_lacks_is_told_by_its_heading() -> None:
    pasted = rows_of_html("excel.html")
    assert pasted.new_columns == ("Thời gian hoàn thành",)
    without = pasted.without_new_columns()
    assert contents(without) == contents(pasted)
    assert all(not task.extra for group in without.groups for task in group.tasks)


def test_excel_text_and_html_give_the_same_contents() -> None:
    text = read_rows(grid_from_text((SAMPLES / "excel.tsv").read_bytes().decode()), COLUMNS)
    html = rows_of_html("excel.html")
    assert contents(text) == contents(html)
    assert [group.label for group in text.groups] == [group.label for group in html.groups]


def test_word_headings_over_two_rows_give_the_units_their_roles() -> None:
    pasted = rows_of_html("word.html")
    assert [group.label for group in pasted.groups] == ["THÁNG 3"]
    first, second = pasted.groups[0].tasks
    assert first.assignments == (
        Assignment("Văn phòng", LEADS),
        Assignment("Phòng Kế hoạch - Tài chính", HELPS),
        Assignment("Các phòng, đơn vị", HELPS),
    )
    assert second.assignments == (Assignment("Văn phòng", LEADS),)
    assert pasted.new_columns == ()


def test_word_lists_in_a_cell_become_content_lines() -> None:
    assert rows_of_html("word.html").groups[0].tasks[0].content == (
        "Tham mưu kiện toàn Hội đồng Thi đua - Khen thưởng:",
        "Rà soát thành viên;",
        "Ban hành quy chế.",
    )


def test_libreoffice_rows_without_headings_go_by_their_place() -> None:
    (group,) = rows_of_html("libreoffice.html").groups
    assert group.label == ""
    assert group.tasks == (
        Task(
            ("Tham gia Hội nghị tổng kết", "Cụm thi đua"),
            (
                Assignment("Lãnh đạo Sở"),
                Assignment("Văn phòng", LEADS),
                Assignment("Các phòng", HELPS),
            ),
        ),
        Task(("Kiểm tra <Cụm> 6 tháng",)),
    )


def test_a_group_row_may_carry_a_roman_number() -> None:
    pasted = read_rows(a_grid("I|Quý I|", "1|Sơ kết|Văn phòng", "II|Quý II|"), COLUMNS)
    assert [group.label for group in pasted.groups] == ["Quý I", "Quý II"]


def test_columns_without_number_are_taken_from_the_content_on() -> None:
    pasted = read_rows(a_grid("Sơ kết|Văn phòng", "Tổng kết|"), COLUMNS)
    assert pasted.groups[0].tasks[0] == Task(("Sơ kết",), (Assignment("Văn phòng"),))


def test_surplus_columns_are_not_lost() -> None:
    pasted = read_rows(a_grid("1|Sơ kết|Văn phòng|30/6"), COLUMNS)
    assert pasted.groups[0].tasks[0].extra == {"Cột 4": ("30/6",)}


def test_a_content_that_begins_like_a_heading_is_a_task() -> None:
    pasted = read_rows(a_grid("1|Nội dung kiểm tra thi đua|Phòng A"), COLUMNS)
    assert contents(pasted) == [("Nội dung kiểm tra thi đua",)]


@pytest.mark.parametrize(
    "cell", ["một\nhai", 'có "ngoặc" và\ttab', '"cả câu"', "", '"mở', "1/2", 'a\n"b"']
)
def test_text_survives_tabs_and_quotes_both_ways(cell: str) -> None:
    grid = Grid((GridRow((cell, "x")), GridRow(("y", cell))))
    expected = cell.replace("\t", " ")
    assert grid_from_text(text_of(grid)) == Grid(
        (GridRow((expected, "x")), GridRow(("y", expected)))
    )


def test_quotes_that_guard_nothing_are_the_writers_own() -> None:
    assert grid_from_text('"Dạy tốt"\tHọc tốt').rows[0].cells == ('"Dạy tốt"', "Học tốt")


def test_copied_rows_come_back_as_they_were() -> None:
    units = "Văn phòng chủ trì (nếu có)\nR&D <Sở>"
    grid = Grid((GridRow(("QUÝ I",), spans=True), GridRow(("1", "Dòng một\nDòng hai", units))))
    found = read_clipboard(to_clipboard(grid))
    assert isinstance(found, Grid)
    assert read_rows(found, COLUMNS).groups == (
        TaskGroup(
            "QUÝ I",
            (
                Task(
                    ("Dòng một", "Dòng hai"),
                    (Assignment("Văn phòng", LEADS, "nếu có"), Assignment("R&D <Sở>")),
                ),
            ),
        ),
    )


def test_one_cell_is_text_for_the_chosen_cells() -> None:
    mime = QMimeData()
    mime.setText('"một\nhai"')
    mime.setHtml("<table><tr><td>một<br>hai</td></tr></table>")
    assert read_clipboard(mime) == PastedText("một\nhai")


def test_html_that_no_parser_reads_gives_way_to_the_text() -> None:
    mime = QMimeData()
    mime.setText("một\thai")
    mime.setHtml("<![foo bar]><table><tr><td>một</td><td>hai</td></tr></table>")
    assert read_clipboard(mime) == Grid((GridRow(("một", "hai")),))


def test_a_picture_is_said_plainly() -> None:
    mime = QMimeData()
    mime.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    with pytest.raises(ClipboardError, match="bức ảnh"):
        read_clipboard(mime)


def test_an_empty_clipboard_is_said_plainly() -> None:
    with pytest.raises(ClipboardError, match="trống"):
        read_clipboard(QMimeData())
