"""The register of collectives and the page of each, with what decisions made of it."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop import clock
from desktop.context import Context
from desktop.registry import collective_lines
from desktop.registry.collective_acts import CollectiveActs
from desktop.registry.subject import Subject
from desktop.registry.subject_tab import SubjectTab
from desktop.registry.subject_view import Entries
from desktop.registry.year_grid import year_lines
from desktop.widgets.empty import EmptyState
from desktop.widgets.parts import button
from resources.catalogues.awards import load_awards
from storage.queries.awards import awards_of
from storage.queries.collectives import get_collective, list_collectives
from storage.queries.results import ratings_of
from storage.queries.timeline import collective_timeline
from storage.records_registry import COLLECTIVE_KINDS, Collective
from storage.records_timeline import TimelineEntry
from storage.services.collectives import delete_collectives, move_collectives, take_units

_EMPTY = (
    "Phòng, đơn vị, hộ gia đình và tập thể ngoài cơ quan được xét khen thưởng ghi ở đây. "
    "Các phòng, đơn vị đã có trong Thiết lập lấy vào bằng một lần bấm."
)


class CollectivesTab(SubjectTab[Collective]):
    """History reads under old and new names."""

    title = "Tập thể"
    noun = "tập thể"
    list_kinds = ("collectives",)
    help_topic = "people"
    tables = frozenset(
        {
            "collective", "collective_name", "collective_change", "rating", "discipline",
            "clean_list", "clean_list_entry", "award", "award_correction",
        }
    )  # fmt: skip

    def __init__(self, context: Context) -> None:
        today = clock.today()
        self.acts = CollectiveActs(context.book, self, today)
        take = button("Lấy phòng, đơn vị từ Thiết lập", self.take_units, primary=True)
        take.setDisabled(context.book.read_only)
        super().__init__(
            context,
            collective_lines.COLUMNS,
            collective_lines.WIDTHS,
            EmptyState("Chưa có tập thể nào", _EMPTY, take),
        )
        self.reload()

    def buttons(self) -> Sequence[QWidget]:
        return (
            button("+ Tập thể", self.acts.add_collective),
            button("Lấy từ Thiết lập", self.take_units),
        )

    def take_units(self) -> None:
        """Make collectives of the office's units that are none yet."""
        before = len(self._lines)
        if self._writes.perform(take_units):
            self.said.emit(f"Đã thêm {len(self._lines) - before} tập thể từ Thiết lập.")

    def read_lines(self) -> tuple[Collective, ...]:
        return list_collectives(self._context.book)

    def in_name_order(self, lines: Iterable[Collective]) -> list[Collective]:
        return collective_lines.by_name(lines)

    def found_by(self, line: Collective) -> tuple[str, ...]:
        return collective_lines.searched(line)

    def show_subject(self, row_id: int) -> tuple[str, Sequence[TimelineEntry]]:
        book = self._context.book
        one = get_collective(book, row_id)
        entries = collective_timeline(book, row_id)
        former = "; ".join(name.name for name in one.former_names)
        told = (COLLECTIVE_KINDS[one.kind], f"tên cũ: {former}" if former else "")
        awards = load_awards()
        short = {
            given.id or 0: found.short if (found := awards.get(given.code)) else given.name
            for given in awards_of(book, collective_id=row_id)
        }
        levels = {rated.id or 0: rated.level for rated in ratings_of(book, collective_id=row_id)}
        more = " · ".join(part for part in told if part)
        self.view.show_subject(one.name, more, entries, year_lines(entries, short, levels))
        return one.name, entries

    def moving(self, row_id: int, position: int) -> Callable[..., object]:
        return partial(move_collectives, collective_ids=(row_id,), position=position)

    def delete(self, row_id: int) -> None:
        name = get_collective(self._context.book, row_id).name
        word = f"Đã xóa {name} cùng mọi kết quả; bấm Ctrl+Z để lấy lại."
        self._writes.perform(partial(delete_collectives, collective_ids=(row_id,)), word)

    def edit_entry(self, row_id: int, entry: TimelineEntry) -> bool:
        return self.acts.edit(Subject(collective_id=row_id), entry.kind, entry.row_id or 0)

    def additions_of(self, row_id: int) -> Entries:
        return self.acts.menu(Subject(collective_id=row_id))

    def changes_of(self, row_id: int) -> Entries:
        chosen = self.acts.on_entry(Subject(collective_id=row_id), self.view.table.current)
        return (*chosen, *self.acts.changes(row_id))

    def edit_identity(self, row_id: int) -> None:
        self.acts.edit_identity(row_id)
