"""What a list of collectives would do to the register."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from resources.vietnamese import fold
from storage.dates import ends_before
from storage.importers.lists.lines import SourceLine
from storage.importers.lists.units import unit_key, unit_name
from storage.queries.list_plan.ground import Ground
from storage.queries.list_plan.rows import differences, planned
from storage.records_lists import FieldChange, ListTable, PlanRow
from storage.records_registry import COLLECTIVE_KINDS, Collective, CollectiveKind


def plan_collectives(
    ground: Ground, table: ListTable, lines: Iterable[SourceLine]
) -> Iterator[PlanRow]:
    """A row for each collective of ``table``."""
    for line in lines:
        yield _row(ground, line)


def _row(ground: Ground, line: SourceLine) -> PlanRow:
    new = _collective(line)
    _remark(ground, line, new)
    code = ground.register.unit_by_code(new.code) if new.code else None
    known = ground.register.collectives.get(code or ground.register.unit_id(new.name) or 0)
    earlier = ground.seen(line, ("unit", unit_key(new.name)))
    if earlier is not None:
        line.note("name", f"Trùng với dòng {earlier.number}, không ghi lần nữa.",
                  "Không phải làm gì.", "note")  # fmt: skip
        return planned(line, new.name, new, stored=True)
    if known is None:
        return planned(line, new.name, new)
    changes = _changes(known, new, "kind" in line.texts)
    return planned(line, new.name, _merged(known, new, line), stored=True, changes=changes)


def _collective(line: SourceLine) -> Collective:
    kind = _kind(line.text("kind"))
    if kind is None:
        kinds = ", ".join(COLLECTIVE_KINDS.values())
        told = f"Không có loại tập thể “{line.text('kind')}”."
        line.note("kind", told, f"Hãy ghi một trong các loại: {kinds}.")
    return Collective(
        name=unit_name(line.text("name")),
        kind=kind or "division",
        short_name=line.text("short_name"),
        code=line.text("code"),
        valid_from=line.dates.get("valid_from"),
        valid_to=line.dates.get("valid_to"),
        contact=line.text("contact"),
        note=line.text("note"),
    )


def _remark(ground: Ground, line: SourceLine, new: Collective) -> None:
    if not new.name:
        line.note("name", "Chưa có tên tập thể.", "Hãy ghi tên tập thể.", "wrong")
    if ends_before(new.valid_to, new.valid_from):
        line.note("valid_to", "Kết thúc trước khi thành lập.", "Hãy ghi lại hai ngày.", "wrong")
    near = "" if ground.register.unit_id(new.name) else ground.near_unit(new.name)
    if near:
        line.note("name", f"“{new.name}” gần giống “{near}” trong sổ.",
                  "Hãy sửa tên trong tệp nếu là một tập thể.")  # fmt: skip


def _kind(text: str) -> CollectiveKind | None:
    folded = fold(text)
    if not folded:
        return "division"
    for kind, name in COLLECTIVE_KINDS.items():
        if folded in (kind, fold(name)) or folded.startswith(fold(name)):
            return kind  # type: ignore[return-value]
    if folded.startswith("ho"):
        return "household"
    return "external" if "ngoai" in folded else None


def _changes(known: Collective, new: Collective, kind_is_told: bool) -> list[FieldChange]:
    former = {unit_key(one.name) for one in known.former_names}
    name = "" if unit_key(new.name) in (former | {unit_key(known.short_name)}) else new.name
    return differences(
        (
            ("Tên tập thể", known.name, name),
            ("Tên viết tắt", known.short_name, new.short_name),
            ("Mã đơn vị", known.code, new.code),
            (
                "Loại",
                COLLECTIVE_KINDS[known.kind],
                COLLECTIVE_KINDS[new.kind] if kind_is_told else "",
            ),
            ("Thành lập", known.valid_from, new.valid_from),
            ("Kết thúc", known.valid_to, new.valid_to),
            ("Liên hệ", known.contact, new.contact),
            ("Ghi chú", known.note, new.note),
        )
    )


def _merged(known: Collective, new: Collective, line: SourceLine) -> Collective:
    former = {unit_key(one.name) for one in known.former_names}
    keeps_name = unit_key(new.name) in (former | {unit_key(known.short_name)})
    return replace(
        known,
        name=known.name if keeps_name else new.name or known.name,
        kind=new.kind if "kind" in line.texts else known.kind,
        short_name=new.short_name or known.short_name,
        code=new.code or known.code,
        valid_from=new.valid_from or known.valid_from,
        valid_to=new.valid_to or known.valid_to,
        contact=new.contact or known.contact,
        note=new.note or known.note,
    )
