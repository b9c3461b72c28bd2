"""Comparing the plan in front: with other plans, its own earlier versions and files."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow

from desktop import press
from desktop.commands.registry import Commands
from desktop.context import Context
from desktop.dialogs.export import Export
from desktop.editing.session import PlanSession
from storage.queries.office import get_office

if TYPE_CHECKING:
    from desktop.dialogs.compare import CompareDialog
    from storage.records_import import Imported


class PlanComparison(QObject):
    """Carries the command out; dialog and readers are loaded when first used.

    ``dialog`` is the comparison that is open.
    """

    def __init__(
        self,
        window: QMainWindow,
        context: Context,
        session: PlanSession,
        files: Export,
        commands: Commands,
    ) -> None:
        super().__init__(session)
        self._window = window
        self._context = context
        self._session = session
        self._files = files
        self.dialog: CompareDialog | None = None
        commands.bind("plan.compare", self.show)

    def show(self) -> None:
        """Open the comparison: the version before the last step beside the plan as it is."""
        if not self._session.is_open or not self._session.commit():
            return
        from desktop.dialogs.compare import CompareDialog
        from desktop.editing.versions import versions_beside

        versions = versions_beside(self._session.plan, self._context.book)
        old = 1 if len(versions) > 1 else 0
        self.dialog = CompareDialog(versions, old, 0, self._window)
        self.dialog.file_wanted.connect(self.ask_file)
        self.dialog.export_wanted.connect(self.export)
        self.dialog.finished.connect(self._forget)
        self.dialog.open()

    def ask_file(self) -> None:
        """Ask for a file and compare with the plan in it."""
        from desktop.dialogs.import_plan import ask_plan_file

        file = ask_plan_file(self.dialog or self._window, self._context.export_folder)
        if file is not None:
            self.read(file)

    def read(self, file: Path) -> None:
        """Read ``file`` in the background, then take it as the new version."""
        from desktop.dialogs.reading import ReadingDialog
        from desktop.plans.files import read_plan_file

        reading = ReadingDialog(self.dialog or self._window, file)
        reading.read(self._context.tasks, partial(read_plan_file, file), partial(self._take, file))

    def export(self) -> None:
        """Ask for a file and write what is shown to it as a Word list."""
        from desktop.editing.differences import difference_listing

        if self.dialog is not None:
            listing = difference_listing(self.dialog.differences, *self.dialog.titles)
            document = press.list_document(listing, get_office(self._context.book))
            write = partial(press.write_document, document)
            self._files.ask(self._context.export_folder / "So-sanh-hai-ban.docx", write)

    def _take(self, file: Path, imported: "Imported") -> None:
        from desktop.editing.versions import version_of_file

        if self.dialog is not None:
            self.dialog.add_version(version_of_file(file, imported.plan))

    def _forget(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = None
