"""Who of the register may be proposed for what, by the rule book of the day of receipt."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from resources.catalogues.rule_books.reading import load_rule_books
from storage.book import Book
from storage.queries.collective_facts import collective_facts
from storage.queries.collectives import list_collectives
from storage.queries.facts import person_facts
from storage.queries.local_rules import office_rules
from storage.queries.people import get_person
from storage.rules.eligibility.books import book_for
from storage.rules.eligibility.facts import Facts, PersonFacts
from storage.rules.eligibility.ground import Season
from storage.rules.eligibility.judge import judge_all
from storage.rules.eligibility.ranking import ranked
from storage.rules.eligibility.verdict import Verdict


@dataclass(frozen=True)
class SubjectVerdict:
    """A verdict with the name of the person or collective it is about."""

    subject: str
    name: str
    verdict: Verdict


def person_verdicts(
    book: Book, codes: Sequence[str], on: date, year: int, person_id: int | None = None
) -> Iterator[SubjectVerdict]:
    """Verdicts on one person, or on all, for those of the awards ``codes`` that are for people.

    ``on`` is the day of receipt, ``year`` the last year whose results count; nothing is expected
    of a season. Raises NotFound, UnknownAward, NoRuleBook.
    """
    if person_id is not None:
        get_person(book, person_id)
    names = dict(book.db.fetch("SELECT id, full_name FROM person"))
    facts = person_facts(book, None if person_id is None else (person_id,))
    for verdict in _judged(book, facts, codes, on, year):
        yield SubjectVerdict("person", names[verdict.subject_id], verdict)


def collective_verdicts(
    book: Book, codes: Sequence[str], on: date, year: int
) -> Iterator[SubjectVerdict]:
    """Likewise for all collectives and households; raises UnknownAward, NoRuleBook."""
    names = {one.id: one.name for one in list_collectives(book)}
    facts = collective_facts(book, (year,))
    for verdict in _judged(book, facts, codes, on, year):
        yield SubjectVerdict("collective", names[verdict.subject_id], verdict)


def ranked_verdicts(
    book: Book, codes: Sequence[str], on: date, year: int, kind: str = "CONG_TRANG"
) -> tuple[SubjectVerdict, ...]:
    """Verdicts on everybody, those who may be proposed first and then those who nearly may.

    ``kind`` is the kind of commendation (loại hình khen thưởng). Raises UnknownAward, NoRuleBook.
    """
    people, collectives = person_facts(book), collective_facts(book, (year,))
    judged = [
        (facts, verdict)
        for everybody in (people, collectives)
        for facts, verdict in _paired(
            everybody, tuple(_judged(book, everybody, codes, on, year, kind))
        )
    ]
    names = {
        "person": dict(book.db.fetch("SELECT id, full_name FROM person")),
        "collective": dict(book.db.fetch("SELECT id, name FROM collective")),
    }
    found: list[SubjectVerdict] = []
    for facts, verdict in ranked(judged):
        subject = "person" if isinstance(facts, PersonFacts) else "collective"
        found.append(SubjectVerdict(subject, names[subject][facts.id], verdict))
    return tuple(found)


def _paired(
    everybody: Sequence[Facts], verdicts: Sequence[Verdict]
) -> Iterator[tuple[Facts, Verdict]]:
    known = {facts.id: facts for facts in everybody}
    return ((known[verdict.subject_id], verdict) for verdict in verdicts)


def _judged(
    book: Book,
    facts: Sequence[Facts],
    codes: Sequence[str],
    on: date,
    year: int,
    kind: str = "CONG_TRANG",
) -> Iterator[Verdict]:
    rules = book_for(on, load_rule_books())
    nothing = Season()
    everybody = ((one, nothing) for one in facts)
    return judge_all(everybody, codes, on, year, rules, office_rules(book), kind)
