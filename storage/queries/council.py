"""Councils with their members, and sessions with attendance and votes."""

from collections.abc import Mapping

from resources.catalogues.rule_books.reading import load_rule_books
from storage.book import Book
from storage.errors import NotFound
from storage.models.council import (
    AttendanceRow,
    CouncilMemberRow,
    CouncilRow,
    CouncilSessionRow,
    TallyRow,
)
from storage.queries.rounds import get_round
from storage.records_council import Attendance, Council, CouncilMember, Session, Tally
from storage.rows import Row
from storage.rules.eligibility.books import book_for
from storage.rules.eligibility.days import first_day
from storage.rules.votes import Vote, vote


def list_councils(book: Book) -> tuple[Council, ...]:
    """The office's councils, the last set up first."""
    rows = book.db.rows(CouncilRow.select().order_by(CouncilRow.id.desc()))
    return tuple(_council(book, row) for row in rows)


def get_council(book: Book, council_id: int) -> Council:
    """One council with all members it ever had; raises NotFound."""
    for row in book.db.rows(CouncilRow.select().where(CouncilRow.id == council_id)):
        return _council(book, row)
    raise NotFound("hội đồng", council_id)


def list_sessions(book: Book, round_id: int) -> tuple[Session, ...]:
    """The sessions on a round, in order."""
    row = CouncilSessionRow
    rows = book.db.rows(row.select().where(row.round == round_id).order_by(row.id))
    return tuple(_session(book, values) for values in rows)


def get_session(book: Book, session_id: int) -> Session:
    """One session; raises NotFound."""
    row = CouncilSessionRow
    for values in book.db.rows(row.select().where(row.id == session_id)):
        return _session(book, values)
    raise NotFound("phiên họp", session_id)


def votes_of(book: Book, round_id: int) -> Mapping[int, Vote]:
    """Votes by line, on all members of the council; of several sessions the last one counts.

    The award voted on is the one of the ballot. Raises NotFound, NoRuleBook.
    """
    rules = book_for(first_day(get_round(book, round_id).received), load_rule_books())
    return {
        tally.nomination_id: vote(tally.award, tally.in_favour, session.members, rules)
        for session in list_sessions(book, round_id)
        for tally in session.tallies
        if tally.in_favour <= session.members
    }


def _council(book: Book, row: Row) -> Council:
    member = CouncilMemberRow
    query = member.select().where(member.council == row["id"])
    return Council(
        **row,
        members=tuple(
            _member(one) for one in book.db.rows(query.order_by(member.position, member.id))
        ),
    )


def _member(row: Row) -> CouncilMember:
    person_id = row.pop("person")
    for name in ("council", "position"):
        del row[name]
    return CouncilMember(**row, person_id=person_id)


def _session(book: Book, row: Row) -> Session:
    round_id, council_id = row.pop("round"), row.pop("council")
    return Session(
        **row,
        round_id=round_id,
        council_id=council_id,
        attendance=_attendance(book, row["id"]),
        tallies=_tallies(book, row["id"]),
    )


def _attendance(book: Book, session_id: int) -> tuple[Attendance, ...]:
    row = AttendanceRow
    query = row.select().where(row.session == session_id).order_by(row.position, row.id)
    return tuple(
        Attendance(
            name=one["name"],
            post=one["post"],
            role=one["role"],
            person_id=one["person"],
            presence=one["presence"],
            reason=one["reason"],
            duty=one["duty"],
        )
        for one in book.db.rows(query)
    )


def _tallies(book: Book, session_id: int) -> tuple[Tally, ...]:
    row = TallyRow
    rows = book.db.rows(row.select().where(row.session == session_id).order_by(row.id))
    return tuple(
        Tally(
            nomination_id=one["nomination"],
            in_favour=one["in_favour"],
            against=one["against"],
            counted_again=one["counted_again"],
            name=one["subject_name"],
            award=one["award"],
        )
        for one in rows
    )
