"""The checklist as a calendar of one month: tasks and steps dragged to a day, or moved by keys."""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop import theme
from desktop.checklist.day_cell import DayCell
from desktop.checklist.edits import TaskEdits
from desktop.checklist.filters import TaskFilter
from desktop.checklist.month import Day, Entry, entries_by_day, month_before, next_month, weeks_of
from desktop.checklist.standings import Checklist
from desktop.widgets.layouts import fill, in_a_row
from desktop.widgets.parts import button, icon_button, label
from storage.dates import PartialDate
from storage.queries.reminding import read_day_swaps
from storage.rules.calendar import WEEKDAYS
from storage.rules.day_swaps import office_calendar
from storage.services.work_steps import set_step

_WEEKS = 6


class CalendarView(QWidget):
    """Alt with an arrow key moves the current entry by a day or a week; a moved date is typed."""

    title = "Lịch"
    opened = Signal()

    def __init__(self, checklist: Checklist, edits: TaskEdits) -> None:
        super().__init__()
        self._checklist = checklist
        self._edits = edits
        self.month = checklist.on.replace(day=1)
        self._entries: Mapping[date, list[Entry]] = {}
        self._name = label("", "section")
        self._grid = QGridLayout()
        self.cells = tuple(DayCell(not edits.read_only) for _ in range(_WEEKS * 7))
        self._lay_out()
        for cell in self.cells:
            self._connect(cell)
        checklist.changed.connect(self.reload)

    def reload(self) -> None:
        """Show what the checklist shows; a hidden calendar waits until it is seen."""
        if not self.isVisible():
            return
        if self.month.year != self._checklist.year:
            self.month = date(self._checklist.year, 1, 1)
        self._name.setText(f"Tháng {self.month.month} năm {self.month.year}")
        days = [day for week in self.weeks() for day in week]
        for week in range(_WEEKS):
            self._grid.setRowStretch(1 + week, 1 if week * 7 < len(days) else 0)
        for at, cell in enumerate(self.cells):
            cell.setVisible(at < len(days))
            if at < len(days):
                cell.show_day(days[at], self.month.month, self._checklist.on)
        self._show_chosen()

    def weeks(self) -> tuple[tuple[Day, ...], ...]:
        """The month in front with what falls on its days."""
        calendar = office_calendar(read_day_swaps(self._checklist.book))
        self._entries = entries_by_day(self._checklist.shown, calendar)
        return weeks_of(self.month, self._entries, calendar)

    def show_month(self, first: date) -> None:
        """Bring the month of a day to the front; a month of another year reads that year."""
        self.month = first.replace(day=1)
        if first.year != self._checklist.year:
            self._checklist.show(TaskFilter(year=first.year))
        else:
            self.reload()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.reload()

    def take_focus(self) -> None:
        self.cell(self._focused_day()).list.setFocus()

    def cell(self, day: date) -> DayCell:
        """The cell of a day in sight, else that of the month's first."""
        return next((cell for cell in self.cells if cell.day == day), self.cells[0])

    def move_entry(self, entry: Entry, day: date) -> None:
        """Type ``day`` as the date of a task or of a step; the cursor goes with it."""
        typed = PartialDate.of(day)
        step, task_id = entry.step, entry.task.task.id
        if step is None:
            written = self._edits.set_due((task_id,), typed)
        else:
            act = partial(
                set_step, step_id=step.id or 0, text=step.text, due=typed,
                days_before=step.days_before,
            )  # fmt: skip
            written = self._checklist.perform(act, (task_id,))
        if written:
            self._go_to(day)
            self.cell(day).list.choose(task_id, step.id if step is not None else None)

    def _push(self, cell: DayCell, entry: Entry, by: int) -> None:
        self.move_entry(entry, cell.day + timedelta(days=by))

    def _go_to(self, day: date) -> None:
        if all(cell.day != day or not cell.isVisible() for cell in self.cells):
            self.show_month(day)
        found = self.cell(day).list
        found.setFocus()
        found.setCurrentRow(max(found.currentRow(), 0))

    def _focused_day(self) -> date:
        """That of the task in front, else today where it is in sight."""
        task = self._checklist.chosen
        if task is not None and task.due.last_day is not None:
            return task.due.last_day
        return self._checklist.on

    def _show_chosen(self) -> None:
        task = self._checklist.chosen
        for cell in self.cells:
            with QSignalBlocker(cell.list):
                if task is None or not cell.list.choose(task.task.id, None):
                    cell.list.setCurrentRow(-1)

    def _connect(self, cell: DayCell) -> None:
        cell.list.dropped.connect(lambda entry: self.move_entry(entry, cell.day))
        cell.list.pushed.connect(lambda entry, by: self._push(cell, entry, by))
        cell.list.left.connect(lambda by: self._go_to(cell.day + timedelta(days=by)))
        cell.list.opened.connect(self.opened)
        cell.list.chosen.connect(lambda entry: self._checklist.choose(entry.task.task.id))

    def _lay_out(self) -> None:
        grid = self._grid
        grid.setSpacing(0)
        for at, name in enumerate(WEEKDAYS):
            head = label(name[:1].upper() + name[1:], "small")
            grid.addWidget(head, 0, at)
            grid.setColumnStretch(at, 1)
        for at, cell in enumerate(self.cells):
            grid.addWidget(cell, 1 + at // 7, at % 7)
        back = icon_button("chevron-left", "Tháng trước", self._back)
        on = icon_button("chevron-right", "Tháng sau", self._on)
        today = button("Hôm nay", lambda: self.show_month(self._checklist.on))
        head = in_a_row(back, on, self._name, None, today, gap=theme.GRID)
        fill(self, head, (grid, 1), gap=4, margin=(8, 4, 8, 8))

    def _back(self) -> None:
        self.show_month(month_before(self.month))

    def _on(self) -> None:
        self.show_month(next_month(self.month))
