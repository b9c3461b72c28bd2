"""The calendar of the office: the rules of holidays, and the days swapped by announcement."""

from dataclasses import dataclass
from datetime import date

from storage.records_followup import DaySwap
from storage.rules.calendar import DayOff, WorkCalendar, shipped_calendar


@dataclass(frozen=True)
class OfficeCalendar(WorkCalendar):
    """A day of ``swaps`` is worked or off whatever the rules say (hoán đổi ngày làm việc)."""

    swaps: tuple[DaySwap, ...] = ()

    def day_off(self, day: date) -> DayOff | None:
        """Why ``day`` is no working day; None when it is one."""
        for swap in self.swaps:
            if swap.day == day:
                reason = swap.reason or "nghỉ hoán đổi"
                return None if swap.is_working else DayOff(day, reason)
        return super().day_off(day)


def office_calendar(swaps: tuple[DaySwap, ...]) -> OfficeCalendar:
    """The calendar by the shipped rules and the office's swapped days."""
    return OfficeCalendar(shipped_calendar().rules, swaps)
