"""The rows under a head become groups and tasks: merged, blank and repeated cells understood."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from resources.vietnamese import clean_line
from storage.importers.cells import cell_lines, content_lines, is_continuation, units_in
from storage.importers.group_rows import group_label
from storage.importers.table_head import Leaf, Row, is_index_row, starts, texts_of
from storage.records import Assignment, Task, TaskGroup
from storage.records_import import Doubt, SourceCell

_EMPTY = SourceCell(())
_Cells = Mapping[int, SourceCell]


@dataclass
class _Draft:
    """A task while its rows are being read."""

    number: str
    content: list[str] = field(default_factory=list[str])
    units: list[Assignment] = field(default_factory=list[Assignment])
    extra: dict[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])

    def finished(self) -> Task:
        return Task(tuple(self.content), tuple(self.units), self.extra, self.number)


@dataclass
class RowReader:
    """Reads the rows of one table, given its columns; ``doubts`` grows on the way."""

    leaves: Sequence[Leaf]
    head: Sequence[Row]
    place: str
    doubts: list[Doubt] = field(default_factory=list[Doubt])
    _groups: list[tuple[str, list[_Draft]]] = field(default_factory=list[tuple[str, list[_Draft]]])
    _above: dict[int, SourceCell] = field(default_factory=dict[int, SourceCell])

    def read(self, rows: Sequence[Row], first: int) -> tuple[TaskGroup, ...]:
        """The groups in ``rows``; ``first`` is the printed number of the first of them."""
        heads = {texts_of(row) for row in self.head}
        for at, row in enumerate(rows, start=first):
            if texts_of(row) in heads or is_index_row(row):
                continue
            label = group_label(row, len(self.leaves))
            if label:
                self._groups.append((label, []))
                self._above = {}
            elif any(cell.text.strip() or cell.continues for cell in row):
                self._task(self._placed(row), f"{self.place}, dòng {at}")
        return tuple(_group(label, drafts) for label, drafts in self._groups)

    def _placed(self, row: Row) -> _Cells:
        """The row's cells by column; where cuts differ, each goes to the column it begins in."""
        if len(row) == len(self.leaves):
            return dict(enumerate(row))
        placed: dict[int, SourceCell] = {}
        for start, cell in zip(starts(row), row, strict=True):
            columns = (
                at for at, leaf in enumerate(self.leaves) if start < leaf.start + leaf.columns
            )
            placed.setdefault(next(columns, len(self.leaves) - 1), cell)
        return placed

    def _task(self, cells: _Cells, place: str) -> None:
        number = self._cell(cells, "number")
        content = self._cell(cells, "content")
        tasks = self._open_group()
        if tasks and self._goes_on(number, content, place):
            task = tasks[-1]
        else:
            task = _Draft(clean_line(number.text).strip(" .)("))
            tasks.append(task)
        self._fill(task, cells)

    def _goes_on(self, number: SourceCell, content: SourceCell, place: str) -> bool:
        """Whether a row belongs to the task above it."""
        if not any(leaf.use.kind == "number" for leaf in self.leaves):
            return content.continues or not content.text.strip()
        if number.continues or number.text.strip():
            return number.continues
        text = clean_line(content.text)
        if content.continues or not text or is_continuation(text):
            return True
        sentence = f"Dòng “{text[:60]}” không có số thứ tự; đã đọc thành một nhiệm vụ riêng."
        self.doubts.append(Doubt(place, sentence, "note"))
        return False

    def _fill(self, task: _Draft, cells: _Cells) -> None:
        for at, leaf in enumerate(self.leaves):
            cell = cells.get(at, _EMPTY)
            shown = self._above.get(at, _EMPTY) if cell.continues else cell
            self._above[at] = shown
            self._put(task, leaf, shown, again=cell.continues)

    def _put(self, task: _Draft, leaf: Leaf, cell: SourceCell, again: bool) -> None:
        kind, title = leaf.use.kind, leaf.use.title
        if kind == "content" and not again:
            task.content.extend(content_lines(cell))
        elif kind == "units":
            known = set(task.units)
            task.units.extend(u for u in units_in(cell, leaf.use.role) if u not in known)
        elif kind == "extra":
            lines = cell_lines(cell)
            if lines and task.extra.get(title) != lines:
                task.extra[title] = task.extra.get(title, ()) + lines

    def _cell(self, cells: _Cells, kind: str) -> SourceCell:
        found = (at for at, leaf in enumerate(self.leaves) if leaf.use.kind == kind)
        return cells.get(next(found, -1), _EMPTY)

    def _open_group(self) -> list[_Draft]:
        if not self._groups:
            self._groups.append(("", []))
        return self._groups[-1][1]


def _group(label: str, drafts: Sequence[_Draft]) -> TaskGroup:
    return TaskGroup(label, tuple(draft.finished() for draft in drafts))


def numbered_rows(rows: Sequence[Row]) -> Iterator[Row]:
    """The rows whose first cell is a number."""
    return (row for row in rows if len(row) > 1 and clean_line(row[0].text).rstrip(".)").isdigit())
