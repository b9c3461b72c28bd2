"""One unfinished task of the old plan, to take along into the new one or to leave."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout

from desktop import theme
from desktop.widgets.parts import chip, label
from storage.records_tasks import STATUS_NAMES, TaskFacts

_PLACE_WIDTH = 210
_TOP = Qt.AlignmentFlag.AlignTop
_NOT_SAID = STATUS_NAMES["not_started"]


class UnfinishedRow(QFrame):
    """Left behind unless its box is checked; a click anywhere turns it."""

    def __init__(self, task: TaskFacts) -> None:
        super().__init__()
        self.task = task
        state = STATUS_NAMES.get(task.status, _NOT_SAID)
        named = "Việc phát sinh" if task.unplanned else f"Nhiệm vụ {task.number}"
        self.box = QCheckBox(named)
        self.box.setAccessibleName(f"Mang sang: {named}, {task.text}")
        self.box.setAccessibleDescription(state)
        self.box.setFixedWidth(_PLACE_WIDTH)
        text = label(task.text)
        text.setWordWrap(True)
        text.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.GRID, 3, theme.GRID, 3)
        row.setSpacing(2 * theme.GRID)
        row.addWidget(self.box, 0, _TOP)
        row.addWidget(text, 1, _TOP)
        row.addWidget(chip(state, "amber"), 0, _TOP)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.box.toggle()
