"""Everything the registers know of one person or collective, in the order it happened."""

from collections.abc import Iterable, Iterator

from storage.book import Book
from storage.queries.awards import awards_of, initiatives_of
from storage.queries.collectives import get_collective, list_changes, list_collectives, name_in
from storage.queries.people import get_person
from storage.queries.results import disciplines_of, list_clean_lists, ratings_of
from storage.records_registry import Collective, Person, Succession
from storage.records_timeline import TimelineEntry
from storage.rules import timeline as said
from storage.rules.lineage import predecessors


def person_timeline(book: Book, person_id: int) -> tuple[TimelineEntry, ...]:
    """A person's postings, leaves, ratings, discipline, initiatives and awards, oldest first.

    Raises NotFound.
    """
    person = get_person(book, person_id)
    clean = [one for one in list_clean_lists(book) if person_id in one.person_ids]
    return said.in_order(
        (
            *_service(book, person),
            *map(said.rating, ratings_of(book, person_id=person_id)),
            *map(said.discipline, disciplines_of(book, person_id=person_id)),
            *map(said.clean, clean),
            *(said.initiative(one, person_id) for one in initiatives_of(book, person_id)),
            *said.awards(awards_of(book, person_id=person_id)),
        )
    )


def collective_timeline(book: Book, collective_id: int) -> tuple[TimelineEntry, ...]:
    """A collective's names, changes, ratings and awards, with those of its predecessors.

    An award a predecessor got says under which name. Raises NotFound.
    """
    changes = list_changes(book)
    line = (collective_id, *predecessors(changes, collective_id))
    found: list[TimelineEntry] = []
    for key in line:
        one = get_collective(book, key)
        found += map(said.renaming, one.former_names)
        found += _results(book, one, inherited=key != collective_id)
    return said.in_order((*found, *_changes(book, changes, line)))


def _service(book: Book, person: Person) -> Iterator[TimelineEntry]:
    names = {one.id: one.name for one in list_collectives(book)}
    for posting in person.postings:
        yield said.posting(posting, names.get(posting.collective_id, posting.place))
    yield from map(said.leave, person.leaves)


def _results(book: Book, one: Collective, *, inherited: bool) -> Iterator[TimelineEntry]:
    key = one.id or 0
    clean = [found for found in list_clean_lists(book) if key in found.collective_ids]
    yield from map(said.rating, ratings_of(book, collective_id=key))
    yield from map(said.discipline, disciplines_of(book, collective_id=key))
    yield from map(said.clean, clean)
    for award in awards_of(book, collective_id=key):
        under = f"khi là {award.subject_name or name_in(one, award.year)}" if inherited else ""
        yield from said.awards((award,), under)


def _changes(
    book: Book, changes: Iterable[Succession], line: tuple[int, ...]
) -> Iterator[TimelineEntry]:
    for one in changes:
        if one.predecessor_id in line or one.successor_id in line:
            old = get_collective(book, one.predecessor_id).name
            after = one.successor_id
            yield said.change(one, old, "" if after is None else get_collective(book, after).name)
