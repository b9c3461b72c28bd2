"""Adding to and editing what hangs on a person or collective, each kind in its dialog."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from desktop.dialogs.once import open_once
from desktop.registry.fields import FormField
from desktop.registry.record_dialog import RecordDialog
from desktop.registry.record_form import RecordForm
from desktop.registry.result_fields import (
    CORRECTION,
    DISCIPLINE,
    RATING,
    award_fields,
    initiative_fields,
)
from desktop.registry.subject import Subject
from desktop.widgets.fitting import resize_within_screen
from resources.catalogues.awards import Award as CatalogueAward
from resources.catalogues.awards import load_awards
from storage.book import Book
from storage.dates import PartialDate
from storage.queries.awards import get_award, get_initiative
from storage.queries.local_rules import office_rules
from storage.queries.people import list_people
from storage.queries.results import disciplines_of, ratings_of
from storage.records_awards import WHOLE_SHARE, Author, Award, Correction, Initiative
from storage.records_registry import Discipline, Rating
from storage.records_timeline import TimelineEntry
from storage.services.awards import add_awards, correct_award, delete_awards, update_award
from storage.services.discipline import (
    add_disciplines,
    delete_disciplines,
    update_discipline,
)
from storage.services.initiatives import (
    add_initiatives,
    delete_initiatives,
    update_initiative,
)
from storage.services.ratings import delete_ratings, keep_rating

R = TypeVar("R")
Remove = Callable[[], object] | None


class Acts:
    """What may be added to and edited on the page of ``subject``.

    Entries of a timeline name their row by kind and id; ``edit`` opens the dialog of that row.
    """

    def __init__(self, book: Book, window: QWidget, today: date) -> None:
        self.book = book
        self.window = window
        self.today = today

    @property
    def last_year(self) -> int:
        """The year results are entered for: the past one while winter lasts."""
        return self.today.year - (self.today.month < 6)

    def menu(self, subject: Subject) -> Sequence[tuple[str, Callable[[], object]]]:
        """What may be added to anybody's page."""
        return (
            ("Kết quả xếp loại…", partial(self.add_rating, subject)),
            ("Danh hiệu, khen thưởng…", partial(self.add_award, subject)),
            ("Kỷ luật, vụ việc…", partial(self.add_discipline, subject)),
        )

    def on_entry(
        self, subject: Subject, entry: TimelineEntry | None
    ) -> Sequence[tuple[str, Callable[[], object]]]:
        """What else may be done with the entry in front: an award has papers and grounds."""
        if entry is None or entry.kind != "award" or entry.row_id is None:
            return ()
        award = f"{entry.title}…"
        papers = (f"Đính chính, thu hồi {award}", partial(self.correct, entry.row_id))
        if subject.person_id is None:
            return (papers,)
        ground = partial(self.ground, entry.row_id, subject.person_id)
        return (papers, (f"Sáng kiến làm căn cứ cho {award}", ground))

    def edit(self, subject: Subject, happening: str, row_id: int) -> bool:
        """Open the dialog of a timeline's row; False for a kind that is not edited there."""
        edits: dict[str, Callable[[Subject, int], None]] = {
            "rating": self._edit_rating,
            "discipline": self._edit_discipline,
            "pending": self._edit_discipline,
            "initiative": self._edit_initiative,
            "award": self._edit_award,
        }
        if happening in edits:
            edits[happening](subject, row_id)
        return happening in edits

    def ask(
        self,
        title: str,
        fields: Sequence[FormField],
        record: R,
        store: Callable[[R], object],
        remove: Remove = None,
    ) -> RecordDialog[R]:
        """Open ``record`` in a dialog that gives it to ``store``."""
        form = RecordForm(fields, record)
        form.show_record(record)
        form.set_read_only(self.book.read_only)
        dialog = RecordDialog(title, form, store, self.window, remove)
        needed = dialog.sizeHint()
        resize_within_screen(dialog, needed.width(), needed.height())
        open_once(dialog)
        return dialog

    # -- adding

    def add_rating(self, subject: Subject) -> None:
        blank = Rating(self.last_year, "HTTNV", **subject.given)
        self.ask("Kết quả xếp loại", RATING, blank, partial(keep_rating, self.book))

    def add_discipline(self, subject: Subject) -> None:
        today = PartialDate(self.today.year, self.today.month, self.today.day)
        blank = Discipline("KHIEN_TRACH", today, **subject.given)
        self.ask("Kỷ luật, vụ việc", DISCIPLINE, blank, lambda d: add_disciplines(self.book, (d,)))

    def add_award(self, subject: Subject) -> None:
        blank = Award("", "", self.last_year, **subject.given)
        fields = self._award_fields(subject)
        first = next(iter(fields[0].choices or ()), "")
        blank = replace(blank, code=str(first))
        self.ask("Danh hiệu, khen thưởng", fields, blank, self._add_award)

    def add_initiative(self, person_id: int, name: str) -> None:
        authors = (Author(name, WHOLE_SHARE, person_id),)
        blank = Initiative("", self.last_year, authors=authors)
        fields = self._initiative_fields(person_id)
        self.ask("Sáng kiến", fields, blank, lambda one: add_initiatives(self.book, (one,)))

    def correct(self, award_id: int) -> None:
        """Put a paper beside an award: a correction or a revocation."""
        blank = Correction("correction", "", "")
        self.ask(
            "Đính chính, thu hồi", CORRECTION, blank,
            lambda paper: correct_award(self.book, award_id, paper),
        )  # fmt: skip

    def ground(self, award_id: int, person_id: int) -> None:
        """Say which initiatives an award rests on."""
        from desktop.registry.grounds_dialog import GroundsDialog

        open_once(GroundsDialog(self.book, award_id, person_id, self.window))

    # -- editing

    def _edit_rating(self, subject: Subject, row_id: int) -> None:
        found = next((r for r in ratings_of(self.book, **subject.given) if r.id == row_id), None)
        if found is not None:
            remove = partial(delete_ratings, self.book, (row_id,))
            self.ask("Kết quả xếp loại", RATING, found, partial(keep_rating, self.book), remove)

    def _edit_discipline(self, subject: Subject, row_id: int) -> None:
        rows = disciplines_of(self.book, **subject.given)
        found = next((one for one in rows if one.id == row_id), None)
        if found is not None:
            remove = partial(delete_disciplines, self.book, (row_id,))
            store = partial(update_discipline, self.book)
            self.ask("Kỷ luật, vụ việc", DISCIPLINE, found, store, remove)

    def _edit_initiative(self, subject: Subject, row_id: int) -> None:
        found = get_initiative(self.book, row_id)
        fields = self._initiative_fields(subject.person_id)
        remove = partial(delete_initiatives, self.book, (row_id,))
        self.ask("Sáng kiến", fields, found, partial(update_initiative, self.book), remove)

    def _edit_award(self, subject: Subject, row_id: int) -> None:
        found = get_award(self.book, row_id)
        remove = partial(delete_awards, self.book, (row_id,))
        fields = self._award_fields(subject)
        self.ask("Danh hiệu, khen thưởng", fields, found, self._update_award, remove)

    # -- storing

    def _add_award(self, award: Award) -> None:
        add_awards(self.book, (self._named(award),))

    def _update_award(self, award: Award) -> None:
        update_award(self.book, self._named(award))

    def _named(self, award: Award) -> Award:
        """A name left blank is the catalogue's."""
        known = {one.code: one.name for one in self._awards()}
        return award if award.name else replace(award, name=known.get(award.code, ""))

    def _awards(self) -> tuple[CatalogueAward, ...]:
        return (*load_awards().entries.values(), *office_rules(self.book).awards)

    def _award_fields(self, subject: Subject) -> tuple[FormField, ...]:
        for_people = subject.person_id is not None
        fitting = [one for one in self._awards() if ("person" in one.subjects) == for_people]
        return award_fields(fitting)

    def _initiative_fields(self, person_id: int | None) -> tuple[FormField, ...]:
        today = PartialDate(self.today.year)
        names = {one.id: one.full_name for one in list_people(self.book, today)}
        if person_id is not None and person_id in names:
            names[person_id] = names.pop(person_id)  # last: the one whose page it is
        return initiative_fields(names)
