"""Whom a title or award may be for: everybody of the registers, to be chosen from one list."""

from desktop import clock
from desktop.registry.fields import Choices
from desktop.registry.subject import Subject
from storage.book import Book
from storage.queries.collectives import list_collectives
from storage.queries.people import list_people

NOBODY = Subject()
"""Not chosen yet."""


def subject_choices(book: Book) -> Choices:
    """People still in the office with their posts, then the collectives in force."""
    today = clock.this_day()
    people = {
        Subject(person_id=one.id): ", ".join(filter(None, (one.full_name, one.post)))
        for one in list_people(book, today, left=False)
    }
    collectives = {
        Subject(collective_id=one.id): one.name for one in list_collectives(book, today.year)
    }
    return {NOBODY: "Chọn cá nhân, tập thể…", **people, **collectives}
