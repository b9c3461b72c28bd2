"""Rows of the registers that may be one person entered twice."""

from storage.book import Book
from storage.dates import PartialDate
from storage.queries.people import list_people
from storage.rules.duplicates import Candidate, Likely, find_duplicates


def likely_duplicates(book: Book, on: PartialDate) -> tuple[Likely, ...]:
    """Pairs of people worth a look, the sure ones first; units are those of the day ``on``."""
    numbers = dict(book.db.fetch("SELECT id, cccd FROM person"))
    return find_duplicates(
        Candidate(line.id, line.full_name, line.birth, line.unit, numbers[line.id])
        for line in list_people(book, on)
    )
