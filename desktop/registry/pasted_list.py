"""A list copied in Excel or Word, as the import takes it; a heading row may be missing."""

from PySide6.QtCore import QMimeData

from desktop.editing.clipboard import PastedText, read_clipboard
from resources.vietnamese import clean_line
from storage.importers.lists.grid import Grid, letter_of
from storage.importers.lists.head import table_of
from storage.records_lists import ListColumn, ListLine, ListTable, ReadList

_NAME = "Bộ nhớ tạm"


def pasted_list(mime: QMimeData) -> ReadList:
    """The list on the clipboard; raises ClipboardError where there is nothing of that kind.

    Without a heading row the columns have no titles, and the person says what they are.
    """
    found = read_clipboard(mime)
    if isinstance(found, PastedText):
        rows = [(line,) for line in found.text.split("\n") if line.strip()]
    else:
        rows = [row.cells for row in found.rows]
    cells = [tuple(clean_line(cell.replace("\n", " ")) for cell in row) for row in rows]
    table = table_of(Grid(_NAME, cells)) or _without_head(cells)
    return ReadList(_NAME, (table,))


def _without_head(rows: list[tuple[str, ...]]) -> ListTable:
    width = max(map(len, rows), default=0)
    columns = tuple(ListColumn(letter_of(at), "") for at in range(width))
    lines = tuple(
        ListLine(number, row + ("",) * (width - len(row)))
        for number, row in enumerate(rows, start=1)
        if any(row)
    )
    return ListTable(_NAME, (), columns, lines)
