"""From a PDF with text to the plan on its pages."""

from dataclasses import replace
from pathlib import Path

from storage.importers.pdf_file import read_pages
from storage.importers.pdf_pieces import read_pieces
from storage.importers.structure import recognise
from storage.records_import import Doubt, Imported


def read_pdf(path: Path) -> Imported:
    """The plan in a PDF, read by where words and rules lie on the pages.

    Raises FileRefused for what is scanned, encrypted, broken or too large.
    """
    text = read_pages(path)
    found = recognise(read_pieces(text.pages))
    return replace(found, doubts=(*text.doubts, *_table_doubts(found), *found.doubts))


def _table_doubts(found: Imported) -> tuple[Doubt, ...]:
    """Columns are told by the rules between them: a table without rules is read as text."""
    if found.plan.tasks:
        return ()
    sentence = (
        "Không thấy bảng nhiệm vụ có kẻ khung; nếu bảng không có đường kẻ thì chữ trong bảng "
        "đang nằm trong phần lời. Hãy xin tệp Word (.docx) để nhập đủ nhiệm vụ."
    )
    return (Doubt("Bảng nhiệm vụ", sentence, "lost"),)
