"""The numbers at the head of the overview, each with the filter that opens what it counts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from desktop.checklist.filters import TaskFilter
from storage.records_followup import Standing
from storage.records_tasks import STATUSES
from storage.rules.calendar import WEEKDAYS
from storage.rules.task_report import count
from storage.rules.task_status import FINISHED

OPEN = frozenset(STATUSES) - FINISHED
_WAITING = frozenset({"awaiting_others", "awaiting_invitation"})


@dataclass(frozen=True)
class Figure:
    """One number; ``about`` says a little more of it, ``color`` is one of the theme's chips."""

    title: str
    number: str
    about: str
    color: str
    opens: TaskFilter


def figures(tasks: Sequence[Standing], on: date) -> tuple[Figure, ...]:
    """The four numbers of the year of ``on``, from its own ``tasks`` as they stand that day."""
    return (_late(tasks, on), _this_week(tasks, on), _waiting(tasks, on), _done(tasks, on))


def taken(tasks: Sequence[Standing], wanted: TaskFilter) -> tuple[Standing, ...]:
    """The tasks a filter without text opens."""
    return tuple(task for task in tasks if wanted.takes(task, ""))


def day_name(day: date) -> str:
    """thứ Tư 17/6."""
    return f"{WEEKDAYS[day.weekday()]} {day.day}/{day.month}"


def _late(tasks: Sequence[Standing], on: date) -> Figure:
    opens = TaskFilter(year=on.year, buckets=frozenset({"late"}))
    found = sorted(taken(tasks, opens), key=_last_day)
    about = found[0].task.text if found else "Không có việc nào quá hạn"
    return Figure("Quá hạn", str(len(found)), about, "red" if found else "grey", opens)


def _this_week(tasks: Sequence[Standing], on: date) -> Figure:
    sunday = on + timedelta(days=6 - on.weekday())
    opens = TaskFilter(year=on.year, statuses=OPEN, due_from=on, due_until=sunday, counted=True)
    found = sorted(taken(tasks, opens), key=_last_day)
    about = f"gần nhất: {day_name(_last_day(found[0]))}" if found else "Tuần này không còn hạn nào"
    return Figure("Đến hạn tuần này", str(len(found)), about, "amber" if found else "grey", opens)


def _waiting(tasks: Sequence[Standing], on: date) -> Figure:
    opens = TaskFilter(year=on.year, statuses=_WAITING)
    found = taken(tasks, opens)
    invited = sum(task.status == "awaiting_invitation" for task in found)
    parts = (
        (len(found) - invited, "việc chờ phối hợp"),
        (invited, "việc chờ giấy mời"),
    )
    about = ", ".join(f"{number} {word}" for number, word in parts if number)
    color = "blue" if found else "grey"
    return Figure("Đang chờ", str(len(found)), about or "Không phải chờ ai", color, opens)


def _done(tasks: Sequence[Standing], on: date) -> Figure:
    opens = TaskFilter(year=on.year, buckets=frozenset({"done"}))
    counts = count(tasks)
    percent = counts.percent_done
    about = f"{percent} % số việc phải làm" if percent is not None else "Chưa có việc phải làm"
    number = f"{counts.done}/{counts.denominator}"
    return Figure("Hoàn thành cả năm", number, about, "green", opens)


def _last_day(task: Standing) -> date:
    return task.due.last_day or date.max
