"""Puts a PDF on paper in bands at the printer's resolution, or into a file as it is."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QMarginsF, QPoint, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from desktop.printed_pages import PrintedPages
from exporters.files import replacing
from resources.errors import KnownError

_BAND_BYTES = 8 * 1024 * 1024
_POINTS_AN_INCH = 72

GoOn = Callable[[int, int], bool]
"""Told how many pages of how many are done, before each band; False stops the printing."""


def print_pdf(pdf: bytes, printer: QPrinter, go_on: GoOn) -> bool:
    """Print the pages, copies and order ``printer`` asks for; False when ``go_on`` stopped it.

    Into a PDF file go our own pages, words and fonts kept. Raises KnownError when the printer
    takes nothing, ExportError when the file cannot be written.
    """
    pages = PrintedPages(pdf)
    try:
        wanted = pages_to_print(printer, len(pages.sizes))
        if printer.outputFormat() != QPrinter.OutputFormat.PdfFormat:
            return paint_pages(pages, wanted, printer, go_on)
        unchanged = wanted == list(range(len(pages.sizes)))
        with replacing(Path(printer.outputFileName())) as beside:
            beside.write_bytes(pdf if unchanged else pages.chosen(wanted))
        return True
    finally:
        pages.close()


def pages_to_print(printer: QPrinter, count: int) -> list[int]:
    """The pages of one job, from 0: chosen ones, in order, repeated where the driver cannot."""
    ranges = printer.pageRanges()
    chosen = [i for i in range(count) if ranges.isEmpty() or ranges.contains(i + 1)]
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        chosen.reverse()
    copies = 1 if _copies_itself(printer) else printer.copyCount()
    if printer.collateCopies():
        return chosen * copies
    return [index for index in chosen for _ in range(copies)]


def paint_pages(pages: PrintedPages, wanted: Sequence[int], printer: QPrinter, go_on: GoOn) -> bool:
    """Paint the pages in their real size; False when ``go_on`` stopped it, nothing is kept then."""
    painter = QPainter()
    for done, index in enumerate(wanted):
        _set_paper(printer, pages.sizes[index])
        if not (painter.begin(printer) if done == 0 else printer.newPage()):
            raise KnownError(
                f"Máy in “{printer.printerName()}” không nhận bản in.",
                "Hãy kiểm tra máy in đã bật và còn giấy rồi in lại; văn bản trong sổ vẫn nguyên.",
            )
        dots = printer.resolution() / _POINTS_AN_INCH
        if not paint_page(pages, index, painter, dots, lambda done=done: go_on(done, len(wanted))):
            printer.abort()
            painter.end()
            return False
    painter.end()
    return True


def paint_page(
    pages: PrintedPages,
    index: int,
    painter: QPainter,
    dots: float,
    go_on: Callable[[], bool],
    band_bytes: int = _BAND_BYTES,
) -> bool:
    """Paint one page at ``dots`` device pixels a point; never more than a band is in memory."""
    width, height = pages.sizes[index][0] * dots, pages.height(index, dots)
    rows = max(1, int(band_bytes // (4 * width)))
    for top in range(0, height, rows):
        if not go_on():
            return False
        band = pages.band(index, dots, top, min(rows, height - top))
        painter.drawImage(QPoint(0, top), band)
    return True


def _copies_itself(printer: QPrinter) -> bool:
    is_file = printer.outputFormat() == QPrinter.OutputFormat.PdfFormat
    return not is_file and printer.supportsMultipleCopies()


def _set_paper(printer: QPrinter, size: tuple[float, float]) -> None:
    """Official papers keep their margins only in their own size, from the corner of the sheet."""
    upright = QSizeF(min(size), max(size))
    paper = QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    turned = size[0] > size[1]
    way = QPageLayout.Orientation.Landscape if turned else QPageLayout.Orientation.Portrait
    printer.setFullPage(True)
    printer.setPageLayout(QPageLayout(paper, way, QMarginsF()))
    printer.setFullPage(True)
