"""Everything that leaves the window as paper: Word, PDF, preview and print of the plan in front."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow

from desktop import press
from desktop.commands.registry import Commands
from desktop.context import Context
from desktop.dialogs.export import Export
from desktop.dialogs.print_desk import PrintDesk
from desktop.file_names import plan_file_name
from desktop.pages.plan import PlanPage
from exporters.document import Document


class PlanOutput(QObject):
    """Carries out the export and print commands on what the plan page shows."""

    said = Signal(str)
    failed = Signal(Exception)

    def __init__(
        self, window: QMainWindow, context: Context, page: PlanPage, commands: Commands
    ) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self.files = Export(window, context.tasks)
        self.desk = PrintDesk(window, context.tasks)
        for source in (self.files, self.desk):
            source.failed.connect(self.failed)
        self.desk.said.connect(self.said)
        for command_id, act in (
            ("plan.export_docx", partial(self.export, ".docx")),
            ("plan.export_pdf", partial(self.export, ".pdf")),
            ("plan.preview", self.preview),
            ("plan.print", self.print),
        ):
            commands.bind(command_id, act)

    def export(self, suffix: str) -> None:
        """Ask for a file and write the plan to it as ``.docx`` or ``.pdf``."""
        document = self._document()
        plan = self._page.plan
        if document is not None and plan is not None:
            name = plan_file_name(plan, self._page.office, suffix)
            self.files.ask(self._folder() / name, partial(press.write_document, document))

    def preview(self) -> None:
        """Show the pages as they will be printed."""
        self._make(self._show_preview)

    def print(self) -> None:
        """Ask for the printer and print."""
        page = self._page.preview.view.current_page
        self._make(lambda pdf, name: self.desk.print(pdf, name, page))

    def _show_preview(self, pdf: bytes, name: str) -> None:
        self.desk.preview(pdf, name)

    def _folder(self) -> Path:
        """The person's working folder where one was chosen, else beside the book."""
        settings = self._context.settings
        chosen = settings.current.working_folder
        return settings.working_folder if chosen else self._context.book.path.parent

    def _document(self) -> Document | None:
        plan = self._page.plan if self._page.commit() else None
        return press.plan_document(plan, self._page.office) if plan else None

    def _make(self, then: Callable[[bytes, str], None]) -> None:
        document = self._document()
        if document is not None:
            self._context.tasks.run(
                lambda: press.layout(document).data,
                lambda pdf: then(pdf, document.metadata.title),
                self.failed.emit,
            )
