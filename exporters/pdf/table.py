"""The task table as strips that draw themselves, several times quicker than Platypus cells."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, chain

from exporters.columns import column_widths
from exporters.document import GroupRow, Row, Run, Table
from exporters.lengths import Pt
from exporters.pdf.frame import Frame
from exporters.pdf.looks import Look
from exporters.pdf.pages import Strip
from exporters.pdf.rows import Cell, Grid, SetRow
from exporters.pdf.sheet import Sheet
from exporters.row_pairs import SHORT, paired_rows

# House practice, in points: the table stands a little off the paragraph before it.
_SPACE_BEFORE = 6.0


class TableLayout:
    """Turns the rows of one table into strips, its head repeated on every page."""

    def __init__(self, table: Table, frame: Frame) -> None:
        self._table = table
        self._frame = frame
        widths = column_widths(table.columns, Pt(frame.width))
        edges = tuple(accumulate((width.pt for width in widths), initial=frame.left))
        self._rows = self._grid(edges, [column.style for column in table.columns])
        self._groups = self._grid((edges[0], edges[-1]), ["table_group"])
        self._titles = self._title_row(edges)
        # Taller than half a page it would leave its rows no room: then it prints but once.
        repeats = self._titles.height <= frame.height / 2
        self._head = Strip(self._titles.height, self._titles.draw) if repeats else None

    def strips(self) -> Iterator[Strip]:
        """The rows in order; of a table without rows just the head."""
        yield replace(self._opening(), space_before=_SPACE_BEFORE)
        strips = [
            self._group_strip(row) if isinstance(row, GroupRow) else self._row_strip(row)
            for row in self._table.rows
        ]
        paired = paired_rows(self._table)
        for at, strip in enumerate(strips):
            together = at in paired and self._are_short(strips[at : at + 2])
            yield replace(strip, glued=True) if together else strip

    def _are_short(self, strips: Sequence[Strip]) -> bool:
        return all(strip.height <= SHORT * self._frame.height for strip in strips)

    def _opening(self) -> Strip:
        """Calls for the head, so that a table without rows shows it too."""
        if self._head is None:
            return self._cuttable(self._titles)
        return Strip(0.0, _nothing, glued=bool(self._table.rows), head=self._head)

    def _row_strip(self, row: Row) -> Strip:
        columns = zip(row.cells, self._rows.columns, strict=True)
        cells = tuple(
            self._cell(texts, look, width, row.bold) for texts, (_, width, look) in columns
        )
        return self._cuttable(SetRow(cells, self._rows), row.uid)

    def _group_strip(self, group: GroupRow) -> Strip:
        row = self._label_row((group.label,), self._groups)
        return Strip(row.height, row.draw, glued=True, uid=group.uid, head=self._head)

    def _title_row(self, edges: tuple[float, ...]) -> SetRow:
        titles = [column.title for column in self._table.columns]
        return self._label_row(titles, self._grid(edges, ["table_head"] * len(titles)))

    def _label_row(self, labels: Sequence[str], grid: Grid) -> SetRow:
        columns = zip(labels, grid.columns, strict=True)
        return SetRow(tuple(self._cell((text,), look, w) for text, (_, w, look) in columns), grid)

    def _cuttable(self, row: SetRow, uid: str = "") -> Strip:
        def cut(room: float) -> tuple[Strip, Strip] | None:
            parts = row.cut(room)
            return parts and (self._cuttable(parts[0], uid), self._cuttable(parts[1]))

        return Strip(row.height, row.draw, uid=uid, head=self._head, cut=cut)

    def _cell(self, texts: Sequence[str], look: Look, width: float, bold: bool = False) -> Cell:
        breaker = self._frame.breaker
        if bold:
            runs = [(Run(text, bold=True),) for text in texts]
            broken = [breaker.runs(run, look, width, width) for run in runs]
        else:
            broken = [breaker.text(text, look, width) for text in texts]
        return broken[0] if len(broken) == 1 else tuple(chain.from_iterable(broken))

    def _grid(self, edges: tuple[float, ...], styles: Sequence[str]) -> Grid:
        frame = self._frame
        return Grid(
            edges,
            tuple(frame.looks[style] for style in styles),
            frame.millimetres("cell_padding_x"),
            frame.millimetres("cell_padding_y"),
            frame.measure("grid_weight"),
        )


def _nothing(sheet: Sheet, top: float) -> None:
    """The drawing of a strip that only calls for its head."""
