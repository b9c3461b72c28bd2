"""Files that hold no list, too much of one, or one that was never calculated."""

import time
import zipfile
from pathlib import Path

import pytest

from storage.book import Book
from storage.dates import PartialDate
from storage.errors import EditRefused, ImportRefused
from storage.importers.lists.reading import MOST_BYTES, read_list
from storage.queries.list_plan import heads_of, plan_import
from tests.storage.importers.lists import files

TODAY = PartialDate(2026, 11, 20)


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "to.xlsx"
    with path.open("wb") as huge:
        huge.truncate(200_000_000)
    start = time.perf_counter()
    with pytest.raises(ImportRefused, match=f"lớn hơn {MOST_BYTES // 1_000_000} MB.*chép riêng"):
        read_list(path)
    assert time.perf_counter() - start < 1


def test_a_small_file_that_unpacks_without_end_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "nen.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("xl/worksheets/sheet1.xml", b"0" * 700_000_000)
    with pytest.raises(ImportRefused, match="quá lớn"):
        read_list(path)


def test_formulas_never_calculated_are_told_with_what_to_do(tmp_path: Path) -> None:
    path = files.xlsx(tmp_path / "a.xlsx", [("STT", "Họ và tên", "Đơn vị"), (1, "=B9", "=C9")])
    read = read_list(path)
    assert read.tables[0].lines[0].cells[1] == ""
    assert read.remarks == (
        "Có 2 ô công thức chưa có kết quả, đọc như ô trống. "
        "Hãy mở tệp bằng Excel, bấm Lưu rồi nhập lại.",
    )


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("rong.xlsx", b""),
        ("hong.xlsx", b"PK\x03\x04 broken"),
        ("cu.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)),
        ("may.csv", bytes(range(256)) * 20),
        ("anh.pdf", b"%PDF-1.7 ..."),
        ("thu.txt", "Kính gửi: Ông Nguyễn Văn An.".encode()),
        ("trang.html", b"<html><p>Khong co bang</p></html>"),
        ("van.docx", b"PK\x03\x04 word/ nothing"),
    ],
)
def test_what_is_no_list_is_refused_in_vietnamese(
    tmp_path: Path, name: str, content: bytes
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(ImportRefused, match=f"Không nhập được “{name}”.*Hãy "):
        read_list(path)


def test_a_list_of_50_000_rows_is_read_and_planned(book: Book, tmp_path: Path) -> None:
    rows = [("STT", "Họ và tên", "Ngày sinh", "Đơn vị")]
    rows += [(str(n), f"Nguyễn Văn {n:05}", "1980", f"Phòng {n % 9}") for n in range(50_000)]
    read = read_list(files.text(tmp_path / "dai.csv", rows, ";", "utf-8"))
    plan = plan_import(book, read, "people", TODAY)
    assert plan.count("new") == 50_000


def test_a_list_without_its_main_column_says_which(book: Book, tmp_path: Path) -> None:
    read = read_list(
        files.xlsx(tmp_path / "a.xlsx", [("STT", "Họ và tên", "Đơn vị"), (1, "A B", "C")])
    )
    with pytest.raises(EditRefused, match="Danh hiệu, hình thức khen thưởng"):
        plan_import(book, read, "awards", TODAY)
    assert heads_of(book, read, "awards")[0].fields == ("", "full_name", "unit")


def test_a_hidden_sheet_is_left_out_and_told(tmp_path: Path) -> None:
    from openpyxl import load_workbook

    head = ("STT", "Họ và tên", "Đơn vị")
    path = files.xlsx_of(tmp_path / "a.xlsx", {"DS": [head, (1, "Lê An", "")], "Cũ": [head]})
    made = load_workbook(path)
    made["Cũ"].sheet_state = "hidden"
    made.save(path)
    read = read_list(path)
    assert [table.sheet for table in read.tables] == ["DS"]
    assert read.remarks == ("Không đọc trang tính đang ẩn “Cũ”.",)
