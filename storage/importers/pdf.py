"""From a PDF with text to the plan on its pages."""

from dataclasses import replace
from pathlib import Path

from storage.importers.pdf_file import read_pages
from storage.importers.pdf_pieces import PdfPieces, read_pieces
from storage.importers.structure import recognise
from storage.records_import import Doubt, Imported


def read_pdf(path: Path) -> Imported:
    """The plan in a PDF, read by where words and rules lie on the pages.

    Raises FileRefused for what is scanned, encrypted, broken or too large.
    """
    text = read_pages(path)
    read = read_pieces(text.pages)
    found = recognise(read.pieces)
    doubts = (*text.doubts, *_unruled_doubts(read), *_table_doubts(found), *found.doubts)
    return replace(found, doubts=doubts)


def _unruled_doubts(read: PdfPieces) -> tuple[Doubt, ...]:
    sentence = (
        "Bảng không có đường kẻ; các cột được đọc theo chữ thẳng hàng, cần xem lại từng dòng."
    )
    return tuple(Doubt(place, sentence) for place in read.unruled)


def _table_doubts(found: Imported) -> tuple[Doubt, ...]:
    """Neither rules nor a known head over numbered rows: the table was read as text."""
    if found.plan.tasks:
        return ()
    sentence = (
        "Không thấy bảng nhiệm vụ có kẻ khung; nếu bảng không có đường kẻ thì chữ trong bảng "
        "đang nằm trong phần lời. Hãy xin tệp Word (.docx) để nhập đủ nhiệm vụ."
    )
    return (Doubt("Bảng nhiệm vụ", sentence, "lost"),)
