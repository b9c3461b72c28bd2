"""Whom a line names: the person's name, number, birth, sex, unit and post in one place."""

from dataclasses import dataclass

from storage.dates import PartialDate
from storage.importers.lists.lines import SourceLine
from storage.importers.lists.units import is_unit_name, unit_name
from storage.importers.lists.values import read_name, read_sex, read_tick
from storage.queries.list_plan.register import Told
from storage.records_registry import Sex


@dataclass(frozen=True, slots=True)
class ToldPerson:
    """A person as a line tells it, blank where it is silent."""

    name: str
    code: str
    cccd: str
    sex: Sex
    birth: PartialDate | None
    unit: str
    post: str
    told: Told


def told_person(line: SourceLine) -> ToldPerson:
    """What ``line`` says of a person; what cannot be a sex is remarked on it."""
    name, sex = read_name(_name(line))
    post, unit = _post_and_unit(line)
    birth = next((line.dates[key] for key in _BIRTHS if key in line.dates), None)
    told = Told(name, line.text("code"), line.text("cccd"), birth, unit_name(unit))
    return ToldPerson(
        name=name,
        code=told.code,
        cccd=told.cccd,
        sex=_sex(line) or sex,
        birth=birth,
        unit=told.unit,
        post=post,
        told=told,
    )


_BIRTHS = ("birth", "birth_male", "birth_female")


def _name(line: SourceLine) -> str:
    texts = line.texts
    if "family_name" in texts or "given_name" in texts:
        return f"{line.text('family_name')} {line.text('given_name')}".strip()
    return line.text("full_name")


def _sex(line: SourceLine) -> Sex:
    texts = line.texts
    if "birth_male" in texts or ("male" in texts and read_tick(texts["male"])):
        return "male"
    if "birth_female" in texts or ("female" in texts and read_tick(texts["female"])):
        return "female"
    text = texts.get("sex")
    if text is None:
        return read_sex(line.text("honorific")) or ""
    sex = read_sex(text)
    if sex is None:
        line.note("sex", f"“{text}” không phải là Nam hay Nữ.", "Hãy ghi lại giới tính.")
    return sex or ""


def _post_and_unit(line: SourceLine) -> tuple[str, str]:
    """“Trưởng phòng, Phòng Lãnh sự” in one column is a post and a unit."""
    joined = line.texts.get("post_unit")
    if joined is None:
        return line.text("post"), line.text("unit")
    post, comma, unit = joined.partition(",")
    if not comma and is_unit_name(joined):
        post, unit = "", joined
    return line.text("post") or post.strip(), line.text("unit") or unit.strip()
