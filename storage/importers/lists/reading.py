"""Reads the lists of any file an office has, going by what the file holds, not by its name."""

from pathlib import Path

from storage.importers.lists.delimited import read_delimited
from storage.importers.lists.grid import Grid
from storage.importers.lists.head import table_of
from storage.importers.lists.legacy import in_unicode
from storage.importers.lists.web_table import read_web_tables
from storage.importers.lists.word_tables import read_word_tables
from storage.importers.lists.workbook import read_workbook
from storage.importers.refusals import FileRefused
from storage.records_lists import ReadList

MOST_BYTES = 60_000_000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SPLIT = "Hãy chép riêng danh sách cần nhập (chỉ giá trị) sang một tệp mới rồi nhập tệp ấy."
_NO_HEAD = (
    "Hãy kiểm tra dòng tiêu đề: cần ít nhất hai cột có tên quen thuộc, như “Họ và tên”, “Đơn vị”."
)
_WITHOUT_HEAD = "Không thấy danh sách nào trên “{}”."


def read_list(path: Path) -> ReadList:
    """The lists in an .xlsx, .xls, .xlsb, .ods, .csv, .docx or web file; nothing is stored.

    TCVN3 and VNI letters come out as Unicode. Raises ImportRefused, whose message says what is
    wrong and what to do.
    """
    grids, remarks = _grids(path, bytes_of(path))
    found = [(grid, table_of(in_unicode(grid))) for grid in grids]
    tables = tuple(table for _, table in found if table is not None)
    if not tables:
        told = " ".join(["không tìm thấy danh sách nào trong tệp", *remarks])
        raise FileRefused(path, told.rstrip("."), _NO_HEAD)
    bare = [_WITHOUT_HEAD.format(grid.name) for grid, table in found if grid.rows and not table]
    return ReadList(path.name, tables, (*remarks, *bare))


def bytes_of(path: Path) -> bytes:
    """The content of a file no larger than lists are; raises FileRefused."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise FileRefused(path, f"tệp lớn hơn {MOST_BYTES // 1_000_000} MB", _SPLIT)
        data = path.read_bytes()
    except OSError as error:
        advice = "Hãy đóng tệp trong Excel, kiểm tra tên tệp và quyền đọc, rồi nhập lại."
        raise FileRefused(path, "không đọc được tệp", advice) from error
    if not data.strip():
        raise FileRefused(path, "tệp trống", "Hãy kiểm tra lại tệp nguồn.")
    return data


def is_word(data: bytes) -> bool:
    """Whether these are the bytes of a .docx file, whatever its name."""
    return data.startswith(b"PK") and b"word/" in data[-200_000:]


def _grids(path: Path, data: bytes) -> tuple[list[Grid], list[str]]:
    head = data[:4096]
    if is_word(data):
        return read_word_tables(path), []
    if head.startswith((b"PK", _OLE)):
        return read_workbook(path, data)
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith(b"<") or b"<table" in start:
        return read_web_tables(data), []
    if start.startswith(b"%pdf"):
        advice = "Hãy xin tệp Excel hoặc Word gốc của danh sách rồi nhập."
        raise FileRefused(path, "tệp là PDF, chưa đọc được danh sách từ PDF", advice)
    return [read_delimited(path, data)], []
