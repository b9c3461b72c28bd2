"""Walks the body of a Word file in reading order and resolves every paragraph's look."""

import re
import uuid
from dataclasses import replace
from xml.etree.ElementTree import Element

from exporters.inspection.facts import (
    Cell,
    PaperFacts,
    ParagraphFact,
    RowFact,
    SectionFact,
    TableFact,
)
from exporters.inspection.lines import rule_length
from exporters.inspection.looks import ParagraphLook, TextLook, over, paragraph_look
from exporters.inspection.numbering import Numbering
from exporters.inspection.numbers import whole
from exporters.inspection.package import Package, W
from exporters.inspection.sections import sections_of
from exporters.inspection.stylebook import Looks, StyleBook
from exporters.inspection.texts import boxes_in, runs_of
from exporters.lengths import Length

_BOOKMARK = re.compile(r"_std_([0-9a-f]{32})")
_CONTAINERS = (f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}customXml")
# More than Word itself allows (63).
_MOST_COLUMNS = 100
_NOTHING: Looks = (ParagraphLook(), TextLook())


class Reader:
    """Collects the facts of one document; used once."""

    def __init__(self, package: Package) -> None:
        self._document = package.document()
        self._styles = StyleBook(package)
        self._numbering = Numbering(package)
        self._sections = sections_of(package, self._styles)
        self._paragraphs: list[ParagraphFact] = []
        self._tables: list[TableFact] = []
        self._section = 0

    def facts(self) -> PaperFacts:
        body = self._document.find(f"{W}body")
        if body is not None:
            self._walk(body, None, _NOTHING)
        return PaperFacts(self._sections, tuple(self._paragraphs), tuple(self._tables))

    def _walk(self, parent: Element, cell: Cell | None, table_style: Looks) -> None:
        for child in parent:
            if child.tag == f"{W}p":
                self._paragraph(child, cell, table_style)
            elif child.tag == f"{W}tbl":
                self._table(child, cell)
            elif child.tag in _CONTAINERS:
                self._walk(child, cell, table_style)

    def _table(self, table: Element, outer: Cell | None) -> None:
        style = self._table_style(table)
        if outer is not None:
            for inner in table.iterfind(f"{W}tr/{W}tc"):
                self._walk(inner, outer, style)
            return
        index = len(self._tables)
        self._tables.append(TableFact(index, ()))
        rows = [
            self._row(row, index, place, style) for place, row in enumerate(table.findall(f"{W}tr"))
        ]
        self._tables[index] = TableFact(index, tuple(rows))

    def _row(self, row: Element, table: int, place: int, style: Looks) -> RowFact:
        cells: list[tuple[int, int]] = []
        column = 0
        for cell in row.findall(f"{W}tc"):
            span, width = _span_and_width(cell)
            self._walk(cell, Cell(table, place, column, span, width), style)
            cells.append((column, span))
            column += span
        properties = row.find(f"{W}trPr")
        return RowFact(
            cells=tuple(cells),
            uncut=_has(properties, "cantSplit"),
            is_head=_has(properties, "tblHeader"),
        )

    def _table_style(self, table: Element) -> Looks:
        style = table.find(f"{W}tblPr/{W}tblStyle")
        named = self._styles.default_table() if style is None else style.get(f"{W}val")
        return self._styles.named(named)

    def _paragraph(self, paragraph: Element, cell: Cell | None, below: Looks) -> None:
        properties = paragraph.find(f"{W}pPr")
        look, text = self._look(properties, below)
        runs = runs_of(paragraph, text, self._styles)
        section = self._sections[min(self._section, len(self._sections) - 1)]
        fact = _fact(look, runs, len(self._paragraphs))
        self._paragraphs.append(
            replace(
                fact,
                section=self._section,
                rule=rule_length(paragraph, look, runs, _room(cell, section)),
                number=self._numbering.next(look.number),
                cell=cell,
                uid=_uid(paragraph),
            )
        )
        for box in boxes_in(paragraph):
            self._walk(box, cell, below)
        if properties is not None and properties.find(f"{W}sectPr") is not None:
            self._section += 1

    def _look(self, properties: Element | None, table: Looks) -> Looks:
        """Direct properties over the paragraph's style, the table's style and the defaults."""
        style = None if properties is None else properties.find(f"{W}pStyle")
        named = self._styles.paragraph(None if style is None else style.get(f"{W}val"))
        paragraph = over(paragraph_look(properties), named[0])
        defaults = self._styles.defaults
        return (
            over(paragraph, over(table[0], defaults[0])),
            over(named[1], over(table[1], defaults[1])),
        )


def _fact(look: ParagraphLook, runs: tuple, index: int) -> ParagraphFact:
    fact = ParagraphFact(
        index=index,
        section=0,
        runs=runs,
        align=look.align or "left",
        first_line=look.first_line or Length(0),
        left=look.left or Length(0),
        before=look.before or Length(0),
        after=look.after or Length(0),
        line_spacing=1.0,
    )
    return replace(fact, line_spacing=_line_spacing(look, fact.size))


def _line_spacing(look: ParagraphLook, size: Length) -> float:
    """As a multiple of the font's own line, 1.15 of its size."""
    line = look.line or 240
    if look.line_rule == "auto" or look.line is None:
        return line / 240
    asked = Length(line * 635).pt / (1.15 * size.pt) if size else 1.0
    return max(1.0, asked) if look.line_rule == "atLeast" else asked


def _room(cell: Cell | None, section: SectionFact) -> Length:
    if cell is not None and cell.width:
        return cell.width
    return Length(section.width - section.left - section.right)


def _span_and_width(cell: Element) -> tuple[int, Length]:
    span = cell.find(f"{W}tcPr/{W}gridSpan")
    width = cell.find(f"{W}tcPr/{W}tcW")
    columns = None if span is None else whole(span.get(f"{W}val"))
    share = width is None or width.get(f"{W}type") == "pct"
    twips = None if width is None or share else whole(width.get(f"{W}w"))
    return min(max(columns or 1, 1), _MOST_COLUMNS), Length(max(twips or 0, 0) * 635)


def _has(properties: Element | None, name: str) -> bool:
    element = None if properties is None else properties.find(f"{W}{name}")
    return element is not None and element.get(f"{W}val", "1") not in ("0", "false", "off")


def _uid(paragraph: Element) -> str:
    """The uid this program hid in a bookmark when it exported the paragraph."""
    names = (mark.get(f"{W}name", "") for mark in paragraph.iter(f"{W}bookmarkStart"))
    match = next(filter(None, map(_BOOKMARK.fullmatch, names)), None)
    return str(uuid.UUID(match[1])) if match else ""
