"""The checklist for scripts: tasks as JSON and as lines, and those of one status; knows no Qt."""

from collections.abc import Sequence
from typing import Any

from resources.catalogues.products import products_by_code
from resources.errors import KnownError
from resources.vietnamese import fold
from storage.records_followup import BUCKET_NAMES, Standing
from storage.records_tasks import STATUS_NAMES
from storage.rules.deadlines import due_text


def task_as_data(one: Standing) -> dict[str, Any]:
    """A task as it stands, in values of JSON; dates are ``YYYY[-MM[-DD]]`` or null."""
    task, due = one.task, one.due
    kinds = [product.code for product in task.products]
    return {
        "id": task.id,
        "uid": task.uid,
        "number": task.number,
        "content": "\n".join(task.content),
        "group": task.heading,
        "plan_id": task.plan_id,
        "year": task.year,
        "unplanned": task.unplanned,
        "units": [*task.lead_units, *task.helping_units],
        "person": task.person,
        "kinds": kinds,
        "kind_names": [product_name(code) for code in kinds],
        "due": None if due.date is None else str(due.date),
        "due_before": due.before,
        "due_reason": due.reason,
        "status": one.status,
        "status_name": STATUS_NAMES[one.status],
        "overdue": one.overdue,
        "counts_as": one.bucket,
        "counted": one.counted,
        "progress": one.progress,
        "evidence": task.evidence,
    }


def task_line(one: Standing) -> str:
    """A task as one line for people to read."""
    late = ", quá hạn" if one.overdue else ""
    due = due_text(one.due) or "chưa có hạn"
    status = f"{STATUS_NAMES[one.status]}{late}"
    return f"{one.task.id}\t{one.task.number}\t{due}\t{status}\t{one.task.text} ({one.due.reason})"


def product_name(code: str) -> str:
    """What a product is called; a code that the catalogue no longer has is its own name."""
    known = products_by_code().get(code)
    return code if known is None else known.name


def of_status(tasks: Sequence[Standing], wanted: str) -> tuple[Standing, ...]:
    """The tasks of a status, or of a place in the counts, named by code or in Vietnamese.

    Raises KnownError listing the names when there is no such.
    """
    names = {**STATUS_NAMES, **BUCKET_NAMES, "overdue": BUCKET_NAMES["late"]}
    asked = fold(wanted.strip())
    codes = {code for code, name in names.items() if asked in (code, fold(name))}
    if not codes:
        known = ", ".join(f"{code} ({name})" for code, name in names.items())
        raise KnownError(f"Không có tình trạng “{wanted}”.", f"Hãy dùng một trong: {known}.")
    late = not codes.isdisjoint(("late", "overdue"))
    return tuple(
        one for one in tasks
        if one.status in codes or one.bucket in codes or (late and one.overdue)
    )  # fmt: skip
