"""The main part of a DOCX file: letterhead, title, blocks, closing and appendices in order."""

from collections.abc import Iterator, Sequence

from exporters.document import (
    Appendix,
    Block,
    Closing,
    Document,
    PageSetup,
    Paragraph,
    announces,
)
from exporters.docx.bookmarks import Bookmarks
from exporters.docx.closing import closing
from exporters.docx.letterhead import heading_rule, letterhead, title
from exporters.docx.markup import (
    DECLARATION,
    KEEP_NEXT,
    NAMESPACES,
    paragraph,
    text_run,
    text_runs,
)
from exporters.docx.package import FIRST_HEADER_ID, HEADER_ID
from exporters.docx.table import TableWriter
from exporters.landscape import turned
from exporters.lengths import Length
from exporters.letterhead import text_width_of
from exporters.styles import StyleSheet


def document_xml(document: Document, sheet: StyleSheet) -> str:
    """The whole main part; sizes and margins as ``sheet`` and the document's page say."""
    page, bookmarks = document.page, Bookmarks()
    first = turned(sheet, page) if document.landscape else (sheet, page)
    tables = _tables(*first, bookmarks)
    parts = [
        letterhead(document.letterhead, *first),
        "" if document.letterhead.subject else title(document.title, *first),
        *_blocks(document.body, tables, keep_end=True),
        _closing(document.closing, sheet, tables),
    ]
    section = _section(*first)
    for appendix in document.appendices:
        # A section ends with the paragraph that holds its properties.
        parts.append(paragraph("end", properties=section))
        own = turned(sheet, page) if appendix.landscape else (sheet, page)
        parts += _appendix(appendix, *own, bookmarks)
        section = _section(*own, restarts=True)
    body = "".join((*parts, paragraph("end"), section))
    return f"{DECLARATION}<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"


def _closing(block: Closing | None, sheet: StyleSheet, tables: TableWriter) -> str:
    return "" if block is None else closing(block, sheet, tables.width, tables.height)


def _tables(sheet: StyleSheet, page: PageSetup, bookmarks: Bookmarks) -> TableWriter:
    height = Length(sheet.height - page.top - page.bottom)
    return TableWriter(sheet, text_width_of(sheet, page), height, bookmarks)


def _appendix(
    appendix: Appendix, sheet: StyleSheet, page: PageSetup, bookmarks: Bookmarks
) -> Iterator[str]:
    """Heading and blocks (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục III.1)."""
    tables = _tables(sheet, page, bookmarks)
    yield paragraph("appendix_label", text_run(appendix.label))
    yield paragraph("appendix_title", text_run(appendix.title))
    yield paragraph("appendix_reference", text_run(appendix.reference))
    yield heading_rule(appendix.reference, "appendix_reference", sheet, tables.width)
    yield from _blocks(appendix.body, tables, keep_end=False)


def _blocks(blocks: Sequence[Block], tables: TableWriter, keep_end: bool) -> Iterator[str]:
    """Blocks in order; with ``keep_end`` the last one stays with the closing, which never stands
    alone."""
    for place, block in enumerate(blocks, start=1):
        is_last = place == len(blocks)
        is_kept = keep_end if is_last else announces(block, blocks[place])
        if isinstance(block, Paragraph):
            runs = tables.bookmarks.around(block.uid, text_runs(block.runs))
            yield paragraph(block.style, runs, KEEP_NEXT * is_kept)
        else:
            # Word joins tables that no paragraph keeps apart.
            gap = paragraph("table_gap")
            yield gap + tables.write(block, keep_end=is_kept) + gap * is_kept


def _section(sheet: StyleSheet, page: PageSetup, restarts: bool = False) -> str:
    """A4 and its margins; titlePg leaves the first page without its number (mục IV), and an
    appendix counts its own pages (mục III.1)."""
    above = sheet.page_number_top.twips
    turned_mark = ' w:orient="landscape"' if sheet.width > sheet.height else ""
    numbers = '<w:pgNumType w:start="1"/>' if restarts else ""
    return (
        f'<w:sectPr><w:headerReference w:type="default" r:id="{HEADER_ID}"/>'
        f'<w:headerReference w:type="first" r:id="{FIRST_HEADER_ID}"/>'
        f'<w:pgSz w:w="{sheet.width.twips}" w:h="{sheet.height.twips}"{turned_mark}/>'
        f'<w:pgMar w:top="{page.top.twips}" w:right="{page.right.twips}" '
        f'w:bottom="{page.bottom.twips}" w:left="{page.left.twips}" '
        f'w:header="{above}" w:footer="{above}" w:gutter="0"/>'
        f"{numbers}<w:titlePg/></w:sectPr>"
    )
