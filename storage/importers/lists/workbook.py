"""Sheets of Excel and LibreOffice files, refused early where they are larger than any list."""

import re
import zipfile
from io import BytesIO
from pathlib import Path

from python_calamine import CalamineError, CalamineWorkbook, SheetVisibleEnum

from storage.importers.lists.grid import Grid
from storage.importers.refusals import FileRefused

_MOST_UNPACKED = 600_000_000
_MOST_ROWS = 200_000
_SPLIT = "Hãy chép riêng danh sách cần nhập (chỉ giá trị) sang một tệp mới rồi nhập tệp ấy."
_RESAVE = "Hãy mở tệp bằng Excel, chọn Lưu thành (Save As) kiểu .xlsx rồi nhập tệp mới."
_NO_VALUES = (
    "Có {} ô công thức chưa có kết quả, đọc như ô trống. "
    "Hãy mở tệp bằng Excel, bấm Lưu rồi nhập lại."
)
_BARE_FORMULA = re.compile(rb"(?:</f>|<f[^<>]*/>)\s*(?:<v\s*/>|<v></v>)?\s*</c>")
_HIDDEN = "Không đọc trang tính đang ẩn “{}”."


def read_workbook(path: Path, data: bytes) -> tuple[list[Grid], list[str]]:
    """The visible sheets, and Vietnamese remarks on those left out.

    Raises FileRefused for a broken, locked or far too large workbook.
    """
    _refuse_huge(path, data)
    try:
        book = CalamineWorkbook.from_filelike(BytesIO(data))
    except CalamineError as error:
        raise FileRefused(path, "tệp bảng tính bị hỏng hoặc có mật khẩu", _RESAVE) from error
    grids: list[Grid] = []
    remarks: list[str] = []
    for sheet in book.sheets_metadata:
        if sheet.visible != SheetVisibleEnum.Visible:
            remarks.append(_HIDDEN.format(sheet.name))
            continue
        grids.append(_grid(path, book, sheet.name))
    without_value = _without_value(data)
    if without_value:
        remarks.append(_NO_VALUES.format(without_value))
    return grids, remarks


def _grid(path: Path, book: CalamineWorkbook, name: str) -> Grid:
    try:
        sheet = book.get_sheet_by_name(name)
        if sheet.total_height > _MOST_ROWS:
            raise FileRefused(path, f"trang tính “{name}” có hơn {_MOST_ROWS:,} dòng", _SPLIT)
        rows = sheet.to_python(skip_empty_area=False)
        merged = sheet.merged_cell_ranges or ()
    except CalamineError as error:
        raise FileRefused(path, f"không đọc được trang tính “{name}”", _RESAVE) from error
    while rows and all(cell == "" for cell in rows[-1]):
        rows.pop()
    merges = [(top, left, bottom, right) for (top, left), (bottom, right) in merged]
    return Grid(name, rows, merges)


def _refuse_huge(path: Path, data: bytes) -> None:
    if not zipfile.is_zipfile(BytesIO(data)):
        return
    with zipfile.ZipFile(BytesIO(data)) as package:
        if sum(part.file_size for part in package.infolist()) > _MOST_UNPACKED:
            raise FileRefused(path, "bảng tính quá lớn", _SPLIT)


def _without_value(data: bytes) -> int:
    """How many formulas were never calculated, as in files other programs write."""
    if not zipfile.is_zipfile(BytesIO(data)):
        return 0
    with zipfile.ZipFile(BytesIO(data)) as package:
        names = (name for name in package.namelist() if name.startswith("xl/worksheets/sheet"))
        return sum(_count(package.read(name)) for name in names)


def _count(xml: bytes) -> int:
    return len(_BARE_FORMULA.findall(xml)) if b"<f" in xml else 0
