"""The check of the document in front: the bar beside it and, on F7, the list of all findings."""

from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from desktop.dialogs.proofreading import ProofreadingDialog
from desktop.editing.proofreader import DocumentProofreader
from desktop.widgets.findings_bar import FindingsBar


class DocumentCheck(QObject):
    """``wanted``: the place of a finding is to be shown; ``failed``: the check went wrong."""

    wanted = Signal(object)
    failed = Signal(Exception)

    def __init__(
        self,
        proofreader: DocumentProofreader[Any],
        show_all: QAction,
        show_notes: QAction,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._widget = parent
        self._dialog: ProofreadingDialog | None = None
        self.proofreader = proofreader
        self.bar = FindingsBar(proofreader, show_all, show_notes, parent)
        self.bar.wanted.connect(self.wanted)
        proofreader.failed.connect(self.failed)

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
        """What is better settled before the document is issued; "" when nothing is."""
        errors = [found for found in self.proofreader.findings if found.grade == "E"]
        if not errors:
            return ""
        return f"Còn {len(errors)} lỗi thể thức chưa sửa, ví dụ: {errors[0].message}"
