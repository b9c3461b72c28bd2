"""Who of the register may be proposed for what, by the rule book of the day of receipt."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from resources.catalogues.rule_books.reading import load_rule_books
from resources.collecting import uncollected
from storage.book import Book
from storage.queries.local_rules import office_rules
from storage.queries.nominations import list_nominations
from storage.queries.people import get_person
from storage.queries.rounds import get_round
from storage.queries.season_facts import everybody
from storage.rules.eligibility.books import book_for
from storage.rules.eligibility.facts import Facts, PersonFacts
from storage.rules.eligibility.judge import judge_by
from storage.rules.eligibility.local import prepare
from storage.rules.eligibility.ranking import ranked
from storage.rules.eligibility.verdict import Verdict

_Judged = Iterator[tuple[Facts, Verdict]]


@dataclass(frozen=True)
class SubjectVerdict:
    """A verdict with the name of the person or collective it is about."""

    subject: str
    name: str
    verdict: Verdict


def person_verdicts(
    book: Book,
    codes: Sequence[str],
    on: date,
    year: int,
    person_id: int | None = None,
    kind: str = "CONG_TRANG",
    round_id: int | None = None,
) -> Iterator[SubjectVerdict]:
    """Verdicts on one person, or on all, for those of the awards ``codes`` that are for people.

    ``on`` is the day of receipt, ``year`` the last year whose results count, ``kind`` the kind of
    commendation (loại hình khen thưởng). What the round ``round_id`` proposes counts as expected;
    without one nothing does. Raises NotFound, UnknownAward, NoRuleBook.
    """
    if person_id is not None:
        get_person(book, person_id)
    wanted = None if person_id is None else (person_id,)
    return _named(book, _judged(book, codes, on, year, kind, round_id, wanted, ()))


def collective_verdicts(
    book: Book,
    codes: Sequence[str],
    on: date,
    year: int,
    kind: str = "CONG_TRANG",
    round_id: int | None = None,
) -> Iterator[SubjectVerdict]:
    """Likewise for all collectives and households; raises NotFound, UnknownAward, NoRuleBook."""
    return _named(book, _judged(book, codes, on, year, kind, round_id, (), None))


def ranked_verdicts(
    book: Book,
    codes: Sequence[str],
    on: date,
    year: int,
    kind: str = "CONG_TRANG",
    round_id: int | None = None,
) -> tuple[SubjectVerdict, ...]:
    """Verdicts on everybody, those who may be proposed first and then those who nearly may.

    Asked and raising as ``person_verdicts``.
    """
    with uncollected():
        judged = ranked(_judged(book, codes, on, year, kind, round_id, None, None))
        return tuple(_named(book, iter(judged)))


def able_verdicts(
    book: Book,
    codes: Sequence[str],
    on: date,
    year: int,
    kind: str = "CONG_TRANG",
    round_id: int | None = None,
) -> tuple[SubjectVerdict, ...]:
    """Verdicts on those who may be proposed, in no order; asked and raising as ``ranked_verdicts``.

    No others are kept: on thousands of people they take hundreds of megabytes.
    """
    with uncollected():
        judged = _judged(book, codes, on, year, kind, round_id, None, None)
        able = [one for one in judged if one[1].outcome in ("eligible", "conditional")]
        return tuple(_named(book, iter(able)))


def _named(book: Book, judged: _Judged) -> Iterator[SubjectVerdict]:
    names = {
        "person": dict(book.db.fetch("SELECT id, full_name FROM person")),
        "collective": dict(book.db.fetch("SELECT id, name FROM collective")),
    }
    for facts, verdict in judged:
        subject = "person" if isinstance(facts, PersonFacts) else "collective"
        yield SubjectVerdict(subject, names[subject][facts.id], verdict)


def _judged(
    book: Book,
    codes: Sequence[str],
    on: date,
    year: int,
    kind: str,
    round_id: int | None,
    people: Sequence[int] | None,
    collectives: Sequence[int] | None,
) -> _Judged:
    """Verdicts beside the facts they rest on; of those with these ids, None for all."""
    rules = prepare(book_for(on, load_rule_books()), office_rules(book), on)
    lines = () if round_id is None else list_nominations(book, get_round(book, round_id).id or 0)
    known = everybody(book, rules, on, year, lines, people, collectives)
    for pairs in known:
        by_id: dict[int, Facts] = {facts.id: facts for facts, _ in pairs}
        for verdict in judge_by(rules, pairs, codes, on, year, kind):
            yield by_id[verdict.subject_id], verdict
