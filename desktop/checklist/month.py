"""A month as a calendar: weeks from Monday, lunar days, days off, and what falls on each day."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from desktop.checklist.words import number_of
from storage.records_followup import Standing
from storage.records_tasks import WorkStep
from storage.rules.back_planning import laid_back
from storage.rules.calendar import WorkCalendar
from storage.rules.lunar import lunar_day
from storage.rules.task_status import FINISHED

_WEEK = 7


@dataclass(frozen=True)
class Entry:
    """A task on its last day, or one of its ``step``s on its own."""

    task: Standing
    step: WorkStep | None = None

    @property
    def text(self) -> str:
        if self.step is not None:
            return f"↳ {self.step.text} ({number_of(self.task)})"
        return f"{number_of(self.task)}. {self.task.task.text}"

    @property
    def done(self) -> bool:
        if self.step is not None:
            return self.step.done_on is not None
        return self.task.status in FINISHED


@dataclass(frozen=True)
class Day:
    """``lunar`` as calendars print it: 25, and 1/5 on the first of a lunar month. ``off`` says why
    nobody works, "" on working days and plain weekends.
    """

    day: date
    lunar: str
    is_off: bool
    off: str
    entries: tuple[Entry, ...]


def entries_by_day(tasks: Iterable[Standing], calendar: WorkCalendar) -> Mapping[date, list[Entry]]:
    """What falls on each day, tasks before steps; what has no day is left out."""
    found: dict[date, list[Entry]] = defaultdict(list)
    steps: list[tuple[date, Entry]] = []
    for task in tasks:
        if task.due.last_day is not None:
            found[task.due.last_day].append(Entry(task))
        for laid in laid_back(task.task.steps, task.due.last_day, calendar):
            if laid.day is not None:
                steps.append((laid.day, Entry(task, laid.step)))
    for day, entry in steps:
        found[day].append(entry)
    return found


def weeks_of(
    first: date, entries: Mapping[date, list[Entry]], calendar: WorkCalendar
) -> tuple[tuple[Day, ...], ...]:
    """The weeks, Monday first, that hold the month beginning on ``first``."""
    monday = first - timedelta(days=first.weekday())
    weeks: list[tuple[Day, ...]] = []
    while monday < next_month(first):
        days = (monday + timedelta(days=at) for at in range(_WEEK))
        weeks.append(tuple(_day(day, entries, calendar) for day in days))
        monday += timedelta(days=_WEEK)
    return tuple(weeks)


def next_month(first: date) -> date:
    return (first.replace(day=28) + timedelta(days=4)).replace(day=1)


def month_before(first: date) -> date:
    return (first - timedelta(days=1)).replace(day=1)


def _day(day: date, entries: Mapping[date, list[Entry]], calendar: WorkCalendar) -> Day:
    lunar, off = lunar_day(day), calendar.day_off(day)
    shown = str(lunar) if lunar.day == 1 or day.day == 1 else str(lunar.day)
    weekend = day.weekday() >= 5
    named = off is not None and not (weekend and day not in calendar.holidays(day.year))
    reason = off.reason if off is not None and named else ""
    return Day(day, shown, off is not None, reason, tuple(entries.get(day, ())))
