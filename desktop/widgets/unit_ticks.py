"""The office's units as a list to tick, narrowed down while a name is typed without accents."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from resources.vietnamese import fold

_SHOWN = 5


class _WholeRow(QStyledItemDelegate):
    """A click anywhere on a row counts, not only one on its small box."""

    hit = Signal(int)

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        if not _ticks(event):
            return False
        self.hit.emit(index.row())
        return True


class UnitTicks(QListWidget):
    """``ticked``: a unit's name, and whether it is chosen now.

    One unit may be pointed at by the arrow keys of the field that is typed in.
    """

    ticked = Signal(str, bool)

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        self._folded = {name: fold(name) for name in names}
        self._narrowed = False
        self.setAccessibleName("Đơn vị của cơ quan, đánh dấu để chọn")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the cursor in the field
        for name in names:
            item = QListWidgetItem(name, self)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        self.setFixedHeight(_SHOWN * max(self.sizeHintForRow(0), 20) + 4)
        delegate = _WholeRow(self)
        delegate.hit.connect(self._toggle)
        self.setItemDelegate(delegate)
        self.itemChanged.connect(self._tell)

    def show_chosen(self, names: Iterable[str]) -> None:
        """Tick the units of these names and no others."""
        chosen = {fold(name) for name in names}
        self.blockSignals(True)
        for item in self._items():
            here = self._folded[item.text()] in chosen
            item.setCheckState(Qt.CheckState.Checked if here else Qt.CheckState.Unchecked)
        self.blockSignals(False)
        self.viewport().update()

    def narrow(self, typed: str) -> None:
        """Show the units ``typed`` is a part of; all when it is nothing, or a unit's whole name."""
        wanted = fold(typed.strip())
        self._narrowed = bool(wanted) and typed.strip() not in self._folded
        for item in self._items():
            item.setHidden(self._narrowed and wanted not in self._folded[item.text()])
        self.setCurrentRow(-1)

    @property
    def is_narrowed(self) -> bool:
        return self._narrowed

    @property
    def found(self) -> tuple[str, ...]:
        """The units that what is typed is a part of."""
        if not self._narrowed:
            return ()
        return tuple(item.text() for item in self._items() if not item.isHidden())

    @property
    def pointed(self) -> str:
        """The unit the arrow keys came to, or ""."""
        item = self.currentItem()
        return item.text() if item is not None else ""

    def step(self, by: int) -> None:
        """Point at the next unit shown; from none to the first or the last."""
        shown = [self.row(item) for item in self._items() if not item.isHidden()]
        if not shown:
            return
        if self.currentRow() in shown:
            at = min(max(shown.index(self.currentRow()) + by, 0), len(shown) - 1)
        else:
            at = 0 if by > 0 else -1
        self.setCurrentRow(shown[at])

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(at) for at in range(self.count())]

    def _toggle(self, row: int) -> None:
        item = self.item(row)
        here = item.checkState() == Qt.CheckState.Checked
        if not self.hasFocus():
            self.setCurrentRow(-1)
        item.setCheckState(Qt.CheckState.Unchecked if here else Qt.CheckState.Checked)

    def _tell(self, item: QListWidgetItem) -> None:
        self.ticked.emit(item.text(), item.checkState() == Qt.CheckState.Checked)


def _ticks(event: QEvent) -> bool:
    if isinstance(event, QMouseEvent):
        left = event.button() == Qt.MouseButton.LeftButton
        return left and event.type() == QEvent.Type.MouseButtonRelease
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space
