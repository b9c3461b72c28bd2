"""The columns of a returned task table: which is which of the plan's, and what was not taken."""

import re
from collections.abc import Iterator, Mapping, Sequence

from resources.vietnamese import clean_line, fold
from storage.importers.returned_regions import lines_in
from storage.importers.returned_text import shortened
from storage.importers.tracked import TrackedCell, TrackedParagraph, TrackedRow
from storage.records import Plan

_COUNTED = re.compile(r"\d*[.)]?")


def is_head(row: TrackedRow, plan: Plan) -> bool:
    """Whether the row names the columns; Word may have dropped its mark."""
    titles = {fold(clean_line(column.title)) for column in plan.columns}
    shown = {fold(" ".join(lines_in(cell.paragraphs))) for cell in row.cells}
    return row.is_head or 2 * len(titles & shown) > len(titles)


def columns_of(rows: Sequence[TrackedRow], plan: Plan) -> Mapping[int, int]:
    """The plan's column for each column of the table: by its title, else by its place."""
    head = next((row for row in rows if is_head(row, plan)), None)
    count = len(plan.columns)
    if head is None or len(head.cells) == count:
        return {place: place for place in range(count)}
    known = {fold(clean_line(column.title)): i for i, column in enumerate(plan.columns)}
    titles = starts(head.cells)
    shown = {place: fold(" ".join(lines_in(cell.paragraphs))) for place, cell in titles}
    return {place: known[title] for place, title in shown.items() if title in known}


def starts(cells: Sequence[TrackedCell]) -> Iterator[tuple[int, TrackedCell]]:
    """Each cell with the column it begins in."""
    place = 0
    for cell in cells:
        yield place, cell
        place += cell.columns


def placed(row: TrackedRow, columns: Mapping[int, int]) -> dict[int, tuple[TrackedParagraph, ...]]:
    """The paragraphs of a row by the plan's column."""
    return {
        columns[place]: cell.paragraphs
        for place, cell in starts(row.cells)
        if place in columns and not cell.continues
    }


def is_group(row: TrackedRow, columns: Mapping[int, int]) -> bool:
    """One cell over several columns, the others blank."""
    filled = [cell for cell in row.cells if lines_in(cell.paragraphs)]
    alone = len(filled) == 1 and (filled[0].columns > 1 or len(row.cells) == 1)
    return alone and len(columns) > 1


def column_notes(
    rows: Sequence[TrackedRow], columns: Mapping[int, int], plan: Plan
) -> Iterator[str]:
    """What the table says in places that the plan does not have."""
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
        number = " ".join(lines_in(placed(row, columns).get(place, ())))
        if not is_group(row, columns) and not _COUNTED.fullmatch(number):
            shown = shortened(number)
            yield f"Số thứ tự “{shown}” chưa được nhận: chương trình tự đánh số nhiệm vụ."
