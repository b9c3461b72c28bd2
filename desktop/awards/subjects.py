"""Whom a title or award may be for: everybody of the registers, to be chosen from one list."""

from dataclasses import dataclass

from desktop import clock
from desktop.registry.fields import Choices
from storage.book import Book
from storage.queries.collectives import list_collectives
from storage.queries.people import list_people


@dataclass(frozen=True)
class SubjectKey:
    """A person or a collective of the registers, or nobody yet."""

    person_id: int | None = None
    collective_id: int | None = None


NOBODY = SubjectKey()


def subject_choices(book: Book) -> Choices:
    """People still in the office with their posts, then the collectives in force."""
    today = clock.this_day()
    people = {
        SubjectKey(person_id=one.id): ", ".join(filter(None, (one.full_name, one.post)))
        for one in list_people(book, today, left=False)
    }
    collectives = {
        SubjectKey(collective_id=one.id): one.name for one in list_collectives(book, today.year)
    }
    return {NOBODY: "Chọn cá nhân, tập thể…", **people, **collectives}
