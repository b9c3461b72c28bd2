"""Everybody of the register with the posting they have, read at once for comparing with a list."""

from dataclasses import dataclass
from typing import Any

from storage.book import Book
from storage.dates import PartialDate, ends_before
from storage.records_registry import Person, Posting

_PEOPLE = (
    "SELECT id, uid, code, cccd, full_name, sex, birth, joined, left_on, contact, note"
    " FROM person WHERE merged_into_id IS NULL ORDER BY position, id"
)
_POSTINGS = (
    "SELECT s.person_id, s.id, s.collective_id, s.place, s.post, s.level, s.is_leader,"
    " s.valid_from, s.valid_to, s.decision, coalesce(c.name, s.place)"
    " FROM posting s LEFT JOIN collective c ON c.id = s.collective_id"
    " WHERE s.is_secondment = 0 ORDER BY s.person_id, coalesce(s.valid_from, ''), s.id"
)


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A person of the book; ``posting`` is the last one not over, ``unit`` its name."""

    person: Person
    posting: Posting | None
    unit: str

    @property
    def id(self) -> int:
        return self.person.id or 0

    @property
    def full_name(self) -> str:
        return self.person.full_name

    @property
    def code(self) -> str:
        return self.person.code

    @property
    def cccd(self) -> str:
        return self.person.cccd

    @property
    def birth(self) -> PartialDate | None:
        return self.person.birth

    @property
    def collective_id(self) -> int | None:
        return None if self.posting is None else self.posting.collective_id


def known_people(book: Book, today: PartialDate | None) -> list[KnownPerson]:
    """The register without merged duplicates, in the office's order.

    Without ``today`` a posting that has an end counts as over.
    """
    serving: dict[int, tuple[Posting, str]] = {}
    for row in book.db.fetch(_POSTINGS):
        if row[8] is None or (today is not None and not ends_before(_date(row[8]), today)):
            serving[row[0]] = (_posting(row), row[10])
    nothing: tuple[None, str] = (None, "")
    return [
        KnownPerson(_person(row), *serving.get(row[0], nothing)) for row in book.db.fetch(_PEOPLE)
    ]


def _person(row: tuple[Any, ...]) -> Person:
    return Person(
        id=row[0], uid=row[1], code=row[2], cccd=row[3], full_name=row[4], sex=row[5],
        birth=_date(row[6]), joined=_date(row[7]), left_on=_date(row[8]), contact=row[9],
        note=row[10],
    )  # fmt: skip


def _posting(row: tuple[Any, ...]) -> Posting:
    return Posting(
        id=row[1], collective_id=row[2], place=row[3], post=row[4], level=row[5],
        is_leader=bool(row[6]), valid_from=_date(row[7]), valid_to=_date(row[8]), decision=row[9],
    )  # fmt: skip


def _date(text: str | None) -> PartialDate | None:
    return None if text is None else PartialDate.parse(text)
