"""The commands that let the plan in front leave the window as paper."""

from functools import partial

from PySide6.QtWidgets import QMainWindow

from desktop import press
from desktop.commands.registry import Commands
from desktop.context import Context
from desktop.drafting.output import DocumentOutput
from desktop.file_names import plan_file_name
from desktop.pages.plan import PlanPage
from exporters.document import Document


class PlanOutput(DocumentOutput):
    """Carries out the export and print commands on what the plan page shows."""

    def __init__(
        self, window: QMainWindow, context: Context, page: PlanPage, commands: Commands
    ) -> None:
        super().__init__(window, context, page)
        self._page = page
        for command_id, act in (
            ("plan.export_docx", partial(self.export, ".docx")),
            ("plan.export_pdf", partial(self.export, ".pdf")),
            ("plan.preview", self.preview),
            ("plan.print", self.print),
        ):
            commands.bind(command_id, act)

    @property
    def page(self) -> int:
        return self._page.preview.view.current_page

    def document(self) -> Document | None:
        plan = self._page.plan if self._page.commit() else None
        return press.plan_document(plan, self._page.office) if plan else None

    def file_name(self, suffix: str) -> str:
        plan = self._page.plan
        return plan_file_name(plan, self._page.office, suffix) if plan else suffix
