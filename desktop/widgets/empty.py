"""What an empty page says: what belongs here and the first step."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

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
        row = QHBoxLayout()
        row.addStretch(1)
        for made in buttons:
            row.addWidget(made)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addStretch(2)
        layout.addWidget(heading, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addLayout(_centred(body))
        layout.addLayout(row)
        layout.addStretch(3)


def _centred(body: QLabel) -> QHBoxLayout:
    """With an alignment instead, Qt would give wrapped text the height of the widest line."""
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(body, 8)
    row.addStretch(1)
    return row
