"""What a list of initiatives would do: one line each, or one line for every author."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from resources.vietnamese import fold
from storage.importers.lists.days import split_number
from storage.importers.lists.lines import SourceLine
from storage.importers.lists.values import read_name, read_share
from storage.queries.awards import list_initiatives
from storage.queries.list_plan.ground import Ground
from storage.queries.list_plan.register import Told
from storage.queries.list_plan.rows import differences, planned, take_over
from storage.queries.list_plan.years import year_of
from storage.records_awards import (
    WHOLE_SHARE,
    Author,
    Initiative,
    InitiativeKind,
    Recognised,
    Recognition,
)
from storage.records_lists import ListTable, PlanRow
from storage.rules.register_findings import check_initiative

_ONE_OF_SEVERAL = re.compile(r"\s*[;\n]\s*|\s*,\s*(?=\D)")
_SHARED = re.compile(r"^(.*?)[\s(:\-–]+(\d{1,3}(?:[.,]\d+)?)\s*%?\s*\)?$")


@dataclass
class _Group:
    """One initiative with all the lines that tell it."""

    line: SourceLine
    year: int | None
    authors: list[Author] = field(default_factory=list)
    without_share: int = 0


def plan_initiatives(
    ground: Ground, table: ListTable, lines: Iterable[SourceLine]
) -> Iterator[PlanRow]:
    """A row for each initiative of ``table``, at its first line."""
    groups: dict[tuple[str, int | None], _Group] = {}
    last: _Group | None = None
    for line in lines:
        if line.text("title") or last is None:
            year = year_of(line, table.titles)
            key = fold(line.text("title")), year
            last = groups.setdefault(key, _Group(line, year))
        _add_authors(ground, line, last)
    stored = {(fold(one.title), one.year): one for one in list_initiatives(ground.book)}
    for group in groups.values():
        yield _row(ground, group, stored)


def _add_authors(ground: Ground, line: SourceLine, group: _Group) -> None:
    text = line.text("author")
    parts = [part for part in _ONE_OF_SEVERAL.split(text) if part]
    own = _share(line, group) if len(parts) == 1 else None
    for part in parts:
        shared = _SHARED.match(part)
        share = own if own is not None else read_share(shared[2]) if shared else None
        name, _ = read_name((shared[1] if shared else part).strip())
        group.without_share += share is None
        group.authors.append(Author(name, share or 0, _person_id(ground, line, group, name)))


def _share(line: SourceLine, group: _Group) -> int | None:
    cell = line.raw.get("share")
    if cell is None:
        return None
    share = read_share(cell)
    if share is None:
        group.line.note("share", f"“{line.text('share')}” không phải là tỷ lệ.",
                   "Hãy ghi tỷ lệ đóng góp bằng số, như 60.", "wrong")  # fmt: skip
    return share


def _person_id(ground: Ground, line: SourceLine, group: _Group, name: str) -> int | None:
    told = Told(name, line.text("code"), "", line.dates.get("birth"), line.text("unit"))
    meeting = ground.register.meet(told)
    if meeting.person is not None:
        return meeting.person.id
    if meeting.alike:
        who = "; ".join(one.label for one in meeting.alike)
        advice = "Hãy ghi mã cán bộ hoặc ngày sinh; nếu giữ, chỉ ghi tên tác giả."
        group.line.note("author", f"Chưa rõ tác giả “{name}” là ai trong: {who}.", advice)
    else:
        group.line.note("author", f"Tác giả “{name}” chưa có trong sổ, chỉ ghi tên.",
                        "Không phải làm gì nếu là người ngoài cơ quan.", "note")  # fmt: skip
    return None


def _row(ground: Ground, group: _Group, stored: dict[tuple[str, int], Initiative]) -> PlanRow:
    line, title = group.line, group.line.text("title")
    if not title:
        line.note("title", "Chưa có tên sáng kiến.", "Hãy ghi tên sáng kiến.", "wrong")
    if group.year is None:
        line.note("year", "Chưa rõ sáng kiến của năm nào.", "Hãy thêm cột “Năm”.", "wrong")
        return planned(line, title, None)
    new = _initiative(line, group, title, group.year)
    take_over(line, check_initiative(new, ground.today), {"authors": "share"})
    old = stored.get((fold(title), group.year))
    if old is None:
        return planned(line, title, new)
    changes = differences(
        (
            ("Tác giả", _authors(old), _authors(new)),
            ("Cấp công nhận", _levels(old), _levels(new)),
            ("Hiệu quả", old.effect, new.effect),
            ("Ghi chú", old.note, new.note),
        )
    )
    return planned(line, title, _merged(old, new), stored=True, changes=changes)


def _initiative(line: SourceLine, group: _Group, title: str, year: int) -> Initiative:
    return Initiative(
        title=title,
        year=year,
        kind=_kind(line, title),
        effect=line.text("effect"),
        authors=_shared_out(line, group),
        recognitions=_recognitions(line),
        note=line.text("note"),
    )


def _shared_out(line: SourceLine, group: _Group) -> tuple[Author, ...]:
    """A single author has all of it; where no share is told they are asked, equal ones offered."""
    authors = group.authors
    if not authors or group.without_share < len(authors):
        return tuple(authors)
    if len(authors) > 1:
        line.note("share", "Chưa ghi tỷ lệ đóng góp; tạm chia đều cho các tác giả.",
                  "Hãy chọn dòng này nếu đúng, hoặc ghi tỷ lệ trong tệp.")  # fmt: skip
    each, rest = divmod(WHOLE_SHARE, len(authors))
    return tuple(replace(a, share=each + (at < rest)) for at, a in enumerate(authors))


def _kind(line: SourceLine, title: str) -> InitiativeKind:
    text = fold(line.text("kind")) or fold(title)
    if text.startswith(("de tai", "nghien cuu")):
        return "research"
    return "project" if text.startswith("de an") else "initiative"


def _recognitions(line: SourceLine) -> tuple[Recognition, ...]:
    number, told = split_number(line.text("number"))
    text = fold(line.text("level"))
    if not (text or number):
        return ()
    level: Recognised = "BASE"
    if "toan quoc" in text or "nha nuoc" in text or "quoc gia" in text:
        level = "NATION"
    elif any(word in text for word in ("tinh", "thanh pho", "bo", "nganh")):
        level = "PROVINCE"
    return (Recognition(level, number, line.dates.get("date") or told, line.text("issuer")),)


def _authors(one: Initiative) -> str:
    return "; ".join(f"{a.name} {a.share / 100:g}%".replace(".", ",") for a in one.authors)


def _levels(one: Initiative) -> str:
    told = (f"{r.level} {r.number} {r.date or ''} {r.issuer}".strip() for r in one.recognitions)
    return "; ".join(told)


def _merged(old: Initiative, new: Initiative) -> Initiative:
    """The stored one with what the list tells; other recognitions it has stay."""
    told = {one.level for one in new.recognitions}
    kept = tuple(one for one in old.recognitions if one.level not in told)
    return replace(
        old,
        kind=new.kind,
        effect=new.effect or old.effect,
        authors=new.authors or old.authors,
        recognitions=(*kept, *new.recognitions),
        note=new.note or old.note,
    )
