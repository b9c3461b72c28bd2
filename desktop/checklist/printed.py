"""The checklist and its calendar as lists to print and as sheets of a workbook."""

from collections.abc import Iterator, Sequence
from datetime import date

from desktop.checklist.grouping import Group
from desktop.checklist.month import Day
from desktop.checklist.words import due_word, number_of, people_of, status_word
from exporters.lengths import Mm
from exporters.listing import ListColumn, Listing
from exporters.xlsx import CellValue, Sheet, SheetColumn
from storage.records_followup import Standing
from storage.records_tasks import STATUS_NAMES
from storage.rules.calendar import WEEKDAYS
from storage.rules.deadlines import due_text

TITLE = "Danh sách nhiệm vụ thi đua, khen thưởng"
_CALENDAR = "Lịch công tác thi đua, khen thưởng"
_LISTED = (
    ListColumn("TT", Mm(13), is_centred=True),
    ListColumn("Nội dung", share=6),
    ListColumn("Đơn vị thực hiện", share=3),
    ListColumn("Người phụ trách", Mm(32)),
    ListColumn("Thời hạn", Mm(25)),
    ListColumn("Tình trạng", Mm(28)),
    ListColumn("Kết quả", share=3),
)
_SHEET = (
    SheetColumn("TT", 8),
    SheetColumn("Quý", 12),
    SheetColumn("Nội dung", 56),
    SheetColumn("Đơn vị chủ trì", 26),
    SheetColumn("Đơn vị phối hợp", 26),
    SheetColumn("Người phụ trách", 20),
    SheetColumn("Bắt đầu", 13, "date"),
    SheetColumn("Hạn cuối", 13, "date"),
    SheetColumn("Căn cứ thời hạn", 40),
    SheetColumn("Tình trạng", 18),
    SheetColumn("Tiến độ (%)", 11, "number"),
    SheetColumn("Kết quả", 40),
)


def tasks_listing(groups: Sequence[Group], year: int, narrowed: str, on: date) -> Listing:
    """The tasks shown as a printed list; ``narrowed`` says what they were narrowed to."""
    return Listing(
        title=TITLE,
        subtitle=f"Năm {year}{f' – {narrowed}' if narrowed else ''} (tính đến ngày {on:%d/%m/%Y})",
        columns=_LISTED,
        rows=list(_lines(groups)),
        landscape=True,
    )


def tasks_sheet(groups: Sequence[Group], year: int, office: str, on: date) -> Sheet:
    """The tasks shown as a sheet that Excel sorts and counts with."""
    return Sheet(
        name=f"Nhiệm vụ {year}",
        title_lines=(TITLE.upper(), f"Năm {year}, tính đến ngày {on:%d/%m/%Y}", office),
        columns=_SHEET,
        rows=[_cells(group.title, task) for group in groups for task in group.tasks],
    )


def calendar_listing(weeks: Sequence[Sequence[Day]], first: date) -> Listing:
    """A month as a printed calendar, a row a week."""
    return Listing(
        title=_CALENDAR,
        subtitle=f"Tháng {first.month} năm {first.year}",
        columns=[ListColumn(name[:1].upper() + name[1:], share=1) for name in WEEKDAYS],
        rows=[[_day_text(day, first.month) for day in week] for week in weeks],
        landscape=True,
    )


def calendar_sheet(weeks: Sequence[Sequence[Day]], first: date, office: str) -> Sheet:
    """A month as a sheet, a row a week."""
    return Sheet(
        name=f"Tháng {first.month}-{first.year}",
        title_lines=(_CALENDAR.upper(), f"Tháng {first.month} năm {first.year}", office),
        columns=[SheetColumn(name[:1].upper() + name[1:], 24) for name in WEEKDAYS],
        rows=[[_day_text(day, first.month) for day in week] for week in weeks],
    )


def _lines(groups: Sequence[Group]) -> Iterator[tuple[str, ...]]:
    """A group is told by a row of its own before its tasks."""
    for group in groups:
        if group.title:
            told = f"{group.title.upper()} ({group.done}/{group.counted} hoàn thành)"
            yield ("", told, "", "", "", "", "")
        for task in group.tasks:
            yield (
                number_of(task), task.task.text, people_of(task), task.task.person,
                due_word(task), status_word(task), task.task.result,
            )  # fmt: skip


def _cells(title: str, task: Standing) -> tuple[CellValue, ...]:
    facts = task.task
    start = facts.start
    begins = date(start.year, start.month, start.day) if start and start.month and start.day else ""
    return (
        number_of(task), title, facts.text, "\n".join(facts.lead_units),
        "\n".join(facts.helping_units), facts.person, begins, task.due.last_day, task.due.reason,
        STATUS_NAMES[task.status] + (" (quá hạn)" if task.overdue else ""), task.progress,
        facts.result,
    )  # fmt: skip


def _day_text(day: Day, month: int) -> str:
    if day.day.month != month:
        return ""
    head = f"{day.day.day} (âm {day.lunar})"
    off = f" {day.off}" if day.off else ""
    return "\n".join((head + off, *(f"- {_entry_text(day, at)}" for at in range(len(day.entries)))))


def _entry_text(day: Day, at: int) -> str:
    entry = day.entries[at]
    until = f" (hạn {due_text(entry.task.due)})" if entry.task.due.before and not entry.step else ""
    return f"{entry.text.removeprefix('↳ ')}{until}"
