"""Prints and writes the week's page of work, and the page of each unit."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from desktop import press
from desktop.dialogs.once import open_once
from desktop.dialogs.task_pages import ALL_UNITS, WEEK, TaskPagesDialog
from desktop.file_names import list_file_name
from desktop.printed_pages import joined
from desktop.work.output import TaskOutput
from desktop.work.pages import unit_listing, units_of_tasks, week_listing
from exporters.document import Document
from storage.queries.checklist import checklist
from storage.queries.office import get_office


class TaskPrinting(QObject):
    """One opening of the dialog, on the year of today."""

    def __init__(self, output: TaskOutput) -> None:
        super().__init__(output)
        self._output = output
        self._on = output.today()
        self._tasks = checklist(output.context.book, self._on.year, self._on)
        self._units = units_of_tasks(self._tasks)

    def open_week(self) -> None:
        self._open(WEEK)

    def open_units(self) -> None:
        self._open(ALL_UNITS if self._units else WEEK)

    def preview(self, page: str) -> None:
        """Show the pages as they will be printed, several units' one after the other."""
        documents = self._documents(page)
        self._output.context.tasks.run(
            lambda: joined([press.layout(document).data for document in documents]),
            partial(self._show, page),
            self._output.failed.emit,
        )

    def export(self, page: str, suffix: str) -> None:
        """Ask for a file, or for a folder where each unit gets a file of its own, and write."""
        documents = self._documents(page)
        folder = self._output.context.export_folder
        if page != ALL_UNITS:
            target = folder / list_file_name(page, suffix)
            self._output.files.ask(target, partial(press.write_document, documents[0]))
            return
        chosen = QFileDialog.getExistingDirectory(
            self._output.window, "Chọn thư mục cho tệp của các đơn vị", str(folder)
        )
        if chosen:
            write = partial(_write_all, documents, self._units, suffix)
            self._output.context.tasks.run(
                partial(write, Path(chosen)),
                lambda _: self._output.said.emit(f"Đã xuất {len(documents)} tệp vào {chosen}"),
                self._output.failed.emit,
            )

    def _show(self, page: str, pdf: bytes) -> None:
        self._output.desk.preview(pdf, page)

    def _open(self, chosen: str) -> None:
        dialog = TaskPagesDialog(self._units, chosen, self._output.window)
        dialog.preview_wanted.connect(self.preview)
        dialog.export_wanted.connect(self.export)
        dialog.finished.connect(self.deleteLater)
        open_once(dialog)

    def _documents(self, page: str) -> list[Document]:
        office = get_office(self._output.context.book)
        if page == WEEK:
            return [press.list_document(week_listing(self._tasks, self._on), office)]
        units = self._units if page == ALL_UNITS else (page,)
        listings = (unit_listing(self._tasks, unit, self._on) for unit in units)
        return [press.list_document(listing, office) for listing in listings]


def _write_all(
    documents: Sequence[Document], units: Sequence[str], suffix: str, folder: Path
) -> None:
    for unit, document in zip(units, documents, strict=True):
        press.write_document(document, folder / list_file_name(f"Việc của {unit}", suffix))
