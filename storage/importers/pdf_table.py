"""Tables drawn page by page become one: repeated heads fall away, cut rows are joined."""

from collections.abc import Sequence

from resources.vietnamese import fold
from storage.importers.pdf_paragraphs import Measure, join, paragraph, usual_step
from storage.importers.pdf_rows import PdfCell, PdfRow
from storage.records_import import SourceCell, SourceTable

_MOST_HEAD_ROWS = 3


def append_page(rows: Sequence[PdfRow], more: Sequence[PdfRow]) -> tuple[PdfRow, ...]:
    """``rows`` and those the table has on its next page."""
    fresh = tuple(more[_repeated(rows, more) :])
    if fresh and _is_rest(rows[-1], fresh[0]):
        pairs = zip(rows[-1], fresh[0], strict=True)
        whole = tuple(above.with_more(below) for above, below in pairs)
        return (*rows[:-1], whole, *fresh[1:])
    return (*rows, *fresh)


def same_columns(above: Sequence[PdfRow], below: Sequence[PdfRow]) -> bool:
    """Whether two drawn tables have as many columns."""
    return _width(above) == _width(below)


def read_table(rows: Sequence[PdfRow], place: str) -> SourceTable:
    """The table as a piece of the source."""
    placed = enumerate(rows, start=1)
    return SourceTable(
        tuple(
            tuple(_source_cell(cell, f"{place}, hàng {at}") for cell in row) for at, row in placed
        ),
        place,
    )


def _width(rows: Sequence[PdfRow]) -> int:
    return max(sum(cell.columns for cell in row) for row in rows)


def _repeated(rows: Sequence[PdfRow], more: Sequence[PdfRow]) -> int:
    """How many rows at the top of the next page are the head again."""
    count = 0
    for first, again in zip(rows[:_MOST_HEAD_ROWS], more, strict=False):
        if not _text(first) or _text(first) != _text(again):
            break
        count += 1
    return count


def _is_rest(above: PdfRow, below: PdfRow) -> bool:
    """A row without its number in the first cell goes on from the page before."""
    alike = [cell.columns for cell in above] == [cell.columns for cell in below]
    return alike and len(below) > 1 and bool(above[0].text) and not below[0].text


def _text(row: PdfRow) -> str:
    return "|".join(fold(cell.text) for cell in row).strip("|")


def _source_cell(cell: PdfCell, place: str) -> SourceCell:
    if not cell.lines:
        return SourceCell((), cell.columns, cell.continues)
    column = Measure(cell.left, cell.right, usual_step(cell.lines))
    paragraphs = (paragraph(lines, column, place) for lines in join(cell.lines, column))
    return SourceCell(tuple(paragraphs), cell.columns, cell.continues)
