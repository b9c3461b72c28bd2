"""The week on one page, told on its Monday: what is late, what falls due, what waits."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from storage.records_followup import Reminder, Standing
from storage.records_tasks import TaskFacts
from storage.rules.deadlines import due_text
from storage.rules.task_status import FINISHED

_MONDAY = 0


def digest(tasks: Sequence[Standing], on: date) -> Reminder | None:
    """What a Monday begins with; None on other days and where nothing is to be told."""
    if on.weekday() != _MONDAY:
        return None
    open_ones = [one for one in tasks if one.status not in FINISHED and one.counted]
    late = _by_day(one for one in open_ones if one.overdue)
    due = _by_day(one for one in open_ones if not one.overdue and _within_week(one, on))
    waiting = [one for one in open_ones if one.status == "awaiting_invitation"]
    if not (late or due or waiting):
        return None
    sunday = on + timedelta(days=6)
    return Reminder(
        kind="digest",
        uid="",
        title=f"Tuần từ {on:%d/%m} đến {sunday:%d/%m/%Y}",
        text=f"{len(late)} việc quá hạn, {len(due)} việc đến hạn trong tuần, "
        f"{len(waiting)} việc chờ giấy mời.",
        lines=(
            *(f"Quá hạn ({due_text(one.due)}): {_line(one.task)}" for one in late),
            *(f"Đến hạn ({due_text(one.due)}): {_line(one.task)}" for one in due),
            *(f"Chờ giấy mời: {_line(one.task)}" for one in waiting),
        ),
    )


def task_name(task: TaskFacts) -> str:
    """A task in short: "Nhiệm vụ 8", or what it is when the plan has no number for it."""
    return "Việc phát sinh" if task.unplanned or not task.number else f"Nhiệm vụ {task.number}"


def _line(task: TaskFacts) -> str:
    return f"{task_name(task)} – {task.text}"


def _within_week(one: Standing, monday: date) -> bool:
    last_day = one.due.last_day
    return last_day is not None and monday <= last_day <= monday + timedelta(days=6)


def _by_day(tasks: Iterable[Standing]) -> list[Standing]:
    return sorted(tasks, key=lambda one: one.due.last_day or date.max)
