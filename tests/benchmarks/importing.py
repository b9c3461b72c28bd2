"""A plan of thirty pages read from Word, against python-docx opening it and walking its cells."""

import tempfile
from functools import partial
from pathlib import Path

import docx

from exporters.docx import write_docx
from storage.importers.docx import read_docx
from tests.benchmarks.papers import document_of
from tests.benchmarks.timing import best_of, report, state

_THIRTY_PAGES = 300
_TWO_HUNDRED_PAGES = 2000


def run() -> None:
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "ke-hoach.docx"
        write_docx(document_of(_THIRTY_PAGES), path)
        ours = best_of(partial(read_docx, path))
        walked = best_of(partial(_walk, path))
        report("30 pages from DOCX", ours, "python-docx walking its cells", walked, "within 2x")
        write_docx(document_of(_TWO_HUNDRED_PAGES), path)
        state("200 pages from DOCX", best_of(partial(read_docx, path), 2), "10 s")


def _walk(path: Path) -> None:
    """Open the file and read every paragraph and every cell once."""
    document = docx.Document(str(path))
    texts = [paragraph.text for paragraph in document.paragraphs]
    for table in document.tables:
        for row in table.rows:
            texts.extend(cell.text for cell in row.cells)
