"""The pages of one PDF as pictures and text."""

from threading import Lock

import pypdfium2 as pdfium
from PySide6.QtGui import QImage

_PDFIUM = Lock()
"""pdfium may not be entered twice in one process, whatever the document."""


class PrintedPages:
    """A PDF opened with pdfium; usable from any thread, one call at a time."""

    def __init__(self, data: bytes) -> None:
        with _PDFIUM:
            self._pdf = pdfium.PdfDocument(data)
            self.sizes = tuple(self._pdf.get_page_size(i) for i in range(len(self._pdf)))

    def image(self, index: int, scale: float) -> QImage:
        """Page ``index`` at ``scale`` pixels a point."""
        with _PDFIUM:
            page = self._pdf[index]
            bitmap = page.render(scale=scale, prefer_bgrx=True)  # type: ignore[arg-type]
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

    def text(self) -> str:
        """The words of all pages as a reader would copy them."""
        with _PDFIUM:
            return "\n".join(self._page_text(index) for index in range(len(self.sizes)))

    def close(self) -> None:
        with _PDFIUM:
            self._pdf.close()

    def _page_text(self, index: int) -> str:
        page = self._pdf[index]
        text_page = page.get_textpage()
        text = text_page.get_text_bounded()
        text_page.close()
        page.close()
        return text
