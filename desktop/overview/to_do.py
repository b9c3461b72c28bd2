"""The tasks still to be done, the most pressing first; Enter or a click opens one."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from desktop import theme
from desktop.checklist.words import due_word, left_word, people_of, status_color, status_word
from desktop.models.table import RECORD_ROLE, Column
from desktop.widgets.chip_delegate import ChipDelegate
from desktop.widgets.record_table import RecordTable
from storage.records_followup import Standing

_WIDTHS = {1: 84, 2: 150, 3: 138}
_STATUS = 3


class ToDoList(RecordTable[Standing]):
    """``task_wanted``: the id of the task to be shown."""

    task_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__(_COLUMNS, "Việc cần làm", _WIDTHS)
        self.setObjectName("to-do")
        self.horizontalHeader().hide()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setItemDelegateForColumn(_STATUS, _StandingChip({}, self))
        self.opened.connect(lambda task: self.task_wanted.emit(task.task.id))
        self.clicked.connect(lambda index: self.task_wanted.emit(index.data(RECORD_ROLE).task.id))

    def show_tasks(self, tasks: Sequence[Standing]) -> None:
        """Show these, the same one chosen."""
        chosen = self.current.task.id if self.current is not None else 0
        self.show_records(tasks, lambda task: task.task.id == chosen)


class _StandingChip(ChipDelegate):
    """Draws the line below its cell too, which the style sheet gives the others."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().paint(painter, option, index)
        area: QRect = option.rect  # type: ignore[attr-defined]
        painter.fillRect(area.adjusted(0, area.height() - 1, 0, 0), QColor(theme.LINE))

    def color_of(self, index: QModelIndex | QPersistentModelIndex) -> str:
        return status_color(index.data(RECORD_ROLE))


def next_step(task: Standing) -> str:
    """What the task is, with the step that comes next: … – bước 2/4: tổng hợp số liệu."""
    steps = task.task.steps
    at = next((at for at, step in enumerate(steps) if step.done_on is None), None)
    if at is None:
        return task.task.text
    return f"{task.task.text.rstrip('.;, ')} – bước {at + 1}/{len(steps)}: {steps[at].text}"


def short_due(task: Standing) -> str:
    """The due date without its year, and what is left of it: trước 30/1, còn 3 ngày."""
    due = task.due.date
    if due is None or due.day is None:
        return due_word(task)
    day = f"{'trước ' if task.due.before else ''}{due.day}/{due.month}"
    return "\n".join(filter(None, (day, left_word(task))))


_COLUMNS = (
    Column[Standing]("Nhiệm vụ", next_step),
    Column[Standing]("Thời hạn", short_due),
    Column[Standing]("Phụ trách", lambda task: task.task.person or people_of(task)),
    Column[Standing]("Tình trạng", status_word),
)
