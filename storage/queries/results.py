"""Ratings, discipline and confirmed lists, of one subject or of a year."""

from collections import defaultdict
from typing import Any

from storage.book import Book
from storage.models.results import CleanListEntryRow, CleanListRow, DisciplineRow, RatingRow
from storage.records_registry import CleanList, Discipline, Rating
from storage.rows import Row


def list_ratings(book: Book, year: int) -> tuple[Rating, ...]:
    """All ratings of a year, of people first."""
    row = RatingRow
    query = row.select().where(row.year == year).order_by(row.collective, row.person)
    return tuple(_rating(values) for values in book.db.rows(query))


def rated_years(book: Book) -> tuple[int, ...]:
    """The years that have ratings, the earliest first."""
    return tuple(row[0] for row in book.db.fetch("SELECT DISTINCT year FROM rating ORDER BY year"))


def ratings_of(
    book: Book, *, person_id: int | None = None, collective_id: int | None = None
) -> tuple[Rating, ...]:
    """The ratings of one person or collective, by year."""
    rows = _of(book, RatingRow, RatingRow.year, person_id, collective_id)
    return tuple(map(_rating, rows))


def disciplines_of(
    book: Book, *, person_id: int | None = None, collective_id: int | None = None
) -> tuple[Discipline, ...]:
    """Measures and pending matters of one person or collective, by their start."""
    rows = _of(book, DisciplineRow, DisciplineRow.started, person_id, collective_id)
    return tuple(_discipline(row) for row in rows)


def list_disciplines(book: Book) -> tuple[Discipline, ...]:
    """All measures and pending matters in the book, by their start."""
    row = DisciplineRow
    rows = book.db.rows(row.select().order_by(row.started, row.id))
    return tuple(_discipline(values) for values in rows)


def list_clean_lists(book: Book) -> tuple[CleanList, ...]:
    """The confirmed lists with everybody on them, by year."""
    people, collectives = _entries(book)
    row = CleanListRow
    return tuple(
        CleanList(
            **values,
            person_ids=tuple(people[values["id"]]),
            collective_ids=tuple(collectives[values["id"]]),
        )
        for values in book.db.rows(row.select().order_by(row.year, row.id))
    )


def _of(
    book: Book, model: Any, order: Any, person_id: int | None, collective_id: int | None
) -> list[Row]:
    mine = model.collective == collective_id if person_id is None else model.person == person_id
    return book.db.rows(model.select().where(mine).order_by(order, model.id))


def _rating(row: Row) -> Rating:
    person_id, collective_id = row.pop("person"), row.pop("collective")
    return Rating(**row, person_id=person_id, collective_id=collective_id)


def _discipline(row: Row) -> Discipline:
    person_id, collective_id = row.pop("person"), row.pop("collective")
    return Discipline(**row, person_id=person_id, collective_id=collective_id)


def _entries(book: Book) -> tuple[dict[int, list[int]], dict[int, list[int]]]:
    people: dict[int, list[int]] = defaultdict(list)
    collectives: dict[int, list[int]] = defaultdict(list)
    for row in book.db.rows(CleanListEntryRow.select().order_by(CleanListEntryRow.id)):
        if row["person"] is not None:
            people[row["list"]].append(row["person"])
        else:
            collectives[row["list"]].append(row["collective"])
    return people, collectives
