"""The parts of a returned paper: letterhead, running text, task table, closing."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from resources.styles import load_sheet
from resources.vietnamese import clean_line, fold
from storage.importers.tracked import (
    TrackedBlock,
    TrackedPaper,
    TrackedParagraph,
    TrackedRow,
    TrackedTable,
)
from storage.records import Plan

_NATION = "cong hoa xa hoi"
_RECIPIENTS = "noi nhan"
_ENOUGH = 0.5
_SIGNED = {"authority", "signer"}


@dataclass(frozen=True)
class Regions:
    """``flow`` is the text from title to closing, None where the task table stands.

    ``letterhead``, ``rows`` and ``closing`` are None when the paper no longer shows them.
    """

    letterhead: TrackedTable | None
    flow: tuple[TrackedParagraph | None, ...]
    rows: tuple[TrackedRow, ...] | None
    closing: TrackedTable | None
    strange: int = 0


def regions_of(paper: TrackedPaper, is_stored: Callable[[TrackedTable], bool]) -> Regions:
    """Tells the parts apart by what they say; ``is_stored`` knows the tables the book has."""
    tables = [block for block in paper.blocks if isinstance(block, TrackedTable)]
    head = next((table for table in tables if _says(table, _NATION)), None)
    ends = [table for table in tables if table is not head and _says(table, _RECIPIENTS)]
    closing = ends[-1] if ends else _signed_table(tables[1:], is_stored)
    middle = [table for table in tables if table is not head and table is not closing]
    tasks = [table for table in middle if is_stored(table)]
    return Regions(
        letterhead=head,
        flow=tuple(_flow(paper.blocks, tasks)),
        rows=tuple(row for table in tasks for row in table.rows) if tasks else None,
        closing=closing,
        strange=len(middle) - len(tasks),
    )


def _signed_table(
    tables: Sequence[TrackedTable], is_stored: Callable[[TrackedTable], bool]
) -> TrackedTable | None:
    """The last table where it holds signatures alone: not every paper lists recipients."""
    last = tables[-1] if tables else None
    if last is None or is_stored(last):
        return None
    styles = {style_key(p) for row in last.rows for p in row.paragraphs}
    return last if styles & _SIGNED else None


def style_key(paragraph: TrackedParagraph, sheet: str = "nd30-2020") -> str:
    """The style sheet's own name of a paragraph's style; "" for styles of other makers.

    LibreOffice gives styles other ids and leaves their names.
    """
    styles = load_sheet(sheet).styles.values()
    return next((style.name for style in styles if style.label == paragraph.style), "")


def lines_in(paragraphs: Sequence[TrackedParagraph]) -> list[str]:
    """What the paragraphs say now, line by line, blank lines left out."""
    lines = (clean_line(line) for p in paragraphs for line in p.text.split("\n"))
    return [line for line in lines if line]


def original_lines(paragraphs: Sequence[TrackedParagraph]) -> list[str]:
    """What they said before the tracked changes."""
    lines = (clean_line(line) for p in paragraphs for line in p.original.split("\n"))
    return [line for line in lines if line]


def _says(table: TrackedTable, words: str) -> bool:
    return any(words in fold(clean_line(p.text)) for row in table.rows for p in row.paragraphs)


def holds_tasks(table: TrackedTable, plan: Plan) -> bool:
    """Whether the table shows the plan's tasks, by their bookmarks or by the titles in its head."""
    uids = {row.uid for group in plan.groups for row in (group, *group.tasks)}
    if any(not uids.isdisjoint(p.uids) for row in table.rows for p in row.paragraphs):
        return True
    return has_head(table, [column.title for column in plan.columns])


def has_head(table: TrackedTable, titles: Sequence[str]) -> bool:
    """Whether one of the first two rows has at least half of the titles."""
    return head_share(table, titles) >= _ENOUGH


def head_share(table: TrackedTable, titles: Sequence[str]) -> float:
    """How many of the titles one of the first two rows has at most, from 0 to 1."""
    known = {fold(clean_line(title)) for title in titles}
    shares = (len(known & set(_cells(row))) / (len(known) or 1) for row in table.rows[:2])
    return max(shares, default=0.0)


def _cells(row: TrackedRow) -> Iterator[str]:
    return (fold(" ".join(lines_in(cell.paragraphs))) for cell in row.cells)


def _flow(
    blocks: Sequence[TrackedBlock], tasks: Sequence[TrackedTable]
) -> Iterator[TrackedParagraph | None]:
    shown = False
    for block in blocks:
        if isinstance(block, TrackedParagraph):
            yield block
        elif not shown and any(block is table for table in tasks):
            shown = True
            yield None
