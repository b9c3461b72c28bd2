"""Everybody as the rules of awards read them, each beside what a round may still bring."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple, TypeVar

from storage.book import Book
from storage.queries.collective_facts import collective_facts
from storage.queries.facts import person_facts
from storage.queries.rounds import list_registrations
from storage.records_rounds import OUT_STATES, Nomination
from storage.rules.eligibility.applied import Rules
from storage.rules.eligibility.facts import CollectiveFacts, PersonFacts, Registration
from storage.rules.eligibility.ground import Season
from storage.rules.eligibility.judge import coming_titles, ground_of
from storage.rules.eligibility.verdict import State

_NOTHING = Season()
_Subject = tuple[str, int]
_Facts = TypeVar("_Facts", PersonFacts, CollectiveFacts)


class Everybody(NamedTuple):
    """Facts of subjects, each with its season, in the office's order."""

    people: tuple[tuple[PersonFacts, Season], ...]
    collectives: tuple[tuple[CollectiveFacts, Season], ...]


def everybody(
    book: Book,
    rules: Rules,
    on: date,
    year: int,
    lines: Sequence[Nomination] = (),
    person_ids: Sequence[int] | None = None,
    collective_ids: Sequence[int] | None = None,
) -> Everybody:
    """The people and collectives with these ids, None for all, with what ``lines`` propose.

    A collective's staff counts the titles its members are proposed for in the same season, each as
    ``rules`` judge it for dossiers received on ``on``.
    """
    seasons = _seasons(lines)
    wants_staff = collective_ids is None or bool(collective_ids)
    known = person_facts(book, None if wants_staff else person_ids)
    registered = _registered(book, year)
    people = [
        (_with(one, registered, "person"), seasons.get(("person", one.id), _NOTHING))
        for one in known
    ]
    collectives: Sequence[CollectiveFacts] = ()
    if wants_staff:
        coming = _coming(people, rules, on, year)
        collectives = collective_facts(book, (year,), collective_ids, known, coming)
    wanted = None if person_ids is None else frozenset(person_ids)
    return Everybody(
        tuple(pair for pair in people if wanted is None or pair[0].id in wanted),
        tuple(
            (
                _with(one, registered, "collective"),
                seasons.get(("collective", one.id), _NOTHING),
            )
            for one in collectives
        ),
    )


def _seasons(lines: Iterable[Nomination]) -> Mapping[_Subject, Season]:
    """What is still proposed for each subject, beside whichever line is judged."""
    titles: dict[_Subject, set[str]] = defaultdict(set)
    for line in lines:
        if line.state not in OUT_STATES:
            titles[line.subject].add(line.award)
    return {key: Season(frozenset(one)) for key, one in titles.items()}


def _coming(
    people: Iterable[tuple[PersonFacts, Season]], rules: Rules, on: date, year: int
) -> Mapping[int, Mapping[str, State]]:
    return {
        facts.id: coming_titles(ground_of(facts, rules, on, year, season))
        for facts, season in people
        if season.titles
    }


def _registered(book: Book, year: int) -> Mapping[_Subject, tuple[Registration, ...]]:
    found: dict[_Subject, tuple[Registration, ...]] = defaultdict(tuple)
    for one in list_registrations(book, year):
        subject = ("person", one.person_id) if one.person_id else ("collective", one.collective_id)
        found[subject[0], subject[1] or 0] += (Registration(one.year, one.award),)
    return found


def _with(
    facts: _Facts, registered: Mapping[_Subject, tuple[Registration, ...]], kind: str
) -> _Facts:
    mine = registered.get((kind, facts.id))
    return replace(facts, registrations=mine) if mine else facts
