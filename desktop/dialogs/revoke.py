"""Asks by which paper an issued document is taken out of force."""

from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from desktop.widgets.field import Field
from desktop.widgets.layouts import AIR, fill, in_a_row
from desktop.widgets.parts import button

_WIDTH = 460


class RevokeDialog(QDialog):
    """``note`` says by what; it stands in the follow-up book of the office's papers."""

    help_topic = "life"

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Thu hồi văn bản")
        self.setMinimumWidth(_WIDTH)
        self.note = QLineEdit()
        self.field = Field(
            "Văn bản thu hồi", self.note, "Ví dụ: Quyết định số 12/QĐ-SNV ngày 05/03/2026."
        )
        buttons = in_a_row(
            None, button("Hủy", self.reject), button("Thu hồi", self.accept, primary=True)
        )
        fill(self, self.field, buttons, gap=AIR, margin=AIR)

    def accept(self) -> None:
        if self.note.text().strip():
            super().accept()
        else:
            self.field.set_problem("Hãy ghi văn bản thu hồi hoặc lý do.")
            self.note.setFocus()
