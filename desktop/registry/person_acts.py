"""What may be added to and edited on a person's page."""

from collections.abc import Callable, Sequence
from functools import partial

from desktop.registry.acts import Acts
from desktop.registry.fields import FormField
from desktop.registry.person_fields import (
    ENDED,
    LEAVE,
    PERSON,
    Ended,
    NewPerson,
    new_person_fields,
    posting_fields,
)
from desktop.registry.subject import Subject
from storage.dates import PartialDate
from storage.queries.collectives import list_collectives
from storage.queries.people import get_person
from storage.records_registry import Leave, Posting
from storage.services.people import add_person, delete_people, update_person
from storage.services.postings import (
    add_leave,
    add_posting,
    delete_leave,
    delete_posting,
    end_service,
    transfer,
    update_leave,
    update_posting,
)


class PersonActs(Acts):
    """The usual results, and what only people have: postings, leaves, initiatives."""

    def menu(self, subject: Subject) -> Sequence[tuple[str, Callable[[], object]]]:
        person_id = subject.person_id or 0
        return (
            *super().menu(subject),
            ("Sáng kiến, đề tài, đề án…", partial(self._initiative, person_id)),
            ("Nghỉ, đi học…", partial(self.add_leave, person_id)),
            ("Điều động…", partial(self.transfer, person_id)),
            ("Quá trình công tác trước đây…", partial(self.add_posting, person_id)),
        )

    def edit(self, subject: Subject, happening: str, row_id: int) -> bool:
        person = get_person(self.book, subject.person_id or 0)
        posting = next((one for one in person.postings if one.id == row_id), None)
        leave = next((one for one in person.leaves if one.id == row_id), None)
        if happening == "posting" and posting is not None:
            self._edit_posting(posting)
        elif happening == "leave" and leave is not None:
            remove = partial(delete_leave, self.book, row_id)
            self.ask("Nghỉ, đi học", LEAVE, leave, partial(update_leave, self.book), remove)
        else:
            return super().edit(subject, happening, row_id)
        return True

    def add_person(self) -> None:
        fields = new_person_fields(list_collectives(self.book))
        self.ask("Cá nhân mới", fields, NewPerson(""), lambda p: add_person(self.book, p.person))

    def edit_identity(self, person_id: int) -> None:
        person = get_person(self.book, person_id)
        remove = partial(delete_people, self.book, (person_id,))
        self.ask(person.full_name, PERSON, person, partial(update_person, self.book), remove)

    def end_service(self, person_id: int) -> None:
        """Retirement, leaving or moving to another office."""
        today = PartialDate(self.today.year, self.today.month, self.today.day)
        self.ask(
            "Thôi công tác", ENDED, Ended(today),
            lambda one: end_service(self.book, (person_id,), one.left_on),
        )  # fmt: skip

    def add_leave(self, person_id: int) -> None:
        blank = Leave("maternity", PartialDate(self.today.year))
        self.ask("Nghỉ, đi học", LEAVE, blank, partial(add_leave, self.book, person_id))

    def transfer(self, person_id: int) -> None:
        """To another unit or post from a day on; what the person did until then ends."""
        self.ask("Điều động", self._posting_fields(), Posting(),
                 partial(transfer, self.book, (person_id,)))  # fmt: skip

    def add_posting(self, person_id: int) -> None:
        store = partial(add_posting, self.book, person_id)
        self.ask("Quá trình công tác", self._posting_fields(), Posting(), store)

    def _edit_posting(self, posting: Posting) -> None:
        remove = partial(delete_posting, self.book, posting.id or 0)
        store = partial(update_posting, self.book)
        self.ask("Quá trình công tác", self._posting_fields(), posting, store, remove)

    def _posting_fields(self) -> tuple[FormField, ...]:
        return posting_fields(list_collectives(self.book))

    def _initiative(self, person_id: int) -> None:
        self.add_initiative(person_id, get_person(self.book, person_id).full_name)
