"""How units stand that were asked for their lists, in words and columns."""

from collections.abc import Callable, Sequence
from datetime import date

from desktop.models.table import Column
from desktop.partial_dates import shown_date
from storage.records_rounds import Round, RoundUnit
from storage.rules.round_deadline import overdue_days

IN, WAITED, LATE = "Đã nộp", "Chưa nộp", "Quá hạn"
COLORS = {IN: "green", WAITED: "amber", LATE: "red"}
WIDTHS = {1: 96, 2: 116, 3: 96, 4: 270}
STATE = 2


def unit_columns(one: Round, today: Callable[[], date]) -> tuple[Column[RoundUnit], ...]:
    return (
        Column[RoundUnit]("Phòng, đơn vị", lambda unit: unit.name),
        Column[RoundUnit]("Gọi ngày", lambda unit: shown_date(unit.called_on)),
        Column[RoundUnit]("Tình trạng", lambda unit: state_of(unit, one, today())),
        Column[RoundUnit]("Nộp ngày", lambda unit: shown_date(unit.handed_in_on)),
        Column[RoundUnit]("Danh sách, biên bản đã nhận", lambda unit: unit.source),
    )


def state_of(unit: RoundUnit, one: Round, on: date) -> str:
    """The word of a unit's chip on a day."""
    if unit.handed_in_on:
        return IN
    return LATE if overdue_days(one.deadline, on) else WAITED


def standing_words(units: Sequence[RoundUnit], one: Round, on: date) -> str:
    """“Đã nộp 1/3, hạn nộp 10/12/2026 (quá hạn 5 ngày). Chưa nộp: …”."""
    if not units:
        return "Chưa gọi phòng nào."
    waited = [unit.name for unit in units if unit.handed_in_on is None]
    days = overdue_days(one.deadline, on) if waited else 0
    late = f" (quá hạn {days} ngày)" if days else ""
    due = f", hạn nộp {shown_date(one.deadline)}{late}" if one.deadline else ""
    told = f"Đã nộp {len(units) - len(waited)}/{len(units)}{due}."
    return f"{told} Chưa nộp: {', '.join(waited)}." if waited else told
