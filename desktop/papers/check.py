"""The check of the paper in front: the bar above its form and, on F7, the list of all findings."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.commands.registry import Commands
from desktop.context import Context
from desktop.dialogs.proofreading import ProofreadingDialog
from desktop.editing.proofreader import PaperProofreader
from desktop.editing.session import PaperSession
from desktop.widgets.findings_bar import FindingsBar


class PaperCheck(QObject):
    """``wanted``: the place of a finding is to be shown; ``failed``: the check went wrong."""

    wanted = Signal(object)
    failed = Signal(Exception)

    def __init__(
        self, context: Context, session: PaperSession, commands: Commands, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._widget = parent
        self._dialog: ProofreadingDialog | None = None
        self.proofreader = PaperProofreader(context, session, self)
        # The tab lends F7 to this list while a paper is in front.
        actions = (commands.action("plan.check"), commands.action("plan.notes"))
        self.bar = FindingsBar(self.proofreader, *actions, parent)
        self.bar.set_questions(0)  # notes to oneself are kept beside plans
        self.bar.wanted.connect(self.wanted)
        self.proofreader.failed.connect(self.failed)

    def show_all(self) -> None:
        """The list of all findings, checked anew; it stays open beside the work."""
        if self._dialog is None:
            self._dialog = ProofreadingDialog(self.proofreader, self._widget)
            self._dialog.wanted.connect(self.wanted)
        self.proofreader.check()
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    def advice(self) -> str:
        """What is better settled before the paper is issued; "" when nothing is."""
        errors = [found for found in self.proofreader.findings if found.grade == "E"]
        if not errors:
            return ""
        return f"Còn {len(errors)} lỗi thể thức chưa sửa, ví dụ: {errors[0].message}"
