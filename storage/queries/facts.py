"""The registers as the rules of awards read them, for one subject or for the whole office.

The number of queries does not grow with the number of people.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any, Literal

from storage.book import Book
from storage.dates import PartialDate
from storage.queries import fact_rows as rows_of
from storage.queries.fact_rows import Grouped, Rows, day
from storage.rules.eligibility.facts import PersonFacts, Post, UnitSpan

_SEXES: dict[str, Literal["nam", "nữ"]] = {"male": "nam", "female": "nữ"}


def person_facts(book: Book, ids: Sequence[int] | None = None) -> tuple[PersonFacts, ...]:
    """What is known of the people ``ids``, or of all in the register, in the office's order.

    Merged duplicates are left out. Registrations belong to the rounds: ``season_facts``.
    """
    rows = Rows(book, "person", ids)
    ratings, received = rows_of.ratings(rows), rows_of.received(rows)
    initiatives, leaves = rows_of.initiatives(book, rows), rows_of.leaves(rows)
    disciplines, pending = rows_of.disciplines(rows), rows_of.pending(rows)
    confirmed = rows_of.confirmed_years(rows)
    people = _people(book, ids)
    units, posts = _postings(rows, {row[0]: day(row[3]) for row in people})
    return tuple(
        PersonFacts(
            id=key,
            sex=_SEXES.get(sex),
            birth=day(birth),
            joined=day(joined),
            left=day(left),
            ratings=ratings.get(key, ()),
            received=received.get(key, ()),
            initiatives=initiatives.get(key, ()),
            disciplines=disciplines.get(key, ()),
            pending=pending.get(key, ()),
            leaves=leaves.get(key, ()),
            units=units.get(key, ()),
            posts=posts.get(key, ()),
            discipline_confirmed_years=confirmed.get(key, frozenset()),
        )
        for key, sex, birth, joined, left in people
    )


def _people(book: Book, ids: Sequence[int] | None) -> list[tuple[Any, ...]]:
    rows = book.db.fetch(
        "SELECT id, sex, birth, joined, left_on FROM person"
        " WHERE merged_into_id IS NULL ORDER BY position, id"
    )
    wanted = None if ids is None else frozenset(ids)
    return [row for row in rows if wanted is None or row[0] in wanted]


def _postings(
    rows: Rows, joined: dict[int, PartialDate | None]
) -> tuple[Grouped[UnitSpan], Grouped[Post]]:
    """Memberships and posts; one without a first day begins when the person joined.

    Where that is unknown too it is left out, for rules may not take an unknown day as past.
    """
    select = (
        "SELECT person_id, collective_id, post, level, is_leader, is_secondment,"
        " valid_from, valid_to, id FROM posting"
    )
    units: dict[int, list[UnitSpan]] = defaultdict(list)
    posts: dict[int, list[Post]] = defaultdict(list)
    for key, mine in rows.grouped(select, tuple, "valid_from, id").items():
        for _, unit, post, level, is_leader, seconded, first, last, row_id in mine:
            begun = day(first) or joined.get(key)
            if begun is None:
                continue
            if unit is not None and not seconded:
                units[key].append(UnitSpan(unit, begun, day(last), row_id))
            if post:
                posts[key].append(Post(post, begun, day(last), bool(is_leader), level, row_id))
    return (
        {key: tuple(spans) for key, spans in units.items()},
        {key: tuple(held) for key, held in posts.items()},
    )
