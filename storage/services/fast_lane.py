"""The fast lane: a decision made on paper, with people the registers do not have yet too."""

from collections.abc import Mapping, Sequence

from storage.book import Book
from storage.queries.known_subjects import known_subjects
from storage.queries.round_awards import known_awards
from storage.records_awards import Award
from storage.records_decisions import Decision
from storage.records_lists import Subject
from storage.services.decisions import record_decision
from storage.services.new_subjects import NewSubjects


def record_named(
    book: Book,
    decision: Decision,
    year: int,
    lines: Sequence[tuple[str, str]],
    whom: Mapping[str, Subject],
) -> int:
    """Enter whoever is new and record the decision, as one step; returns its id.

    ``lines`` are pairs of name and award code as the decision has them, ``year`` that of the
    achievements, ``whom`` the subject each name means. Raises as ``record_decision``.
    """
    posts = {one.subject: one.post for one in known_subjects(book, decision.date)}
    names = {code: award.name for code, award in known_awards(book).items()}
    with book.unit(f"Ghi nhanh Quyết định số {decision.number}"):
        subjects = NewSubjects(book)
        awards = [
            Award(
                code, names.get(code, code), year, *subjects.ids_of(whom[name]),
                subject_name=name, subject_post=posts.get(whom[name], ""),
            )
            for name, code in lines
        ]  # fmt: skip
        return record_decision(book, decision, awards)
