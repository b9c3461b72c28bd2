"""Writes a document as PDF, the very pages the preview shows; equal documents give equal bytes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from exporters.document import Document, Metadata
from exporters.files import replacing
from exporters.fonts import paper_fonts
from exporters.pdf.frame import Frame
from exporters.pdf.glyphs import Glyphs
from exporters.pdf.layout import Part, parts_of
from exporters.pdf.pages import Page
from exporters.pdf.sheet import Sheet
from exporters.styles import StyleSheet, load_stylesheet
from resources.collecting import uncollected

CREATOR = "Sổ Thi Đua"


@dataclass(frozen=True)
class PdfLayout:
    """A finished PDF, and on which page (from 0) each uid of the document starts."""

    data: bytes
    pages: Mapping[str, int]


def write_pdf(document: Document, target: Path) -> None:
    """Write ``document`` to ``target``, replacing what was there.

    Raises ExportError when no paper font can be read or the file cannot be written, and
    ResourceError when the document's style sheet is unknown or broken.
    """
    data = render_pdf(document)
    with replacing(target) as beside:
        beside.write_bytes(data)


def render_pdf(document: Document) -> bytes:
    """The bytes of the PDF; raises as ``layout_pdf``."""
    return layout_pdf(document).data


def layout_pdf(document: Document) -> PdfLayout:
    """The PDF with the page of each paragraph, row and group.

    Raises ExportError when no paper font can be read, ResourceError for the style sheet.
    """
    sheet = load_stylesheet(document.stylesheet, document.page.profile)
    with uncollected():
        parts = parts_of(document, sheet)
        pages = [page for part in parts for page in part.pages]
        return PdfLayout(_drawn(parts, sheet, document.metadata), _starts(pages))


def _starts(pages: Iterable[Page]) -> Mapping[str, int]:
    placed = [(place.strip.uid, index) for index, page in enumerate(pages) for place in page]
    return {uid: index for uid, index in reversed(placed) if uid}


def _drawn(parts: Iterable[Part], sheet: StyleSheet, metadata: Metadata) -> bytes:
    file = BytesIO()
    canvas = _canvas(file, sheet, metadata)
    glyphs = Glyphs(canvas)
    for part in parts:
        canvas.setPageSize((part.frame.sheet.width.pt, part.frame.sheet.height.pt))
        for number, page in enumerate(part.pages, start=1):
            sheet_of_page = Sheet(canvas, part.frame.sheet.height.pt, glyphs)
            _draw_page(number, page, part.frame, sheet_of_page)
    canvas.save()
    return file.getvalue()


def _draw_page(number: int, page: Page, frame: Frame, sheet: Sheet) -> None:
    for place in page:
        place.strip.draw(sheet, frame.top + place.top)
    if number > 1:
        _draw_number(number, sheet, frame)
    sheet.finish()


def _canvas(file: BytesIO, sheet: StyleSheet, metadata: Metadata) -> Canvas:
    canvas = Canvas(
        file,
        pagesize=(sheet.width.pt, sheet.height.pt),
        pdfVersion=(1, 4),
        invariant=1,
        # The font a page starts with: else reportlab names Helvetica, which is not embedded.
        initialFontName=paper_fonts().face(),  # type: ignore[arg-type]
        lang=sheet.language,
    )
    canvas.setTitle(metadata.title)
    canvas.setAuthor(metadata.author)
    canvas.setCreator(CREATOR)
    stamp = "".join(character for character in metadata.created if character.isdigit())
    canvas.setDateFormatter(lambda *_: f"D:{stamp}+00'00'")
    return canvas


def _draw_number(number: int, sheet: Sheet, frame: Frame) -> None:
    """Centred over the text inside the top margin (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I)."""
    look = frame.looks["page_number"]
    for line in frame.breaker.text(str(number), look, frame.width):
        sheet.line(line, look, frame.left, frame.sheet.page_number_top.pt, frame.width)
