"""From a PDF with text to the plan on its pages."""

from dataclasses import replace
from pathlib import Path

from storage.importers.pdf_file import read_pages
from storage.importers.pdf_pieces import read_pieces
from storage.importers.structure import recognise
from storage.records_import import Imported


def read_pdf(path: Path) -> Imported:
    """The plan in a PDF, read by where words and rules lie on the pages.

    Raises FileRefused for what is scanned, encrypted, broken or too large.
    """
    text = read_pages(path)
    found = recognise(read_pieces(text.pages))
    return replace(found, doubts=(*text.doubts, *found.doubts))
