"""Works out, row by row, what a list from elsewhere would do to the book."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from resources.collecting import uncollected
from storage.book import Book
from storage.dates import PartialDate
from storage.errors import EditRefused
from storage.importers.lists.columns import guess_kind, match_columns
from storage.importers.lists.fields import FIELDS, YEAR_LEVEL
from storage.importers.lists.lines import LineReader, SourceLine
from storage.importers.lists.values import line_of
from storage.queries.list_plan.awards import plan_awards
from storage.queries.list_plan.collectives import plan_collectives
from storage.queries.list_plan.discipline import plan_discipline
from storage.queries.list_plan.ground import Ground
from storage.queries.list_plan.initiatives import plan_initiatives
from storage.queries.list_plan.nominations import plan_nominations, with_total
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

_LEFT_OUT = "Không nhập “{}”: không có đủ cột của loại danh sách này."
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

    ``columns`` as for ``heads_of``. Raises EditRefused where no table of the file has the columns
    such a list needs.
    """
    heads = heads_of(book, read, kind, columns)
    ground = Ground(book, today)
    pairs = zip(read.tables, heads, strict=True)
    usable = [(table, head) for table, head in pairs if not _lacking(ground, kind, table, head)]
    if not usable:
        missing = " và ".join(f"“{name}”" for name in missing_fields(kind, heads[0].fields))
        raise EditRefused(
            f"“{read.name}” không có cột {missing} của {LIST_KINDS[kind].lower()}.",
            "Hãy chọn loại danh sách khác, hoặc chỉ ra từng cột.",
        )
    skipped: list[tuple[str, str]] = []
    rows: list[PlanRow] = []
    with uncollected():
        for table, head in usable:
            named = ground.awards.mentioned
            reader = LineReader(table, kind, head.fields, today.year, named, read.unit)
            lines = reader.read(lambda place, text: skipped.append((place, text)))
            rows.extend(_PLANNERS[kind](ground, table, with_total(lines, read.minutes)))
    used = {head.sheet for _, head in usable}
    left = (_LEFT_OUT.format(one.sheet) for one in heads if one.sheet not in used)
    return ImportPlan(kind, tuple(rows), heads, tuple(skipped), (*read.remarks, *left))


def _lacking(ground: Ground, kind: ListKind, table: ListTable, head: UsedHead) -> bool:
    """Whether a column is missing that neither titles nor headings of groups stand for."""
    missing = missing_fields(kind, head.fields)
    if len(missing) != 1 or "award" in head.fields or kind not in ("awards", "nominations"):
        return bool(missing)
    named = (line_of(cell) for line in table.lines for cell in line.cells[:2])
    return not any(map(ground.awards.mentioned, filter(None, (" ".join(table.titles), *named))))


def heads_of(
    book: Book, read: ReadList, kind: ListKind, columns: Columns | None = None
) -> tuple[UsedHead, ...]:
    """How the columns of each table are understood when taken as a list of ``kind``.

    ``columns`` are the person's own choice for some sheets; for the others what was chosen for
    such a head before, or what the headings say.
    """
    return tuple(_head(book, table, kind, columns or {}) for table in read.tables)


def missing_fields(kind: ListKind, fields: Sequence[str]) -> tuple[str, ...]:
    """The titles of columns a list of ``kind`` cannot do without and ``fields`` lack."""
    told = set(fields)
    wanted = [one for one in FIELDS[kind] if one.is_required and one.key not in told]
    return tuple(
        one.title
        for one in wanted
        if not told.intersection(_INSTEAD.get(one.key, ())) and not _by_year(one.key, told)
    )


def _by_year(key: str, told: set[str]) -> bool:
    return key == "level" and any(one.startswith(YEAR_LEVEL) for one in told)


_INSTEAD: Mapping[str, tuple[str, ...]] = {
    "full_name": ("family_name", "collective", "unit", "code", "cccd"),
    "award": ("award_code",),
    "started": ("decision",),
    "author": ("title",),
}
"""Columns that tell as much as a required one."""


def _head(book: Book, table: ListTable, kind: ListKind, chosen: Columns) -> UsedHead:
    fields = (
        chosen.get(table.sheet)
        or remembered_columns(book, kind, table.columns)
        or match_columns(table.columns, kind)
    )
    return UsedHead(table.sheet, table.columns, tuple(fields))
