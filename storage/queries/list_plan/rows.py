"""From a record and what was found wrong to a row of the plan."""

from collections.abc import Iterable, Sequence

from storage.dates import PartialDate, shown_date
from storage.importers.lists.lines import SourceLine
from storage.records_lists import Alike, FieldChange, ListRecord, PlanRow, RowState, Subject
from storage.rules.register_findings import RowFinding

Compared = tuple[str, object, object]
"""A field's name for people, what is stored and what the list says; blank changes nothing."""


def planned(
    line: SourceLine,
    label: str,
    record: ListRecord | None,
    *,
    stored: bool = False,
    changes: Sequence[FieldChange] = (),
    subject: Subject | None = None,
    unit: str = "",
    alike: tuple[Alike, ...] = (),
) -> PlanRow:
    """One row of the plan; its state follows from what was found on the line."""
    state = _state(line, stored, bool(changes), bool(alike))
    return PlanRow(
        line.sheet, line.number, label, state, None if state == "wrong" else record,
        subject, unit, tuple(changes), tuple(line.findings), alike,
    )  # fmt: skip


def differences(compared: Iterable[Compared]) -> list[FieldChange]:
    """What a list would change; what it leaves blank stays as it is."""
    return [
        FieldChange(name, shown(old), shown(new))
        for name, old, new in compared
        if new not in (None, "", ()) and new != old
    ]


def take_over(line: SourceLine, findings: Iterable[RowFinding], columns: dict[str, str]) -> None:
    """The rules' remarks on a record, put at the cells its fields came from."""
    for one in findings:
        key = columns.get(one.field, one.field)
        line.note(key, one.sentence, one.advice, "wrong" if one.is_wrong else "doubt")


def shown(value: object) -> str:
    if isinstance(value, PartialDate):
        return shown_date(value)
    if isinstance(value, bool):
        return "có" if value else "không"
    return "" if value is None else str(value)


def _state(line: SourceLine, stored: bool, changed: bool, alike: bool) -> RowState:
    severities = {one.severity for one in line.findings}
    if "wrong" in severities:
        return "wrong"
    if stored and not changed:
        return "same"
    if alike or "doubt" in severities:
        return "doubtful"
    return "changed" if stored else "new"
