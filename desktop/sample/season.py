"""Award rounds of the sample office, so that a newcomer sees a season from lists to decisions."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, get_args

from desktop.sample.dossiers import add_dossiers
from resources.loading import Section
from storage.book import Book
from storage.dates import PartialDate
from storage.queries.collectives import list_collectives
from storage.queries.incoming import linkable_tasks
from storage.queries.nominations import list_nominations
from storage.queries.people import list_people
from storage.queries.rounds import list_round_units
from storage.records_council import (
    Attendance,
    Council,
    CouncilMember,
    CouncilRole,
    Duty,
    Session,
    Tally,
)
from storage.records_rounds import LineState, Nomination, Registration, Round, RoundUnit
from storage.services.council import add_council, carry_votes, enter_tally, hold_session
from storage.services.nominations import add_nominations, judge_round, lower_award, set_state
from storage.services.rounds import add_round, close_round, register_titles
from storage.services.unit_lists import call_units, hand_in


@dataclass(frozen=True)
class _Office:
    """Whom the book knows by name, and the tasks of its plan by number."""

    people: Mapping[str, int]
    collectives: Mapping[str, int]
    tasks: Mapping[str, int]

    def subject(self, name: str) -> dict[str, Any]:
        if name in self.collectives:
            return {"collective_id": self.collectives[name]}
        return {"person_id": self.people[name]}


@dataclass(frozen=True)
class _Council:
    """The council as stored; ``duties`` are those of its members at every session."""

    id: int
    members: tuple[CouncilMember, ...]
    duties: Mapping[str, Duty]


def add_sample_season(book: Book, plan_id: int, season: Section) -> None:
    """Enter what ``season`` lists; its names are of the registers, its tasks of the plan."""
    office = _office(book, plan_id, PartialDate.parse(season.text("registered_on")))
    _register(book, season, office)
    council = _add_council(book, season.section("council"), office)
    for row in season.sections("rounds"):
        round_id = _add_round(book, row, office)
        if "session" in row.data:
            _vote(book, round_id, row, council)
        judge_round(book, round_id)
        add_dossiers(book, round_id, row, season.section("reports"))
        if "closed" in row.data:
            close_round(book, round_id, _day(row, "closed"))


def _office(book: Book, plan_id: int, on: PartialDate) -> _Office:
    return _Office(
        people={one.full_name: one.id for one in list_people(book, on)},
        collectives={one.name: one.id or 0 for one in list_collectives(book)},
        tasks={t.number: t.task_id for t in linkable_tasks(book) if t.plan_id == plan_id},
    )


def _register(book: Book, season: Section, office: _Office) -> None:
    year, day = season.get("registered_year", int), _day(season, "registered_on")
    titles = [
        Registration(
            year, row.text("award"), registered_on=day, **office.subject(row.text("about"))
        )
        for row in season.sections("registered")
    ]
    register_titles(book, titles)


def _add_council(book: Book, row: Section, office: _Office) -> _Council:
    members = tuple(
        CouncilMember(
            one.text("name"),
            one.text("post"),
            _choice(one, "role", CouncilRole),
            office.people[one.text("name")],
        )
        for one in row.sections("members")
    )
    day = PartialDate.parse(row.text("date"))
    made = Council(row.text("name"), row.text("number"), day, row.text("issuer"), members, day)
    duties = {one.text("name"): _choice(one, "duty", Duty, "") for one in row.sections("members")}
    return _Council(add_council(book, made), members, duties)


def _add_round(book: Book, row: Section, office: _Office) -> int:
    """A round with the units asked and the lines proposed, in their order."""
    round_id = add_round(
        book,
        Round(
            row.text("name"),
            row.get("year", int),
            PartialDate.parse(row.text("received")),
            deadline=_day(row, "deadline"),
            task_id=office.tasks.get(row.text("task", "")),
            note=row.text("note"),
        ),
    )
    asked = row.sections("units")
    call_units(book, round_id, [_unit(one, office) for one in asked])
    units = {one.name: one.id for one in list_round_units(book, round_id)}
    for one in asked:
        if "handed_in" in one.data:
            source = f"Danh sách đề nghị của {one.text('name')}.xlsx"
            hand_in(book, units[one.text("name")] or 0, _day(one, "handed_in"), source)
    lines = [_line(one, units, office) for one in row.sections("lines")]
    add_nominations(book, round_id, lines)
    return round_id


def _unit(row: Section, office: _Office) -> RoundUnit:
    name = row.text("name")
    return RoundUnit(name, office.collectives[name], called_on=_day(row, "called"))


def _line(row: Section, units: Mapping[str, int | None], office: _Office) -> Nomination:
    return Nomination(
        award=row.text("award"),
        state="proposed",
        round_unit_id=units.get(row.text("from", "")),
        **office.subject(row.text("about")),
    )


def _vote(book: Book, round_id: int, row: Section, council: _Council) -> None:
    """Hold the session, carry its votes, and then move the lines it says more about."""
    whole = len(council.members)
    session_id = hold_session(book, _session(row.section("session"), round_id, council))
    pairs = list(zip(list_nominations(book, round_id), row.sections("lines"), strict=True))
    votes = [(line.id or 0, told.get("votes", int)) for line, told in pairs if "votes" in told.data]
    enter_tally(book, session_id, [Tally(key, count, whole - count) for key, count in votes])
    carry_votes(book, session_id)
    for line, told in pairs:
        _move(book, line.id or 0, told)


def _session(row: Section, round_id: int, council: _Council) -> Session:
    """All members came but those heard in writing, each with the reason."""
    written: dict[str, str] = row.get("written", dict, {})
    whole = len(council.members)
    return Session(
        round_id,
        council.id,
        PartialDate.parse(row.text("on")),
        tuple(_attendance(one, written.get(one.name), council) for one in council.members),
        row.text("started"),
        row.text("ended"),
        row.text("place"),
        issued=whole,
        returned=whole,
        valid=whole,
    )


def _attendance(member: CouncilMember, reason: str | None, council: _Council) -> Attendance:
    return Attendance(
        member.name,
        member.post,
        member.role,
        member.person_id,
        "present" if reason is None else "written",
        reason or "",
        council.duties[member.name],
    )


def _move(book: Book, nomination_id: int, told: Section) -> None:
    if "lowered_to" in told.data:
        lower_award(book, nomination_id, told.text("lowered_to"), told.text("reason"))
    elif "state" in told.data:
        state = _choice(told, "state", LineState)
        set_state(book, [nomination_id], state, told.text("reason", ""))


def _choice(row: Section, key: str, allowed: object, default: str | None = None) -> Any:
    """One of the values of a Literal type; raises ResourceError for any other."""
    return row.choice(key, get_args(allowed), default)


def _day(row: Section, key: str) -> PartialDate | None:
    return PartialDate.parse(row.text(key, "")) if key in row.data else None
