"""How a task stands on a day: its status, whether it is late, where it counts, how far it is."""

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from resources.catalogues.usual_deadlines import UsualDeadline
from resources.vietnamese import fold
from storage.records_followup import Due, Standing
from storage.records_tasks import TaskFacts
from storage.rules.deadlines import due_of
from storage.rules.work_kinds import is_set_by_others

FINISHED = frozenset({"done", "not_arisen", "not_carried_out"})
_BEGUN = frozenset({"in_progress", "awaiting_others"})
_WITHOUT_DAY = frozenset({"usual", "group", ""})
_IF_ANY = re.compile(r"\(neu (?:co|phat sinh)\)|\bneu (?:co|phat sinh)[\s.;]*$")
_WHEN_ASKED = re.compile(r"\b(?:neu|khi) (?:co|phat sinh|duoc)\b|\bdot xuat\b")


def standing(task: TaskFacts, on: date, usual: Sequence[UsualDeadline] = ()) -> Standing:
    """What is judged of a task on a day; ``usual`` are the deadlines that hold for the office."""
    due = due_of(task, usual)
    status, optional = status_of(task, due), is_optional(task)
    late = overdue(status, due, on) and not (optional and status not in _BEGUN)
    bucket = _bucket(status, late, optional and overdue(status, due, on))
    return Standing(
        task=task,
        due=due,
        status=status,
        bucket=bucket,
        overdue=late,
        counted=bucket != "not_arisen" and not (optional and bucket == "not_yet_due"),
        days_left=None if due.last_day is None else (due.last_day - on).days,
        progress=progress(task, status),
    )


def status_of(task: TaskFacts, due: Due) -> str:
    """What people said, unless the products say otherwise.

    A task is done when all its products are, and open again when one is undone. Where nobody
    said anything, what others hold waits for their invitation until it has a date.
    """
    if task.products and all(product.done for product in task.products):
        return "done"
    if task.status == "done" and task.products:
        return "in_progress"
    return task.status or _unsaid(task, due)


def overdue(status: str, due: Due, on: date) -> bool:
    """Whether the last day has passed and the task is not finished; without a date never.

    What waits for an invitation has no date while only custom or a period of the plan names one.
    """
    if status in FINISHED or (status == "awaiting_invitation" and due.source in _WITHOUT_DAY):
        return False
    return due.last_day is not None and on > due.last_day


def due_soon(status: str, due: Due, on: date, days: int = 7) -> bool:
    """Whether an unfinished task has its last day today or within ``days`` days."""
    if status in FINISHED or due.last_day is None:
        return False
    return 0 <= (due.last_day - on).days <= days


def is_optional(task: TaskFacts) -> bool:
    """Whether the plan asks for it only if it comes up: "(nếu có)", "khi có yêu cầu"."""
    return _asks_if_any(task.content, task.deadline_text)


@lru_cache(maxsize=20_000)
def _asks_if_any(content: tuple[str, ...], deadline_text: str) -> bool:
    if _WHEN_ASKED.search(fold(deadline_text)):
        return True
    return any(_IF_ANY.search(fold(line)) is not None for line in content)


def progress(task: TaskFacts, status: str) -> int:
    """How much is done in hundredths, 0 to 100: of the sub-steps, else of the products."""
    if status == "done":
        return 100
    parts = [step.done_on is not None for step in task.steps]
    parts = parts or [product.done for product in task.products]
    return sum(parts) * 100 // len(parts) if parts else 0


def _unsaid(task: TaskFacts, due: Due) -> str:
    begun = any(product.done for product in task.products)
    if begun or any(step.done_on is not None for step in task.steps):
        return "in_progress"
    waits = due.date is None and is_set_by_others(task.product_codes)
    return "awaiting_invitation" if waits else "not_started"


def _bucket(status: str, late: bool, never_came: bool) -> str:
    """Where a task counts; ``never_came``: its time passed and what it waits for did not arise."""
    if status in FINISHED:
        return status
    if late:
        return "late"
    if status in _BEGUN:
        return "doing"
    return "not_arisen" if never_came else "not_yet_due"
