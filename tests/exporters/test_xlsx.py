"""Workbooks open in Excel as people typed them, and nothing in them can run."""

import errno
import zipfile
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from exporters.errors import ExportError
from exporters.xlsx import Sheet, SheetColumn, write_workbook

COLUMNS = (
    SheetColumn("TT", 6, "number"),
    SheetColumn("Họ và tên", 30),
    SheetColumn("Ngày", 12, "date"),
    SheetColumn("Tiền thưởng", 16, "number"),
)
TITLE = ("DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG", "Năm 2026")


def a_sheet(*rows: tuple[object, ...], **fields: Any) -> Sheet:
    usual: dict[str, Any] = {
        "name": "Danh sách",
        "title_lines": TITLE,
        "columns": COLUMNS,
        "rows": rows,
    }
    return Sheet(**{**usual, **fields})


def written(folder: Path, *sheets: Sheet) -> Path:
    target = folder / "danh-sach.xlsx"
    write_workbook(sheets, target)
    return target


def table(file: Path) -> list[list[Any]]:
    """The first sheet as another program reads it, from the head on."""
    return CalamineWorkbook.from_path(file).get_sheet_by_index(0).to_python()[3:]


def test_another_reader_finds_what_was_written(tmp_path: Path) -> None:
    row = (1, "Nguyễn Thị Đặng", date(2026, 5, 20), 2_340_000)
    file = written(tmp_path, a_sheet(row, notes=("Danh sách có 01 người.",)))
    head, first, *rest = table(file)
    assert head == ["TT", "Họ và tên", "Ngày", "Tiền thưởng"]
    assert first == [1.0, "Nguyễn Thị Đặng", date(2026, 5, 20), 2_340_000.0]
    assert rest[-1][0] == "Danh sách có 01 người."


@pytest.mark.parametrize("text", ["=1+1", "=cmd|'/c calc'!A1", "+84912", "-12", "@SUM(A1)"])
def test_text_that_looks_like_a_formula_stays_text(tmp_path: Path, text: str) -> None:
    file = written(tmp_path, a_sheet((1, text, None, None)))
    cell = load_workbook(file).worksheets[0]["B5"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == (text, "s", True)
    assert table(file)[1][1] == text
    with zipfile.ZipFile(file) as parts:
        assert b"<f>" not in parts.read("xl/worksheets/sheet1.xml")


@pytest.mark.parametrize("text", ["007", "2026", "12/2026", "1e5", "TRUE", "#N/A"])
def test_numbers_of_documents_are_not_counted_with(tmp_path: Path, text: str) -> None:
    assert table(written(tmp_path, a_sheet((1, text, None, None))))[1][1] == text


def test_a_date_of_which_only_the_month_is_known_is_text(tmp_path: Path) -> None:
    assert table(written(tmp_path, a_sheet((1, "A", "05/2026", None))))[1][2] == "05/2026"


def test_money_and_shares_keep_their_format(tmp_path: Path) -> None:
    rows = [(1, "A", None, 2_340_000), (2, "B", None, Decimal("87.50"))]
    sheet = load_workbook(written(tmp_path, a_sheet(*rows))).worksheets[0]
    assert [sheet["D5"].number_format, sheet["D6"].number_format] == ["#,##0", "#,##0.00"]
    assert sheet["D6"].value == 87.5


def test_the_list_prints_on_a4_landscape_with_its_head_on_every_page(tmp_path: Path) -> None:
    sheet = load_workbook(written(tmp_path, a_sheet((1, "A", None, None)))).worksheets[0]
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert (sheet.freeze_panes, sheet.print_title_rows) == ("A5", "$4:$4")
    filled = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.font.name for cell in filled} == {"Times New Roman"}


def test_control_characters_and_split_letters_do_not_reach_the_file(tmp_path: Path) -> None:
    file = written(tmp_path, a_sheet((1, "Nguye\u0302\u0303n\x07 A", None, None)))
    assert table(file)[1][1] == "Nguyễn A"


def test_every_sheet_gets_a_name_that_excel_takes(tmp_path: Path) -> None:
    names = ("Quý I/2026: [kết quả]", "", "Danh sách " * 5, "danh sách " * 5)
    made = load_workbook(written(tmp_path, *(a_sheet(name=name) for name in names))).sheetnames
    assert made[:2] == ["Quý I 2026 kết quả", "Bảng 2"]
    assert len(set(map(str.casefold, made))) == 4
    assert max(map(len, made)) <= 31


def test_an_empty_list_still_has_its_head(tmp_path: Path) -> None:
    assert table(written(tmp_path, a_sheet()))[0][1] == "Họ và tên"


def test_a_workbook_that_cannot_be_written_is_explained(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="Không có thư mục"):
        write_workbook([a_sheet()], tmp_path / "khong-co" / "a.xlsx")


def test_a_full_disk_leaves_no_piece_open_that_windows_could_not_remove(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: Path, data: bytes) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    target = tmp_path / "a.xlsx"
    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(ExportError, match="đĩa đã đầy"):
        write_workbook([a_sheet()], target)
    assert list(tmp_path.iterdir()) == []
