"""Text copied from a printout as pieces in reading order: letterhead, text, table, signature."""

from collections.abc import Iterator, Sequence

from resources.catalogues import load_catalogue
from resources.vietnamese import fold
from storage.importers.text_cells import read_cells
from storage.importers.text_head import closing, letterhead
from storage.importers.text_heading import TextColumn, read_heading, starts_table
from storage.importers.text_lines import clean_lines, join_paragraphs, widest
from storage.importers.text_rows import TextRow, TextTable, head_lines, read_table, roman
from storage.importers.text_units import UnitNames
from storage.records import TextRun
from storage.records_import import SourceCell, SourceParagraph, SourcePiece, SourceTable

_MOST_HEAD_LINES = 40


def read_pieces(text: str) -> tuple[SourcePiece, ...]:
    """Paragraphs and tables of ``text``; page numbers and repeated table heads are left out."""
    lines = clean_lines(text)
    title = _title(lines)
    end = _closing(lines)
    return (
        *([letterhead(lines[:title])] if title else []),
        *_body(lines[title:end]),
        *([closing(lines[end:])] if lines[end:] else []),
    )


def _body(lines: Sequence[str]) -> Iterator[SourcePiece]:
    start = at = tables = 0
    while at < len(lines):
        if not _heads_table(lines, at):
            at += 1
            continue
        yield from _paragraphs(lines[start:at])
        tables += 1
        found = read_table(lines, at, _last_section(lines[:at]))
        yield _table(found, f"bảng {tables}")
        start = at = found.end
    yield from _paragraphs(lines[start:])


def _heads_table(lines: Sequence[str], at: int) -> bool:
    return starts_table(lines[at]) and len(read_heading(head_lines(lines, at))) > 1


def _paragraphs(lines: Sequence[str]) -> Iterator[SourcePiece]:
    running = [line for line in lines if not line.isdigit()]
    for text in join_paragraphs(running):
        yield SourceParagraph((TextRun(text),), f"đoạn “{text[:40]}”")


def _table(found: TextTable, place: str) -> SourceTable:
    columns = read_heading(found.head)
    rows = [part for part in found.body if isinstance(part, TextRow)]
    units = UnitNames(rows)
    room = widest(line for row in rows for line in row.lines)
    made = [_row([[column.title] for column in columns], place)]
    for part in found.body:
        made.append(_body_row(part, columns, units, room, place))
    return SourceTable(tuple(made), place)


def _body_row(
    part: str | TextRow, columns: Sequence[TextColumn], units: UnitNames, room: float, place: str
) -> tuple[SourceCell, ...]:
    if isinstance(part, str):
        return (SourceCell((SourceParagraph((TextRun(part),), place),), len(columns)),)
    return _row(read_cells(part, columns, units, room), f"{place}, nhiệm vụ {part.number}")


def _row(cells: Sequence[Sequence[str]], place: str) -> tuple[SourceCell, ...]:
    return tuple(
        SourceCell(tuple(SourceParagraph((TextRun(text),), place) for text in cell))
        for cell in cells
    )


def _title(lines: Sequence[str]) -> int:
    """Where the line with nothing but the kind of document stands; 0 when there is none."""
    kinds = load_catalogue("document-kinds")
    top = enumerate(lines[:_MOST_HEAD_LINES])
    return next((at for at, line in top if line.isupper() and kinds.by_name(line)), 0)


def _closing(lines: Sequence[str]) -> int:
    return next(
        (at for at, line in enumerate(lines) if fold(line).startswith("noi nhan")), len(lines)
    )


def _last_section(lines: Sequence[str]) -> int:
    return max((roman(line) for line in lines), default=0)
