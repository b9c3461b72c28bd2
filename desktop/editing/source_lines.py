"""A paper read for import as lines of plain text, each doubt beside the line it is about."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from resources.vietnamese import fold
from storage.records_import import Doubt, Imported, SourceCell, SourceParagraph, SourcePiece

_CELLS_APART = "  │  "
_QUOTED = re.compile("“([^”]+)”")
_HEAD, _FOOT, _TABLE = "phần đầu văn bản", "phần cuối văn bản", "bảng nhiệm vụ"


@dataclass(frozen=True)
class SourceLine:
    """A paragraph, or a row of a table with its cells side by side."""

    text: str
    places: tuple[str, ...]
    in_table: bool = False


def source_lines(imported: Imported) -> tuple[SourceLine, ...]:
    """What the file holds, in its order; nothing for a file that has no pages (.json)."""
    return tuple(line for piece in imported.source for line in _lines(piece))


def line_of(doubt: Doubt, lines: Sequence[SourceLine]) -> int | None:
    """The line ``doubt`` is about: by its place, else by the words it quotes; None for no line."""
    place = doubt.place.lower()
    for at, line in enumerate(lines):
        if place in line.places:
            return at
    quotes = [fold(words) for words in _QUOTED.findall(f"{doubt.place} {doubt.sentence}")]
    for at, line in enumerate(lines):
        if any(words in fold(line.text) for words in quotes):
            return at
    return _of_part(place, lines)


def _of_part(place: str, lines: Sequence[SourceLine]) -> int | None:
    """Places that name a part of every plan."""
    if not lines:
        return None
    if place == _HEAD:
        return 0
    if place == _FOOT:
        return len(lines) - 1
    rows = [at for at, line in enumerate(lines) if line.in_table]
    return _longest_run(rows) if place == _TABLE and rows else None


def _longest_run(rows: Sequence[int]) -> int:
    """The task table is the one with the most rows; its first row."""
    starts = [row for row in rows if row - 1 not in rows]
    ends = [*(rows[rows.index(start) - 1] for start in starts[1:]), rows[-1]]
    return max(zip(starts, ends, strict=True), key=lambda run: run[1] - run[0])[0]


def _lines(piece: SourcePiece) -> Iterator[SourceLine]:
    if isinstance(piece, SourceParagraph):
        yield SourceLine(_flat(piece.text), (piece.place.lower(),))
        return
    for number, row in enumerate(piece.rows):
        places = {p.place.lower() for cell in row for p in cell.paragraphs}
        own = (piece.place.lower(),) if number == 0 else ()
        yield SourceLine(_CELLS_APART.join(map(_cell, row)), (*own, *sorted(places)), True)


def _cell(cell: SourceCell) -> str:
    return "〃" if cell.continues and not cell.text else _flat(cell.text)


def _flat(text: str) -> str:
    return " ".join(text.split())
