"""The pages of one PDF as pictures and text; pdfium is loaded when the first PDF is there."""

from collections.abc import Sequence
from io import BytesIO
from math import ceil

from PySide6.QtGui import QImage

from resources.pdfium import PDFIUM

_EDGE = 16


class PrintedPages:
    """A PDF opened with pdfium; usable from any thread, one call at a time."""

    def __init__(self, data: bytes) -> None:
        import pypdfium2 as pdfium

        with PDFIUM:
            self._pdf = pdfium.PdfDocument(data)
            self.sizes = tuple(self._pdf.get_page_size(i) for i in range(len(self._pdf)))

    def image(self, index: int, scale: float) -> QImage:
        """Page ``index`` at ``scale`` pixels a point."""
        return self._drawn(index, scale, (0, 0, 0, 0))

    def height(self, index: int, scale: float) -> int:
        """Rows of pixels of page ``index`` at ``scale`` pixels a point."""
        return ceil(self.sizes[index][1] * scale)

    def band(self, index: int, scale: float, top: int, rows: int) -> QImage:
        """``rows`` rows of pixels from ``top`` of what ``image`` would draw.

        A few rows more are drawn and cut off again: at the very edge of a picture pdfium leaves
        out parts of letters. It rounds what it may omit up to whole pixels; half a pixel less
        keeps that exact.
        """
        first = max(0, top - _EDGE)
        last = min(self.height(index, scale), top + rows + _EDGE)
        below = self.height(index, scale) - last
        drawn = self._drawn(index, scale, (0, (below - 0.5) / scale, 0, (first - 0.5) / scale))
        return drawn.copy(0, top - first, drawn.width(), rows)

    def chosen(self, indices: Sequence[int]) -> bytes:
        """A PDF of these pages in this order, words and fonts as they are."""
        import pypdfium2 as pdfium

        with PDFIUM:
            made = pdfium.PdfDocument.new()
            for index in indices:
                made.import_pages(self._pdf, [index])
            file = BytesIO()
            made.save(file)
            made.close()
        return file.getvalue()

    def text(self) -> str:
        """The words of all pages as a reader would copy them."""
        with PDFIUM:
            return "\n".join(self._page_text(index) for index in range(len(self.sizes)))

    def close(self) -> None:
        with PDFIUM:
            self._pdf.close()

    def _drawn(self, index: int, scale: float, crop: tuple[float, float, float, float]) -> QImage:
        """``crop``: points left out at left, bottom, right and top."""
        with PDFIUM:
            page = self._pdf[index]
            bitmap = page.render(scale=scale, crop=crop, prefer_bgrx=True)  # type: ignore[arg-type]
            shared = QImage(
                bitmap.buffer,
                bitmap.width,
                bitmap.height,
                bitmap.stride,
                QImage.Format.Format_RGB32,
            )
            picture = shared.copy()
            bitmap.close()
            page.close()
        return picture

    def _page_text(self, index: int) -> str:
        page = self._pdf[index]
        text_page = page.get_textpage()
        text = text_page.get_text_bounded()
        text_page.close()
        page.close()
        return text


def joined(files: Sequence[bytes]) -> bytes:
    """The pages of several PDF files in one, in their order, words and fonts as they are."""
    import pypdfium2 as pdfium

    with PDFIUM:
        whole = pdfium.PdfDocument.new()
        for data in files:
            part = pdfium.PdfDocument(data)
            whole.import_pages(part)
            part.close()
        file = BytesIO()
        whole.save(file)
        whole.close()
    return file.getvalue()
