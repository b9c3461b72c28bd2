"""Which tasks are to be seen; other pages hand such a filter over, numbers open what they count."""

from dataclasses import dataclass, replace
from datetime import date

from resources.vietnamese import fold
from storage.records_followup import BUCKET_NAMES, Standing
from storage.records_tasks import STATUS_NAMES
from storage.rules.deadlines import due_text
from storage.rules.task_report import quarter_of


@dataclass(frozen=True)
class NewTask:
    """Asks the page of tasks to note a task outside the plan."""


@dataclass(frozen=True)
class TaskFilter:
    """What is left out does not narrow.

    ``year`` 0 keeps the year in front. ``statuses`` are of STATUSES, ``buckets`` of BUCKETS,
    ``quarter`` is as storage.rules.task_report names it; ``unit`` leads or helps. ``due_from`` and
    ``due_until`` are both still in the span of the last day in time. ``counted``: only what is in
    the denominator of what there was to do.
    """

    year: int = 0
    text: str = ""
    statuses: frozenset[str] = frozenset()
    buckets: frozenset[str] = frozenset()
    unit: str = ""
    quarter: str = ""
    due_from: date | None = None
    due_until: date | None = None
    counted: bool = False

    @property
    def narrows(self) -> bool:
        return replace(self, year=0) != TaskFilter()

    def takes(self, task: Standing, folded: str) -> bool:
        """Whether ``task`` is to be seen; ``folded`` is its ``searched`` text."""
        return (
            (not self.statuses or task.status in self.statuses)
            and (not self.buckets or task.bucket in self.buckets)
            and (not self.unit or self.unit in units_of(task))
            and (not self.quarter or self.quarter == quarter_of(task))
            and (task.counted or not self.counted)
            and self._in_span(task.due.last_day)
            and all(word in folded for word in fold(self.text).split())
        )

    def _in_span(self, last_day: date | None) -> bool:
        if self.due_from is None and self.due_until is None:
            return True
        first, last = self.due_from or date.min, self.due_until or date.max
        return last_day is not None and first <= last_day <= last


def units_of(task: Standing) -> tuple[str, ...]:
    """The units that lead or help, the leading ones first."""
    return (*task.task.lead_units, *task.task.helping_units)


def searched(task: Standing) -> str:
    """All that typing may find a task by, folded."""
    facts = task.task
    return fold(
        " ".join(
            (
                facts.number, facts.text, *units_of(task), facts.person, facts.heading,
                STATUS_NAMES[task.status], BUCKET_NAMES[task.bucket], due_text(task.due),
                task.due.reason, facts.result,
            )
        )
    )  # fmt: skip
