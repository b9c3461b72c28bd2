"""Whom lists and decisions name and the registers do not have yet: added with what names them."""

from storage.book import Book
from storage.records_lists import Subject
from storage.services.collectives import add_collectives
from storage.services.people import add_people


class NewSubjects:
    """Adds whom the book does not know, once however often a list names them."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._added: dict[Subject, tuple[int | None, int | None]] = {}

    def ids_of(self, subject: Subject) -> tuple[int | None, int | None]:
        """The person's or the collective's id; inside a unit of work. Raises as ``add_people``."""
        if subject not in self._added:
            self._added[subject] = self._ids(subject)
        return self._added[subject]

    def _ids(self, subject: Subject) -> tuple[int | None, int | None]:
        if subject.new_person is not None:
            return add_people(self._book, (subject.new_person,))[0], None
        if subject.new_collective is not None:
            return None, add_collectives(self._book, (subject.new_collective,))[0]
        return subject.person_id, subject.collective_id
