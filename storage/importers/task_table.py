"""One table of a paper as columns and groups of tasks."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from resources.vietnamese import clean_line
from storage.importers.headings import Use
from storage.importers.table_head import Head, Leaf, find_head
from storage.importers.table_rows import RowReader, numbered_rows
from storage.records import Column, TaskGroup
from storage.records_import import Doubt, SourceTable

_UNITS_TITLE = "Đơn vị thực hiện"
_BY_PLACE = (Use("number"), Use("content"), Use("units"))


@dataclass(frozen=True)
class TableRead:
    """What a table says; ``leaves`` let a table without a head follow the one before it."""

    columns: tuple[Column, ...]
    groups: tuple[TaskGroup, ...]
    doubts: tuple[Doubt, ...]
    leaves: tuple[Leaf, ...]


def read_task_table(table: SourceTable, before: "TableRead | None" = None) -> TableRead | None:
    """The tasks of ``table``; None when nothing tells what its columns are.

    Without a head it goes on with the table ``before`` of as many columns; else rows with
    numbers are read by the place of their cells, and asked about.
    """
    head = find_head(table)
    if head is not None:
        return _read(table, head, ())
    width = max((len(row) for row in table.rows), default=0)
    if before is not None and len(before.leaves) == width:
        return _read(table, Head(before.leaves, 0), ())
    rows = list(numbered_rows(table.rows))
    if not rows or width < 2:
        return None
    sentence = "Bảng không có dòng tiêu đề nhận ra được; đã đọc các cột theo thứ tự, cần xem lại."
    return _read(table, Head(_by_place(table, width), 0), (Doubt(table.place, sentence),))


def _read(table: SourceTable, head: Head, doubts: tuple[Doubt, ...]) -> TableRead:
    leaves, asked = _settled(head.leaves, table, head.end)
    reader = RowReader(leaves, table.rows[: head.end], table.place)
    groups = reader.read(table.rows[head.end :], head.end + 1)
    return TableRead(_columns(leaves), groups, (*doubts, *asked, *reader.doubts), leaves)


def _by_place(table: SourceTable, width: int) -> tuple[Leaf, ...]:
    surplus = [Use("extra", f"Cột {at}") for at in range(4, width + 1)]
    uses = [*_BY_PLACE, *surplus][:width]
    widest = max(table.rows, key=len)
    at, leaves = 0, list[Leaf]()
    titles = ("TT", "Nội dung", _UNITS_TITLE)
    for cell, use, title in zip(widest, uses, [*titles, *(u.title for u in surplus)], strict=False):
        leaves.append(Leaf(at, cell.columns, title, "", use))
        at += cell.columns
    return tuple(leaves)


def _settled(
    leaves: Sequence[Leaf], table: SourceTable, end: int
) -> tuple[tuple[Leaf, ...], tuple[Doubt, ...]]:
    """Columns that can be told: one number, one content, every extra under its own title."""
    named = [_named(leaf) for leaf in leaves]
    settled = _once([_numbering(named[0], table, end), *named[1:]])
    if any(leaf.use.kind == "content" for leaf in settled):
        return tuple(settled), ()
    unknown = [at for at, leaf in enumerate(settled) if leaf.use.kind == "extra"]
    if not unknown:
        return tuple(settled), ()
    at = max(unknown, key=lambda at: _length(table, at, end))
    title = settled[at].title
    settled[at] = replace(settled[at], use=Use("content"))
    sentence = f"Không có cột nội dung; đã lấy cột “{title}” làm nội dung nhiệm vụ."
    return tuple(settled), (Doubt(table.place, sentence),)


def _named(leaf: Leaf) -> Leaf:
    if leaf.use.kind != "extra":
        return leaf
    title = f"{leaf.parent} - {leaf.title}" if leaf.parent else leaf.title
    return replace(leaf, use=replace(leaf.use, title=title or leaf.use.title))


def _numbering(leaf: Leaf, table: SourceTable, end: int) -> Leaf:
    """A first column without a title whose cells are numbers is the numbering."""
    if leaf.title or not any(numbered_rows(table.rows[end:])):
        return leaf
    return replace(leaf, title="TT", use=Use("number"))


def _once(leaves: Sequence[Leaf]) -> list[Leaf]:
    """Further number and content columns, and extras of one title, kept apart as extras."""
    seen: set[str] = set()
    settled: list[Leaf] = []
    for at, leaf in enumerate(leaves, start=1):
        kind = leaf.use.kind
        if kind in ("number", "content") and kind in seen:
            leaf = replace(leaf, use=Use("extra", leaf.title or f"Cột {at}"))
        if leaf.use.kind == "extra" and leaf.use.title in seen:
            leaf = replace(leaf, use=Use("extra", f"{leaf.use.title} ({at})"))
        seen |= {kind, leaf.use.title}
        settled.append(leaf)
    return settled


def _length(table: SourceTable, at: int, end: int) -> int:
    return sum(len(row[at].text) for row in table.rows[end:] if at < len(row))


def _columns(leaves: Sequence[Leaf]) -> tuple[Column, ...]:
    """The plan's columns: several columns of units become one."""
    columns: list[Column] = []
    units = [leaf for leaf in leaves if leaf.use.kind == "units"]
    for leaf in leaves:
        kind = leaf.use.kind
        if kind == "units" and leaf is not units[0]:
            continue
        title = leaf.use.title if kind == "extra" else leaf.title
        if kind == "units" and len(units) > 1:
            title = leaf.parent or _UNITS_TITLE
        columns.append(Column(clean_line(title), kind))
    return tuple(columns)
