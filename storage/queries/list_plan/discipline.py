"""What a list of disciplinary measures and pending matters would do."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from resources.vietnamese import fold
from storage.dates import ends_before
from storage.importers.lists.days import split_number
from storage.importers.lists.lines import SourceLine
from storage.queries.list_plan.ground import Ground
from storage.queries.list_plan.rows import differences, planned
from storage.queries.list_plan.subjects import find_subject
from storage.queries.results import list_disciplines
from storage.records_lists import ListTable, PlanRow
from storage.records_registry import DISCIPLINES, PENDING_MATTERS, Discipline

_KINDS = DISCIPLINES | PENDING_MATTERS
_Stored = dict[tuple[object, ...], Discipline]


def plan_discipline(
    ground: Ground, table: ListTable, lines: Iterable[SourceLine]
) -> Iterator[PlanRow]:
    """A row for each measure of ``table``; one is known by who, what and since when."""
    stored = {_key(one): one for one in list_disciplines(ground.book)}
    for line in lines:
        yield _row(ground, line, stored)


def _row(ground: Ground, line: SourceLine, stored: _Stored) -> PlanRow:
    found = find_subject(ground, line)
    kind, started = _kind(line), line.dates.get("started")
    decision, told = split_number(line.text("decision"))
    started, ended = started or told, line.dates.get("ended")
    if started is None:
        line.note("started", "Chưa có ngày bắt đầu.", "Hãy ghi ngày quyết định kỷ luật.", "wrong")
    elif ends_before(ground.today, started):
        line.note("started", "Ngày bắt đầu chưa đến.", "Hãy ghi lại ngày.", "wrong")
    if ends_before(ended, started):
        line.note("ended", "Kết thúc trước khi bắt đầu.", "Hãy ghi lại hai ngày.", "wrong")
    name = found.name if found else line.text("full_name")
    label = f"{name} – {_KINDS.get(kind or '', line.text('kind'))}"
    if found is None or kind is None or started is None:
        return planned(line, label, None)
    ids = found.subject.person_id, found.subject.collective_id
    new = Discipline(kind, started, ended, *ids, decision=decision, note=line.text("note"))
    old = stored.get(_key(new))
    earlier = ground.seen(line, ("discipline", *found.key, kind, started))
    changes = [] if old is None else _changes(old, new)
    return planned(
        line, label, new if old is None else _merged(old, new),
        stored=old is not None or earlier is not None,
        changes=changes, subject=found.subject, unit=found.unit, alike=found.alike,
    )  # fmt: skip


def _kind(line: SourceLine) -> str | None:
    text = fold(line.text("kind")).removeprefix("ky luat ").strip()
    for kind, name in _KINDS.items():
        if text and (text in (kind.lower(), fold(name)) or text.startswith(fold(name))):
            return kind
    for word, kind in _WORDS.items():
        if word in text:
            return kind
    line.note("kind", f"Không có hình thức kỷ luật hay vụ việc “{line.text('kind')}”.",
              f"Hãy ghi một trong: {', '.join(_KINDS.values())}.", "wrong")  # fmt: skip
    return None


_WORDS = {
    "xem xet ky luat": "discipline",
    "dieu tra": "investigation",
    "thanh tra": "inspection",
    "kiem toan": "audit",
    "khieu nai": "complaint",
    "to cao": "complaint",
    "bao chi": "press",
}


def _key(one: Discipline) -> tuple[object, ...]:
    return one.person_id, one.collective_id, one.kind, one.started


def _changes(old: Discipline, new: Discipline) -> list:
    return differences(
        (
            ("Đến ngày", old.ended, new.ended),
            ("Số quyết định", old.decision, new.decision),
            ("Ghi chú", old.note, new.note),
        )
    )


def _merged(old: Discipline, new: Discipline) -> Discipline:
    return replace(
        old,
        ended=new.ended or old.ended,
        decision=new.decision or old.decision,
        note=new.note or old.note,
    )
