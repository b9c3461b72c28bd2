"""The registers as lists to hand out, under the headings that are read back without loss."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeAlias

from storage.book import Book
from storage.dates import PartialDate, shown_date
from storage.errors import EditRefused
from storage.importers.lists.fields import handed_out
from storage.queries.awards import list_awards, list_initiatives
from storage.queries.collectives import list_collectives
from storage.queries.list_plan.known_people import KnownPerson, known_people
from storage.queries.results import list_disciplines, list_ratings, rated_years
from storage.records_awards import AWARD_KINDS, INITIATIVE_KINDS, RECOGNISED
from storage.records_lists import ListKind
from storage.records_registry import (
    COLLECTIVE_KINDS,
    DISCIPLINES,
    LEVELS,
    PENDING_MATTERS,
    SEXES,
    Collective,
)

Values: TypeAlias = Mapping[str, str]


def list_rows(book: Book, kind: ListKind, today: PartialDate) -> tuple[tuple[str, ...], ...]:
    """Every record of ``kind`` as one row of texts under the columns ``handed_out(kind)``.

    Raises EditRefused for nominations, which the rounds hand out.
    """
    if kind == "nominations":
        raise EditRefused(
            "Danh sách đề nghị thuộc về một đợt xét.", "Hãy xuất ở trang Khen thưởng, thẻ Đề nghị."
        )
    keys = [field.key for field in handed_out(kind)]
    rows = _ROWS[kind](_Known(book, today))
    return tuple(tuple(row.get(key, "") for key in keys) for row in rows)


class _Known:
    """The registers, read once for a whole list."""

    def __init__(self, book: Book, today: PartialDate) -> None:
        self.book = book
        self.people = {one.id: one for one in known_people(book, today)}
        self.collectives: dict[int, Collective] = {
            one.id or 0: one for one in list_collectives(book)
        }

    def subject(self, person_id: int | None, collective_id: int | None) -> Values:
        """What tells whom a row is about."""
        person = self.people.get(person_id or 0)
        if person is not None:
            return _who(person)
        collective = self.collectives.get(collective_id or 0)
        return {} if collective is None else {"collective": collective.name}


def _who(one: KnownPerson) -> dict[str, str]:
    return {
        "code": one.code,
        "full_name": one.full_name,
        "birth": shown_date(one.birth),
        "unit": one.unit,
        "post": "" if one.posting is None else one.posting.post,
    }


def _people(known: _Known) -> Iterator[Values]:
    for one in known.people.values():
        person, posting = one.person, one.posting
        yield _who(one) | {
            "cccd": person.cccd,
            "sex": SEXES[person.sex],
            "since": shown_date(posting.valid_from) if posting else "",
            "leader": "x" if posting and posting.is_leader else "",
            "joined": shown_date(person.joined),
            "left_on": shown_date(person.left_on),
            "contact": person.contact,
            "note": person.note,
        }


def _collectives(known: _Known) -> Iterator[Values]:
    for one in known.collectives.values():
        yield {
            "code": one.code,
            "name": one.name,
            "short_name": one.short_name,
            "kind": COLLECTIVE_KINDS[one.kind],
            "valid_from": shown_date(one.valid_from),
            "valid_to": shown_date(one.valid_to),
            "contact": one.contact,
            "note": one.note,
        }


def _awards(known: _Known) -> Iterator[Values]:
    for one in list_awards(known.book):
        period = " - ".join(filter(None, map(shown_date, (one.period_from, one.period_to))))
        yield {
            **known.subject(one.person_id, one.collective_id),
            "award_code": one.code,
            "award": one.name,
            "award_kind": AWARD_KINDS[one.kind],
            "year": str(one.year),
            "period": period,
            "number": one.number,
            "date": shown_date(one.date),
            "issuer": one.issuer,
            "note": one.note,
        }


def _ratings(known: _Known) -> Iterator[Values]:
    for year in rated_years(known.book):
        for one in list_ratings(known.book, year):
            yield {
                **known.subject(one.person_id, one.collective_id),
                "year": str(one.year),
                "level": LEVELS[one.level],
                "decision": one.decision,
                "decided_on": shown_date(one.decided_on),
                "note": one.note,
            }


def _initiatives(known: _Known) -> Iterator[Values]:
    """A row for every author, the initiative's own columns on the first alone."""
    for one in list_initiatives(known.book):
        first = next(iter(one.recognitions), None)
        own = {
            "title": one.title,
            "kind": INITIATIVE_KINDS[one.kind],
            "year": str(one.year),
            "level": RECOGNISED[first.level] if first else "",
            "number": first.number if first else "",
            "date": shown_date(first.date) if first else "",
            "issuer": first.issuer if first else "",
            "effect": one.effect,
            "note": one.note,
        }
        authors: Sequence[Values] = [
            {**_author(known, a.person_id), "author": a.name, "share": _percent(a.share)}
            for a in one.authors
        ]
        yield own | dict(authors[0] if authors else {})
        yield from authors[1:]


def _author(known: _Known, person_id: int | None) -> Values:
    person = known.people.get(person_id or 0)
    return {} if person is None else _who(person)


def _percent(share: int) -> str:
    return f"{share / 100:.2f}".rstrip("0").rstrip(".").replace(".", ",")


def _discipline(known: _Known) -> Iterator[Values]:
    kinds = DISCIPLINES | PENDING_MATTERS
    for one in list_disciplines(known.book):
        yield {
            **known.subject(one.person_id, one.collective_id),
            "kind": kinds.get(one.kind, one.kind),
            "started": shown_date(one.started),
            "ended": shown_date(one.ended),
            "decision": one.decision,
            "note": one.note,
        }


_ROWS: dict[ListKind, Callable[[_Known], Iterator[Values]]] = {
    "people": _people,
    "collectives": _collectives,
    "awards": _awards,
    "ratings": _ratings,
    "initiatives": _initiatives,
    "discipline": _discipline,
}
