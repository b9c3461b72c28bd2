"""The books opened before: name, folder, when; those no longer in their place say so."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from desktop import theme
from desktop.models.table import RECORD_ROLE, Column, TableModel
from desktop.settings import RecentBook

_GONE = "Không còn ở đây"


@dataclass(frozen=True)
class _Shown:
    """A book and whether its file was there when the list was shown: painting reads no disk."""

    book: RecentBook
    present: bool


class RecentBooks(QListView):
    """Emits the path of the book to open, or to take off the list."""

    opened = Signal(str)
    removed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._rows = TableModel([Column[_Shown]("Sổ", _spoken)], self)
        self.setModel(self._rows)
        self.setItemDelegate(_BookDelegate(self))
        self.setAccessibleName("Sổ mở gần đây")
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda _: self._open())

    def show_books(self, books: Sequence[RecentBook]) -> None:
        """Show ``books`` and choose the row that was chosen before, or the nearest."""
        row = max(self.currentIndex().row(), 0)
        self._rows.set_rows([_Shown(book, is_present(book)) for book in books])
        if books:
            self.setCurrentIndex(self._rows.index(min(row, len(books) - 1), 0))
        self.updateGeometry()

    @property
    def chosen(self) -> RecentBook | None:
        index = self.currentIndex()
        return self._rows.record(index.row()).book if index.isValid() else None

    def sizeHint(self) -> QSize:
        """As high as its rows: it scrolls only where the window is too low for them."""
        row = self.sizeHintForRow(0) if self._rows.rowCount() else 0
        return QSize(400, row * self._rows.rowCount())

    def minimumSizeHint(self) -> QSize:
        return QSize(200, min(self.sizeHint().height(), 2 * max(self.sizeHintForRow(0), 0)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        elif event.key() == Qt.Key.Key_Delete:
            self._remove()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.chosen is not None:
            menu = QMenu(self)
            menu.addAction("Mở sổ", self._open).setEnabled(is_present(self.chosen))
            menu.addAction("Bỏ khỏi danh sách", self._remove)
            menu.exec(event.globalPos())

    def _open(self) -> None:
        if self.chosen is not None and is_present(self.chosen):
            self.opened.emit(self.chosen.path)

    def _remove(self) -> None:
        if self.chosen is not None:
            self.removed.emit(self.chosen.path)


class _BookDelegate(QStyledItemDelegate):
    """Two lines: name and when at the right, then the folder."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        shown: _Shown = index.data(RECORD_ROLE)
        book = shown.book
        rect: QRect = option.rect  # type: ignore[attr-defined]
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]
        painter.save()
        painter.fillRect(rect, QColor(theme.CHOSEN if chosen else theme.SURFACE))
        inner = rect.adjusted(12, 7, -12, -7)
        note = _note(shown)
        painter.setPen(QColor(theme.SECONDARY))
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, note)
        room = inner.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(note) - 16, 0)
        _folder(painter, inner, book)
        _name(painter, room, book, theme.TEXT if shown.present else theme.SECONDARY)
        painter.setPen(QColor(theme.LINE))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(200, 2 * option.fontMetrics.height() + 18)  # type: ignore[attr-defined]


def is_present(book: RecentBook) -> bool:
    """Whether the file is still where it was."""
    try:
        return Path(book.path).is_file()
    except OSError:  # a drive that went away may answer with an error instead of a no
        return False


def _name(painter: QPainter, rect: QRect, book: RecentBook, color: str) -> None:
    font = QFont(painter.font())
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(QColor(color))
    name = painter.fontMetrics().elidedText(_title(book), Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, name)


def _title(book: RecentBook) -> str:
    """The file's name as words: its proposed name joins them with hyphens."""
    return Path(book.path).stem.replace("-", " ").replace("_", " ")


def _folder(painter: QPainter, rect: QRect, book: RecentBook) -> None:
    folder = painter.fontMetrics().elidedText(
        str(Path(book.path).parent), Qt.TextElideMode.ElideMiddle, rect.width()
    )
    painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, folder)


def _when(book: RecentBook) -> str:
    try:
        moment = datetime.strptime(book.used, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    except ValueError:
        return ""
    return moment.astimezone().strftime("%d/%m/%Y %H:%M")


def _note(shown: _Shown) -> str:
    return _when(shown.book) if shown.present else _GONE


def _spoken(shown: _Shown) -> str:
    return f"{_title(shown.book)}, {Path(shown.book.path).parent}, {_note(shown)}"
