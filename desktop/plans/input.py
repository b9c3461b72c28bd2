"""Everything that comes into the book as a file: other offices' plans, papers handed back."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow

from desktop.commands.registry import Commands
from desktop.context import Context
from desktop.dialogs.once import open_once
from desktop.editing.session import PlanSession
from desktop.pages.plan import PlanPage
from storage.queries.plans import list_plans

if TYPE_CHECKING:
    from desktop.dialogs.corrections import CorrectionsDialog
    from desktop.dialogs.import_plan import ImportDialog
    from storage.records_corrections import Returned
    from storage.records_import import Imported


class PlanInput(QObject):
    """Carries out the import commands; dialogs and readers are loaded when first used."""

    said = Signal(str)

    def __init__(
        self,
        window: QMainWindow,
        context: Context,
        session: PlanSession,
        page: PlanPage,
        commands: Commands,
    ) -> None:
        super().__init__(page)
        self._window = window
        self._context = context
        self._session = session
        self._page = page
        if not context.book.read_only:
            commands.bind("plan.import", self.ask_plan)
            commands.bind("plan.corrections", self.ask_corrected)

    def ask_plan(self) -> None:
        """Ask for a file, read it and show what was understood."""
        from desktop.dialogs.import_plan import ask_plan_file

        file = ask_plan_file(self._window, self._context.export_folder)
        if file is not None:
            self.import_plan(file)

    def import_plan(self, file: Path) -> None:
        """Read ``file`` in the background, then show the review."""
        from desktop.dialogs.reading import ReadingDialog
        from desktop.plans.files import read_plan_file

        ReadingDialog(self._window, file).read(
            self._context.tasks, partial(read_plan_file, file), partial(self._review, file)
        )

    def _review(self, file: Path, imported: "Imported") -> None:
        from desktop.dialogs.import_plan import ImportDialog

        stored = list_plans(self._context.book)
        dialog = ImportDialog(file, imported, self._page.office, stored, self._window)
        dialog.accepted.connect(lambda: self._store(dialog))
        open_once(dialog)

    def _store(self, dialog: "ImportDialog") -> None:
        self._page.making.take_in(dialog.plan)

    def ask_corrected(self) -> None:
        """Ask for the returned file of the plan in front and show what was done to it."""
        from desktop.dialogs.corrections import ask_returned_file

        file = ask_returned_file(self._window, self._context.export_folder)
        if file is not None:
            self.take_back(file)

    def take_back(self, file: Path) -> None:
        """Read ``file`` against the plan in front, then show its corrections."""
        from desktop.dialogs.reading import ReadingDialog

        plan = self._page.plan if self._page.commit() else None
        if plan is None or plan.id is None:
            return
        ReadingDialog(self._window, file).read(
            self._context.tasks,
            partial(_returned, self._context.book.path, plan.id, file),
            partial(self._show_corrections, file, plan.id),
        )

    def _show_corrections(self, file: Path, plan_id: int, returned: "Returned") -> None:
        from desktop.dialogs.corrections import CorrectionsDialog

        dialog = CorrectionsDialog(file, returned, self._window)
        dialog.accepted.connect(lambda: self._apply(plan_id, dialog))
        open_once(dialog)

    def _apply(self, plan_id: int, dialog: "CorrectionsDialog") -> None:
        from storage.services.corrections import apply_corrections

        taken = dialog.taken
        if self._session.perform(lambda book: apply_corrections(book, plan_id, taken)):
            self.said.emit(f"Đã nhận {len(taken)} chỗ sửa. Bấm Ctrl+Z để lấy lại như cũ.")


def _returned(book: Path, plan_id: int, file: Path) -> "Returned":
    """Through a reader of its own: the window's connection belongs to the window's thread."""
    from storage.book import open_book
    from storage.queries.returned import returned_file

    with open_book(book, read_only=True) as reader:
        return returned_file(reader, plan_id, file)
