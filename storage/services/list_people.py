"""People of a list: the new ones appended, the others mended or transferred."""

from collections.abc import Sequence
from dataclasses import replace

from storage.book import Book
from storage.records_registry import Person
from storage.services.people import add_people, update_people
from storage.services.postings import add_posting, transfer, update_posting


def add_listed_people(book: Book, people: Sequence[Person]) -> tuple[int, ...]:
    """Append people in the list's order; returns their ids. Raises EditRefused."""
    return add_people(book, people) if people else ()


def change_listed_people(book: Book, people: Sequence[Person]) -> None:
    """Write people anew with the one posting a list may tell of each.

    A posting with an id mends the stored one, a new one with its first day is a transfer
    (điều động), one without is put beside. Raises NotFound, EditRefused.
    """
    update_people(book, [replace(person, postings=()) for person in people])
    for person in people:
        for posting in person.postings:
            if posting.id is not None:
                update_posting(book, posting)
            elif posting.valid_from is not None:
                transfer(book, (person.id or 0,), posting)
            else:
                add_posting(book, person.id or 0, posting)
