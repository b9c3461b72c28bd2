"""Every line of a round judged by the round's rule book, beside what else the round proposes."""

from collections.abc import Mapping, Sequence

from resources.catalogues.rule_books.reading import load_rule_books
from resources.errors import KnownError
from storage.book import Book
from storage.queries.local_rules import office_rules
from storage.queries.nominations import list_nominations
from storage.queries.rounds import get_round
from storage.queries.season_facts import everybody
from storage.records_rounds import KeptVerdict, Nomination, Round
from storage.rules.eligibility.applied import Rules
from storage.rules.eligibility.books import book_for
from storage.rules.eligibility.days import first_day
from storage.rules.eligibility.ground import Ground
from storage.rules.eligibility.judge import ground_of, verdict_on
from storage.rules.eligibility.local import prepare
from storage.rules.eligibility.verdict import Verdict


def judged_lines(book: Book, round_id: int) -> Mapping[int, KeptVerdict]:
    """Verdicts by line; a line that cannot be judged says why among its reasons.

    Raises NotFound, NoRuleBook.
    """
    return {
        key: kept(one) if isinstance(one, Verdict) else one
        for key, one in line_verdicts(book, round_id).items()
    }


def line_verdicts(book: Book, round_id: int) -> Mapping[int, Verdict | KeptVerdict]:
    """Whole verdicts by line, every condition told; only what is kept where none can be made.

    Raises NotFound, NoRuleBook.
    """
    found, lines = get_round(book, round_id), list_nominations(book, round_id)
    on = first_day(found.received)
    rule_book = book_for(on, load_rule_books())
    try:
        rules = prepare(rule_book, office_rules(book), on)
    except KnownError as error:
        told = _unjudged(rule_book.code, str(error))
        return {line.id or 0: told for line in lines}
    grounds = _grounds(book, rules, found, lines)
    return {line.id or 0: _judged(line, grounds, rules, found.kind) for line in lines}


def _grounds(
    book: Book, rules: Rules, found: Round, lines: Sequence[Nomination]
) -> Mapping[tuple[str, int], Ground]:
    """The facts of every subject of the round, laid out once for all its lines."""
    people = [line.person_id for line in lines if line.person_id is not None]
    others = [line.collective_id for line in lines if line.collective_id is not None]
    on = first_day(found.received)
    known = everybody(book, rules, on, found.year, lines, people, others)
    return {
        (kind, facts.id): ground_of(facts, rules, on, found.year, season)
        for kind, pairs in (("person", known.people), ("collective", known.collectives))
        for facts, season in pairs
    }


def _judged(
    line: Nomination, grounds: Mapping[tuple[str, int], Ground], rules: Rules, kind: str
) -> Verdict | KeptVerdict:
    ground = grounds.get(line.subject)
    if ground is None:
        return _unjudged(rules.book.code, "Người này đã gộp vào người khác trong sổ.")
    try:
        return verdict_on(ground, line.award, kind)
    except KnownError as error:
        return _unjudged(rules.book.code, str(error))


def kept(verdict: Verdict) -> KeptVerdict:
    """What of a verdict a line remembers."""
    return KeptVerdict(
        outcome=verdict.outcome,
        confirmed=verdict.confirmed,
        book=verdict.book,
        reasons=tuple(one.told for one in verdict.lacking),
        warnings=tuple(one.told for one in verdict.warnings),
    )


def _unjudged(book: str, reason: str) -> KeptVerdict:
    return KeptVerdict("not_eligible", False, book, (reason,))
