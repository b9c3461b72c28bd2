"""Which person or collective a row of awards, ratings or discipline is about."""

from dataclasses import dataclass

from resources.vietnamese import fold
from storage.dates import PartialDate
from storage.importers.lists.lines import SourceLine
from storage.importers.lists.units import is_unit_name, unit_name
from storage.queries.list_plan.ground import Ground
from storage.queries.list_plan.told import ToldPerson, told_person
from storage.records_lists import Alike, Subject
from storage.records_registry import Collective, Person, Posting


@dataclass(frozen=True, slots=True)
class Found:
    """Whom a row is about; ``name`` and ``post`` are as the list has them.

    ``unit`` is the collective to be added with a new person; ``key`` tells subjects apart within
    a list.
    """

    subject: Subject
    name: str
    post: str = ""
    birth: PartialDate | None = None
    unit: str = ""
    alike: tuple[Alike, ...] = ()

    @property
    def key(self) -> tuple[object, ...]:
        one = self.subject
        if one.new_person is not None:
            return "person", fold(self.name), self.birth, one.new_person.code, self.unit
        if one.new_collective is not None:
            return "collective", fold(one.new_collective.name)
        return one.person_id, one.collective_id


def find_subject(ground: Ground, line: SourceLine) -> Found | None:
    """Whom ``line`` is about, remarked on where not sure; None, with a remark, for nobody."""
    told = told_person(line)
    kind = fold(line.text("subject_kind"))
    if kind.startswith(("tap the", "ho ", "ho,", "don vi")) or kind == "ho" or not told.name:
        return _collective(ground, line, told)
    by_code = told.code and ground.register.unit_by_code(told.code)
    if by_code or (is_unit_name(told.name) or ground.register.unit_id(unit_name(told.name))):
        return _collective(ground, line, told)
    return _person(ground, line, told)


def new_unit(ground: Ground, line: SourceLine, unit: str) -> str:
    """``unit`` where the book has no such collective, with a remark; else ""."""
    if not unit or ground.register.unit_id(unit) is not None:
        return ""
    near = ground.near_unit(unit)
    if near:
        advice = "Hãy sửa tên trong tệp nếu là một; nếu giữ, đơn vị này được thêm vào sổ."
        line.note("unit", f"Đơn vị “{unit}” gần giống “{near}” trong sổ.", advice)
    else:
        line.note("unit", f"Đơn vị “{unit}” chưa có trong sổ, sẽ được thêm.",
                  "Không phải làm gì nếu tên đã đúng.", "note")  # fmt: skip
    return unit


def _person(ground: Ground, line: SourceLine, told: ToldPerson) -> Found:
    meeting = ground.register.meet(told.told)
    if meeting.person is not None:
        one = meeting.person
        post = told.post or (one.posting.post if one.posting else "")
        return Found(Subject(person_id=one.id), one.full_name, post, one.birth)
    if not meeting.alike:
        advice = "Chọn dòng này để thêm người vào sổ, hoặc nhập danh sách cá nhân trước."
        line.note("full_name", f"“{told.name}” chưa có trong sổ.", advice)
    unit = new_unit(ground, line, told.unit)
    unit_id = ground.register.unit_id(told.unit)
    postings = (Posting(unit_id, post=told.post),) if told.unit or told.post else ()
    new = Person(told.name, told.code, told.cccd, told.sex, told.birth, postings=postings)
    return Found(Subject(new_person=new), told.name, told.post, told.birth, unit, meeting.alike)


def _collective(ground: Ground, line: SourceLine, told: ToldPerson) -> Found | None:
    column = next((key for key in ("collective", "full_name", "unit") if line.text(key)), "")
    name = unit_name(line.text(column)) if column else ""
    found = ground.register.unit_by_code(told.code) if told.code else None
    found = found or ground.register.unit_id(name)
    if found is not None:
        return Found(Subject(collective_id=found), ground.register.collectives[found].name)
    if not name:
        line.note("full_name", "Không rõ của cá nhân hay tập thể nào.",
                  "Hãy ghi họ và tên hoặc tên tập thể.", "wrong")  # fmt: skip
        return None
    near = ground.near_unit(name)
    told_near = f", gần giống “{near}”" if near else ""
    line.note(column, f"Tập thể “{name}” chưa có trong sổ{told_near}.",
              "Chọn dòng này để thêm tập thể vào sổ, hoặc sửa tên trong tệp.")  # fmt: skip
    household = fold(line.text("subject_kind")).startswith("ho")
    new = Collective(name, "household" if household else "division")
    return Found(Subject(new_collective=new), name)
