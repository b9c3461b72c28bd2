"""Everybody of the registers by name, for names that stand in a decision made on paper."""

from storage.book import Book
from storage.dates import PartialDate, shown_date
from storage.queries.collectives import list_collectives
from storage.queries.people import list_people
from storage.records_lists import Subject
from storage.records_registry import PersonLine
from storage.rules.naming import Known


def known_subjects(book: Book, on: PartialDate) -> tuple[Known, ...]:
    """People and collectives of a day, those who left too: their awards may be entered late."""
    units = list_collectives(book, on.year)
    return (
        *map(_person, list_people(book, on)),
        *(Known(Subject(collective_id=one.id), one.name, "", one.name) for one in units),
    )


def _person(one: PersonLine) -> Known:
    born = f"sinh {shown_date(one.birth)}" if one.birth else ""
    parts = (one.full_name, one.post, one.unit, born)
    post = ", ".join(filter(None, (one.post, one.unit)))
    words = ", ".join(filter(None, parts))
    return Known(Subject(person_id=one.id), one.full_name, post, words)
