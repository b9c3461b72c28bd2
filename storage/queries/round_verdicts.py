"""Every line of a round judged by the round's rule book, beside what else the round proposes."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from resources.catalogues.rule_books.reading import load_rule_books
from resources.errors import KnownError
from storage.book import Book
from storage.queries.collective_facts import collective_facts
from storage.queries.facts import person_facts
from storage.queries.local_rules import office_rules
from storage.queries.nominations import list_nominations
from storage.queries.rounds import get_round, list_registrations
from storage.records_rounds import OUT_STATES, KeptVerdict, Nomination
from storage.rules.eligibility.books import book_for
from storage.rules.eligibility.days import first_day
from storage.rules.eligibility.facts import Facts, Registration
from storage.rules.eligibility.ground import Season
from storage.rules.eligibility.judge import judge
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
    rules, local = book_for(on, load_rule_books()), office_rules(book)
    facts, seasons = _facts(book, lines, found.year), _seasons(lines)
    verdicts: dict[int, Verdict | KeptVerdict] = {}
    for line in lines:
        season = seasons[line.subject]
        try:
            known = facts[line.subject]
            said = judge(known, line.award, on, found.year, rules, season, local, found.kind)
            verdicts[line.id or 0] = said
        except KeyError:
            verdicts[line.id or 0] = _unjudged(rules.code, "Dòng này đã gộp vào người khác.")
        except KnownError as error:
            verdicts[line.id or 0] = _unjudged(rules.code, str(error))
    return verdicts


def kept(verdict: Verdict) -> KeptVerdict:
    """What of a verdict a line remembers."""
    return KeptVerdict(
        outcome=verdict.outcome,
        confirmed=verdict.confirmed,
        book=verdict.book,
        reasons=tuple(f"{one.sentence} [{one.citation}]" for one in verdict.lacking),
        warnings=tuple(one.sentence for one in verdict.warnings),
    )


def _unjudged(book: str, reason: str) -> KeptVerdict:
    return KeptVerdict("not_eligible", False, book, (reason,))


def _facts(book: Book, lines: Sequence[Nomination], year: int) -> Mapping[tuple[str, int], Facts]:
    people = [line.person_id for line in lines if line.person_id is not None]
    others = [line.collective_id for line in lines if line.collective_id is not None]
    registered = _registered(book, year)
    found: dict[tuple[str, int], Facts] = {}
    for one in person_facts(book, people) if people else ():
        found["person", one.id] = replace(one, registrations=registered["person", one.id])
    for one in collective_facts(book, (year,), others) if others else ():
        mine = registered["collective", one.id]
        found["collective", one.id] = replace(one, registrations=mine)
    return found


def _registered(book: Book, year: int) -> Mapping[tuple[str, int], tuple[Registration, ...]]:
    found: dict[tuple[str, int], tuple[Registration, ...]] = defaultdict(tuple)
    for one in list_registrations(book, year):
        subject = ("person", one.person_id) if one.person_id else ("collective", one.collective_id)
        found[subject[0], subject[1] or 0] += (Registration(one.year, one.award),)
    return found


def _seasons(lines: Iterable[Nomination]) -> Mapping[tuple[str, int], Season]:
    """What the same round proposes for a subject beside the line judged."""
    titles: dict[tuple[str, int], set[str]] = defaultdict(set)
    for line in lines:
        if line.state not in OUT_STATES:
            titles[line.subject].add(line.award)
    return defaultdict(Season, {key: Season(frozenset(one)) for key, one in titles.items()})
