"""The task table of a returned paper, row by row."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from resources.vietnamese import clean_line, fold
from storage.edited_plan import cell_text, column_target, group_texts, task_texts
from storage.edited_text import (
    content_text,
    lines_of,
    printed_units_text,
    runs_of,
    text_of,
    units_of,
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
from storage.importers.returned_text import removed_mark, shortened
from storage.importers.tracked import TrackedCell, TrackedParagraph, TrackedRow
from storage.records import Column, Plan, Task, TaskGroup

LABEL: Field = ("label", False)
_CONTENT: Field = ("content", False)
_GROUP_WEIGHT = 3
_COUNTED = re.compile(r"\d*[.)]?")

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
    columns = _columns(kept, plan)
    body = [row for row in kept if not _is_head(row, plan)]
    groups = {group.uid for group in plan.groups}
    found = tuple(_found(body, columns, plan))
    pairs = {
        **_matched([o for o in olds if o.key in groups], found, wanted=True),
        **_matched([o for o in olds if o.key not in groups], found, wanted=False),
    }
    titles = {
        place: FoundText(runs_of(" ".join(lines_in(cells))), strokes_in(cells))
        for row in kept[:1]
        if _is_head(row, plan)
        for place, cells in _placed(row, columns).items()
    }
    gone = tuple(_gone(rows, columns))
    return FoundRows(olds, found, pairs, gone, titles, tuple(_notes(body, columns, plan)))


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


def _is_head(row: TrackedRow, plan: Plan) -> bool:
    titles = {fold(clean_line(column.title)) for column in plan.columns}
    shown = {fold(" ".join(lines_in(cell.paragraphs))) for cell in row.cells}
    return row.is_head or 2 * len(titles & shown) > len(titles)


def _columns(rows: Sequence[TrackedRow], plan: Plan) -> Mapping[int, int]:
    """The plan's column for each column of the table: by its title, else by its place."""
    head = next((row for row in rows if _is_head(row, plan)), None)
    count = len(plan.columns)
    if head is None or len(head.cells) == count:
        return {place: place for place in range(count)}
    known = {fold(clean_line(column.title)): i for i, column in enumerate(plan.columns)}
    titles = _starts(head.cells)
    shown = {place: fold(" ".join(lines_in(cell.paragraphs))) for place, cell in titles}
    return {place: known[title] for place, title in shown.items() if title in known}


def _starts(cells: Sequence[TrackedCell]) -> Iterator[tuple[int, TrackedCell]]:
    """Each cell with the column it begins in."""
    place = 0
    for cell in cells:
        yield place, cell
        place += cell.columns


def _placed(row: TrackedRow, columns: Mapping[int, int]) -> dict[int, tuple[TrackedParagraph, ...]]:
    """The paragraphs of a row by the plan's column."""
    return {
        columns[place]: cell.paragraphs
        for place, cell in _starts(row.cells)
        if place in columns and not cell.continues
    }


def _found(rows: Sequence[TrackedRow], columns: Mapping[int, int], plan: Plan) -> Iterator[Found]:
    above: dict[int, tuple[TrackedParagraph, ...]] = {}
    for row in rows:
        merged = {columns[p]: c.continues for p, c in _starts(row.cells) if p in columns}
        cells = _placed(row, columns)
        cells |= {i: above[i] for i, continues in merged.items() if continues and i in above}
        above = cells
        if not any(lines_in(cell) for cell in cells.values()):
            continue
        yield _group(row) if _is_group(row, columns) else _task(row, cells, plan)


def _is_group(row: TrackedRow, columns: Mapping[int, int]) -> bool:
    """One cell over several columns, the others blank."""
    filled = [cell for cell in row.cells if lines_in(cell.paragraphs)]
    alone = len(filled) == 1 and (filled[0].columns > 1 or len(row.cells) == 1)
    return alone and len(columns) > 1


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


def _task(row: TrackedRow, cells: Cells, plan: Plan) -> Found:
    paragraphs = tuple(row.paragraphs)
    stored = {task.uid: task for task in plan.tasks}
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


def _notes(rows: Sequence[TrackedRow], columns: Mapping[int, int], plan: Plan) -> Iterator[str]:
    count = max((sum(cell.columns for cell in row.cells) for row in rows), default=0)
    if count > len(plan.columns):
        yield "Bảng nhiệm vụ có cột mới; chữ trong cột ấy chưa được nhận."
    missing = [c.title for i, c in enumerate(plan.columns) if i not in set(columns.values())]
    if missing:
        yield f"Bảng nhiệm vụ không còn cột {', '.join(f'“{t}”' for t in missing)}; cột được giữ."
    if plan.numbering != "typed":
        yield from _odd_numbers(rows, columns, plan)


def _odd_numbers(
    rows: Sequence[TrackedRow], columns: Mapping[int, int], plan: Plan
) -> Iterator[str]:
    place = next((i for i, column in enumerate(plan.columns) if column.kind == "number"), -1)
    for row in rows:
        number = " ".join(lines_in(_placed(row, columns).get(place, ())))
        if not _is_group(row, columns) and not _COUNTED.fullmatch(number):
            shown = shortened(number)
            yield f"Số thứ tự “{shown}” chưa được nhận: chương trình tự đánh số nhiệm vụ."
