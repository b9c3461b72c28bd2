"""What a list of people would do to the register."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from storage.dates import PartialDate
from storage.importers.lists.lines import SourceLine
from storage.importers.lists.units import unit_key
from storage.importers.lists.values import read_tick
from storage.queries.list_plan.ground import Ground
from storage.queries.list_plan.known_people import KnownPerson
from storage.queries.list_plan.rows import differences, planned, take_over
from storage.queries.list_plan.subjects import new_unit
from storage.queries.list_plan.told import ToldPerson, told_person
from storage.records_lists import FieldChange, ListTable, PlanRow
from storage.records_registry import SEXES, Person, Posting
from storage.rules.register_findings import check_person


def plan_people(ground: Ground, table: ListTable, lines: Iterable[SourceLine]) -> Iterator[PlanRow]:
    """A row for each person of ``table``: added, changed or already so."""
    for line in lines:
        yield _row(ground, line, told_person(line))


def merged_with(known: KnownPerson, row: PlanRow) -> Person:
    """The stored person with what a row tells that somebody said is about them; the name stays."""
    assert isinstance(row.record, Person)
    new = replace(row.record, full_name=known.full_name)
    here = next(iter(new.postings), Posting()).collective_id
    moves = bool(row.unit) or (here is not None and here != known.collective_id)
    return _merged(known, new, moves)


def _row(ground: Ground, line: SourceLine, told: ToldPerson) -> PlanRow:
    person = _person(ground, line, told)
    take_over(line, check_person(person, ground.today), {})
    earlier = ground.repeated(line, told.told)
    unit = new_unit(ground, line, told.unit)
    meeting = ground.register.meet(told.told)
    known = meeting.person
    if known is None:
        return planned(
            line, person.full_name, person, stored=earlier, unit=unit, alike=meeting.alike
        )
    changes = _changes(ground, line, known, person, told)
    record = _merged(known, person, _moves(known, person, told))
    return planned(line, person.full_name, record, stored=True, changes=changes, unit=unit)


def _person(ground: Ground, line: SourceLine, told: ToldPerson) -> Person:
    return Person(
        full_name=told.name,
        code=told.code,
        cccd=told.cccd,
        sex=told.sex,
        birth=told.birth,
        joined=line.dates.get("joined"),
        left_on=line.dates.get("left_on"),
        contact=line.text("contact"),
        note=line.text("note"),
        postings=_postings(ground, line, told),
    )


def _postings(ground: Ground, line: SourceLine, told: ToldPerson) -> tuple[Posting, ...]:
    if not told.unit and not told.post:
        return ()
    return (
        Posting(
            collective_id=ground.register.unit_id(told.unit),
            post=told.post,
            is_leader=read_tick(line.text("leader")),
            valid_from=line.dates.get("since"),
        ),
    )


def _changes(
    ground: Ground, line: SourceLine, known: KnownPerson, new: Person, told: ToldPerson
) -> list[FieldChange]:
    old = known.person
    found = differences(
        (
            ("Họ và tên", old.full_name, new.full_name),
            ("Mã cán bộ", old.code, new.code),
            ("Số căn cước", old.cccd, new.cccd),
            ("Giới tính", SEXES[old.sex], SEXES[new.sex]),
            ("Ngày sinh", old.birth, _fuller(old.birth, new.birth)),
            ("Ngày vào cơ quan", old.joined, new.joined),
            ("Ngày thôi công tác", old.left_on, new.left_on),
            ("Liên hệ", old.contact, new.contact),
            ("Ghi chú", old.note, new.note),
        )
    )
    return [*found, *_posting_changes(ground, line, known, new, told)]


def _posting_changes(
    ground: Ground, line: SourceLine, known: KnownPerson, new: Person, told: ToldPerson
) -> list[FieldChange]:
    """A unit other than the one in the book is asked: a slip, a transfer, or somebody else?"""
    old, posting = known.posting, next(iter(new.postings), None)
    if posting is None:
        return []
    moves = _moves(known, new, told)
    if moves and known.unit and "since" not in line.dates:
        line.note("unit", f"Trong sổ đang ở {known.unit}, danh sách ghi {told.unit}.",
                  "Nếu là điều động, hãy ghi ngày ở cột “Giữ chức vụ từ”; "
                  "nếu là biệt phái, hãy ghi ở trang cá nhân.")  # fmt: skip
    since = old.valid_from if old else None
    return differences(
        (
            ("Đơn vị", known.unit, told.unit if moves else ""),
            ("Chức vụ", old.post if old else "", posting.post),
            ("Giữ chức vụ từ", since, posting.valid_from),
            ("Lãnh đạo", bool(old and old.is_leader), posting.is_leader or None),
        )
    )


def _merged(known: KnownPerson, new: Person, moves: bool) -> Person:
    """The stored person with what the list tells; its posting stays unless the list names one."""
    old = known.person
    posting = next(iter(new.postings), None)
    return replace(
        old,
        full_name=new.full_name or old.full_name,
        code=new.code or old.code,
        cccd=new.cccd or old.cccd,
        sex=new.sex or old.sex,
        birth=_fuller(old.birth, new.birth),
        joined=new.joined or old.joined,
        left_on=new.left_on or old.left_on,
        contact=new.contact or old.contact,
        note=new.note or old.note,
        postings=() if posting is None else (_merged_posting(known.posting, posting, moves),),
    )


def _merged_posting(old: Posting | None, new: Posting, moves: bool) -> Posting:
    """The present posting mended; a transfer with its day is a posting of its own (id None)."""
    if old is None or (moves and new.valid_from is not None):
        return new
    return replace(
        old,
        collective_id=new.collective_id or old.collective_id,
        post=new.post or old.post,
        is_leader=new.is_leader or old.is_leader,
        valid_from=new.valid_from or old.valid_from,
    )


def _moves(known: KnownPerson, new: Person, told: ToldPerson) -> bool:
    """Whether the list has the person in a unit that is not the one in the book."""
    if not told.unit or known.posting is None or not new.postings:
        return bool(told.unit)
    if known.collective_id is not None:
        return new.postings[0].collective_id != known.collective_id
    return unit_key(told.unit) != unit_key(known.unit)


def _fuller(old: PartialDate | None, new: PartialDate | None) -> PartialDate | None:
    """A birth year does not overwrite the whole date it agrees with."""
    return old if new is None or (old is not None and str(old).startswith(str(new))) else new
