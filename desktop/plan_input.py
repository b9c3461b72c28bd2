"""Everything that comes into the book as a file: other offices' plans, papers handed back."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QMainWindow

from desktop.commands.registry import Commands
from desktop.context import Context
from desktop.pages.plan import PlanPage

if TYPE_CHECKING:
    from desktop.dialogs.import_plan import ImportDialog
    from storage.records_import import Imported


class PlanInput(QObject):
    """Carries out the import commands; dialogs and readers are loaded when first used."""

    said = Signal(str)

    def __init__(
        self, window: QMainWindow, context: Context, page: PlanPage, commands: Commands
    ) -> None:
        super().__init__(page)
        self._window = window
        self._context = context
        self._page = page
        if not context.book.read_only:
            commands.bind("plan.import", self.ask_plan)

    def ask_plan(self) -> None:
        """Ask for a file, read it and show what was understood."""
        from desktop.dialogs.import_plan import ask_plan_file

        file = ask_plan_file(self._window, self._folder())
        if file is not None:
            self.import_plan(file)

    def import_plan(self, file: Path) -> None:
        """Read ``file`` in the background, then show the review."""
        from desktop.dialogs.reading import ReadingDialog
        from desktop.plan_files import read_plan_file

        ReadingDialog(self._window, file).read(
            self._context.tasks, partial(read_plan_file, file), partial(self._review, file)
        )

    def _review(self, file: Path, imported: "Imported") -> None:
        from desktop.dialogs.import_plan import ImportDialog

        dialog = ImportDialog(file, imported, self._window)
        dialog.accepted.connect(lambda: self._store(dialog))
        _open_once(dialog)

    def _store(self, dialog: "ImportDialog") -> None:
        self._page.add_read_plan(dialog.plan)

    def _folder(self) -> Path:
        settings = self._context.settings
        chosen = settings.current.working_folder
        return settings.working_folder if chosen else self._context.book.path.parent


def _open_once(dialog: QDialog) -> None:
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
