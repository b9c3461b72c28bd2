"""What every part of the side of a task is: a name, what hangs on the task, and its buttons."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop import theme
from desktop.widgets.parts import label
from storage.records_followup import Standing


class SidePart(QWidget):
    """Shown anew for every task in front."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.GRID // 2)
        self.heading = label(name, "section")
        if name:
            self.column.addWidget(self.heading)

    def show_task(self, task: Standing) -> None:
        """Show what is known of ``task``."""
        raise NotImplementedError

    def add_row(self, *made: QWidget) -> None:
        """Buttons side by side, at the left."""
        row = QHBoxLayout()
        row.setSpacing(theme.GRID)
        for one in made:
            row.addWidget(one)
        row.addStretch(1)
        self.column.addLayout(row)
