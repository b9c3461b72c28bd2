"""Works out, row by row, what a list from elsewhere would do to the book."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from storage.book import Book
from storage.dates import PartialDate
from storage.errors import EditRefused
from storage.importers.lists.columns import guess_kind, match_columns
from storage.importers.lists.lines import LineReader, SourceLine
from storage.queries.list_plan.awards import plan_awards
from storage.queries.list_plan.collectives import plan_collectives
from storage.queries.list_plan.discipline import plan_discipline
from storage.queries.list_plan.ground import Ground
from storage.queries.list_plan.initiatives import plan_initiatives
from storage.queries.list_plan.nominations import plan_nominations
from storage.queries.list_plan.people import plan_people
from storage.queries.list_plan.ratings import plan_ratings
from storage.queries.list_plan.remembered import remembered_columns
from storage.records_lists import (
    LIST_KINDS,
    Columns,
    ImportPlan,
    ListKind,
    ListTable,
    PlanRow,
    ReadList,
    UsedHead,
)

Planner: TypeAlias = Callable[[Ground, ListTable, Iterable[SourceLine]], Iterator[PlanRow]]

_PLANNERS: dict[ListKind, Planner] = {
    "people": plan_people,
    "collectives": plan_collectives,
    "awards": plan_awards,
    "ratings": plan_ratings,
    "initiatives": plan_initiatives,
    "discipline": plan_discipline,
    "nominations": plan_nominations,
}


def kind_of(read: ReadList) -> ListKind:
    """The kind of list the file most likely is, by the headings of its longest table."""
    longest = max(read.tables, key=lambda table: len(table.lines))
    return guess_kind(longest.columns, (read.name, *longest.titles))


def plan_import(
    book: Book, read: ReadList, kind: ListKind, today: PartialDate, columns: Columns | None = None
) -> ImportPlan:
    """What ``read`` would do to the book when taken as a list of ``kind``; nothing is stored.

    ``columns`` are the person's own choice for some sheets; for the others what was chosen for
    such a head before, or what the headings say. Raises EditRefused where no table of the file
    can be such a list.
    """
    heads = [_head(book, table, kind, columns or {}) for table in read.tables]
    usable = [(t, h) for t, h in zip(read.tables, heads, strict=True) if any(h.fields)]
    if not usable:
        raise EditRefused(
            f"Không cột nào của “{read.name}” là cột của {LIST_KINDS[kind].lower()}.",
            "Hãy chọn loại danh sách khác, hoặc chỉ ra từng cột.",
        )
    ground = Ground(book, today)
    skipped: list[tuple[str, str]] = []
    rows: list[PlanRow] = []
    for table, head in usable:
        lines = LineReader(table, kind, head.fields, today.year).read(
            lambda place, text: skipped.append((place, text))
        )
        rows.extend(_PLANNERS[kind](ground, table, lines))
    return ImportPlan(kind, tuple(rows), tuple(heads), tuple(skipped), read.remarks)


def _head(book: Book, table: ListTable, kind: ListKind, chosen: Columns) -> UsedHead:
    fields = (
        chosen.get(table.sheet)
        or remembered_columns(book, kind, table.columns)
        or match_columns(table.columns, kind)
    )
    return UsedHead(table.sheet, table.columns, tuple(fields))
