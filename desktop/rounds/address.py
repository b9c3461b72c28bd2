"""How papers address a person: Ông, Bà."""

from collections.abc import Mapping

from storage.book import Book
from storage.dates import PartialDate
from storage.queries.people import list_people

ADDRESSES = {"": "", "male": "Ông", "female": "Bà"}
"""By sex as the register has it."""


def addresses(book: Book, on: PartialDate) -> Mapping[int | None, str]:
    """The word before the name by person, "" where the register does not tell the sex."""
    return {one.id: ADDRESSES[one.sex] for one in list_people(book, on)}
