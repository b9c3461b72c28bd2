"""The list of plans in a book: own ones first, superiors' below."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop import theme
from desktop.models.table import RECORD_ROLE, Column, TableModel
from storage.records import PlanSummary

_STATES = {
    "draft": "Dự thảo",
    "for_signature": "Trình ký",
    "issued": "Đã ban hành",
    "amended": "Được sửa đổi",
    "replaced": "Bị thay thế",
    "revoked": "Thu hồi",
}


def state_word(state: str) -> str:
    """The state of a document in office Vietnamese."""
    return _STATES[state]


class PlanList(QListView):
    """Emits the id of the plan the person goes to."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        columns = [Column[PlanSummary]("Kế hoạch", lambda plan: f"{plan.kind} {plan.year}")]
        self._rows = TableModel(columns, self)
        self.setModel(self._rows)
        self.setItemDelegate(_PlanDelegate(self))
        self.setAccessibleName("Danh sách kế hoạch")
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.selectionModel().currentRowChanged.connect(self._tell)

    def show_plans(self, plans: Sequence[PlanSummary], chosen_id: int | None) -> None:
        """Show ``plans``; the one of ``chosen_id``, else the first, becomes the chosen one."""
        self._rows.set_rows(plans)
        rows = [row for row, plan in enumerate(plans) if plan.id == chosen_id]
        if plans:
            self.setCurrentIndex(self._rows.index(rows[0] if rows else 0, 0))

    def _tell(self, current: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(self._rows.record(current.row()).id)


class _PlanDelegate(QStyledItemDelegate):
    """Two lines: year and state, then whose plan it is."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        plan: PlanSummary = index.data(RECORD_ROLE)
        rect: QRect = option.rect  # type: ignore[attr-defined]
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]
        painter.save()
        painter.fillRect(rect, QColor(theme.CHOSEN if chosen else theme.SURFACE))
        inner = rect.adjusted(12, 8, -8, -8)
        _line(painter, inner, _heading(plan), theme.ACTION if chosen else theme.TEXT, bold=True)
        below = inner.adjusted(0, QFontMetrics(painter.font()).height() + 2, 0, 0)
        _line(painter, below, _owner(plan), theme.SECONDARY)
        last = below.adjusted(0, QFontMetrics(painter.font()).height() + 2, 0, 0)
        _line(painter, last, _meta(plan), theme.SECONDARY)
        painter.setPen(QColor(theme.LINE))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        height = QFontMetrics(option.font).height()  # type: ignore[attr-defined]
        return QSize(120, 3 * height + 2 * theme.GRID + 4)


def _heading(plan: PlanSummary) -> str:
    """Kind and year: Kế hoạch năm 2026."""
    year = plan.year if plan.year is not None else ""
    return f"{plan.kind.capitalize()} năm {year}".strip()


def _owner(plan: PlanSummary) -> str:
    """Whose plan it is."""
    return f"Cấp trên: {plan.issuer or 'chưa rõ'}" if plan.is_superior else "Của cơ quan"


def _meta(plan: PlanSummary) -> str:
    tasks = f"{plan.task_count} nhiệm vụ"
    state = "" if plan.is_superior else state_word(plan.state)
    return " · ".join(filter(None, (tasks, state, "Lưu trữ" * plan.archived)))


def _line(painter: QPainter, rect: QRect, text: str, color: str, bold: bool = False) -> None:
    font = QFont(painter.font())
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    painter.setFont(font)
    painter.setPen(QColor(color))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, shown)
