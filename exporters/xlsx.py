"""Tables as an Excel workbook that prints well and in which no cell can run.

Text is written as text whatever it begins with: a name typed as ``=1+1`` stays these four
characters, also after somebody edits the cell in Excel (``quotePrefix``).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any, Literal

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from exporters.files import replacing
from resources.collecting import uncollected
from resources.vietnamese import clean_line, clean_text

CellKind = Literal["text", "number", "date"]
CellValue = str | int | Decimal | date | None

_FONT = "Times New Roman"
_RUNS_FIRST = ("=", "+", "-", "@")
_NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\]")
_LONGEST_NAME = 31
_LONGEST_TEXT = 32_767
_FORMATS = {"text": "@", "number": "#,##0", "date": "dd/mm/yyyy"}
_THIN = Side(style="thin", color="808080")
_MARGINS = {"left": 0.6, "right": 0.4, "top": 0.6, "bottom": 0.6, "header": 0.3, "footer": 0.3}


@dataclass(frozen=True)
class SheetColumn:
    """A column ``width`` characters wide; only "number" and "date" are more than text to Excel.

    Years and document numbers are text: they are not counted with.
    """

    title: str
    width: float
    kind: CellKind = "text"


@dataclass(frozen=True)
class Sheet:
    """One table: lines above it, if any (the first is the title), a head, rows, lines below it.

    A cell is text, or what its column's kind says: int or Decimal, a whole date. What is not of
    that kind, such as a date of which only the month is known, is written as text.
    """

    name: str
    title_lines: Sequence[str]
    columns: Sequence[SheetColumn]
    rows: Sequence[Sequence[CellValue]]
    notes: Sequence[str] = ()


def write_workbook(sheets: Sequence[Sheet], target: Path) -> None:
    """Write at least one sheet to ``target`` (.xlsx), each to be printed on A4 landscape.

    Raises ExportError, with ``target`` as it was.
    """
    book, looks = Workbook(), _Looks()
    for style in _styles():
        book.add_named_style(style)
    book.remove(book.worksheets[0])
    with uncollected():
        for sheet, name in zip(sheets, _names(sheet.name for sheet in sheets), strict=True):
            _write_sheet(book.create_sheet(name), sheet, looks)
        with replacing(target) as beside:
            beside.write_bytes(workbook_bytes(book))


def workbook_bytes(book: Workbook) -> bytes:
    """The file's content; openpyxl would leave a file open where the disk is full, and Windows
    removes no open file."""
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def _write_sheet(page: Worksheet, sheet: Sheet, looks: "_Looks") -> None:
    columns, head = len(sheet.columns), _head_row(sheet)
    for row, line in enumerate(sheet.title_lines, start=1):
        _put(page.cell(row, 1), line, "std-title" if row == 1 else "std-line", looks)
        page.merge_cells(start_row=row, end_row=row, start_column=1, end_column=columns)
    for at, column in enumerate(sheet.columns, start=1):
        _put(page.cell(head, at), column.title, "std-head", looks)
        page.column_dimensions[get_column_letter(at)].width = column.width
    styles = [f"std-{column.kind}" for column in sheet.columns]
    for row, cells in enumerate(sheet.rows, start=head + 1):
        for at, (value, style) in enumerate(zip(cells, styles, strict=True), start=1):
            _put(page.cell(row, at), value, style, looks, sheet.columns[at - 1].kind)
    for row, note in enumerate(sheet.notes, start=head + len(sheet.rows) + 2):
        _put(page.cell(row, 1), note, "std-note", looks)
    _set_up(page, head, columns, head + len(sheet.rows))


def _head_row(sheet: Sheet) -> int:
    """A blank row parts the head from the lines above it; without any it is the first."""
    return len(sheet.title_lines) + 2 if sheet.title_lines else 1


def _put(cell: Any, value: CellValue, style: str, looks: "_Looks", kind: CellKind = "text") -> None:
    if kind != "text" and isinstance(value, int | Decimal | date):
        cell.value = value
        looks.dress(cell, style, "#,##0.00" if isinstance(value, Decimal) else _FORMATS[kind])
    elif value is not None and value != "":
        text = clean_text(str(value))[:_LONGEST_TEXT]
        cell.value = text
        cell.data_type = "s"  # openpyxl takes a leading = for a formula
        looks.dress(cell, style, _FORMATS["text"], text.startswith(_RUNS_FIRST))
    else:
        looks.dress(cell, style)


class _Looks:
    """Dresses cells; each look is put together once, as openpyxl searches its lists every time."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str, bool], Any] = {}

    def dress(self, cell: Any, style: str, number_format: str = "", quoted: bool = False) -> None:
        """Give the cell a named style, the format of its kind and the sign that it cannot run."""
        key = (style, number_format, quoted)
        if key in self._known:
            cell._style = self._known[key]
            return
        cell.style = style
        if number_format:
            cell.number_format = number_format
        if quoted:
            cell.quotePrefix = True
        self._known[key] = cell._style


def _set_up(page: Worksheet, head: int, columns: int, last_row: int) -> None:
    """The head stays in sight and repeats on paper; all columns fit one page's width."""
    page.freeze_panes = f"A{head + 1}"
    page.auto_filter.ref = f"A{head}:{get_column_letter(columns)}{max(last_row, head)}"
    page.print_title_rows = f"{head}:{head}"
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = page.PAPERSIZE_A4
    page.page_setup.fitToWidth = 1
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page.print_options.horizontalCentered = True
    for side, inches in _MARGINS.items():
        setattr(page.page_margins, side, inches)
    footer: Any = page.oddFooter
    footer.center.text = "Trang &P/&N"


def _styles() -> Iterator[NamedStyle]:
    """Named once: giving every cell its own font and border costs seconds for long lists."""
    frame = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
    middle = Alignment(horizontal="center", vertical="center", wrap_text=True)
    plain, bold = Font(name=_FONT, size=12), Font(name=_FONT, size=12, bold=True)
    title = Font(name=_FONT, size=14, bold=True)
    head = PatternFill("solid", fgColor="F0F4F9")
    yield NamedStyle("std-title", font=title, alignment=middle)
    yield NamedStyle("std-line", font=plain, alignment=middle)
    yield NamedStyle("std-head", font=bold, alignment=middle, border=frame, fill=head)
    yield NamedStyle("std-note", font=Font(name=_FONT, size=12, italic=True))
    for kind, side in (("text", "left"), ("number", "right"), ("date", "center")):
        along = Alignment(horizontal=side, vertical="top", wrap_text=kind == "text")
        yield NamedStyle(f"std-{kind}", font=plain, alignment=along, border=frame)


def _names(wanted: Iterable[str]) -> Iterator[str]:
    """Names Excel takes: without its signs, not too long, no two alike."""
    used: set[str] = set()
    for number, name in enumerate(wanted, start=1):
        plain = clean_line(_NOT_IN_A_NAME.sub(" ", name)).strip("'")[:_LONGEST_NAME].strip()
        plain = plain or f"Bảng {number}"
        if plain.casefold() in used:
            ending = f" ({number})"
            plain = plain[: _LONGEST_NAME - len(ending)] + ending
        used.add(plain.casefold())
        yield plain
