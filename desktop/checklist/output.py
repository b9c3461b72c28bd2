"""What leaves the page of tasks: the list or the calendar in front, as a file or on paper."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow, QWidget

from desktop import press
from desktop.checklist.calendar_view import CalendarView
from desktop.checklist.filters import TaskFilter
from desktop.checklist.grouping import grouped
from desktop.checklist.printed import (
    calendar_listing,
    calendar_sheet,
    tasks_listing,
    tasks_sheet,
)
from desktop.checklist.standings import Checklist
from desktop.context import Context
from desktop.dialogs.export import Export
from desktop.dialogs.print_desk import PrintDesk
from exporters.document import Document
from exporters.listing import Listing
from exporters.xlsx import Sheet
from storage.queries.office import get_office
from storage.records_followup import BUCKET_NAMES
from storage.records_tasks import STATUS_NAMES


class TaskOutput(QObject):
    """Made when something is first to leave: only then does the page stand in its window."""

    said = Signal(str)
    failed = Signal(Exception)

    def __init__(
        self, window: QMainWindow, context: Context, checklist: Checklist, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._checklist = checklist
        self.files = Export(window, context.tasks, self)
        self.desk = PrintDesk(window, context.tasks, self)
        for source in (self.files, self.desk):
            source.failed.connect(self.failed)
        self.desk.said.connect(self.said)

    def export(self, view: QWidget, by: str, suffix: str) -> None:
        """Ask for a file and write what ``view`` shows: .xlsx, .docx or .pdf."""
        name = self._name(view)
        if suffix == ".xlsx":
            from exporters.xlsx import write_workbook

            sheet = self._sheet(view, by)
            self.files.ask(
                self._context.export_folder / f"{name}.xlsx", partial(write_workbook, [sheet])
            )
        else:
            document = self._document(view, by)
            target = self._context.export_folder / f"{name}{suffix}"
            self.files.ask(target, partial(press.write_document, document))

    def preview(self, view: QWidget, by: str) -> None:
        """Show the pages as they will be printed."""
        self._make(view, by, self._show_preview)

    def print(self, view: QWidget, by: str) -> None:
        """Ask for the printer and print."""
        self._make(view, by, self.desk.print)

    def _show_preview(self, pdf: bytes, name: str) -> None:
        self.desk.preview(pdf, name)

    def _make(self, view: QWidget, by: str, use: Callable[[bytes, str], None]) -> None:
        document, name = self._document(view, by), self._name(view)
        self._context.tasks.run(
            lambda: press.layout(document).data, lambda pdf: use(pdf, name), self.failed.emit
        )

    def _document(self, view: QWidget, by: str) -> Document:
        return press.list_document(self._listing(view, by), get_office(self._context.book))

    def _listing(self, view: QWidget, by: str) -> Listing:
        if isinstance(view, CalendarView):
            return calendar_listing(view.weeks(), view.month)
        groups = grouped(self._checklist.shown, by)
        narrowed = told(self._checklist.filter)
        return tasks_listing(groups, self._checklist.year, narrowed, self._checklist.on)

    def _sheet(self, view: QWidget, by: str) -> Sheet:
        office = " ".join(get_office(self._context.book).name_lines)
        if isinstance(view, CalendarView):
            return calendar_sheet(view.weeks(), view.month, office)
        groups = grouped(self._checklist.shown, "quarter")
        return tasks_sheet(groups, self._checklist.year, office, self._checklist.on)

    def _name(self, view: QWidget) -> str:
        if isinstance(view, CalendarView):
            return f"Lich-cong-tac-{view.month:%Y-%m}"
        return f"Nhiem-vu-{self._checklist.year}"


def told(wanted: TaskFilter) -> str:
    """What a filter narrows to, as a list's subtitle says it."""
    names = [
        *(STATUS_NAMES[one] for one in STATUS_NAMES if one in wanted.statuses),
        *(BUCKET_NAMES[one] for one in BUCKET_NAMES if one in wanted.buckets),
    ]
    searched = f"tìm “{wanted.text}”" if wanted.text.strip() else ""
    return ", ".join(filter(None, (wanted.unit, wanted.quarter, *names, searched)))
