"""Taking in a list of 5,000 people: the dry run beside merely reading the cells, and storing."""

import random
import tempfile
import time
from functools import partial
from pathlib import Path

from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from exporters.xlsx import Sheet, SheetColumn, write_workbook
from storage.book import Book, create_book
from storage.dates import PartialDate
from storage.importers.lists.reading import read_list
from storage.queries.list_plan import plan_import
from storage.records import Office
from storage.records_lists import ImportPlan
from storage.services.list_import import store
from tests.benchmarks.timing import best_of, report, state

_ROWS = 5_000
_TODAY = PartialDate(2026, 11, 20)
_HEAD = (
    "STT", "Họ và tên", "Giới tính", "Ngày sinh", "Đơn vị", "Chức vụ", "Số căn cước", "Ghi chú",
)  # fmt: skip


def run() -> None:
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "danh-sach.xlsx"
        _write(path)
        with create_book(Path(name) / "so.tdkt", Office()) as book:
            dry = best_of(partial(_dry_run, book, path))
            for reader, read in (("openpyxl", _cells), ("calamine", _bare)):
                bare = best_of(partial(read, path), 3)
                report("dry run of 5,000 new rows", dry, f"cells by {reader}", bare, "3x")
            plan = _dry_run(book, path)
            start = time.perf_counter()
            store(book, plan)
            state("5,000 rows stored", time.perf_counter() - start, "10 s")
            state("the same file again", best_of(partial(_dry_run, book, path)), "10 s")


def _dry_run(book: Book, path: Path) -> ImportPlan:
    return plan_import(book, read_list(path), "people", _TODAY)


def _bare(path: Path) -> int:
    book = CalamineWorkbook.from_path(path)
    return sum(len(book.get_sheet_by_name(name).to_python()) for name in book.sheet_names)


def _cells(path: Path) -> int:
    book = load_workbook(path, read_only=True)
    count = sum(len(row) for page in book.worksheets for row in page.iter_rows(values_only=True))
    book.close()
    return count


def _write(path: Path) -> None:
    chance = random.Random(5)
    columns = [SheetColumn(title, 16) for title in _HEAD]
    rows = [_row(chance, at) for at in range(1, _ROWS + 1)]
    write_workbook([Sheet("DS", ("DANH SÁCH",), columns, rows)], path)


def _row(chance: random.Random, at: int) -> tuple[str, ...]:
    middle = chance.choice(("Thị", "Văn", "Đức", "Thu", "Minh", "Ngọc", "Quang"))
    given = chance.choice(("An", "Bình", "Chi", "Dũng", "Đạt", "Hà", "Hạnh", "Hùng"))
    birth = f"{chance.randint(1, 28):02}/{chance.randint(1, 12):02}/{chance.randrange(1960, 2003)}"
    unit = f"Phòng {chance.randint(1, 40)}"
    number = f"{at:012}"
    return (str(at), f"Nguyễn {middle} {given}", "Nam", birth, unit, "Chuyên viên", number, "")
