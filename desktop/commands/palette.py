"""Ctrl+K: every command found by typing part of its name, accents or not."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QAction, QColor, QIcon, QKeyEvent, QKeySequence, QPainter, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop import theme
from desktop.commands.registry import Commands
from desktop.commands.table import Command
from resources.vietnamese import fold

_WIDTH, _HEIGHT = 520, 380
_ICON = QSize(16, 16)
_ACTION = Qt.ItemDataRole.UserRole
_KEYS = _ACTION + 1


class Palette(QDialog):
    """A line to type in and the commands that fit, best first; Enter carries the chosen one out."""

    def __init__(self, commands: Commands, parent: QWidget) -> None:
        super().__init__(parent)
        self._commands = commands
        self.setWindowTitle("Tìm lệnh")
        self.resize(_WIDTH, _HEIGHT)
        self.line = QLineEdit()
        self.line.setPlaceholderText("Gõ tên lệnh, có dấu hoặc không dấu…")
        self.line.setAccessibleName("Tên lệnh cần tìm")
        self.list = QListWidget()
        self.list.setAccessibleName("Các lệnh phù hợp")
        self.list.setUniformItemSizes(True)
        self.list.setIconSize(_ICON)
        self.list.setItemDelegate(_WithKeys(self.list))
        layout = QVBoxLayout(self)
        layout.addWidget(self.line)
        layout.addWidget(self.list)
        self.line.textChanged.connect(self._find)
        self.line.returnPressed.connect(self._carry_out)
        self.list.itemActivated.connect(self._carry_out)
        self.line.installEventFilter(self)
        self._find("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and down move through the list while the line keeps the focus."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step:
                row = self.list.currentRow() + step
                self.list.setCurrentRow(min(max(row, 0), self.list.count() - 1))
                return True
        return super().eventFilter(watched, event)

    def _find(self, typed: str) -> None:
        self.list.clear()
        for command, action in sorted(
            ((c, a) for c, a in self._commands if a.isEnabled()),
            key=lambda pair: _rank(pair[0], fold(typed)),
        ):
            if _rank(command, fold(typed)) < _NO_MATCH:
                self.list.addItem(_item(command, action))
        self.list.setCurrentRow(0)

    def _carry_out(self) -> None:
        item = self.list.currentItem()
        self.accept()
        if item is not None:
            item.data(_ACTION).trigger()


class _WithKeys(QStyledItemDelegate):
    """Draws the keys of a command at the right."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().paint(painter, option, index)
        rect: QRect = option.rect  # type: ignore[attr-defined]
        painter.save()
        painter.setPen(QColor(theme.SECONDARY))
        middle = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect.adjusted(0, 0, -12, 0), middle, index.data(_KEYS))
        painter.restore()


_NO_MATCH = 3


def _rank(command: Command, typed: str) -> int:
    """0 the name begins so, 1 a word does, 2 all words typed occur, 3 no match."""
    name = fold(command.text)
    if name.startswith(typed):
        return 0
    if f" {typed}" in name:
        return 1
    return 2 if all(word in name for word in typed.split()) else _NO_MATCH


def _item(command: Command, action: QAction) -> QListWidgetItem:
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    icon = _blank_icon() if action.icon().isNull() else action.icon()
    item = QListWidgetItem(icon, action.text().removesuffix("…"))
    item.setData(_ACTION, action)
    item.setData(_KEYS, keys)
    item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, keys)
    item.setToolTip(command.menu.replace("&", ""))
    return item


def _blank_icon() -> QIcon:
    """Keeps the names of commands without an icon in line with the rest."""
    nothing = QPixmap(_ICON)
    nothing.fill(Qt.GlobalColor.transparent)
    return QIcon(nothing)
