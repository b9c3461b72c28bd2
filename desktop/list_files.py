"""Lists of the registers as Excel files: empty ones to hand out, and what the book holds."""

from collections.abc import Sequence
from pathlib import Path

from exporters.xlsx import Sheet, SheetColumn, write_workbook
from storage.book import Book
from storage.dates import PartialDate
from storage.importers.lists.fields import ListField, handed_out
from storage.queries.list_export import list_rows
from storage.records_awards import AWARD_KINDS
from storage.records_lists import LIST_KINDS, ListKind
from storage.records_registry import COLLECTIVE_KINDS, LEVELS

_SERIAL = SheetColumn("STT", 6)
_BLANK_ROWS = 30
_DATES = "Ngày ghi theo dạng 05/03/1975; chỉ biết tháng hoặc năm thì ghi 03/1975 hoặc 1975."
_WHOM = "Mỗi dòng của một cá nhân (ghi Họ và tên) hoặc của một tập thể (ghi Tập thể)."
_NOTES: dict[ListKind, tuple[str, ...]] = {
    "people": (_DATES, "Cột “Lãnh đạo”: ghi x cho người giữ chức vụ lãnh đạo, quản lý."),
    "collectives": (_DATES, f"Loại: {', '.join(COLLECTIVE_KINDS.values())}."),
    "awards": (_WHOM, _DATES, f"Loại hình: {', '.join(AWARD_KINDS.values())}."),
    "ratings": (_WHOM, f"Xếp loại: {', '.join(LEVELS.values())}."),
    "initiatives": (
        "Mỗi tác giả một dòng; dòng của đồng tác giả để trống tên sáng kiến.",
        "Tỷ lệ đóng góp của các tác giả một sáng kiến cộng lại bằng 100.",
    ),
    "discipline": (_WHOM, _DATES),
    "nominations": (_WHOM, "Mỗi danh hiệu, hình thức khen thưởng đề nghị một dòng."),
}


def write_template(kind: ListKind, target: Path) -> None:
    """An empty list of ``kind`` to be filled in and imported; raises ExportError."""
    columns = handed_out(kind)
    rows = [[""] * (len(columns) + 1)] * _BLANK_ROWS
    _write(kind, rows, target, _NOTES[kind])


def write_list(book: Book, kind: ListKind, today: PartialDate, target: Path) -> int:
    """What the book holds of ``kind``, numbered; returns how many rows.

    Importing the file again finds every row already there. Raises ExportError, EditRefused.
    """
    rows = list_rows(book, kind, today)
    numbered = [(str(at), *row) for at, row in enumerate(rows, start=1)]
    _write(kind, numbered, target)
    return len(rows)


def _write(
    kind: ListKind, rows: Sequence[Sequence[str]], target: Path, notes: Sequence[str] = ()
) -> None:
    name = LIST_KINDS[kind]
    columns = (_SERIAL, *(_column(field) for field in handed_out(kind)))
    write_workbook([Sheet(name, (name.upper(),), columns, rows, notes)], target)


def _column(field: ListField) -> SheetColumn:
    return SheetColumn(field.title, field.width)
