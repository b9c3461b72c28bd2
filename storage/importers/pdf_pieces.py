"""The pages of a PDF as pieces in reading order: letterhead, text, tables, signature."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from storage.importers.pdf_columns import two_columns
from storage.importers.pdf_lines import Line
from storage.importers.pdf_page import PdfPage
from storage.importers.pdf_paragraphs import Measure, join, measure, paragraph
from storage.importers.pdf_parts import PagePart, SideBySide, TableOnPage, page_parts
from storage.importers.pdf_table import append_page, read_table, same_columns
from storage.importers.pdf_unruled import split_unruled
from storage.records_import import SourcePiece


@dataclass(frozen=True)
class PdfPieces:
    """The pieces in order; ``unruled`` are the places of tables told by their columns alone."""

    pieces: tuple[SourcePiece, ...]
    unruled: tuple[str, ...]


def read_pieces(pages: Sequence[PdfPage]) -> PdfPieces:
    """Paragraphs and tables as a reader goes through ``pages``."""
    drawn = _joined(part for at, page in enumerate(pages) for part in page_parts(page, at))
    parts = list(_with_unruled(drawn))
    lines = [part for part in parts if isinstance(part, Line)]
    pieces = tuple(_pieces(parts, measure(lines) if lines else Measure(0, 0, 0)))
    tables = [part for part in parts if isinstance(part, TableOnPage)]
    unruled = (place for place, table in enumerate(tables, start=1) if not table.ruled)
    return PdfPieces(pieces, tuple(f"bảng {place}" for place in unruled))


def _with_unruled(parts: Iterable[PagePart]) -> Iterator[PagePart]:
    """Lines of text that stand in the columns of a task table become that table."""
    for _, run in groupby(parts, key=type):
        lines = list[Line]()
        for part in run:
            if isinstance(part, Line):
                lines.append(part)
            else:
                yield part
        for found in split_unruled(lines):
            yield found if isinstance(found, Line) else TableOnPage(found, ruled=False)


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
