"""Pages for the wall and for each room: the week's work, and the year's work of one unit.

Used by the window and by whoever prints; knows no Qt.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from exporters.lengths import Mm
from exporters.listing import ListColumn, Listing
from resources.vietnamese import sort_key
from storage.records_followup import BUCKET_NAMES, Standing
from storage.records_tasks import STATUS_NAMES
from storage.rules.deadlines import due_text
from storage.rules.task_report import count
from storage.rules.task_status import FINISHED

_COLUMNS = (
    ListColumn("TT", Mm(14), is_centred=True),
    ListColumn("Nhiệm vụ", share=5),
    ListColumn("Người phụ trách", share=3),
    ListColumn("Thời hạn", Mm(28), is_centred=True),
    ListColumn("Tình trạng", Mm(32)),
)


def week_listing(tasks: Sequence[Standing], on: date) -> Listing:
    """What the week of ``on`` holds: late tasks, those due by its Sunday, those that wait."""
    monday = on - timedelta(days=on.weekday())
    sunday = monday + timedelta(days=6)
    open_ones = [one for one in tasks if one.status not in FINISHED and one.counted]
    late = _by_day(one for one in open_ones if one.overdue)
    due = _by_day(one for one in open_ones if not one.overdue and _is_due(one, on, sunday))
    waiting = [one for one in open_ones if one.status == "awaiting_invitation" and one not in due]
    found = (*late, *due, *waiting)
    return Listing(
        title="Việc tuần này",
        subtitle=f"Tuần từ {monday:%d/%m} đến {sunday:%d/%m/%Y}",
        columns=_COLUMNS,
        rows=[_row(one, _people(one)) for one in found],
        notes=(
            f"{len(late)} việc quá hạn, {len(due)} việc đến hạn trong tuần, "
            f"{len(waiting)} việc chờ giấy mời (tính đến ngày {on:%d/%m/%Y}).",
        ),
    )


def unit_listing(tasks: Sequence[Standing], unit: str, on: date) -> Listing:
    """All tasks that ``unit`` leads or helps with, those it leads first."""
    led = [one for one in tasks if unit in one.task.lead_units]
    helped = [one for one in tasks if unit in one.task.helping_units and one not in led]
    counts = count((*led, *helped))
    return Listing(
        title=f"Nhiệm vụ thi đua, khen thưởng năm {on.year}",
        subtitle=unit,
        columns=_COLUMNS,
        rows=[
            *(_row(one, _leading(one)) for one in led),
            *(_row(one, f"Phối hợp với {'; '.join(one.task.lead_units)}") for one in helped),
        ],
        notes=(
            f"Tính đến ngày {on:%d/%m/%Y}: {counts.total} nhiệm vụ, {counts.done} đã hoàn thành, "
            f"{counts.late} quá hạn.",
        ),
    )


def units_of_tasks(tasks: Iterable[Standing]) -> tuple[str, ...]:
    """The units that have tasks, in the Vietnamese order of names."""
    names = {name for one in tasks for name in (*one.task.lead_units, *one.task.helping_units)}
    return tuple(sorted(names, key=sort_key))


def state_of(one: Standing) -> str:
    """How a task stands, in the words of a printed list."""
    if one.overdue and one.days_left is not None:
        return f"{BUCKET_NAMES['late']} {-one.days_left} ngày"
    return STATUS_NAMES[one.status]


def _row(one: Standing, who: str) -> tuple[str, ...]:
    number = "PS" if one.task.unplanned else one.task.number
    return (number, one.task.text, who, due_text(one.due), state_of(one))


def _people(one: Standing) -> str:
    units = "; ".join(one.task.lead_units or one.task.helping_units)
    return f"{units} ({one.task.person})" if one.task.person and units else one.task.person or units


def _leading(one: Standing) -> str:
    return one.task.person or "Chủ trì"


def _is_due(one: Standing, first: date, last: date) -> bool:
    return one.due.last_day is not None and first <= one.due.last_day <= last


def _by_day(tasks: Iterable[Standing]) -> list[Standing]:
    return sorted(tasks, key=lambda one: one.due.last_day or date.max)
