"""A table of 2,700 rows: DOCX against bare string building and add_row, PDF against Platypus."""

import io
import tempfile
import zipfile
from functools import partial
from pathlib import Path
from xml.sax.saxutils import escape

import docx
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph, SimpleDocTemplate
from reportlab.platypus import Table as PlatypusTable

from exporters.document import Document, Row, Table
from exporters.docx import write_docx
from exporters.fonts import paper_fonts
from exporters.pdf import write_pdf
from tests.benchmarks.papers import document_of
from tests.benchmarks.timing import best_of, report

_ROWS = 2700


def run() -> None:
    document = document_of(_ROWS)
    with tempfile.TemporaryDirectory() as name:
        target = Path(name) / "a.docx"
        ours = best_of(partial(write_docx, document, target), 3)
        with zipfile.ZipFile(target) as package:
            pieces = package.read("word/document.xml").decode().split("<w:tr")
        bare = best_of(partial(_strings_and_zip, pieces), 3)
        report("2,700 rows to DOCX", ours, "string building and zip", bare, "within 10x")
        added = best_of(partial(_add_row, document), 1)
        report("2,700 rows to DOCX", ours, "python-docx add_row", added, "faster")
        printed = best_of(partial(write_pdf, document, Path(name) / "a.pdf"), 2)
        cells = best_of(partial(_platypus, document), 2)
        report("2,700 rows to PDF", printed, "Platypus Paragraph cells", cells, "2x faster")


def _table(document: Document) -> Table:
    return next(block for block in document.body if isinstance(block, Table))


def _rows(document: Document) -> list[Row]:
    return [row for row in _table(document).rows if isinstance(row, Row)]


def _strings_and_zip(pieces: list[str]) -> None:
    """The same document.xml joined from its rows as strings, and zipped: the bare minimum."""
    with zipfile.ZipFile(io.BytesIO(), "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", "<w:tr".join(pieces))


def _add_row(document: Document) -> None:
    made = docx.Document()
    table = made.add_table(rows=0, cols=len(_table(document).columns))
    for row in _rows(document):
        for cell, lines in zip(table.add_row().cells, row.cells, strict=True):
            cell.text = "\n".join(lines)
    made.save(io.BytesIO())


def _platypus(document: Document) -> None:
    style = ParagraphStyle("cell", fontName=paper_fonts().face(), fontSize=13, leading=15)
    cells = [
        [Paragraph("<br/>".join(map(escape, lines)), style) for lines in row.cells]
        for row in _rows(document)
    ]
    table = PlatypusTable(cells, colWidths=[34, 270, 160], repeatRows=0)
    SimpleDocTemplate(io.BytesIO()).build([table])
