"""Whether the day units are to hand in by has passed, and how that is told."""

from datetime import date

from storage.dates import PartialDate
from storage.records_followup import last_day_of


def overdue_days(deadline: PartialDate | None, on: date) -> int:
    """How many days ``on`` is past the deadline; 0 on the day itself, before it or without one."""
    if deadline is None:
        return 0
    return max((on - last_day_of(deadline, False)).days, 0)


def waiting_word(days: int) -> str:
    """How a unit that has not handed in stands."""
    return f"Quá hạn {days} ngày" if days else "Chưa nộp"
