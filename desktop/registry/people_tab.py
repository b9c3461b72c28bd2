"""The register of people and the page of each."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop import clock
from desktop.context import Context
from desktop.partial_dates import shown_date
from desktop.registry import person_lines
from desktop.registry.person_acts import PersonActs
from desktop.registry.subject import Subject
from desktop.registry.subject_tab import SubjectTab
from desktop.registry.subject_view import Entries
from desktop.registry.year_grid import year_lines
from desktop.widgets.empty import EmptyState
from desktop.widgets.parts import button
from resources.catalogues.awards import load_awards
from storage.dates import PartialDate
from storage.queries.awards import awards_of
from storage.queries.people import get_person, list_people
from storage.queries.results import ratings_of
from storage.queries.timeline import person_timeline
from storage.records_registry import PersonLine
from storage.records_timeline import TimelineEntry
from storage.services.people import delete_people, move_people

_EMPTY = (
    "Cán bộ, công chức, người lao động ghi ở đây một lần, theo thứ tự in trong mọi văn bản. "
    "Mỗi người có một trang với kết quả xếp loại, danh hiệu, khen thưởng, sáng kiến qua các năm."
)


class PeopleTab(SubjectTab[PersonLine]):
    """Duplicates are merged in a dialog that shows the likely ones."""

    title = "Cá nhân"
    noun = "cá nhân"
    list_kinds = ("people", "awards", "ratings", "initiatives", "discipline")
    help_topic = "people"
    tables = frozenset(
        {
            "person", "posting", "leave", "rating", "discipline", "clean_list", "award",
            "clean_list_entry", "award_correction", "initiative", "initiative_author",
            "recognition", "initiative_use", "collective",
        }
    )  # fmt: skip

    def __init__(self, context: Context) -> None:
        today = clock.today()
        self._day = PartialDate.of(today)
        self.acts = PersonActs(context.book, self, today)
        add = button("+ Cá nhân", self.acts.add_person, primary=True)
        add.setDisabled(context.book.read_only)
        take = button("Nhập từ tệp Excel, Word…", lambda: self.lists.ask())
        take.setDisabled(context.book.read_only)
        empty = EmptyState("Chưa có cá nhân nào", _EMPTY, take, add)
        super().__init__(context, person_lines.COLUMNS, person_lines.WIDTHS, empty)
        self.reload()

    def buttons(self) -> Sequence[QWidget]:
        return (
            button("+ Cá nhân", self.acts.add_person),
            button("Gộp trùng…", self.merge_duplicates),
        )

    def read_lines(self) -> tuple[PersonLine, ...]:
        return list_people(self._context.book, self._day)

    def in_name_order(self, lines: Iterable[PersonLine]) -> list[PersonLine]:
        return person_lines.by_name(lines)

    def found_by(self, line: PersonLine) -> tuple[str, ...]:
        return person_lines.searched(line)

    def show_subject(self, row_id: int) -> tuple[str, Sequence[TimelineEntry]]:
        book = self._context.book
        person = get_person(book, row_id)
        entries = person_timeline(book, row_id)
        line = next((one for one in self._lines if one.id == row_id), None)
        told = (
            ", ".join(part for part in (line.post, line.unit) if part) if line else "",
            f"sinh {shown_date(person.birth)}" if person.birth else "",
            f"thôi công tác {shown_date(person.left_on)}" if person.left_on else "",
        )
        awards = load_awards()
        short = {
            one.id or 0: found.short if (found := awards.get(one.code)) else one.name
            for one in awards_of(book, person_id=row_id)
        }
        levels = {one.id or 0: one.level for one in ratings_of(book, person_id=row_id)}
        more = " · ".join(part for part in told if part)
        self.view.show_subject(person.full_name, more, entries, year_lines(entries, short, levels))
        return person.full_name, entries

    def moving(self, row_id: int, position: int) -> Callable[..., object]:
        return partial(move_people, person_ids=(row_id,), position=position)

    def delete(self, row_id: int) -> None:
        name = get_person(self._context.book, row_id).full_name
        word = f"Đã xóa {name} cùng mọi kết quả; bấm Ctrl+Z để lấy lại."
        self._writes.perform(partial(delete_people, person_ids=(row_id,)), word)

    def edit_entry(self, row_id: int, entry: TimelineEntry) -> bool:
        return self.acts.edit(Subject(person_id=row_id), entry.kind, entry.row_id or 0)

    def additions_of(self, row_id: int) -> Entries:
        return self.acts.menu(Subject(person_id=row_id))

    def changes_of(self, row_id: int) -> Entries:
        return (
            *self.acts.on_entry(Subject(person_id=row_id), self.view.table.current),
            ("Ghi thôi công tác…", partial(self.acts.end_service, row_id)),
        )

    def edit_identity(self, row_id: int) -> None:
        self.acts.edit_identity(row_id)

    def merge_duplicates(self) -> None:
        """Show the likely duplicates and let people merge them."""
        from desktop.dialogs.once import open_once
        from desktop.registry.duplicates_dialog import DuplicatesDialog

        open_once(DuplicatesDialog(self._context.book, self._day, self))
