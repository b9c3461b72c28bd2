"""The register of people: its lines in the office's order, and one person whole."""

from functools import cache
from typing import Any

from storage.book import Book
from storage.dates import PartialDate, ends_before
from storage.errors import NotFound
from storage.models.person import LeaveRow, PersonRow, PostingRow
from storage.records_registry import Leave, Person, PersonLine, Posting

_LINES = (
    "SELECT p.id, p.uid, p.code, p.full_name, p.sex, p.birth, p.left_on,"
    " s.post, coalesce(c.name, s.place, ''), s.collective_id, s.is_leader, s.valid_from, s.valid_to"
    " FROM person p"
    " LEFT JOIN posting s ON s.person_id = p.id AND s.is_secondment = 0"
    " LEFT JOIN collective c ON c.id = s.collective_id"
    " WHERE p.merged_into_id IS NULL"
    " ORDER BY p.position, p.id, coalesce(s.valid_from, ''), s.id"
)


def list_people(book: Book, on: PartialDate, *, left: bool = True) -> tuple[PersonLine, ...]:
    """The people of the register in the office's order, with the posting they have on a day.

    ``left`` False leaves out those who had left the office before it. Merged duplicates are not
    shown.
    """
    found: dict[int, PersonLine] = {}
    for row in book.db.fetch(_LINES):
        if not left and ends_before(_date(row[6]), on):
            continue
        serving = not ends_before(on, _date(row[11])) and not ends_before(_date(row[12]), on)
        if serving or row[0] not in found:
            found[row[0]] = _line(row, row[7:11] if serving else (None, "", None, 0))
    return tuple(found.values())


def get_person(book: Book, person_id: int) -> Person:
    """One person with postings and leaves by date, a merged duplicate too; raises NotFound."""
    rows = book.db.rows(PersonRow.select().where(PersonRow.id == person_id))
    if not rows:
        raise NotFound("cá nhân", person_id)
    row = rows[0]
    del row["position"]
    postings, leaves = _postings(book, person_id), _leaves(book, person_id)
    return Person(**row, postings=postings, leaves=leaves)


def _line(row: tuple[Any, ...], posting: tuple[Any, ...]) -> PersonLine:
    return PersonLine(
        id=row[0],
        uid=row[1],
        code=row[2],
        full_name=row[3],
        sex=row[4],
        birth=_date(row[5]),
        left_on=_date(row[6]),
        post=posting[0] or "",
        unit=posting[1],
        collective_id=posting[2],
        is_leader=bool(posting[3]),
    )


def _postings(book: Book, person_id: int) -> tuple[Posting, ...]:
    row = PostingRow
    query = row.select().where(row.person == person_id).order_by(row.valid_from, row.id)
    found: list[Posting] = []
    for values in book.db.rows(query):
        del values["person"]
        collective_id = values.pop("collective")
        found.append(Posting(**values, collective_id=collective_id))
    return tuple(found)


def _leaves(book: Book, person_id: int) -> tuple[Leave, ...]:
    row = LeaveRow
    query = row.select().where(row.person == person_id).order_by(row.started, row.id)
    found: list[Leave] = []
    for values in book.db.rows(query):
        del values["person"]
        found.append(Leave(**values))
    return tuple(found)


@cache
def _date(text: str | None) -> PartialDate | None:
    return None if text is None else PartialDate.parse(text)
