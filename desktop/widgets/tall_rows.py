"""Rows as high as their words need, with room above and below; for lists of some dozens of rows."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTableView

_ROOM = 12


class _WithRoom(QStyledItemDelegate):
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        hint = super().sizeHint(option, index)
        return QSize(hint.width(), hint.height() + _ROOM)


def fit_rows(table: QTableView) -> None:
    """Let the rows of ``table`` follow their text, also when columns become narrower."""
    table.setWordWrap(True)
    table.setItemDelegate(_WithRoom(table))
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
