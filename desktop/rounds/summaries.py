"""What the registers say of a line that goes to another's desk, year by year, in a few words."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from desktop.drafting.register_filling import cited_decision
from desktop.rounds.ground import RoundGround, ground_of
from resources.catalogues.rule_books.reading import load_rule_books
from storage.book import Book
from storage.queries.awards import list_awards, list_initiatives
from storage.queries.results import list_ratings
from storage.records_awards import Award, Initiative, Recognition
from storage.records_registry import LEVELS, Rating
from storage.records_rounds import Nomination
from storage.rules.dossier.reports import reported_since
from storage.rules.dossier.words import granted_name
from storage.rules.eligibility.books import book_for
from storage.rules.eligibility.days import first_day

T = TypeVar("T")
Subject = tuple[str, int]


@dataclass(frozen=True)
class _Year:
    """One year of the registers by subject: thousands of lines ask for their own."""

    year: int
    ratings: Mapping[Subject, list[Rating]]
    awards: Mapping[Subject, list[Award]]
    initiatives: Mapping[Subject, list[Initiative]]


def ground_with_summaries(book: Book, round_id: int) -> RoundGround:
    """A round as its papers tell it: achievements nobody wrote down come from the registers.

    Raises NotFound, NoRuleBook.
    """
    ground = ground_of(book, round_id)
    rules = book_for(first_day(ground.round.received), load_rule_books())
    since = {one.id or 0: reported_since(one, ground.round, rules) for one in ground.sent_up}
    last = ground.round.year
    years = {year: _year(book, year) for year in range(min(since.values(), default=last), last + 1)}
    told = {
        one.id or 0: "\n".join(
            _told(one, [years[at] for at in range(since[one.id or 0], last + 1)], ground)
        )
        for one in ground.sent_up
        if not one.achievement
    }
    return replace(ground, summaries=told, since=since)


def _year(book: Book, year: int) -> _Year:
    initiatives = list_initiatives(book, year)
    return _Year(
        year,
        _grouped((_subject(one), one) for one in list_ratings(book, year)),
        _grouped((_subject(one), one) for one in list_awards(book, year)),
        _grouped((("person", by.person_id or 0), one) for one in initiatives for by in one.authors),
    )


def _grouped(rows: Iterable[tuple[Subject, T]]) -> Mapping[Subject, list[T]]:
    found: dict[Subject, list[T]] = {}
    for subject, row in rows:
        found.setdefault(subject, []).append(row)
    return found


def _subject(row: Rating | Award) -> Subject:
    """As a line names its subject."""
    if row.person_id is not None:
        return "person", row.person_id
    return "collective", row.collective_id or 0


def _told(line: Nomination, years: list[_Year], ground: RoundGround) -> Iterator[str]:
    for one in years:
        parts = [*_ratings(line, one), *_awards(line, one, ground), *_initiatives(line, one)]
        if parts:
            yield f"- Năm {one.year}: {'; '.join(parts)}."


def _ratings(line: Nomination, one: _Year) -> Iterator[str]:
    for rating in one.ratings.get(line.subject, ()):
        name = LEVELS[rating.level]
        yield f"{name[0].lower()}{name[1:]}"


def _awards(line: Nomination, one: _Year, ground: RoundGround) -> Iterator[str]:
    """What was held on the day of receipt."""
    for award in one.awards.get(line.subject, ()):
        held = award.date is None or first_day(award.date) <= first_day(ground.round.received)
        if held and award.status != "revoked":
            yield _cited(granted_name(award.name, award.issuer), award)


def _initiatives(line: Nomination, one: _Year) -> Iterator[str]:
    for initiative in one.initiatives.get(line.subject, ()):
        name = f"sáng kiến “{initiative.title}”"
        widest = initiative.recognitions[-1] if initiative.recognitions else None
        yield _cited(name, widest) if widest else name


def _cited(name: str, by: Award | Recognition) -> str:
    decision = cited_decision("Quyết định số", by.number, by.date, by.issuer)
    return f"{name} ({decision})" if decision else name
