"""The main part of a DOCX file: letterhead, title, blocks and closing in their order."""

from collections.abc import Iterator, Sequence

from exporters.document import Block, Document, PageSetup, Paragraph
from exporters.docx.bookmarks import Bookmarks
from exporters.docx.closing import closing
from exporters.docx.letterhead import letterhead, title
from exporters.docx.markup import DECLARATION, KEEP_NEXT, NAMESPACES, paragraph, text_runs
from exporters.docx.package import FIRST_HEADER_ID, HEADER_ID
from exporters.docx.table import TableWriter
from exporters.lengths import Length
from exporters.letterhead import text_width_of
from exporters.styles import StyleSheet


def document_xml(document: Document, sheet: StyleSheet) -> str:
    """The whole main part; sizes and margins as ``sheet`` and the document's page say."""
    page = document.page
    width = text_width_of(sheet, page)
    height = Length(sheet.height - page.top - page.bottom)
    tables = TableWriter(sheet, width, height, Bookmarks())
    parts = (
        letterhead(document.letterhead, sheet, page),
        title(document.title, sheet, page),
        *_blocks(document.body, tables),
        closing(document.closing, sheet, width, height),
        paragraph("end"),
        _section(sheet, page),
    )
    return f"{DECLARATION}<w:document {NAMESPACES}><w:body>{''.join(parts)}</w:body></w:document>"


def _blocks(blocks: Sequence[Block], tables: TableWriter) -> Iterator[str]:
    """Blocks in order; the last one stays with the closing, which never stands alone."""
    for place, block in enumerate(blocks, start=1):
        is_last = place == len(blocks)
        if isinstance(block, Paragraph):
            runs = tables.bookmarks.around(block.uid, text_runs(block.runs))
            yield paragraph(block.style, runs, KEEP_NEXT * is_last)
        else:
            # Word joins tables that no paragraph keeps apart.
            gap = paragraph("table_gap")
            yield gap + tables.write(block, keep_end=is_last) + gap * is_last


def _section(sheet: StyleSheet, page: PageSetup) -> str:
    """A4 and its margins; titlePg leaves the first page without its number (mục IV)."""
    above = sheet.page_number_top.twips
    return (
        f'<w:sectPr><w:headerReference w:type="default" r:id="{HEADER_ID}"/>'
        f'<w:headerReference w:type="first" r:id="{FIRST_HEADER_ID}"/>'
        f'<w:pgSz w:w="{sheet.width.twips}" w:h="{sheet.height.twips}"/>'
        f'<w:pgMar w:top="{page.top.twips}" w:right="{page.right.twips}" '
        f'w:bottom="{page.bottom.twips}" w:left="{page.left.twips}" '
        f'w:header="{above}" w:footer="{above}" w:gutter="0"/>'
        "<w:titlePg/></w:sectPr>"
    )
