"""The body of a .docx as pieces in reading order: paragraphs, tables, text boxes."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from storage.importers.docx_looks import Looks
from storage.importers.docx_numbering import Numbering
from storage.importers.docx_runs import RunReader
from storage.importers.docx_xml import VAL, Element, W, child_value
from storage.importers.table_head import find_head
from storage.records import TextRun
from storage.records_import import SourceCell, SourceParagraph, SourcePiece, SourceTable

_AROUND = {f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag")}
_DEEPEST = 12
"""Tables inside tables; deeper ones are read no further."""


@dataclass
class BodyReader:
    """Walks the body once, counting paragraphs and tables for the places it names."""

    looks: Looks
    numbering: Numbering
    runs: RunReader
    _paragraphs: int = 0
    _tables: int = 0
    _pending: tuple[TextRun, ...] = field(default=())

    def read(self, parent: Element, place: str = "", depth: int = 0) -> Iterator[SourcePiece]:
        """The pieces inside ``parent``; ``place`` is that of the table they stand in."""
        for child in parent:
            if child.tag == f"{W}p":
                yield from self._paragraph(child, place, depth)
            elif child.tag == f"{W}tbl" and depth < _DEEPEST:
                yield from self._table(child, place, depth)
            elif child.tag in _AROUND:
                yield from self.read(child, place, depth)

    def _paragraph(self, element: Element, place: str, depth: int) -> Iterator[SourcePiece]:
        if not place:
            self._paragraphs += 1
        where = place or f"đoạn {self._paragraphs}"
        for box in self.runs.boxes(element) if depth < _DEEPEST else ():
            yield from self.read(box, f"khung chữ ở {where}", depth + 1)
        properties = element.find(f"{W}pPr")
        look, style = self.looks.paragraph(properties)
        label = self.numbering.label(look) if look.list_id else ""
        runs = (*self._pending, *self.runs.read(element, look, label))
        self._pending = ()
        if _mark_deleted(properties):
            self._pending = runs
            return
        yield SourceParagraph(runs, where, look.alignment or "", style)

    def _table(self, element: Element, place: str, depth: int) -> Iterator[SourcePiece]:
        if not place:
            self._tables += 1
        where = place or f"bảng {self._tables}"
        rows: list[list[_Cell]] = []
        for row in _rows(element):
            rows.append(self._cells(row, f"{where}, dòng {len(rows) + 1}", depth))
        if any(_holds_tasks(cell) for row in rows for cell in row):
            yield from (piece for row in rows for cell in row for piece in cell.pieces)
        elif rows:
            yield SourceTable(tuple(tuple(map(_source_cell, row)) for row in rows), where)

    def _cells(self, row: Element, place: str, depth: int) -> "list[_Cell]":
        before = _count(row.find(f"{W}trPr"), "gridBefore")
        cells = [_Cell((), before)] if before else []
        for cell in _members(row, f"{W}tc"):
            properties = cell.find(f"{W}tcPr")
            if properties is not None and properties.find(f"{W}cellDel") is not None:
                continue
            pieces = tuple(self.read(cell, place, depth + 1))
            if _merged(properties, "hMerge") and cells:
                cells[-1].columns += 1
                continue
            columns = _count(properties, "gridSpan") or 1
            cells.append(_Cell(pieces, columns, _merged(properties, "vMerge")))
        return cells


@dataclass
class _Cell:
    """A cell that may still hold tables."""

    pieces: tuple[SourcePiece, ...]
    columns: int = 1
    continues: bool = False


def _rows(table: Element) -> Iterator[Element]:
    """The rows there are once all tracked changes are accepted."""
    for row in _members(table, f"{W}tr"):
        properties = row.find(f"{W}trPr")
        if properties is None or properties.find(f"{W}del") is None:
            yield row


def _members(parent: Element, tag: str) -> Iterator[Element]:
    """Children of that tag, also inside content controls."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in _AROUND:
            yield from _members(child, tag)


def _mark_deleted(properties: Element | None) -> bool:
    """A deleted paragraph mark joins the paragraph with the next one."""
    return properties is not None and properties.find(f"{W}rPr/{W}del") is not None


def _merged(properties: Element | None, name: str) -> bool:
    found = None if properties is None else properties.find(f"{W}{name}")
    return found is not None and found.get(VAL, "continue") != "restart"


def _count(properties: Element | None, name: str) -> int:
    """A number of columns; no table has more than Word's 63."""
    text = "" if properties is None else child_value(properties, name)
    return min(int(text), 63) if text.isdecimal() and len(text) < 4 else 0


def _holds_tasks(cell: _Cell) -> bool:
    tables = (piece for piece in cell.pieces if isinstance(piece, SourceTable))
    return any(find_head(table) is not None for table in tables)


def _source_cell(cell: _Cell) -> SourceCell:
    paragraphs: list[SourceParagraph] = []
    for piece in cell.pieces:
        if isinstance(piece, SourceParagraph):
            paragraphs.append(piece)
        else:
            paragraphs.extend(p for row in piece.rows for inner in row for p in inner.paragraphs)
    return SourceCell(tuple(paragraphs), cell.columns, cell.continues)
