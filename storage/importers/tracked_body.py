"""The body of a Word file: paragraphs and tables in order, deleted ones still among them."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from storage.importers.tracked import (
    TrackedBlock,
    TrackedCell,
    TrackedParagraph,
    TrackedRow,
    TrackedTable,
)
from storage.importers.tracked_markup import Element, child, first_mark, name_of, switch, value
from storage.importers.tracked_paragraph import Reader

_THROUGH = ("sdt", "sdtContent", "customXml", "ins", "del", "moveTo", "moveFrom")


def read_blocks(parent: Element, reader: Reader) -> tuple[TrackedBlock, ...]:
    """Paragraphs and tables under ``parent``."""
    return tuple(_joined(_blocks(parent, reader)))


def _blocks(parent: Element, reader: Reader) -> Iterator[TrackedBlock]:
    for element in parent:
        name = name_of(element)
        if name == "p":
            yield reader.paragraph(element)
        elif name == "tbl":
            yield TrackedTable(tuple(_rows(element, reader)))
        elif name in _THROUGH:
            yield from _blocks(element, reader)
        else:
            reader.edge(element)


def _rows(parent: Element, reader: Reader) -> Iterator[TrackedRow]:
    for element in parent:
        if name_of(element) == "tr":
            yield _row(element, reader)
        elif name_of(element) in _THROUGH:
            yield from _rows(element, reader)
        else:
            reader.edge(element)


def _row(element: Element, reader: Reader) -> TrackedRow:
    properties = child(element, "trPr")
    return TrackedRow(
        cells=tuple(_cells(element, reader)),
        is_head=bool(switch(properties, "tblHeader")),
        inserted=first_mark(properties, "ins"),
        deleted=first_mark(properties, "del"),
    )


def _cells(parent: Element, reader: Reader) -> Iterator[TrackedCell]:
    for element in parent:
        if name_of(element) == "tc":
            yield _cell(element, reader)
        elif name_of(element) in _THROUGH:
            yield from _cells(element, reader)
        else:
            reader.edge(element)


def _cell(element: Element, reader: Reader) -> TrackedCell:
    properties = child(element, "tcPr")
    span = value(properties, "gridSpan")
    merge = child(properties, "vMerge")
    return TrackedCell(
        paragraphs=tuple(_flat(read_blocks(element, reader))),
        columns=int(span) if span.isdecimal() else 1,
        continues=merge is not None and value(properties, "vMerge") in ("", "continue"),
    )


def _flat(blocks: Iterable[TrackedBlock]) -> Iterator[TrackedParagraph]:
    """A table inside a cell is read as the lines in it."""
    for block in blocks:
        if isinstance(block, TrackedParagraph):
            yield block
        else:
            for row in block.rows:
                yield from row.paragraphs


def _joined(blocks: Iterable[TrackedBlock]) -> Iterator[TrackedBlock]:
    """A paragraph whose end was deleted goes on in the next one."""
    waiting: TrackedParagraph | None = None
    for block in blocks:
        if waiting is not None and isinstance(block, TrackedParagraph):
            block = _together(waiting, block)
        elif waiting is not None:
            yield waiting
        waiting = None
        if isinstance(block, TrackedParagraph) and block.deleted and block.text.strip():
            waiting = block
        else:
            yield block
    if waiting is not None:
        yield waiting


def _together(first: TrackedParagraph, second: TrackedParagraph) -> TrackedParagraph:
    return replace(
        second,
        runs=first.runs + second.runs,
        uids=tuple(dict.fromkeys(first.uids + second.uids)),
        comments=tuple(dict.fromkeys(first.comments + second.comments)),
    )
