"""How the rows of the checklist look: headings as bands, states as chips taken from a list."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QComboBox,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop import theme
from desktop.checklist.table_model import COLOR_ROLE, TASK_ROLE
from desktop.widgets.chip_delegate import ChipDelegate
from storage.records_tasks import STATUS_NAMES

Index = QModelIndex | QPersistentModelIndex


class HeadingDelegate(QStyledItemDelegate):
    """Draws the cell of a heading, which spans its row, as a band."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if index.data(TASK_ROLE) is not None:
            super().paint(painter, option, index)
            return
        area: QRect = option.rect  # type: ignore[attr-defined]
        painter.save()
        painter.fillRect(area, QColor(theme.GROUP))
        font = painter.font()
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(theme.ACTION))
        inner = area.adjusted(theme.GRID, 0, -theme.GRID, 0)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, str(index.data() or ""))
        painter.restore()


class StatusDelegate(ChipDelegate):
    """A chip in the colour the task stands in; typing or F2 opens the list of states."""

    def color_of(self, index: Index) -> str:
        return index.data(COLOR_ROLE) or "grey"

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        box = QComboBox(parent)
        box.setAccessibleName("Tình trạng")
        box.addItems(list(STATUS_NAMES.values()))
        box.activated.connect(lambda _: self.commitData.emit(box))
        return box

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QComboBox):
            editor.setCurrentText(str(index.data(Qt.ItemDataRole.EditRole)))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentText(), Qt.ItemDataRole.EditRole)
