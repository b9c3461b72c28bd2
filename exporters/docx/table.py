"""The task table as WordprocessingML, rows built as strings: thousands cost a tenth of a second."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from exporters.columns import column_widths
from exporters.document import Column, GroupRow, Row, Table
from exporters.docx.bookmarks import Bookmarks
from exporters.docx.fit import Cell, fits
from exporters.docx.markup import KEEP_NEXT, MIDDLE, cell, on_twips, paragraph, row, table, text_run
from exporters.fonts import line_height
from exporters.lengths import Length, Mm
from exporters.row_pairs import SHORT, paired_rows
from exporters.styles import StyleSheet

_HEAD = "<w:cantSplit/><w:tblHeader/>"


@dataclass(frozen=True)
class TableWriter:
    """Writes the tables of one document; ``width`` and ``height`` are those of its text area."""

    sheet: StyleSheet
    width: Length
    height: Length
    bookmarks: Bookmarks

    def write(self, block: Table, keep_end: bool) -> str:
        """The whole table; with ``keep_end`` its last row stays with what follows."""
        widths = on_twips(column_widths(block.columns, self.width))
        kept = self._kept(block, widths, keep_end)
        rows = [
            self._group_row(item, len(widths))
            if isinstance(item, GroupRow)
            else self._task_row(item, block.columns, widths, place in kept)
            for place, item in enumerate(block.rows)
        ]
        return table("tasks", widths, _head(block.columns, widths) + "".join(rows))

    def _kept(self, block: Table, widths: Sequence[Length], keep_end: bool) -> set[int]:
        """Places of rows that stay with what follows them."""
        paired = paired_rows(block)
        kept = {at for at in paired if self._are_short(block, widths, at)}
        return kept | ({len(block.rows) - 1} if keep_end else set())

    def _are_short(self, block: Table, widths: Sequence[Length], at: int) -> bool:
        rows = (row for row in block.rows[at : at + 2] if isinstance(row, Row))
        room = Length(self.height * SHORT)
        return all(fits(self._measured(row, block.columns, widths), room) for row in rows)

    def _measured(
        self, item: Row, columns: Sequence[Column], widths: Sequence[Length]
    ) -> list[Cell]:
        return [
            (lines, self._inner(width), self.sheet.styles[column.style])
            for column, lines, width in zip(columns, item.cells, widths, strict=True)
        ]

    def _task_row(
        self, item: Row, columns: Sequence[Column], widths: Sequence[Length], keep: bool
    ) -> str:
        texts = (
            self._lines(column.style, lines, keep, item.uid if place == 0 else "", item.bold)
            for place, (column, lines) in enumerate(zip(columns, item.cells, strict=True))
        )
        heights = (self._standing(column.style) for column in columns)
        measured = self._measured(item, columns, widths)
        return row("".join(map(cell, widths, texts, heights)), self._uncut(measured))

    def _group_row(self, item: GroupRow, span: int) -> str:
        """Its style keeps with next, so that QUÝ I never ends a page."""
        text = self._lines("table_group", (item.label,), keep=False, uid=item.uid)
        style = self.sheet.styles["table_group"]
        measured = [((item.label,), self._inner(self.width), style)]
        merged = f'<w:gridSpan w:val="{span}"/>{MIDDLE}'
        return row(cell(self.width, text, merged), self._uncut(measured))

    def _lines(
        self, style: str, lines: Sequence[str], keep: bool, uid: str, bold: bool = False
    ) -> str:
        """A paragraph for each line. The bookmark stays within one paragraph: LibreOffice
        doubles one that reaches into another cell."""
        first, *others = [text_run(line, bold) for line in lines] or [""]
        runs = [self.bookmarks.around(uid, first), *others]
        return "".join(paragraph(style, run, KEEP_NEXT * keep) for run in runs)

    def _standing(self, style: str) -> str:
        """Centred cells (numbers) stand in the middle of their row, text at its top."""
        return MIDDLE * (self.sheet.styles[style].align == "center")

    def _uncut(self, cells: Iterable[Cell]) -> str:
        """cantSplit, unless the row is taller than a page below a repeated head of two lines."""
        head = 2 * line_height(self.sheet.styles["table_head"].size)
        padding = 4 * Mm(self.sheet.measures["cell_padding_y"])
        return "<w:cantSplit/>" * fits(cells, Length(self.height - head - padding))

    def _inner(self, width: Length) -> Length:
        return Length(width - 2 * Mm(self.sheet.measures["cell_padding_x"]))


def _head(columns: Sequence[Column], widths: Sequence[Length]) -> str:
    titles = (paragraph("table_head", text_run(column.title), KEEP_NEXT) for column in columns)
    cells = (cell(width, title, MIDDLE) for width, title in zip(widths, titles, strict=True))
    return row("".join(cells), _HEAD)
