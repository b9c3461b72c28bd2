"""Opens a PDF from anywhere: refuses what holds no text to read, bounds time and size."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from resources.pdfium import PDFIUM
from storage.importers.pdf_page import PdfPage, read_page
from storage.importers.refusals import FileRefused
from storage.importers.source_bytes import read_bytes
from storage.records_import import Doubt

MOST_BYTES = 50_000_000
MOST_PAGES = 200
MOST_SECONDS = 8.0
_MOST_LETTERS = 20_000
"""Letters read of one page; a full page of a plan has three thousand."""
_FEWEST_LETTERS = 40
"""Letters a page of a written paper has on the average; a scan has a stamp's at most."""
_WORD_ADVICE = (
    "Hãy xin tệp Word (.docx) của văn bản này, hoặc dùng phần mềm nhận dạng chữ rồi nhập lại."
)
_RESAVE_ADVICE = "Hãy tải lại tệp từ nơi gửi, hoặc xin tệp Word (.docx)."


@dataclass(frozen=True)
class PdfText:
    """The pages read, and what was left out."""

    pages: tuple[PdfPage, ...]
    doubts: tuple[Doubt, ...]


def read_pages(path: Path) -> PdfText:
    """The words and rules of a PDF's pages.

    Pages beyond MOST_PAGES, or reached after MOST_SECONDS, are left out and named in a doubt.
    Raises FileRefused for what is encrypted, broken, too large or scanned.
    """
    with _opened(path) as pdf:
        with PDFIUM:
            count = len(pdf)
        pages = tuple(_pages(pdf, min(count, MOST_PAGES), path))
    letters = sum(len(word.text) for page in pages for word in page.words)
    if letters < _FEWEST_LETTERS * max(len(pages), 1):
        problem = "đây là bản chụp (scan), trong tệp không có chữ để đọc"
        raise FileRefused(path, problem, _WORD_ADVICE)
    return PdfText(pages, _left_out(len(pages), count))


@contextmanager
def _opened(path: Path) -> Iterator[pdfium.PdfDocument]:
    data = read_bytes(path, MOST_BYTES)
    try:
        with PDFIUM:
            pdf = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        raise _refused(path, error) from error
    try:
        yield pdf
    finally:
        with PDFIUM:
            pdf.close()


def _refused(path: Path, error: pdfium.PdfiumError) -> FileRefused:
    if error.err_code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY):
        advice = "Hãy bỏ mật khẩu của tệp, hoặc xin tệp Word (.docx)."
        return FileRefused(path, "tệp được bảo vệ bằng mật khẩu", advice)
    return FileRefused(path, "tệp bị hỏng hoặc không phải PDF", _RESAVE_ADVICE)


def _pages(pdf: pdfium.PdfDocument, count: int, path: Path) -> Iterator[PdfPage]:
    """Pages until time is up; the lock is let go between them for whoever draws."""
    end = time.monotonic() + MOST_SECONDS
    for index in range(count):
        try:
            with PDFIUM:
                page = read_page(pdf, index, _MOST_LETTERS)
        except pdfium.PdfiumError as error:
            raise FileRefused(path, f"trang {index + 1} bị hỏng", _RESAVE_ADVICE) from error
        yield page
        if time.monotonic() > end:
            return


def _left_out(read: int, count: int) -> tuple[Doubt, ...]:
    if read == count:
        return ()
    sentence = f"Tệp dài {count} trang; chỉ đọc {read} trang đầu, phần còn lại chưa được nhập."
    return (Doubt(f"Từ trang {read + 1}", sentence, "lost"),)
