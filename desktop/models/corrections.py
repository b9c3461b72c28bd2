"""The rows of a returned paper: corrections to be ticked, remarks beside their places."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QFont

from desktop import theme
from desktop.models.table import Column, Index, TableModel
from storage.dates import local_time
from storage.records_corrections import Comment, Correction, Returned

Entry = Correction | Comment
REMARK = "Ghi chú"
KINDS = {"changed": "Sửa", "added": "Thêm", "removed": "Bỏ", "moved": "Chuyển chỗ"}
LOOK = "Kiểu chữ"


def entries(returned: Returned) -> tuple[Entry, ...]:
    """Corrections in the paper's order, each place's remarks behind its last correction."""
    return tuple(_entries(returned))


def is_beside(remark: Comment, entry: Entry) -> bool:
    """Whether ``remark`` is about the place of ``entry`` or about the whole of which it is part."""
    return entry.place == remark.place or entry.place.startswith(f"{remark.place}, ")


def kind_word(entry: Entry) -> str:
    if isinstance(entry, Comment):
        return REMARK
    return LOOK if entry.is_look else KINDS[entry.kind]


class CorrectionModel(TableModel[Entry]):
    """Knows which corrections are taken; the others are left as the book has them."""

    def __init__(self, returned: Returned, parent: QObject | None = None) -> None:
        super().__init__(_COLUMNS, parent)
        self._taken: set[str] = set()
        self.set_rows(entries(returned))

    @property
    def taken(self) -> frozenset[str]:
        """The ids of the corrections taken."""
        return frozenset(self._taken)

    def is_taken(self, row: int) -> bool:
        entry = self.record(row)
        return isinstance(entry, Correction) and entry.id in self._taken

    def take(self, row: int, is_taken: bool) -> None:
        """Take the correction in ``row`` or leave it; a remark is only to be read."""
        entry = self.record(row)
        if isinstance(entry, Correction):
            (self._taken.add if is_taken else self._taken.discard)(entry.id)
            self.dataChanged.emit(self.index(row, 0), self.index(row, self.columnCount() - 1))

    def take_all(self, is_taken: bool) -> None:
        for row in range(self.rowCount()):
            self.take(row, is_taken)

    def flags(self, index: Index) -> Qt.ItemFlag:
        shown = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        correction = index.isValid() and isinstance(self.record(index.row()), Correction)
        if correction and index.column() == 0:
            return shown | Qt.ItemFlag.ItemIsUserCheckable
        return shown

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry, key = self.record(index.row()), self.columns[index.column()].key
        if role == Qt.ItemDataRole.CheckStateRole and key == "take":
            return self._state(index.row()) if isinstance(entry, Correction) else None
        if role == Qt.ItemDataRole.ForegroundRole and isinstance(entry, Correction):
            return QColor(theme.CHIPS[_INKS[key]].ink) if key in _INKS else None
        if role == Qt.ItemDataRole.FontRole and key == "old":
            return _struck() if isinstance(entry, Correction) else None
        return super().data(index, role)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.take(index.row(), Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def _state(self, row: int) -> Qt.CheckState:
        return Qt.CheckState.Checked if self.is_taken(row) else Qt.CheckState.Unchecked


_INKS = {"old": "red", "new": "green"}


def _struck() -> QFont:
    font = QFont()
    font.setPixelSize(13)
    font.setStrikeOut(True)
    return font


def _old(entry: Entry) -> str:
    return entry.quote if isinstance(entry, Comment) else entry.old


def _new(entry: Entry) -> str:
    return entry.text if isinstance(entry, Comment) else entry.new


def _who(entry: Entry) -> str:
    return "\n".join(filter(None, (entry.by, local_time(entry.at) if entry.at else "")))


_COLUMNS: Sequence[Column[Entry]] = (
    Column("Nhận", lambda entry: "", "take"),
    Column("Loại", kind_word, "kind"),
    Column("Chỗ sửa", lambda entry: entry.place, "place"),
    Column("Cũ", _old, "old"),
    Column("Mới", _new, "new"),
    Column("Ai, khi nào", _who, "who"),
)


def _entries(returned: Returned) -> Iterator[Entry]:
    waiting = list(returned.comments)
    for at, correction in enumerate(returned.corrections):
        yield correction
        following = returned.corrections[at + 1 :]
        beside = [remark for remark in waiting if is_beside(remark, correction)]
        for remark in beside:
            if not any(is_beside(remark, later) for later in following):
                waiting.remove(remark)
                yield remark
    yield from waiting
