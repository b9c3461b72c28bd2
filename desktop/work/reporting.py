"""The report on a plan from the window: into the book as a draft, or straight to a file."""

from datetime import date
from functools import partial

from PySide6.QtCore import QObject

from desktop import press
from desktop.dialogs.once import open_once
from desktop.dialogs.task_report import TaskReportDialog
from desktop.file_names import list_file_name
from desktop.work.output import TaskOutput
from desktop.work.report import report_paper, reported, write_report_workbook
from resources.errors import KnownError
from storage.queries.office import get_office
from storage.queries.plans import list_plans
from storage.records_papers import Paper
from storage.services.papers import add_paper


class TaskReporting(QObject):
    """One opening of the dialog."""

    def __init__(self, output: TaskOutput) -> None:
        super().__init__(output)
        self._output = output
        self._book = output.context.book
        plans = [one for one in list_plans(self._book) if not one.is_superior and not one.archived]
        self.dialog = TaskReportDialog(
            plans,
            partial(reported, self._book),
            output.today(),
            not self._book.read_only,
            output.window,
        )
        self.dialog.draft_wanted.connect(self.draft)
        self.dialog.export_wanted.connect(self.export)
        self.dialog.finished.connect(self.deleteLater)

    def open(self) -> None:
        open_once(self.dialog)

    def draft(self) -> None:
        """Put the report into the book as a draft and bring it to the front."""
        paper = self._paper(self._day())
        try:
            made = add_paper(self._book, paper)
        except KnownError as error:
            self._output.failed.emit(error)
            return
        self.dialog.accept()
        self._output.wanted.emit("documents", made)
        self._output.said.emit("Đã soạn báo cáo; phần đánh giá, kiến nghị còn để bạn viết.")

    def export(self, suffix: str) -> None:
        """Ask for a file and write the report to it."""
        day = self._day()
        name = list_file_name(f"BC ket qua thuc hien den {day:%d-%m-%Y}", suffix)
        target = self._output.context.export_folder / name
        if suffix == ".xlsx":
            tasks = self.dialog.tasks
            self._output.files.ask(target, lambda file: write_report_workbook(tasks, day, file))
            return
        document = press.paper_document(self._paper(day), get_office(self._book))
        self._output.files.ask(target, partial(press.write_document, document))

    def _paper(self, day: date) -> Paper:
        dialog = self.dialog
        return report_paper(self._book, dialog.plan_id, dialog.tasks, day, dialog.period)

    def _day(self) -> date:
        """The buttons are off while no day is typed."""
        return self.dialog.day.day or self._output.today()
