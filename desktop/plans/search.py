"""Looking for words in the plan in front: the commands and the dialog that stays beside it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow

from desktop.commands.registry import Commands
from desktop.editing.session import PlanSession
from desktop.pages.plan import PlanPage

if TYPE_CHECKING:
    from desktop.dialogs.find_replace import FindReplaceDialog


class PlanSearch(QObject):
    """One dialog, made when first asked for; what it finds the plan's page shows."""

    def __init__(
        self, window: QMainWindow, session: PlanSession, page: PlanPage, commands: Commands
    ) -> None:
        super().__init__(page)
        self._window = window
        self._session = session
        self._page = page
        self.dialog: FindReplaceDialog | None = None
        commands.bind("plan.find", lambda: self.show(replacing=False))
        commands.bind("plan.find_next", lambda: self.step(1))
        commands.bind("plan.find_previous", lambda: self.step(-1))
        commands.bind("plan.replace_words", lambda: self.show(replacing=True))

    def step(self, by: int) -> None:
        """Go on to the next or previous find; ask what is sought when nothing is yet."""
        if self.dialog is None or not self.dialog.text.text():
            self.show(replacing=False)
        else:
            self.dialog.search()
            self.dialog.step(by)

    def show(self, *, replacing: bool) -> None:
        """Bring the dialog to the front, ready for typing."""
        from desktop.dialogs.find_replace import FindReplaceDialog

        if not self._session.is_open:
            return
        if self.dialog is None:
            self.dialog = FindReplaceDialog(self._session, self._window)
            self.dialog.wanted.connect(self._page.tabs.go_to)
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()
        self.dialog.start(replacing=replacing)
