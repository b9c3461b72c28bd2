"""From a Plan to interchange JSON, equal in every listed key to what was read."""

import json
from collections.abc import Iterable
from typing import Any

from storage.dates import PartialDate
from storage.records import Assignment, Issuer, Plan, Superior, Task, TextBlock

Json = dict[str, Any]


def write_plan(plan: Plan) -> str:
    """The plan as indented JSON text. Of several superior plans the form holds the first."""
    return json.dumps(_plan(plan), ensure_ascii=False, indent=1) + "\n"


def _plan(plan: Plan) -> Json:
    written = {
        "issuer": _issuer(plan.issuer),
        "number": _number(plan.number),
        "symbol": plan.symbol,
        "place": plan.place,
        **_date(plan.date),
        "kind": plan.kind,
        "subject": plan.subject,
        "bases": list(plan.bases),
        "superior_plan": _superior(plan.superiors),
        "lead": plan.lead,
        "before_table": _blocks(plan.before_table),
        "table": _table(plan),
        "after_table": _blocks(plan.after_table),
        "recipients": ["\n".join(lines) for lines in plan.recipients],
        "archive": plan.archive,
        "signature": {"authority": list(plan.authority), "name": plan.signer},
    }
    if plan.year is not None and plan.year != written["year"]:
        written["plan_year"] = plan.year
    return written


def _issuer(issuer: Issuer | None) -> Json | None:
    if issuer is None:
        return None
    return {"parent": list(issuer.parent_lines), "name": list(issuer.name_lines)}


def _number(number: str) -> int | str | None:
    """An integer where that says the same (not for 01 and 45a); null where it is blank."""
    if number.isascii() and number.isdigit() and str(int(number)) == number:
        return int(number)
    return number or None


def _date(date: PartialDate | None) -> Json:
    if date is None:
        return {"day": None, "month": None, "year": None}
    return {"day": date.day, "month": date.month, "year": date.year}


def _superior(superiors: tuple[Superior, ...]) -> Json | None:
    if not superiors:
        return None
    first = superiors[0]
    header = {"number": _number(first.number), "symbol": first.symbol or None}
    return {**header, **_date(first.date), "issuer": first.issuer or None}


def _blocks(blocks: Iterable[TextBlock]) -> list[Json]:
    return [_block(block) for block in blocks]


def _block(block: TextBlock) -> Json:
    if not any(run.bold or run.italic for run in block.runs):
        return {"style": block.style, "text": block.text}
    runs = [{"text": run.text, "bold": run.bold, "italic": run.italic} for run in block.runs]
    return {"style": block.style, "runs": runs}


def _table(plan: Plan) -> Json | None:
    if not plan.columns and not plan.groups:
        return None
    numbers = iter(plan.printed_numbers())
    groups = [
        {"label": group.label, "tasks": [_task(task, next(numbers)) for task in group.tasks]}
        for group in plan.groups
    ]
    return {"columns": [column.title for column in plan.columns], "groups": groups}


def _task(task: Task, number: str) -> Json:
    extra = {title: list(lines) for title, lines in task.extra.items()}
    units = [_unit(assignment) for assignment in task.assignments]
    return {"number": _number(number), "content": list(task.content), "units": units, **extra}


def _unit(assignment: Assignment) -> Json:
    unit = {"name": assignment.name, "role": assignment.role}
    return {**unit, "note": assignment.note} if assignment.note else unit
