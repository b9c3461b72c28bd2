"""What an empty page says: what belongs here and the first step."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.widgets.layouts import in_a_row
from desktop.widgets.parts import label


class EmptyState(QWidget):
    """A title, a sentence and the buttons of the first step, centred."""

    def __init__(self, title: str, text: str, *buttons: QPushButton) -> None:
        super().__init__()
        heading = label(title, "empty-title")
        body = label(text, "secondary")
        body.setWordWrap(True)
        body.setAlignment(Qt.AlignmentFlag.AlignCenter)
        body.setMaximumWidth(460)
        row = in_a_row(None, *buttons, None)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addStretch(2)
        layout.addWidget(heading, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addLayout(_centred(body))
        layout.addLayout(row)
        layout.addStretch(3)


def _centred(body: QLabel) -> QHBoxLayout:
    """With an alignment instead, Qt would give wrapped text the height of the widest line."""
    return in_a_row(None, (body, 8), None)
