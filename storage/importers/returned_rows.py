"""The task table of a returned paper, row by row."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from resources.vietnamese import clean_line
from storage.edited_plan import cell_text, column_target, group_texts, task_texts
from storage.edited_text import (
    content_text,
    lines_of,
    printed_units_text,
    runs_of,
    text_of,
    units_of,
)
from storage.importers.returned_columns import (
    column_notes,
    columns_of,
    is_group,
    is_head,
    placed,
    starts,
)
from storage.importers.returned_items import (
    Field,
    Found,
    FoundText,
    Gone,
    Old,
    strokes_in,
)
from storage.importers.returned_matching import matched
from storage.importers.returned_regions import lines_in, original_lines
from storage.importers.returned_text import removed_mark
from storage.importers.tracked import TrackedParagraph, TrackedRow
from storage.records import Column, Plan, Task, TaskGroup

LABEL: Field = ("label", False)
_CONTENT: Field = ("content", False)
_GROUP_WEIGHT = 3

Cells = Mapping[int, tuple[TrackedParagraph, ...]]


@dataclass(frozen=True)
class FoundRows:
    """The rows as found against the plan's; ``titles`` are the heads of its columns."""

    olds: tuple[Old, ...]
    found: tuple[Found, ...]
    pairs: dict[int, str]
    gone: tuple[Gone, ...]
    titles: Mapping[int, FoundText]
    notes: tuple[str, ...]


def read_rows(rows: Sequence[TrackedRow], plan: Plan) -> FoundRows:
    """The task table against that of ``plan``."""
    olds = tuple(_olds(plan))
    kept = [row for row in rows if row.deleted is None]
    columns = columns_of(kept, plan)
    body = [row for row in kept if not is_head(row, plan)]
    groups = {group.uid for group in plan.groups}
    found = tuple(_found(body, columns, plan))
    pairs = {
        **_matched([o for o in olds if o.key in groups], found, wanted=True),
        **_matched([o for o in olds if o.key not in groups], found, wanted=False),
    }
    titles = {
        place: FoundText(runs_of(" ".join(lines_in(cells))), strokes_in(cells))
        for row in kept[:1]
        if is_head(row, plan)
        for place, cells in placed(row, columns).items()
    }
    gone = tuple(_gone(rows, columns))
    return FoundRows(olds, found, pairs, gone, titles, tuple(column_notes(body, columns, plan)))


def _matched(olds: Sequence[Old], found: Sequence[Found], *, wanted: bool) -> dict[int, str]:
    """Groups are matched with groups and tasks with tasks."""
    places = [i for i, item in enumerate(found) if isinstance(item.item, TaskGroup) is wanted]
    pairs = matched(olds, [found[place] for place in places])
    return {places[place]: key for place, key in pairs.items()}


def _olds(plan: Plan) -> Iterator[Old]:
    numbers = iter(plan.printed_numbers())
    for group in plan.groups:
        if clean_line(group.label):
            texts = {(t.field, t.is_extra): runs for t, runs in group_texts(group).items()}
            yield Old(group.uid, group.label, f"Nhóm “{group.label}”", texts, has_bookmark=True)
        for task in group.tasks:
            texts = {(t.field, t.is_extra): runs for t, runs in task_texts(task, plan).items()}
            inside = f" ({group.label})" if group.label else ""
            name = f"Nhiệm vụ {next(numbers)}{inside}"
            text = content_text(task.content)
            yield Old(task.uid, text, name, texts, has_bookmark=True)


def _found(rows: Sequence[TrackedRow], columns: Mapping[int, int], plan: Plan) -> Iterator[Found]:
    stored = {task.uid: task for task in plan.tasks}
    above: dict[int, tuple[TrackedParagraph, ...]] = {}
    for row in rows:
        merged = {columns[p]: c.continues for p, c in starts(row.cells) if p in columns}
        cells = placed(row, columns)
        cells |= {i: above[i] for i, continues in merged.items() if continues and i in above}
        above = cells
        if not any(lines_in(cell) for cell in cells.values()):
            continue
        yield _group(row) if is_group(row, columns) else _task(row, cells, plan, stored)


def _group(row: TrackedRow) -> Found:
    paragraphs = tuple(row.paragraphs)
    label = " ".join(lines_in(paragraphs))
    return Found(
        keys=_keys(paragraphs),
        text=label,
        original=" ".join(original_lines(paragraphs)),
        texts={LABEL: FoundText(runs_of(label), strokes_in(paragraphs))},
        item=TaskGroup(label),
        places=tuple(p.place for p in paragraphs),
        inserted=row.inserted,
        weight=_GROUP_WEIGHT,
    )


def _task(row: TrackedRow, cells: Cells, plan: Plan, stored: Mapping[str, Task]) -> Found:
    paragraphs = tuple(row.paragraphs)
    same = next((stored[uid] for uid in _keys(paragraphs) if uid in stored), Task(()))
    texts = {
        _field(column): _cell(cells[i], column, same)
        for i, column in enumerate(plan.columns)
        if i in cells and (column.kind != "number" or plan.numbering == "typed")
    }
    content = text_of(texts[_CONTENT].runs) if _CONTENT in texts else ""
    places = [i for i, column in enumerate(plan.columns) if column.kind == "content"]
    before = [line for i in places for line in original_lines(cells.get(i, ()))]
    return Found(
        keys=_keys(paragraphs),
        text=content,
        original=content_text(before),
        texts=texts,
        item=_new_task(texts),
        places=tuple(p.place for p in paragraphs),
        inserted=row.inserted,
        weight=1 if row.inserted else 2,
    )


def _field(column: Column) -> Field:
    target = column_target("", column)
    return target.field, target.is_extra


def _cell(paragraphs: Sequence[TrackedParagraph], column: Column, stored: Task) -> FoundText:
    lines = lines_in(paragraphs)
    if column.kind == "units":
        text = printed_units_text(lines, stored.assignments)
    elif column.kind == "number":
        text = " ".join(lines)
    else:
        text = content_text(lines) if column.kind == "content" else cell_text(tuple(lines))
    return FoundText(runs_of(text), strokes_in(paragraphs))


def _new_task(texts: Mapping[Field, FoundText]) -> Task:
    said = {field: text_of(text.runs) for field, text in texts.items()}
    extra = {name: lines_of(text) for (name, is_extra), text in said.items() if is_extra and text}
    return Task(
        content=lines_of(said.get(_CONTENT, "")),
        assignments=units_of(said.get(("units", False), ""), ()),
        extra=extra,
        number=said.get(("number", False), ""),
    )


def _keys(paragraphs: Sequence[TrackedParagraph]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(uid for p in paragraphs for uid in p.uids))


def _gone(rows: Sequence[TrackedRow], columns: Mapping[int, int]) -> Iterator[Gone]:
    for row in rows:
        paragraphs = tuple(row.paragraphs)
        mark = row.deleted or removed_mark(paragraphs)
        if mark is not None and (row.deleted or not lines_in(paragraphs)):
            yield Gone(_keys(paragraphs), "\n".join(original_lines(paragraphs)), mark)
