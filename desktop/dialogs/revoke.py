"""Asks by which paper an issued document is taken out of force."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop import theme
from desktop.widgets.field import Field
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
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(button("Hủy", self.reject))
        buttons.addWidget(button("Thu hồi", self.accept, primary=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(*[2 * theme.GRID] * 4)
        column.setSpacing(2 * theme.GRID)
        column.addWidget(self.field)
        column.addLayout(buttons)

    def accept(self) -> None:
        if self.note.text().strip():
            super().accept()
        else:
            self.field.set_problem("Hãy ghi văn bản thu hồi hoặc lý do.")
            self.note.setFocus()
