"""People and collectives of the sample office, so that verdicts and timelines show something."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, get_args

from resources.catalogues.awards import load_awards
from resources.loading import Section
from storage.book import Book
from storage.dates import PartialDate
from storage.queries.office import list_units
from storage.records_awards import (
    WHOLE_SHARE,
    Author,
    Award,
    Initiative,
    Recognised,
    Recognition,
)
from storage.records_registry import (
    CleanList,
    Collective,
    Discipline,
    Leave,
    LeaveKind,
    Level,
    Person,
    Posting,
    Rating,
    Sex,
)
from storage.services.awards import add_awards
from storage.services.collectives import add_collectives
from storage.services.discipline import add_disciplines, confirm_clean_list
from storage.services.initiatives import add_initiatives
from storage.services.people import add_people
from storage.services.ratings import set_ratings

_FIRST_RATED = 2021
_Ids = dict[str, int]


def add_sample_registers(book: Book, registers: Section) -> None:
    """Enter what ``registers`` lists; names there point at each other."""
    collectives = _add_collectives(book, registers)
    people = _add_people(book, registers, collectives)
    set_ratings(book, list(_ratings(registers, people, collectives)))
    add_awards(book, list(_awards(registers, people, collectives)))
    add_initiatives(book, [_initiative(row, people) for row in registers.sections("initiatives")])
    add_disciplines(book, [_discipline(row, people) for row in registers.sections("discipline")])
    for row in registers.sections("clean"):
        _confirm_clean(book, row, people, collectives)


def _add_collectives(book: Book, registers: Section) -> _Ids:
    units = {unit.name: unit for unit in list_units(book)}
    names = [row.text("name") for row in registers.sections("collectives")]
    made = [
        Collective(name, short_name=units[name].short_name, unit_id=units[name].id)
        for name in names
    ]
    return dict(zip(names, add_collectives(book, made), strict=True))


def _add_people(book: Book, registers: Section, collectives: _Ids) -> _Ids:
    rows = registers.sections("people")
    ids = add_people(book, [_person(row, registers, collectives) for row in rows])
    return dict(zip((row.text("name") for row in rows), ids, strict=True))


def _person(row: Section, registers: Section, collectives: _Ids) -> Person:
    name, since = row.text("name"), PartialDate.parse(row.text("since"))
    leaves = [one for one in registers.sections("leaves") if one.text("person") == name]
    return Person(
        full_name=name,
        code=row.text("code"),
        sex=_choice(row, "sex", Sex),
        birth=PartialDate.parse(row.text("birth")),
        joined=since,
        postings=tuple(_postings(row, collectives)),
        leaves=tuple(map(_leave, leaves)),
    )


def _postings(row: Section, collectives: _Ids) -> Iterator[Posting]:
    """Where somebody serves; with ``moved`` the post is kept and the unit is another from a day."""
    posting = Posting(
        collectives.get(row.text("unit")),
        "" if row.text("unit") else "Lãnh đạo Sở",
        row.text("post"),
        is_leader=row.get("leader", bool, False),
        valid_from=PartialDate.parse(row.text("since")),
    )
    if "moved" not in row.data:
        yield posting
        return
    moved = row.section("moved")
    until, on = (PartialDate.parse(moved.text(key)) for key in ("until", "on"))
    yield replace(posting, valid_to=until)
    yield replace(posting, collective_id=collectives[moved.text("unit")], valid_from=on)


def _leave(row: Section) -> Leave:
    started, ended = (PartialDate.parse(row.text(key)) for key in ("started", "ended"))
    return Leave(_choice(row, "kind", LeaveKind), started, ended)


def _ratings(registers: Section, people: _Ids, collectives: _Ids) -> Iterator[Rating]:
    for row in registers.sections("people"):
        for year, level in _rated(row):
            yield Rating(year, level, person_id=people[row.text("name")])
    for row in registers.sections("collectives"):
        for year, level in _rated(row):
            yield Rating(year, level, collective_id=collectives[row.text("name")])


def _rated(row: Section) -> Iterator[tuple[int, Level]]:
    for year, said in enumerate(row.text("ratings").split(), start=_FIRST_RATED):
        for level in get_args(Level):
            if level == said:
                yield year, level


def _awards(registers: Section, people: _Ids, collectives: _Ids) -> Iterator[Award]:
    posts = {row.text("name"): row.text("post") for row in registers.sections("people")}
    for row in registers.sections("awards"):
        person = row.text("person", "")
        for year in row.get("years", list):
            yield Award(
                code=row.text("code"),
                name=load_awards().entries[row.text("code")].name,
                year=year,
                person_id=people.get(person),
                collective_id=collectives.get(row.text("collective", "")),
                number=row.text("number"),
                date=PartialDate.parse(f"{year + 1}-{row.text('decided')}"),
                issuer=row.text("issuer"),
                subject_post=posts.get(person, ""),
            )


def _initiative(row: Section, people: _Ids) -> Initiative:
    shares = row.section("authors").data
    recognition = Recognition(
        _choice(row, "level", Recognised),
        row.text("number"),
        PartialDate.parse(row.text("date")),
        row.text("issuer"),
    )
    return Initiative(
        title=row.text("title"),
        year=row.get("year", int),
        authors=tuple(
            Author(name, share * WHOLE_SHARE // 100, people[name]) for name, share in shares.items()
        ),
        recognitions=(recognition,),
    )


def _discipline(row: Section, people: _Ids) -> Discipline:
    return Discipline(
        kind=row.text("kind"),
        started=PartialDate.parse(row.text("started")),
        ended=PartialDate.parse(row.text("ended")),
        person_id=people[row.text("person")],
        decision=row.text("decision"),
    )


def _confirm_clean(book: Book, row: Section, people: _Ids, collectives: _Ids) -> None:
    without = row.get("without", list, [])
    confirm_clean_list(
        book,
        CleanList(
            year=row.get("year", int),
            confirmed_by=row.text("confirmed_by"),
            confirmed_on=PartialDate.parse(row.text("on")),
            person_ids=tuple(key for name, key in people.items() if name not in without),
            collective_ids=tuple(collectives.values()),
        ),
    )


def _choice(row: Section, key: str, allowed: object) -> Any:
    """One of the values of a Literal type; raises ResourceError for any other."""
    return row.choice(key, get_args(allowed))
