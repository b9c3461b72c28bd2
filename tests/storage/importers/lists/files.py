"""Writers of list files in every format, small and plain; the mess is in the rows given."""

import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from docx import Document
from openpyxl import Workbook

Rows = Sequence[Sequence[Any]]

_ODS = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document-content'
    ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2">'
    '<office:body><office:spreadsheet><table:table table:name="DS">{}</table:table>'
    "</office:spreadsheet></office:body></office:document-content>"
)
_ODS_KIND = "application/vnd.oasis.opendocument.spreadsheet"


_ODS_PARTS = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{_ODS_KIND}"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
    "</manifest:manifest>"
)


def xlsx(path: Path, rows: Rows, merges: Sequence[str] = (), sheet: str = "DS") -> Path:
    return xlsx_of(path, {sheet: rows}, merges)


def xlsx_of(path: Path, sheets: dict[str, Rows], merges: Sequence[str] = ()) -> Path:
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        page = book.create_sheet(name)
        for row in rows:
            page.append(list(row))
        for area in merges:
            page.merge_cells(area)
    book.save(path)
    return path


def ods(path: Path, rows: Rows) -> Path:
    cells = "".join(
        "<table:table-row>"
        + "".join(
            '<table:table-cell office:value-type="string"><text:p>'
            f"{escape(str(cell or ''))}</text:p></table:table-cell>"
            for cell in row
        )
        + "</table:table-row>"
        for row in rows
    )
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("mimetype", _ODS_KIND)
        package.writestr("META-INF/manifest.xml", _ODS_PARTS)
        package.writestr("content.xml", _ODS.format(cells))
    return path


def text(path: Path, rows: Rows, delimiter: str, encoding: str) -> Path:
    lines = (delimiter.join(str(cell or "") for cell in row) for row in rows)
    path.write_bytes("\r\n".join(lines).encode(encoding))
    return path


def docx(path: Path, titles: Sequence[str], rows: Rows, merges: Sequence[tuple[int, ...]]) -> Path:
    """``merges`` are first row, first column, last row, last column."""
    paper = Document()
    for title in titles:
        paper.add_paragraph(title)
    table = paper.add_table(len(rows), len(rows[0]))
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, value in zip(row.cells, cells, strict=True):
            cell.text = str(value or "")
    for top, left, bottom, right in merges:
        table.cell(top, left).merge(table.cell(bottom, right))
    paper.save(str(path))
    return path


def web_page(path: Path, rows: Rows) -> Path:
    body = "".join(
        "<tr>" + "".join(f"<td>{escape(str(cell or ''))}</td>" for cell in row) + "</tr>"
        for row in rows
    )
    path.write_text(f"<html><meta charset=utf-8><table>{body}</table></html>", encoding="utf-8")
    return path
