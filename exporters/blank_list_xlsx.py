"""A list handed out to be filled in: some columns offer what may be chosen, nothing is forced."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from exporters.files import replacing
from exporters.xlsx import Sheet, SheetColumn, workbook_bytes, write_workbook

CHOICES_SHEET = "Danh mục chọn"
"""The sheet the offers stand on: a formula of its own may hold no more than 255 letters."""

_ASKED = "Giá trị không có trong danh mục. Vẫn ghi?"


def write_blank_list(sheet: Sheet, choices: Mapping[str, Sequence[str]], target: Path) -> None:
    """Write ``sheet`` to ``target`` (.xlsx); ``choices`` by the title of the column they are for.

    What is not among them may still be typed, after a question. Raises ExportError, with
    ``target`` as it was.
    """
    offered = {title: values for title, values in choices.items() if values}
    with replacing(target) as beside:
        write_workbook([sheet, *([_choices(offered)] if offered else [])], beside)
        book = load_workbook(BytesIO(beside.read_bytes()))
        page = book.worksheets[0]
        for at, (title, values) in enumerate(offered.items()):
            _offer(page, _column(sheet, title), _area(at, len(values)), sheet)
        book.active = 0
        beside.write_bytes(workbook_bytes(book))


def _choices(offered: Mapping[str, Sequence[str]]) -> Sheet:
    longest = max(map(len, offered.values()))
    rows = [
        [values[at] if at < len(values) else "" for values in offered.values()]
        for at in range(longest)
    ]
    columns = [SheetColumn(title, 44) for title in offered]
    return Sheet(CHOICES_SHEET, (), columns, rows)


def _column(sheet: Sheet, title: str) -> str:
    titles = [column.title for column in sheet.columns]
    return get_column_letter(titles.index(title) + 1)


def _area(at: int, count: int) -> str:
    letter = get_column_letter(at + 1)
    return f"{quote_sheetname(CHOICES_SHEET)}!${letter}$2:${letter}${count + 1}"


def _offer(page: Worksheet, letter: str, area: str, sheet: Sheet) -> None:
    first = len(sheet.title_lines) + (3 if sheet.title_lines else 2)
    offer = DataValidation(type="list", formula1=area, allow_blank=True, errorStyle="warning")
    offer.showErrorMessage = True
    offer.error = _ASKED
    offer.add(f"{letter}{first}:{letter}{first + len(sheet.rows) - 1}")
    page.add_data_validation(offer)
