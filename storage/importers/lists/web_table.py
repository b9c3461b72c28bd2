"""Tables of web pages, for many programs export those under the name of an Excel file."""

from io import BytesIO

from lxml import etree  # pyright: ignore[reportAttributeAccessIssue]

from resources.vietnamese import clean_line
from storage.importers.lists.grid import Grid, Merge
from storage.importers.text_file import decoded
from storage.records_lists import Cell

_MOST_SPAN = 200


def read_web_tables(data: bytes) -> list[Grid]:
    """Every table of the page; rows and columns that span are told as merged."""
    parser = etree.HTMLParser(encoding="utf-8", no_network=True)
    page = etree.parse(BytesIO(decoded(data).encode("utf-8")), parser)
    return [_grid(table, f"Bảng {n}") for n, table in enumerate(page.iter("table"), start=1)]


def _grid(table: etree._Element, name: str) -> Grid:
    rows: list[list[Cell]] = []
    merges: list[Merge] = []
    covered: set[tuple[int, int]] = set()
    for at, row in enumerate(table.iter("tr")):
        cells: list[Cell] = []
        for cell in (one for one in row if one.tag in ("td", "th")):
            while (at, len(cells)) in covered:
                cells.append("")
            wide, deep = _span(cell, "colspan"), _span(cell, "rowspan")
            left = len(cells)
            merges.append((at, left, at + deep - 1, left + wide - 1))
            covered.update((at + n, left + m) for n in range(1, deep) for m in range(wide))
            cells.extend([clean_line("".join(cell.itertext())), *[""] * (wide - 1)])
        rows.append(cells)
    return Grid(name, rows, merges)


def _span(cell: etree._Element, name: str) -> int:
    text = cell.get(name, "1").strip()
    return max(1, min(int(text), _MOST_SPAN)) if text.isdecimal() and len(text) < 5 else 1
