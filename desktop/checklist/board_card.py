"""A task as a card of the board: number and text, who leads, when it is due."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop import theme
from desktop.checklist.table_model import TASK_ROLE
from desktop.checklist.words import late_word, number_of, people_of
from storage.records_followup import Standing
from storage.rules.deadlines import due_text

_HEIGHT, _GAP, _LINE, _PADDING = 96, 6, 17, 6
_WRAPPED = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
Index = QModelIndex | QPersistentModelIndex


class CardDelegate(QStyledItemDelegate):
    """Cards are all of one height, so that thousands of them are laid out at once."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, _HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        task = index.data(TASK_ROLE)
        if not isinstance(task, Standing):
            return
        area: QRect = option.rect  # type: ignore[attr-defined]
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]
        card = area.adjusted(0, 0, -1, -_GAP)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(theme.ACTION if chosen else theme.LINE))
        painter.setBrush(QColor(theme.CHOSEN if chosen else theme.SURFACE))
        painter.drawRoundedRect(card, theme.RADIUS, theme.RADIUS)
        _write(painter, card.adjusted(_PADDING, 6, -_PADDING, -6), task)
        painter.restore()


def _write(painter: QPainter, inner: QRect, task: Standing) -> None:
    """Two lines of text, then the unit, then the date or how late the task is."""
    metrics = painter.fontMetrics()
    lines = 2 * metrics.lineSpacing() + 2  # spacing is rounded down, a wrapped text's height up
    text = f"{number_of(task)}. {task.task.text}"
    painter.setPen(QColor(theme.TEXT))
    shown = _fitting(painter, text, inner.width(), lines)
    painter.drawText(QRect(inner.x(), inner.y(), inner.width(), lines), int(_WRAPPED), shown)
    unit = metrics.elidedText(people_of(task), Qt.TextElideMode.ElideRight, inner.width())
    painter.setPen(QColor(theme.SECONDARY))
    below = inner.bottom() - 2 * _LINE
    painter.drawText(inner.x(), below + _LINE - 3, unit)
    if task.overdue:
        painter.setPen(QColor(theme.CHIPS["red"].ink))
    when = late_word(task) or due_text(task.due)
    shown = metrics.elidedText(when, Qt.TextElideMode.ElideRight, inner.width())
    painter.drawText(inner.x(), below + 2 * _LINE - 2, shown)


def _fitting(painter: QPainter, text: str, width: int, height: int) -> str:
    """As many whole words as fit, with … where some are left out."""
    metrics = painter.fontMetrics()
    box = QRect(0, 0, width, 10_000)
    words = text.split()
    if metrics.boundingRect(box, int(_WRAPPED), text).height() <= height:
        return text
    low, high = 0, min(len(words), 40)
    while low < high:
        middle = (low + high + 1) // 2
        tried = " ".join(words[:middle]) + "…"
        fits = metrics.boundingRect(box, int(_WRAPPED), tried).height() <= height
        low, high = (middle, high) if fits else (low, middle - 1)
    return " ".join(words[:low]) + "…"
