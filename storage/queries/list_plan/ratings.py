"""What a list of yearly ratings would do: one year by a column, or several years side by side."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from resources.vietnamese import fold
from storage.importers.lists.days import split_number
from storage.importers.lists.fields import YEAR_LEVEL
from storage.importers.lists.lines import SourceLine
from storage.queries.list_plan.ground import Ground
from storage.queries.list_plan.rows import differences, planned, take_over
from storage.queries.list_plan.subjects import Found, find_subject
from storage.queries.list_plan.years import year_of
from storage.queries.results import list_ratings
from storage.records_lists import ListTable, PlanRow
from storage.records_registry import LEVELS, Level, Rating
from storage.rules.register_findings import check_rating

_SHORT: dict[str, Level] = {
    "htxs": "HTXSNV", "xs": "HTXSNV", "xuat sac": "HTXSNV", "hoan thanh xuat sac": "HTXSNV",
    "htt": "HTTNV", "tot": "HTTNV", "hoan thanh tot": "HTTNV",
    "ht": "HTNV", "hoan thanh": "HTNV",
    "kht": "KHTNV", "khong hoan thanh": "KHTNV", "khong ht": "KHTNV",
}  # fmt: skip
_Stored = dict[tuple[int | None, int | None, int], Rating]


def plan_ratings(
    ground: Ground, table: ListTable, lines: Iterable[SourceLine]
) -> Iterator[PlanRow]:
    """A row for each rating of ``table``."""
    stored: dict[int, _Stored] = {}
    for line in lines:
        by_heading = [key for key in line.texts if key.startswith(YEAR_LEVEL)]
        for key in by_heading:
            one = replace(line, findings=list(line.findings))
            year = int(key.removeprefix(YEAR_LEVEL))
            yield _row(ground, one, key, year, stored)
        if "level" in line.texts or not by_heading:
            yield _row(ground, line, "level", year_of(line, table.titles), stored)


def read_level(text: str) -> Level | None:
    """A rating however it is shortened, None for what is none."""
    key = fold(text).strip(" .")
    for level, name in LEVELS.items():
        if key in (level.lower(), fold(name)):
            return level  # type: ignore[return-value]
    for short in sorted(_SHORT, key=len, reverse=True):
        if key == short or key.startswith(f"{short} ") or (len(short) > 8 and short in key):
            return _SHORT[short]
    return None


def _row(
    ground: Ground, line: SourceLine, key: str, year: int | None, stored: dict[int, _Stored]
) -> PlanRow:
    found = find_subject(ground, line)
    level = _level(line, key)
    if year is None:
        line.note("year", "Chưa rõ xếp loại của năm nào.", "Hãy thêm cột “Năm”.", "wrong")
    name = found.name if found else line.text("full_name")
    label = f"{name} – {level or '?'} {year or ''}".strip()
    if found is None or level is None or year is None:
        return planned(line, label, None)
    new = _rating(line, found, year, level)
    take_over(
        line, check_rating(new, ground.today), {"year": "year" if "year" in line.letters else key}
    )
    old = _stored(ground, stored, year).get((new.person_id, new.collective_id, year))
    repeated = _repeated(ground, line, found, new)
    changes = [] if old is None else differences(
        (
            ("Xếp loại", LEVELS[old.level], LEVELS[new.level]),
            ("Số quyết định", old.decision, new.decision),
            ("Ngày quyết định", old.decided_on, new.decided_on),
            ("Ghi chú", old.note, new.note),
        )
    )  # fmt: skip
    return planned(
        line, label, new if old is None else _merged(old, new), stored=old is not None or repeated,
        changes=changes, subject=found.subject, unit=found.unit, alike=found.alike,
    )  # fmt: skip


def _level(line: SourceLine, key: str) -> Level | None:
    text = line.text(key)
    level = read_level(text)
    if level is None:
        told = f"“{text}” không phải là mức xếp loại." if text else "Chưa có mức xếp loại."
        line.note(key, told, f"Hãy ghi một trong bốn mức: {', '.join(LEVELS)}.", "wrong")
    return level


def _rating(line: SourceLine, found: Found, year: int, level: Level) -> Rating:
    decision, told = split_number(line.text("decision"))
    return Rating(
        year=year,
        level=level,
        person_id=found.subject.person_id,
        collective_id=found.subject.collective_id,
        decision=decision,
        decided_on=line.dates.get("decided_on") or told,
        note=line.text("note"),
    )


def _stored(ground: Ground, stored: dict[int, _Stored], year: int) -> _Stored:
    if year not in stored:
        ratings = list_ratings(ground.book, year)
        stored[year] = {(one.person_id, one.collective_id, one.year): one for one in ratings}
    return stored[year]


def _repeated(ground: Ground, line: SourceLine, found: Found, new: Rating) -> bool:
    """A second rating of one year: the same again, or a contradiction to be settled."""
    earlier = ground.seen(line, ("rating", *found.key, new.year))
    if earlier is None:
        return False
    same = ground.seen(line, ("rating", *found.key, new.year, new.level)) is not None
    if same:
        line.note("", f"Trùng với dòng {earlier.number}, không ghi lần nữa.",
                  "Không phải làm gì.", "note")  # fmt: skip
    else:
        line.note("level", f"Dòng {earlier.number} xếp loại khác cho cùng năm {new.year}.",
                  "Hãy giữ một dòng đúng trong tệp.", "wrong")  # fmt: skip
    return same


def _merged(old: Rating, new: Rating) -> Rating:
    return replace(
        old,
        level=new.level,
        decision=new.decision or old.decision,
        decided_on=new.decided_on or old.decided_on,
        note=new.note or old.note,
    )
