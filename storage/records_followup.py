"""How tasks stand on a day: their due date with its reason, their status, counts, reminders."""

import datetime
from calendar import monthrange
from dataclasses import dataclass
from functools import cached_property

from storage.dates import PartialDate
from storage.records_tasks import TaskFacts

DUE_SOURCES = ("typed", "moved", "obligation", "content", "usual", "column", "group", "")

BUCKET_NAMES = {
    "done": "Hoàn thành",
    "doing": "Đang thực hiện",
    "not_yet_due": "Chưa đến hạn",
    "late": "Quá hạn",
    "not_arisen": "Không phát sinh",
    "not_carried_out": "Không thực hiện",
}
BUCKETS = tuple(BUCKET_NAMES)


@dataclass(frozen=True)
class Due:
    """When a task is due and why; ``reason`` is a Vietnamese sentence without a full stop.

    ``source`` is one of DUE_SOURCES, "" where no date is known; ``label`` names it in short
    (III.1, Kế hoạch 01/KH-UBND) and ``uid`` is that of the obligation. ``before``: the source says
    "trước ngày", so the last day is the one before. ``confirmed``: people or papers say so, it is
    not only suggested. ``doubt`` says what is wrong with the date, "" if nothing.
    """

    date: PartialDate | None
    reason: str
    source: str = ""
    label: str = ""
    uid: str = ""
    before: bool = False
    confirmed: bool = True
    doubt: str = ""

    @cached_property
    def last_day(self) -> datetime.date | None:
        """The last day in time; of a month or year without a day, its last."""
        return None if self.date is None else last_day_of(self.date, self.before)


def last_day_of(due: PartialDate, before: bool = False) -> datetime.date:
    """The last day that is in time for ``due``; ``before`` it ("trước ngày") where said so."""
    month = due.month or 12
    day = due.day or monthrange(due.year, month)[1]
    last = datetime.date(due.year, month, day)
    return last - datetime.timedelta(days=1) if before and due.day else last


@dataclass(frozen=True)
class Standing:
    """A task as it stands on a day.

    ``status`` is one of STATUSES, ``bucket`` one of BUCKETS. ``counted``: the task is in the
    denominator of what there was to do. ``days_left`` is negative once late, None without a date.
    ``progress`` in hundredths, 0 to 100.
    """

    task: TaskFacts
    due: Due
    status: str
    bucket: str
    overdue: bool
    counted: bool
    days_left: int | None
    progress: int


@dataclass(frozen=True)
class Counts:
    """Tasks by bucket; ``denominator`` are those that were there to do."""

    done: int = 0
    doing: int = 0
    not_yet_due: int = 0
    late: int = 0
    not_arisen: int = 0
    not_carried_out: int = 0
    denominator: int = 0

    @property
    def total(self) -> int:
        return sum(getattr(self, bucket) for bucket in BUCKETS)

    @property
    def percent_done(self) -> int | None:
        """Done of what there was to do in hundredths, 0 to 100; None where nothing was."""
        return self.done * 100 // self.denominator if self.denominator else None


@dataclass(frozen=True)
class DaySwap:
    """A day worked, or off, whatever the rules say (hoán đổi ngày làm việc)."""

    day: datetime.date
    is_working: bool
    reason: str = ""


@dataclass(frozen=True)
class Reminder:
    """What to tell people once; ``uid`` of the task, obligation or round, "" for the weekly digest.

    ``kind`` is due_7, due_3, due_1, overdue or digest; ``lines`` list the tasks of a digest.
    """

    kind: str
    uid: str
    title: str
    text: str
    task_id: int | None = None
    due: PartialDate | None = None
    days_left: int | None = None
    lines: tuple[str, ...] = ()
    round_id: int | None = None
