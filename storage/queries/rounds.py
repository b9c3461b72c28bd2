"""Rounds, which units handed in, what was registered, sent, overridden, and the papers made."""

from storage.book import Book
from storage.errors import NotFound
from storage.models.round import (
    RegistrationRow,
    RoundOverrideRow,
    RoundPaperRow,
    RoundRow,
    RoundUnitRow,
    SubmissionRow,
)
from storage.queries.awards import list_awards
from storage.records_rounds import (
    Override,
    RegisteredOutcome,
    Registration,
    Round,
    RoundPaper,
    RoundUnit,
    Submission,
    WaitingRound,
)
from storage.rows import Row
from storage.rows_rounds import snapshot_from_json


def list_rounds(book: Book, year: int | None = None) -> tuple[Round, ...]:
    """Rounds of one year of achievements, or all, the last made first."""
    query = RoundRow.select().order_by(RoundRow.id.desc())
    rows = book.db.rows(query if year is None else query.where(RoundRow.year == year))
    return tuple(map(_round, rows))


def get_round(book: Book, round_id: int) -> Round:
    """One round; raises NotFound."""
    for row in book.db.rows(RoundRow.select().where(RoundRow.id == round_id)):
        return _round(row)
    raise NotFound("đợt xét", round_id)


def list_round_units(book: Book, round_id: int) -> tuple[RoundUnit, ...]:
    """The units asked for lists, in order."""
    row = RoundUnitRow
    query = row.select().where(row.round == round_id).order_by(row.position, row.id)
    return tuple(_unit(values) for values in book.db.rows(query))


def units_waited_for(book: Book, round_id: int) -> tuple[RoundUnit, ...]:
    """Units that have not handed in their list: those to remind."""
    return tuple(one for one in list_round_units(book, round_id) if one.handed_in_on is None)


def waiting_rounds(book: Book) -> tuple[WaitingRound, ...]:
    """The rounds with a day to hand in by that still wait for units, the last made first."""
    open_ones = [one for one in list_rounds(book) if one.closed_on is None and one.deadline]
    waited = [(one, units_waited_for(book, one.id or 0)) for one in open_ones]
    return tuple(
        WaitingRound(one, tuple(unit.name for unit in units)) for one, units in waited if units
    )


def list_registrations(book: Book, year: int) -> tuple[Registration, ...]:
    """What was registered for a year, in the order it was entered."""
    row = RegistrationRow
    rows = book.db.rows(row.select().where(row.year == year).order_by(row.id))
    return tuple(_registration(values) for values in rows)


def registered_outcomes(book: Book, year: int) -> tuple[RegisteredOutcome, ...]:
    """Registered beside achieved: the award that is each registered title, if it was given."""
    given = {
        (award.person_id, award.collective_id, award.code): award
        for award in list_awards(book, year)
        if award.status != "revoked"
    }
    people = dict(book.db.fetch("SELECT id, full_name FROM person"))
    others = dict(book.db.fetch("SELECT id, name FROM collective"))
    return tuple(
        RegisteredOutcome(
            one,
            people.get(one.person_id) or others.get(one.collective_id, ""),
            given.get((one.person_id, one.collective_id, one.award)),
        )
        for one in list_registrations(book, year)
    )


def list_overrides(book: Book, round_id: int) -> tuple[Override, ...]:
    """The findings that may stand, with their reasons."""
    row = RoundOverrideRow
    rows = book.db.rows(row.select().where(row.round == round_id).order_by(row.id))
    return tuple(
        Override(one["finding"], one["reason"], one["decided_by"], one["written_at"])
        for one in rows
    )


def list_round_papers(book: Book, round_id: int) -> tuple[RoundPaper, ...]:
    """The papers made for a round, in the order they were."""
    row = RoundPaperRow
    rows = book.db.rows(row.select().where(row.round == round_id).order_by(row.id))
    return tuple(RoundPaper(one["document"], one["authority"]) for one in rows)


def list_submissions(book: Book, round_id: int) -> tuple[Submission, ...]:
    """What was handed in, in order, each with the lines as they were sent."""
    row = SubmissionRow
    rows = book.db.rows(row.select().where(row.round == round_id).order_by(row.id))
    return tuple(_submission(values) for values in rows)


def get_submission(book: Book, submission_id: int) -> Submission:
    """One submission; raises NotFound."""
    row = SubmissionRow
    for values in book.db.rows(row.select().where(row.id == submission_id)):
        return _submission(values)
    raise NotFound("lần trình", submission_id)


def _round(row: Row) -> Round:
    task_id = row.pop("task")
    return Round(**row, task_id=task_id)


def _unit(row: Row) -> RoundUnit:
    for name in ("round", "position"):
        del row[name]
    collective_id = row.pop("collective")
    return RoundUnit(**row, collective_id=collective_id)


def _registration(row: Row) -> Registration:
    person_id, collective_id = row.pop("person"), row.pop("collective")
    return Registration(**row, person_id=person_id, collective_id=collective_id)


def _submission(row: Row) -> Submission:
    lines, round_id = snapshot_from_json(row.pop("snapshot")), row.pop("round")
    return Submission(**row, round_id=round_id, lines=lines)
