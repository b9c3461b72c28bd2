"""Award history with the papers that corrected or revoked it, and initiatives with their use."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from storage.book import Book
from storage.errors import NotFound
from storage.models.award import AwardCorrectionRow, AwardRow, InitiativeUseRow
from storage.models.initiative import InitiativeAuthorRow, InitiativeRow, RecognitionRow
from storage.records_awards import Author, Award, Correction, Initiative, Recognition
from storage.rows import Row


def list_awards(book: Book, year: int | None = None) -> tuple[Award, ...]:
    """Awards of one year rewarded, or of all, by year, decision and place in it."""
    row = AwardRow
    return _awards(book, () if year is None else (row.year == year,))


def awards_of(
    book: Book, *, person_id: int | None = None, collective_id: int | None = None
) -> tuple[Award, ...]:
    """The award history of one person or collective, by year."""
    row = AwardRow
    if person_id is not None:
        return _awards(book, (row.person == person_id,))
    return _awards(book, (row.collective == collective_id,))


def get_award(book: Book, award_id: int) -> Award:
    """One award; raises NotFound."""
    for award in _awards(book, (AwardRow.id == award_id,)):
        return award
    raise NotFound("khen thưởng", award_id)


def list_initiatives(book: Book, year: int | None = None) -> tuple[Initiative, ...]:
    """Initiatives of one year, or of all, in the order they were entered."""
    row = InitiativeRow
    return _initiatives(book, () if year is None else (row.year == year,))


def initiatives_of(book: Book, person_id: int) -> tuple[Initiative, ...]:
    """The initiatives a person is an author of, by year."""
    author = InitiativeAuthorRow
    own = author.select(author.initiative).where(author.person == person_id)
    return _initiatives(book, (InitiativeRow.id << own,))


def get_initiative(book: Book, initiative_id: int) -> Initiative:
    """One initiative; raises NotFound."""
    for initiative in _initiatives(book, (InitiativeRow.id == initiative_id,)):
        return initiative
    raise NotFound("sáng kiến", initiative_id)


def _awards(book: Book, where: Iterable[Any]) -> tuple[Award, ...]:
    row = AwardRow
    query = row.select().order_by(row.year, row.date, row.number, row.id)
    rows = book.db.rows(query.where(*where) if where else query)
    corrections = _corrections(book, where)
    found: list[Award] = []
    for values in rows:
        person_id, collective_id = values.pop("person"), values.pop("collective")
        papers = tuple(corrections.get(values["id"], ()))
        award = Award(
            **values, person_id=person_id, collective_id=collective_id, corrections=papers
        )
        found.append(award)
    return tuple(found)


def _corrections(book: Book, where: Iterable[Any]) -> dict[int, list[Correction]]:
    row = AwardCorrectionRow
    query = row.select().join(AwardRow).order_by(row.id)
    found: dict[int, list[Correction]] = defaultdict(list)
    for values in book.db.rows(query.where(*where) if where else query):
        found[values.pop("award")].append(Correction(**values))
    return found


def _initiatives(book: Book, where: Iterable[Any]) -> tuple[Initiative, ...]:
    row = InitiativeRow
    query = row.select().order_by(row.year, row.id)
    rows = book.db.rows(query.where(*where) if where else query)
    authors = _parts(book, InitiativeAuthorRow, where)
    recognitions = _parts(book, RecognitionRow, where)
    uses = _uses(book, where)
    return tuple(
        Initiative(
            **values,
            authors=tuple(map(_author, authors[values["id"]])),
            recognitions=tuple(map(_recognition, recognitions[values["id"]])),
            award_ids=tuple(uses[values["id"]]),
        )
        for values in rows
    )


def _parts(book: Book, model: Any, where: Iterable[Any]) -> dict[int, list[Row]]:
    query = model.select().join(InitiativeRow).order_by(model.position)
    found: dict[int, list[Row]] = defaultdict(list)
    for values in book.db.rows(query.where(*where) if where else query):
        found[values["initiative"]].append(values)
    return found


def _uses(book: Book, where: Iterable[Any]) -> dict[int, list[int]]:
    use = InitiativeUseRow
    query = use.select().join(InitiativeRow).order_by(use.id)
    found: dict[int, list[int]] = defaultdict(list)
    for values in book.db.rows(query.where(*where) if where else query):
        found[values["initiative"]].append(values["award"])
    return found


def _author(row: Row) -> Author:
    return Author(row["name"], row["share"], row["person"])


def _recognition(row: Row) -> Recognition:
    return Recognition(row["level"], row["number"], row["date"], row["issuer"])
