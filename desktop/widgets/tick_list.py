"""A list in which people tick some of many: a checked box says who or what is meant."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem

_KEY = Qt.ItemDataRole.UserRole


class TickList(QListWidget):
    """``name`` is read out; every row stands for a row of the book."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)

    @property
    def ticked(self) -> tuple[int, ...]:
        """The ids of those ticked, in the order of the list."""
        items = (self.item(row) for row in range(self.count()))
        return tuple(
            item.data(_KEY) for item in items if item.checkState() == Qt.CheckState.Checked
        )

    def add(self, key: int | None, text: str, ticked: bool) -> None:
        item = QListWidgetItem(text)
        item.setData(_KEY, key)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(_state(ticked))
        self.addItem(item)

    def tick_all(self, ticked: bool) -> None:
        for row in range(self.count()):
            self.item(row).setCheckState(_state(ticked))


def _state(ticked: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
