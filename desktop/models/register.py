"""A register edited in place: each record a row, and an empty row at the end to add one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class RegisterColumn(Generic[R]):
    """``changed`` gives the record with the typed text, or raises ValueError saying why not."""

    title: str
    text: Callable[[R], str]
    changed: Callable[[R, str], R]
    choices: tuple[str, ...] = ()


class RegisterModel(QAbstractTableModel, Generic[R]):
    """Hands every edit to ``write``; what it shows changes only through ``set_rows``.

    ``refused`` says why a typed text was not taken, "" when one was.
    """

    refused = Signal(str)

    def __init__(
        self,
        columns: Sequence[RegisterColumn[R]],
        blank: R,
        write: Callable[[R], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._blank = blank
        self._write = write
        self._rows: tuple[R, ...] = ()
        self._editable = True

    def set_editable(self, editable: bool) -> None:
        """Without editing there is no empty row either."""
        self.beginResetModel()
        self._editable = editable
        self.endResetModel()

    def set_rows(self, rows: Sequence[R]) -> None:
        """Show ``rows``; an open editor survives when rows were only changed or one was added."""
        added = len(rows) - len(self._rows)
        if added not in (0, 1) or (tuple(rows[: len(self._rows)]) != self._rows and added):
            self.beginResetModel()
            self._rows = tuple(rows)
            self.endResetModel()
            return
        if added:  # the empty row became a record; the new empty row comes after it
            self.beginInsertRows(QModelIndex(), len(self._rows) + 1, len(self._rows) + 1)
        self._rows = tuple(rows)
        if added:
            self.endInsertRows()
        last = self.index(self.rowCount() - 1, len(self.columns) - 1)
        self.dataChanged.emit(self.index(0, 0), last)

    @property
    def rows(self) -> tuple[R, ...]:
        return self._rows

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows) + self._editable

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return None
        if index.row() < len(self._rows):
            return self.columns[index.column()].text(self._rows[index.row()])
        return ""

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        text = str(value)
        if text == self.data(index):
            return False
        known = index.row() < len(self._rows)
        record = self._rows[index.row()] if known else self._blank
        try:
            changed = self.columns[index.column()].changed(record, text)
        except ValueError as error:
            self.refused.emit(str(error))
            return False
        self.refused.emit("")
        return changed != record and self._write(changed)

    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = super().flags(index)
        return usual | Qt.ItemFlag.ItemIsEditable if self._editable else usual

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Horizontal:
            return self.columns[section].title
        return section + 1 if section < len(self._rows) else "+"
