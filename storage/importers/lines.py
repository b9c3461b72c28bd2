"""The printed lines of a paper, whatever paragraphs and layout tables they were typed in."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from resources.vietnamese import clean_line, fold
from storage.records import TextRun
from storage.records_import import SourceCell, SourceParagraph, SourcePiece, SourceTable

_RULE = re.compile(r"[\s_\-–—=*.…~⁎○oO]*")
_GAP = re.compile(r"\t+| {5,}|\u00a0{5,}")


@dataclass(frozen=True)
class Line:
    """One printed line; ``side`` is its cell in a layout table, ``origin`` its piece's position."""

    runs: tuple[TextRun, ...]
    place: str = ""
    alignment: str = ""
    style: str = ""
    side: int = 0
    origin: int = 0

    @property
    def raw(self) -> str:
        return "".join(run.text for run in self.runs)

    @property
    def text(self) -> str:
        return clean_line(self.raw)

    @property
    def folded(self) -> str:
        return fold(self.text)

    @property
    def is_blank(self) -> bool:
        """Nothing to read: empty, or a rule drawn with underscores, dashes or stars."""
        return _RULE.fullmatch(self.raw) is not None

    @property
    def is_bold(self) -> bool:
        """Whether every letter of it is bold."""
        lettered = [run for run in self.runs if any(map(str.isalpha, run.text))]
        return bool(lettered) and all(run.bold for run in lettered)

    @property
    def is_upper(self) -> bool:
        """Whether it is in capitals."""
        return any(map(str.isalpha, self.text)) and self.text.upper() == self.text

    def cut(self, start: int, end: int) -> "Line":
        """The characters of ``raw`` from ``start`` to ``end`` as a line of their own."""
        return replace(self, runs=tuple(_cut(self.runs, start, end)))


Item = Line | SourceTable


def lines_of(paragraph: SourceParagraph, side: int = 0, origin: int = 0) -> Iterator[Line]:
    """The paragraph's lines, parted where it has line breaks."""
    whole = Line(
        paragraph.runs, paragraph.place, paragraph.alignment, paragraph.style, side, origin
    )
    start = 0
    for text in whole.raw.split("\n"):
        yield whole.cut(start, start + len(text))
        start += len(text) + 1


def whole_line(paragraph: SourceParagraph, origin: int = 0) -> Line:
    """The paragraph as one line, its line breaks kept inside."""
    return Line(paragraph.runs, paragraph.place, paragraph.alignment, paragraph.style, 0, origin)


def layout_lines(table: SourceTable, origin: int) -> Iterator[Line]:
    """The lines of a table that only arranges text: column by column within rows of one make."""
    for band in _bands(table.rows):
        for side in range(max(len(row) for row in band)):
            cells = (row[side] for row in band if side < len(row))
            yield from (line for cell in cells for line in _cell_lines(cell, side, origin))


def halves(line: Line) -> Iterator[Line]:
    """A line typed in two columns with tabs or many spaces, as its two sides."""
    gap = _GAP.search(line.raw)
    if gap is None or line.side:
        yield line
        return
    left, right = line.cut(0, gap.start()), line.cut(gap.end(), len(line.raw))
    yield from (part for part in (left, replace(right, side=1)) if part.text)


def _cell_lines(cell: SourceCell, side: int, origin: int) -> Iterator[Line]:
    for paragraph in cell.paragraphs:
        yield from lines_of(paragraph, side, origin)


def _bands(rows: Sequence[tuple[SourceCell, ...]]) -> Iterator[list[tuple[SourceCell, ...]]]:
    band: list[tuple[SourceCell, ...]] = []
    for row in rows:
        if band and len(row) != len(band[0]):
            yield band
            band = []
        if row:
            band.append(row)
    if band:
        yield band


def _cut(runs: Sequence[TextRun], start: int, end: int) -> Iterator[TextRun]:
    at = 0
    for run in runs:
        text = run.text[max(start - at, 0) : max(end - at, 0)]
        at += len(run.text)
        if text:
            yield replace(run, text=text)


def items_of(pieces: Sequence[SourcePiece], is_layout: Callable[[SourceTable], bool]) -> list[Item]:
    """Paragraphs and layout tables as lines, every other table as it is."""
    items: list[Item] = []
    for origin, piece in enumerate(pieces):
        if isinstance(piece, SourceParagraph):
            items.append(whole_line(piece, origin))
        elif is_layout(piece):
            items.extend(layout_lines(piece, origin))
        else:
            items.append(piece)
    return items
