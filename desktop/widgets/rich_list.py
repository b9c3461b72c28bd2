"""Draws the entries of a list as rich text, each as high as its words need."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QTextDocument
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop import theme

RICH_ROLE = Qt.ItemDataRole.UserRole + 1
"""The entry as HTML; the display role says the same in plain words."""

_SIDE, _ABOVE = 12, 7
Index = QModelIndex | QPersistentModelIndex


class RichDelegate(QStyledItemDelegate):
    """For one list; its width is the width the words are broken at."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        view.setResizeMode(QListView.ResizeMode.Adjust)
        view.setWordWrap(True)  # without it a scroll bar that comes up leaves the rows as they lay
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area = QRectF(option.rect)  # type: ignore[attr-defined]
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]
        painter.save()
        painter.fillRect(area, QColor(theme.CHOSEN if chosen else theme.SURFACE))
        painter.setPen(QColor(theme.LINE))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        painter.translate(area.left() + _SIDE, area.top() + _ABOVE)
        self._laid_out(index).drawContents(painter)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, round(self._laid_out(index).size().height()) + 2 * _ABOVE)

    def _laid_out(self, index: Index) -> QTextDocument:
        document = QTextDocument()
        document.setDocumentMargin(0)
        document.setDefaultFont(self._view.font())
        document.setHtml(f"<div style='color: {theme.TEXT}'>{index.data(RICH_ROLE)}</div>")
        document.setTextWidth(self._view.viewport().width() - 2 * _SIDE)
        return document
