"""Sub-steps laid backwards from a fixed day over working days."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from storage.records_followup import last_day_of
from storage.records_tasks import WorkStep
from storage.rules.calendar import WorkCalendar

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class LaidStep:
    """A step with the day by which it is to be done; None while nothing says so."""

    step: WorkStep
    day: date | None


def laid_back(
    steps: Sequence[WorkStep], last_day: date | None, calendar: WorkCalendar
) -> tuple[LaidStep, ...]:
    """The steps in their order, each with its day.

    A typed date stands; the others lie their working days before ``last_day``, and move with it.
    """
    return tuple(LaidStep(step, _day_of(step, last_day, calendar)) for step in steps)


def working_days_before(last_day: date, count: int, calendar: WorkCalendar) -> date:
    """The working day that lies ``count`` working days before ``last_day``.

    A last day that is off counts as the working day before it.
    """
    day = calendar.working_day_before(last_day)
    for _ in range(count):
        day = calendar.working_day_before(day - _DAY)
    return day


def _day_of(step: WorkStep, last_day: date | None, calendar: WorkCalendar) -> date | None:
    if step.due is not None:
        return last_day_of(step.due)
    if last_day is None or step.days_before is None:
        return None
    return working_days_before(last_day, step.days_before, calendar)
