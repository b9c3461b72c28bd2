"""Công văn đôn đốc: letters that urge units on, filled with the tasks they are late with; no Qt."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from desktop.drafting.making import form_of_papers, made_paper
from desktop.work.pages import state_of
from storage.book import Book
from storage.dates import PartialDate
from storage.queries.plans import get_plan
from storage.records import Plan
from storage.records_followup import Standing
from storage.records_papers import Paper
from storage.rules.calendar import WorkCalendar
from storage.rules.deadlines import due_text
from storage.rules.task_status import due_soon

FORM = "cong-van-don-doc"
_WORKING_DAYS_TO_REPLY = 5
_DAY = timedelta(days=1)

LateTasks = Mapping[str, Sequence[Standing]]
"""The tasks to urge by the unit that leads them."""


def late_by_unit(tasks: Iterable[Standing], on: date, soon: int = 0) -> dict[str, list[Standing]]:
    """The late tasks of each leading unit, and those due within ``soon`` days of ``on``.

    A task that several units lead stands with each of them.
    """
    found: dict[str, list[Standing]] = {}
    for one in tasks:
        near = soon > 0 and one.counted and due_soon(one.status, one.due, on, soon)
        if one.overdue or near:
            for unit in one.task.lead_units or one.task.helping_units:
                found.setdefault(unit, []).append(one)
    return found


def reply_day(on: date, calendar: WorkCalendar) -> date:
    """The day before which units are asked to answer: five working days after ``on``."""
    day = on
    for _ in range(_WORKING_DAYS_TO_REPLY):
        day = calendar.working_day_after(day + _DAY)
    return day


def urging_papers(
    book: Book, late: LateTasks, on: date, reply_by: date, *, each: bool
) -> tuple[Paper, ...]:
    """Drafts of letters as of ``on``: one for ``each`` unit of ``late``, or one for all of them."""
    letters = [{unit: tasks} for unit, tasks in late.items()] if each else [late]
    return tuple(_paper(book, letter, on, reply_by) for letter in letters if letter)


def _paper(book: Book, late: LateTasks, on: date, reply_by: date) -> Paper:
    rows = late_rows(late)
    plan = _plan_of(book, late)
    paper = made_paper(book, form_of_papers(FORM), plan, more={"tasks.late": rows})
    paper = paper.with_value("addressees", tuple(late)).with_value("as_of", on.isoformat())
    paper = paper.with_value("reply_by", reply_by.isoformat())
    return replace(paper, date=PartialDate(on.year))


def late_rows(late: LateTasks) -> tuple[tuple[str, ...], ...]:
    """One row a task: number (given when printed), text, units, due date, how it stands."""
    units: dict[int, list[str]] = {}
    tasks: dict[int, Standing] = {}
    for unit, led in late.items():
        for one in led:
            units.setdefault(one.task.id, []).append(unit)
            tasks[one.task.id] = one
    ordered = sorted(tasks.values(), key=lambda one: one.due.last_day or date.max)
    return tuple(
        ("", one.task.text, "; ".join(units[one.task.id]), due_text(one.due), state_of(one))
        for one in ordered
    )


def _plan_of(book: Book, late: LateTasks) -> Plan | None:
    """The plan the tasks stand in, where it is one."""
    plans = {one.task.plan_id for led in late.values() for one in led if not one.task.unplanned}
    return get_plan(book, plans.pop()) if len(plans) == 1 else None
