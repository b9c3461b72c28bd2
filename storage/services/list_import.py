"""A list from elsewhere goes into the registers: the rows people picked, all in one step."""

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from storage.book import Book
from storage.errors import EditRefused
from storage.importers.lists.columns import match_columns
from storage.importers.lists.units import unit_key
from storage.models.list_columns import ListColumnsRow
from storage.queries.list_plan.known_people import KnownPerson, known_people
from storage.queries.list_plan.people import merged_with
from storage.queries.list_plan.remembered import head_key
from storage.queries.office import list_units
from storage.records_awards import Award, Initiative
from storage.records_lists import (
    LIST_KINDS,
    ImportPlan,
    ListKind,
    PlanRow,
    Subject,
    UsedHead,
)
from storage.records_registry import Collective, Discipline, Person, Posting, Rating
from storage.services.awards import add_awards, update_award
from storage.services.collectives import add_collectives, update_collective
from storage.services.discipline import add_disciplines, update_discipline
from storage.services.initiatives import add_initiatives, update_initiative
from storage.services.list_people import add_listed_people, change_listed_people
from storage.services.ratings import set_ratings

_Of = TypeVar("_Of", Award, Rating, Discipline)
SameAs = Mapping[int, int]
"""For a row whose person is likely in the book already: the row's place and that person's id."""


def store(
    book: Book,
    plan: ImportPlan,
    chosen: Collection[int] | None = None,
    same_as: SameAs | None = None,
) -> int:
    """Store the rows at the places ``chosen``, or the usual choice; returns how many.

    New units and people they name are added with them. It is one unit of work: all or nothing,
    and one undo. Raises EditRefused for a row that is wrong, and for a list of nominations, which
    belongs to a round.
    """  # fmt: skip
    picked = sorted(plan.usual_choice if chosen is None else chosen)
    said = same_as or {}
    people = {one.id: one for one in known_people(book, None)} if said else {}
    rows = [_settled(plan.rows[at], people.get(said.get(at, 0))) for at in picked]
    _refuse_unfit(plan.kind, rows)
    if rows:
        with book.unit(f"Nhập {LIST_KINDS[plan.kind].lower()} ({len(rows)} dòng)"):
            _STORING[plan.kind](book, rows)
    return len(rows)


def remember_columns(book: Book, kind: ListKind, heads: Iterable[UsedHead]) -> None:
    """Keep how the columns were read where that is not what the headings say by themselves."""
    row = ListColumnsRow
    with book.transaction():
        for head in heads:
            key = head_key(head.columns)
            row.delete().where((row.kind == kind) & (row.head == key)).execute(book.db)
            if head.fields != match_columns(head.columns, kind):
                fields = json.dumps(head.fields)
                row.insert(kind=kind, head=key, fields=fields).execute(book.db)


def _settled(row: PlanRow, known: KnownPerson | None) -> PlanRow:
    """The row about the person somebody said it is about."""
    if known is None:
        return row
    if isinstance(row.record, Person):
        return replace(row, record=merged_with(known, row))
    return replace(row, subject=Subject(person_id=known.id), unit="")


def _refuse_unfit(kind: ListKind, rows: Iterable[PlanRow]) -> None:
    if kind == "nominations":
        raise EditRefused(
            "Danh sách đề nghị thuộc về một đợt xét.", "Hãy nhập ở trang Khen thưởng, thẻ Đề nghị."
        )
    for row in rows:
        if not row.can_be_stored:
            raise EditRefused(
                f"Dòng {row.number} của “{row.sheet}” không ghi được.",
                "Hãy sửa dòng ấy trong tệp, hoặc bỏ chọn.",
            )


def _store_people(book: Book, rows: list[PlanRow]) -> None:
    units = _units(book, rows)
    pairs = [(_with_unit(row, units), row) for row in rows]
    add_listed_people(book, [person for person, _ in pairs if person.id is None])
    change_listed_people(book, [person for person, _ in pairs if person.id is not None])


def _store_collectives(book: Book, rows: list[PlanRow]) -> None:
    records = [row.record for row in rows if isinstance(row.record, Collective)]
    _add_collectives(book, [one for one in records if one.id is None])
    for one in records:
        if one.id is not None:
            update_collective(book, one)


def _store_awards(book: Book, rows: list[PlanRow]) -> None:
    records: list[Award] = _about_somebody(book, rows)
    add_awards(book, [one for one in records if one.id is None])
    for one in records:
        if one.id is not None:
            update_award(book, one)


def _store_ratings(book: Book, rows: list[PlanRow]) -> None:
    set_ratings(book, _about_somebody(book, rows))


def _store_disciplines(book: Book, rows: list[PlanRow]) -> None:
    records: list[Discipline] = _about_somebody(book, rows)
    add_disciplines(book, [one for one in records if one.id is None])
    for one in records:
        if one.id is not None:
            update_discipline(book, one)


def _store_initiatives(book: Book, rows: list[PlanRow]) -> None:
    records = [row.record for row in rows if isinstance(row.record, Initiative)]
    add_initiatives(book, [one for one in records if one.id is None])
    for one in records:
        if one.id is not None:
            update_initiative(book, one)


def _about_somebody(book: Book, rows: list[PlanRow]) -> list[Any]:
    """The records with their subjects' ids; people and collectives still missing are added."""
    units = _units(book, rows)
    people, collectives = _new_people(book, rows, units), _new_collectives(book, rows)
    found: list[Any] = []
    for row in rows:
        record: Any = row.record
        one = row.subject
        if one is None:
            continue
        person_id = one.person_id or people.get(_person_key(row))
        collective_id = one.collective_id
        if one.new_collective is not None:
            collective_id = collectives[unit_key(one.new_collective.name)]
        found.append(replace(record, person_id=person_id, collective_id=collective_id))
    return found


def _new_people(
    book: Book, rows: list[PlanRow], units: Mapping[str, int]
) -> dict[tuple[object, ...], int]:
    wanted: dict[tuple[object, ...], Person] = {}
    for row in rows:
        if row.subject is not None and row.subject.new_person is not None:
            person = _placed(row.subject.new_person, units.get(unit_key(row.unit)))
            wanted.setdefault(_person_key(row), person)
    ids = add_listed_people(book, list(wanted.values()))
    return dict(zip(wanted, ids, strict=True))


def _new_collectives(book: Book, rows: list[PlanRow]) -> dict[str, int]:
    wanted: dict[str, Collective] = {}
    for row in rows:
        if row.subject is not None and row.subject.new_collective is not None:
            new = row.subject.new_collective
            wanted.setdefault(unit_key(new.name), new)
    return dict(zip(wanted, _add_collectives(book, list(wanted.values())), strict=True))


def _person_key(row: PlanRow) -> tuple[object, ...]:
    person = row.subject.new_person if row.subject else None
    if person is None:
        return ()
    return unit_key(person.full_name), person.code, person.cccd, person.birth, unit_key(row.unit)


def _units(book: Book, rows: Iterable[PlanRow]) -> dict[str, int]:
    """Ids of the collectives to be added with the rows, by the key of their names."""
    names: dict[str, str] = {}
    for row in rows:
        if row.unit:
            names.setdefault(unit_key(row.unit), row.unit)
    ids = _add_collectives(book, [Collective(name) for name in names.values()])
    return dict(zip(names, ids, strict=True))


def _add_collectives(book: Book, new: list[Collective]) -> tuple[int, ...]:
    """Those that are units of the office are tied to them."""
    taken = {one.name: one.id for one in list_units(book)}
    tied = [replace(one, unit_id=one.unit_id or taken.get(one.name)) for one in new]
    return add_collectives(book, tied) if tied else ()


def _with_unit(row: PlanRow, units: Mapping[str, int]) -> Person:
    assert isinstance(row.record, Person)
    return _placed(row.record, units.get(unit_key(row.unit)))


def _placed(person: Person, unit_id: int | None) -> Person:
    if unit_id is None:
        return person
    first = next(iter(person.postings), Posting())
    return replace(person, postings=(replace(first, collective_id=unit_id, place=""),))


_STORING = {
    "people": _store_people,
    "collectives": _store_collectives,
    "awards": _store_awards,
    "ratings": _store_ratings,
    "initiatives": _store_initiatives,
    "discipline": _store_disciplines,
}
