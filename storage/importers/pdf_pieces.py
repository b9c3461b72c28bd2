"""The pages of a PDF as pieces in reading order: letterhead, text, tables, signature."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from storage.importers.pdf_columns import two_columns
from storage.importers.pdf_lines import Line
from storage.importers.pdf_page import PdfPage
from storage.importers.pdf_paragraphs import Measure, join, measure, paragraph
from storage.importers.pdf_parts import PagePart, SideBySide, TableOnPage, page_parts
from storage.importers.pdf_table import append_page, read_table, same_columns
from storage.records_import import SourcePiece


def read_pieces(pages: Sequence[PdfPage]) -> tuple[SourcePiece, ...]:
    """Paragraphs and tables as a reader goes through ``pages``."""
    parts = _joined(part for at, page in enumerate(pages) for part in page_parts(page, at))
    lines = [part for part in parts if isinstance(part, Line)]
    return tuple(_pieces(parts, measure(lines) if lines else Measure(0, 0, 0)))


def _joined(parts: Iterable[PagePart]) -> list[PagePart]:
    """A table that goes on over the page is one, when nothing but furniture lies between."""
    kept: list[PagePart] = []
    for part in parts:
        whole = _whole_table(kept[-1], part) if kept else None
        if whole is None:
            kept.append(part)
        else:
            kept[-1] = whole
    return kept


def _whole_table(above: PagePart, below: PagePart) -> TableOnPage | None:
    if not (isinstance(above, TableOnPage) and isinstance(below, TableOnPage)):
        return None
    if not same_columns(above.rows, below.rows):
        return None
    return TableOnPage(append_page(above.rows, below.rows))


def _pieces(parts: Sequence[PagePart], column: Measure) -> Iterator[SourcePiece]:
    tables = 0
    for kind, run in groupby(parts, key=type):
        if kind is Line:
            yield from _paragraphs([part for part in run if isinstance(part, Line)], column)
            continue
        for part in run:
            if isinstance(part, TableOnPage):
                tables += 1
                yield read_table(part.rows, f"bảng {tables}")
            elif isinstance(part, SideBySide):
                yield two_columns(part.words, part.page, part.place)


def _paragraphs(lines: Sequence[Line], column: Measure) -> Iterator[SourcePiece]:
    for found in join(lines, column):
        yield paragraph(found, column, f"trang {found[0].page + 1}")
