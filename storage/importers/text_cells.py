"""The lines of one row parted into its cells: content, units, deadline and what follows."""

from collections.abc import Sequence

from storage.importers.text_heading import TextColumn
from storage.importers.text_lines import had_room, starts_item
from storage.importers.text_rows import TextRow
from storage.importers.text_units import UnitNames, is_time


def read_cells(
    row: TextRow, columns: Sequence[TextColumn], units: UnitNames, room: float
) -> list[list[str]]:
    """The paragraphs of each cell; ``room`` is the width of the widest line of content."""
    filler = _Filler([column.kind for column in columns], units, room)
    for at, line in enumerate(row.lines):
        filler.take(line, page_ended=at in row.breaks)
    return [[row.number] if row.number else [], *filler.cells[1:]]


class _Filler:
    """Fills the cells of one row; ``_at`` is the cell the last line went to."""

    def __init__(self, kinds: Sequence[str], units: UnitNames, room: float) -> None:
        self.cells: list[list[str]] = [[] for _ in kinds]
        self._places = {kind: kinds.index(kind) for kind in reversed(kinds)}
        self._content = self._places.get("content", 1)
        self._names, self._room = units, room
        self._at, self._last, self._broken = self._content, "", False

    def take(self, line: str, *, page_ended: bool) -> None:
        self._broken = self._broken or page_ended
        place, fresh = self._place(line)
        self._broken = self._broken and place != self._places.get("units")
        cell = self.cells[place]
        if fresh or not cell:
            cell.append(line)
        else:
            cell[-1] = f"{cell[-1]} {line}"
        self._at, self._last = place, line

    def _place(self, line: str) -> tuple[int, bool]:
        """The cell ``line`` belongs to, and whether it begins a paragraph there."""
        units = self._places.get("units")
        if units is not None and self._completes_unit(units, line):
            return units, False
        if starts_item(line):
            return self._item_place(units, line), True
        return self._plain_place(units, line)

    def _completes_unit(self, units: int, line: str) -> bool:
        """A wrapped name whose rest comes later, even after content from the next page."""
        cell = self.cells[units]
        if not cell or starts_item(line) or self._names.has(cell[-1]):
            return False
        return self._names.begins(cell[-1]) and self._names.has(f"{cell[-1]} {line}")

    def _item_place(self, units: int | None, line: str) -> int:
        if units is None:
            return self._at
        if self._at == self._content:
            plain = self._last and not starts_item(self.cells[self._content][-1])
            led = plain and not self._last.endswith(":")
            return units if led or self._names.looks_like(line) else self._content
        if self._at == units and self._broken and not self._names.looks_like(line):
            return self._content
        return units if self._at < units else self._at

    def _plain_place(self, units: int | None, line: str) -> tuple[int, bool]:
        time, extra = self._places.get("time"), self._places.get("extra")
        if time is not None and time > self._at and self._last and is_time(line):
            return time, True
        if self._at == units and self._broken:
            return self._content, False
        done = self._at == time or (self._at == units and self._last.endswith((".", ";")))
        if extra is not None and extra > self._at and done and line[0].isupper():
            return extra, True
        if self._is_undashed_unit(units, line):
            return units or self._at, True
        return self._at, self._begins_paragraph(line)

    def _is_undashed_unit(self, units: int | None, line: str) -> bool:
        if units is None or self._names.are_dashed or not self._last or self._at > units:
            return False
        stands_alone = self._names.repeats(line) or had_room(self._last, line, self._room)
        return stands_alone and self._names.looks_like(line)

    def _begins_paragraph(self, line: str) -> bool:
        if self._at != self._content or not line[0].isupper():
            return False
        return self._last.endswith((".", ";", ":")) and had_room(self._last, line, self._room)
