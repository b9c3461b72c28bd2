"""Lays a whole document out: every part becomes strips, strips fill pages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from exporters.document import Appendix, Block, Document, PageSetup, Paragraph, announces
from exporters.landscape import turned
from exporters.pdf.appendix import heading_strips
from exporters.pdf.closing import closing_strips
from exporters.pdf.frame import Frame
from exporters.pdf.letterhead import letterhead_strip, title_strips
from exporters.pdf.pages import Page, Strip, paginate
from exporters.pdf.paragraphs import glued, paragraph_strips
from exporters.pdf.table import TableLayout
from exporters.styles import StyleSheet


@dataclass(frozen=True)
class Part:
    """Pages of one sheet and margins that count their numbers from 1: the paper, an appendix."""

    frame: Frame
    pages: list[Page]


def parts_of(document: Document, sheet: StyleSheet) -> list[Part]:
    """The paper and then each appendix; raises ExportError when no paper font can be read."""
    upright = Frame.of(sheet, document.page)
    first = turned(sheet, document.page) if document.landscape else (sheet, document.page)
    frame = Frame.of(*first)
    parts = [Part(frame, paginate(_strips(document, frame, first[1]), frame.height))]
    for appendix in document.appendices:
        frame = Frame.of(*turned(sheet, document.page)) if appendix.landscape else upright
        parts.append(Part(frame, paginate(_appendix_strips(appendix, frame), frame.height)))
    return parts


def _strips(document: Document, frame: Frame, page: PageSetup) -> Iterator[Strip]:
    yield letterhead_strip(document.letterhead, frame, page)
    text = [*title_strips(document.title, frame), *_text_strips(document.body, frame)]
    yield from text[:-1]
    # A signature alone on a page could be put under any text.
    yield from glued(text[-1:])
    if document.closing is not None:
        yield from closing_strips(document.closing, frame)


def _appendix_strips(appendix: Appendix, frame: Frame) -> Iterator[Strip]:
    yield from heading_strips(appendix, frame)
    yield from _text_strips(appendix.body, frame)


def _text_strips(blocks: Sequence[Block], frame: Frame) -> Iterator[Strip]:
    for block, following in zip_longest(blocks, blocks[1:]):
        if isinstance(block, Paragraph):
            strips = paragraph_strips(block, frame)
            announced = following is not None and announces(block, following)
            yield from glued(list(strips)) if announced else strips
        else:
            yield from TableLayout(block, frame).strips()
