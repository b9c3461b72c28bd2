"""Paints a finding in the list: its grade as a chip, what and where it is below one another."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop import theme
from resources.proofreading import Finding, Grade, load_rules

GRADE_NAMES: dict[Grade, str] = {"E": "Lỗi thể thức", "W": "Cần xem", "I": "Gợi ý"}
FINDING_ROLE = Qt.ItemDataRole.UserRole
_COLOURS: dict[Grade, str] = {"E": "red", "W": "amber", "I": "blue"}
_CHIP_WIDTH = 104
_PADDING = 10
Index = QModelIndex | QPersistentModelIndex


class FindingDelegate(QStyledItemDelegate):
    """The finding is at FINDING_ROLE; the item's text is what a screen reader says."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, 3 * option.fontMetrics.lineSpacing() + 2 * _PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        finding: Finding = index.data(FINDING_ROLE)
        rect, height = option.rect, option.fontMetrics.lineSpacing()
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, QColor(theme.CHOSEN if chosen else theme.SURFACE))
        painter.setPen(QColor(theme.LINE))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        line = QRect(rect.left() + _PADDING, rect.top() + _PADDING, _CHIP_WIDTH, height)
        _paint_chip(painter, line, finding.grade)
        line.setLeft(line.right() + _PADDING)
        line.setRight(rect.right() - _PADDING)
        _write(painter, line, load_rules()[finding.rule].title, theme.TEXT, bold=True)
        _write(painter, line.translated(0, height), finding.message, theme.TEXT)
        _write(painter, line.translated(0, 2 * height), finding.place.label, theme.SECONDARY)
        painter.restore()


def _paint_chip(painter: QPainter, rect: QRect, grade: Grade) -> None:
    colors = theme.CHIPS[_COLOURS[grade]]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(theme.CHIP_EDGE))  # else it melts into a chosen row
    painter.setBrush(QColor(colors.ground))
    painter.drawRoundedRect(QRectF(rect), rect.height() / 2, rect.height() / 2)
    painter.setPen(QColor(colors.ink))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, GRADE_NAMES[grade])


def _write(painter: QPainter, rect: QRect, text: str, color: str, bold: bool = False) -> None:
    font = QFont(painter.font())
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    painter.setFont(font)
    painter.setPen(QColor(color))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
