"""Lays a whole document out: every part becomes strips, strips fill pages."""

from collections.abc import Iterator

from exporters.document import Block, Document, Paragraph
from exporters.pdf.closing import closing_strip
from exporters.pdf.frame import Frame
from exporters.pdf.letterhead import letterhead_strip, title_strips
from exporters.pdf.pages import Page, Strip, paginate
from exporters.pdf.paragraphs import glued, paragraph_strips
from exporters.pdf.table import TableLayout


def pages_of(document: Document, frame: Frame) -> list[Page]:
    """The strips of a document, page by page."""
    return paginate(_strips(document, frame), frame.height)


def _strips(document: Document, frame: Frame) -> Iterator[Strip]:
    yield letterhead_strip(document.letterhead, frame, document.page)
    text = [*title_strips(document.title, frame)]
    for block in document.body:
        text.extend(_block_strips(block, frame))
    yield from text[:-1]
    # A signature alone on a page could be put under any text.
    yield from glued(text[-1:])
    yield closing_strip(document.closing, frame)


def _block_strips(block: Block, frame: Frame) -> list[Strip]:
    if isinstance(block, Paragraph):
        return paragraph_strips(block, frame)
    return list(TableLayout(block, frame).strips())
