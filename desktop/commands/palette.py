"""Ctrl+K: every command, and everything in the book, found by typing a part, accents or not."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

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

_WIDTH, _HEIGHT = 620, 440
_ICON = QSize(16, 16)
_ACTION = Qt.ItemDataRole.UserRole
_KEYS = _ACTION + 1
_LEAST_TYPED = 2  # letters; one alone finds half of the book


@dataclass(frozen=True)
class FoundEntry:
    """Something of the book that was found; ``go`` shows it."""

    text: str
    detail: str
    go: Callable[[], object]


@dataclass(frozen=True)
class FoundGroup:
    """Found things of one kind under their heading."""

    title: str
    entries: Sequence[FoundEntry]


Find = Callable[[str], Sequence[FoundGroup]]


def _nothing(_: str) -> Sequence[FoundGroup]:
    return ()


class Palette(QDialog):
    """A line to type in and what fits: commands that begin so, things of the book, other commands.

    Enter carries the chosen command out or shows the chosen thing.
    """

    def __init__(self, commands: Commands, parent: QWidget, find: Find = _nothing) -> None:
        super().__init__(parent)
        self._commands = commands
        self._find_things = find
        self.setWindowTitle("Tìm trong sổ và trong các lệnh")
        self.resize(_WIDTH, _HEIGHT)
        self.line = QLineEdit()
        self.line.setPlaceholderText("Tìm người, nhiệm vụ, văn bản, lệnh; không cần gõ dấu…")
        self.line.setAccessibleName("Tìm người, nhiệm vụ, văn bản, lệnh")
        self.list = QListWidget()
        self.list.setAccessibleName("Những gì tìm thấy")
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
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
                self._step(step)
                return True
        return super().eventFilter(watched, event)

    def _step(self, step: int) -> None:
        """To the next entry in that direction; headings are stepped over."""
        row = self.list.currentRow() + step
        while 0 <= row < self.list.count():
            if self.list.item(row).flags() & Qt.ItemFlag.ItemIsSelectable:
                self.list.setCurrentRow(row)
                return
            row += step

    def _find(self, typed: str) -> None:
        self.list.clear()
        commands = self._fitting(fold(typed))
        for rank, command in commands:
            if rank < _WITHIN:
                self._add_command(command)
        if len(typed.strip()) >= _LEAST_TYPED:
            for group in self._find_things(typed):
                self._add_group(group)
        for rank, command in commands:
            if rank == _WITHIN:
                self._add_command(command)
        self.list.setCurrentRow(-1)
        self._step(1)

    def _fitting(self, typed: str) -> list[tuple[int, Command]]:
        """The commands that can be given now and fit, best first."""
        ranked = [(_rank(c, typed), c) for c, action in self._commands if action.isEnabled()]
        return sorted((r for r in ranked if r[0] < _NO_MATCH), key=lambda found: found[0])

    def _add_command(self, command: Command) -> None:
        self.list.addItem(_item(command, self._commands.action(command.id)))

    def _add_group(self, group: FoundGroup) -> None:
        heading = QListWidgetItem(group.title)
        heading.setFlags(Qt.ItemFlag.NoItemFlags)
        heading.setForeground(QColor(theme.SECONDARY))
        self.list.addItem(heading)
        for entry in group.entries:
            text = " – ".join(part for part in (entry.text, entry.detail) if part)
            item = QListWidgetItem(_blank_icon(), text)
            item.setData(_ACTION, entry.go)
            item.setToolTip(text)
            self.list.addItem(item)

    def _carry_out(self) -> None:
        item = self.list.currentItem()
        self.accept()
        if item is not None:
            act = item.data(_ACTION)
            act.trigger() if isinstance(act, QAction) else act()


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


_WITHIN, _NO_MATCH = 2, 3


def _rank(command: Command, typed: str) -> int:
    """0 the name begins so, 1 a word does, 2 all words typed occur, 3 no match."""
    name = fold(command.text)
    if name.startswith(typed):
        return 0
    if f" {typed}" in name:
        return 1
    return _WITHIN if all(word in name for word in typed.split()) else _NO_MATCH


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
