"""Tables without rules: numbered rows that stand in columns under a head that names them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from resources.vietnamese import clean_line
from storage.importers.group_rows import names_a_period
from storage.importers.headings import uses_by_heading
from storage.importers.pdf_lines import Line, read_lines
from storage.importers.pdf_rows import PdfCell, PdfRow
from storage.importers.pdf_words import Word

_HEAD_GAP = 0.6
"""Words of a head further apart than this share of their size head two columns."""
_NARROWEST = 7.0
"""Points between two columns; a space of 14 points is 3.5 wide, a justified one seldom twice."""
_FEWEST_COLUMNS = 3
_FEWEST_ROWS = 2
_LONGEST_STEP = 2.2
_NUMBER = re.compile(r"(\d{1,3})[.)]?")

Span = tuple[float, float]


def split_unruled(lines: Sequence[Line]) -> Iterator[Line | tuple[PdfRow, ...]]:
    """``lines`` in order, those of a table as its rows.

    A table has a head of at least three columns, TT and Nội dung among them, and at least two
    rows numbered one after the other; whatever else is in doubt stays text.
    """
    at = 0
    while at < len(lines):
        heads = _heads(lines[at])
        table = _Table(heads, lines[at]).taken(lines[at + 1 :]) if heads else None
        if table is None:
            yield lines[at]
            at += 1
        else:
            yield tuple(table.rows())
            at += 1 + table.count


def _heads(line: Line) -> list[list[Word]]:
    """The words of each heading; none where the line is no head of a task table."""
    cells = [[line.words[0]]]
    for before, word in pairwise(line.words):
        if word.left - before.right > _HEAD_GAP * word.size:
            cells.append([])
        cells[-1].append(word)
    if len(cells) < _FEWEST_COLUMNS:
        return []
    uses = uses_by_heading([" ".join(word.text for word in cell) for cell in cells], ())
    kinds = [use.kind for use in uses or ()]
    return cells if kinds[:1] == ["number"] and "content" in kinds else []


@dataclass
class _Row:
    """Lines of one row in order; a ``group`` is one cell over all columns."""

    lines: list[Line]
    group: bool = False


@dataclass
class _Table:
    """A table while its lines are gathered; ``count`` of them stand below the head."""

    heads: list[list[Word]]
    head: Line
    count: int = 0
    _rows: list[_Row] = field(default_factory=list[_Row])
    _gutters: list[list[Span]] = field(default_factory=list[list[Span]])

    def taken(self, lines: Sequence[Line]) -> "_Table | None":
        """The table with those of ``lines`` that go on below its head; None if it is none."""
        centres = [(cell[0].left + cell[-1].right) / 2 for cell in self.heads]
        self._gutters = [[span] for span in pairwise(centres)]
        self._cut(self.head)
        for line, following in zip(lines, [*lines[1:], None], strict=True):
            if not self._takes(line, following):
                break
            self.count += 1
        return self if sum(not row.group for row in self._rows) >= _FEWEST_ROWS else None

    def rows(self) -> Iterator[PdfRow]:
        """The head, then the rows from top to bottom."""
        for row in (_Row([self.head]), *self._rows):
            if row.group:
                left, right = row.lines[0].left, row.lines[0].right
                yield (PdfCell(tuple(row.lines), left, right, len(self.heads)),)
            else:
                yield tuple(self._cells(row))

    def _takes(self, line: Line, following: Line | None) -> bool:
        if clean_line(line.text) == clean_line(self.head.text):
            return True
        if self._heads_tasks(line, following):
            self._rows.append(_Row([line], group=True))
            return True
        starts = self._number(line) in self._next_numbers()
        if not (starts or self._goes_on(line)) or not self._cut(line):
            return False
        if starts:
            self._rows.append(_Row([line]))
        else:
            self._rows[-1].lines.append(line)
        return True

    def _heads_tasks(self, line: Line, following: Line | None) -> bool:
        if following is None or self._number(following) is None:
            return False
        return names_a_period(line.text)

    def _next_numbers(self) -> tuple[int, ...]:
        """Counting begins at 1 and may begin again under a new group."""
        counted = [row for row in self._rows if not row.group]
        following = (self._number(counted[-1].lines[0]) or 0) + 1 if counted else 1
        return (following, 1) if self._rows and self._rows[-1].group else (following,)

    def _number(self, line: Line) -> int | None:
        """The number under TT, with a gutter behind it; None where there is no such."""
        first, *others = line.words
        match = _NUMBER.fullmatch(first.text)
        under = first.left < self.heads[0][-1].right + _NARROWEST
        alone = bool(others) and others[0].left - first.right >= _NARROWEST
        return int(match[1]) if match and under and alone else None

    def _goes_on(self, line: Line) -> bool:
        """Whether the line is a further one of the row above: near it, nothing under TT."""
        if not self._rows or self._rows[-1].group or line.left <= self._edges()[1]:
            return False
        above = self._rows[-1].lines[-1]
        return line.page != above.page or line.base - above.base <= _LONGEST_STEP * line.size

    def _cut(self, line: Line) -> bool:
        """Narrow the gutters by the line's words; False, and nothing done, where one closes."""
        narrowed = [_without(gutter, line.words) for gutter in self._gutters]
        if not all(narrowed):
            return False
        self._gutters = narrowed
        return True

    def _edges(self) -> list[float]:
        """Where columns part: the first free stretch, for behind it short cells leave others."""
        middles = [sum(gutter[0]) / 2 for gutter in self._gutters]
        return [float("-inf"), *middles, float("inf")]

    def _cells(self, row: _Row) -> Iterator[PdfCell]:
        for left, right in pairwise(self._edges()):
            lines = [part for line in row.lines for part in _between(line, left, right)]
            column = [w for line in self._lines() for w in line.words if left < w.left < right]
            ends = min(w.left for w in column), max(w.right for w in column)
            yield PdfCell(tuple(lines), *ends)

    def _lines(self) -> Iterator[Line]:
        yield self.head
        yield from (line for row in self._rows if not row.group for line in row.lines)


def _between(line: Line, left: float, right: float) -> Iterator[Line]:
    return read_lines([word for word in line.words if left < word.left < right], line.page)


def _without(spans: Sequence[Span], words: Sequence[Word]) -> list[Span]:
    """What of ``spans`` no word covers, stretches too narrow for a gutter left out."""
    free = list(spans)
    for word in words:
        free = [
            part
            for left, right in free
            for part in ((left, min(right, word.left)), (max(left, word.right), right))
            if part[1] - part[0] >= _NARROWEST
        ]
    return free
