"""How many tasks stand how: in all, by quarter, by unit and by status, each adding up to all."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from storage.records_followup import BUCKET_NAMES, BUCKETS, Counts, Standing, last_day_of
from storage.rules.deadline_text import understand

QUARTERS = ("Quý I", "Quý II", "Quý III", "Quý IV")
NO_QUARTER = "Chưa xếp quý"
NO_UNIT = "Chưa giao đơn vị"

CountRow = tuple[str, Counts]


def count(tasks: Iterable[Standing]) -> Counts:
    """The tasks by bucket; every task is in exactly one."""
    found = list(tasks)
    buckets = Counter(one.bucket for one in found)
    return Counts(**buckets, denominator=sum(one.counted for one in found))


def summed(rows: Iterable[CountRow]) -> Counts:
    """The last row of a table of counts; equal to ``count`` of all its tasks."""
    counts = [row for _, row in rows]
    totals = {bucket: sum(getattr(row, bucket) for row in counts) for bucket in BUCKETS}
    return Counts(**totals, denominator=sum(row.denominator for row in counts))


def by_quarter(tasks: Sequence[Standing]) -> tuple[CountRow, ...]:
    """The four quarters in order, then the tasks of none where there are any."""
    found = dict(_grouped(tasks, quarter_of))
    labels = (*QUARTERS, NO_QUARTER) if NO_QUARTER in found else QUARTERS
    return tuple((label, found.get(label, Counts())) for label in labels)


def by_unit(tasks: Sequence[Standing]) -> tuple[CountRow, ...]:
    """The units in the order of the tasks; a task counts once, for the first that leads it."""
    return _grouped(tasks, unit_of)


def by_status(tasks: Sequence[Standing]) -> tuple[tuple[str, int], ...]:
    """Each bucket's Vietnamese name with its number of tasks, in the order of reports."""
    counts = count(tasks)
    return tuple((BUCKET_NAMES[bucket], getattr(counts, bucket)) for bucket in BUCKETS)


def quarter_of(one: Standing) -> str:
    """The quarter of the task's group, else of its last day; NO_QUARTER where neither is known."""
    period = understand(one.task.heading, one.task.year).date
    last_day = one.due.last_day if period is None else last_day_of(period)
    return QUARTERS[(last_day.month - 1) // 3] if last_day else NO_QUARTER


def unit_of(one: Standing) -> str:
    """The unit a task counts for: the first that leads, else the first that helps."""
    return next(iter((*one.task.lead_units, *one.task.helping_units)), NO_UNIT)


def _grouped(tasks: Sequence[Standing], key: Callable[[Standing], str]) -> tuple[CountRow, ...]:
    groups: dict[str, list[Standing]] = {}
    for one in tasks:
        groups.setdefault(key(one), []).append(one)
    return tuple((label, count(members)) for label, members in groups.items())
