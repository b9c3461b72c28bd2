"""One line of the register at the side: the paper, its chain of amendments, its signed copies."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout

from desktop import theme
from desktop.documents.chain import chain_of, named
from desktop.documents.register_columns import subject_of
from desktop.widgets.parts import button, label
from storage.records_lifecycle import Attachment, Life, RegisterEntry

_WIDTH = 320
_LIST_HEIGHT = 132


class RegisterSide(QFrame):
    """``document_wanted`` and ``copy_wanted``: a document of the chain, a signed copy is to be
    shown; ``open_wanted``: the paper in front is."""

    open_wanted = Signal()
    document_wanted = Signal(int)
    copy_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("surface")
        self.setFixedWidth(_WIDTH)
        self.heading = label("", "section")
        self.subject = label("")
        self.more = label("", "secondary")
        self.open = button("Mở văn bản", self.open_wanted.emit)
        self.chain = _list("Chuỗi văn bản sửa đổi, thay thế, đính chính")
        self.copies = _list("Bản đã ký")
        self._chain_title = label("Văn bản liên quan", "section")
        self._copies_title = label("Bản đã ký", "section")
        self._lay_out()
        self.chain.itemActivated.connect(lambda item: self.document_wanted.emit(_id_of(item)))
        self.copies.itemActivated.connect(lambda item: self.copy_wanted.emit(_id_of(item)))

    def show_entry(self, entry: RegisterEntry | None, life: Life | None) -> None:
        """Show ``entry`` with its ``life``; nothing for None."""
        self.setVisible(entry is not None)
        if entry is None or life is None:
            return
        self.heading.setText(named(entry))
        self.subject.setText(subject_of(entry))
        told = (f"Người ký: {entry.signer}" if entry.signer else "", entry.note)
        self.more.setText("\n".join(filter(None, told)))
        chain = [(link.document_id, link.told) for link in chain_of(life)]
        _fill(self.chain, chain)
        _fill(self.copies, [_copy(copy) for copy in life.signed])
        self._chain_title.setVisible(bool(chain))
        self._copies_title.setVisible(bool(life.signed))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*[2 * theme.GRID] * 4)
        column.setSpacing(theme.GRID)
        for text in (self.heading, self.subject, self.more):
            text.setWordWrap(True)
            text.setTextFormat(Qt.TextFormat.PlainText)
            column.addWidget(text)
        column.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(theme.GRID)
        column.addWidget(self._chain_title)
        column.addWidget(self.chain)
        column.addWidget(self._copies_title)
        column.addWidget(self.copies)
        column.addStretch(1)


def _list(name: str) -> QListWidget:
    made = QListWidget()
    made.setAccessibleName(name)
    made.setToolTip("Enter hoặc bấm đúp để mở")
    made.setWordWrap(True)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setMaximumHeight(_LIST_HEIGHT)
    return made


def _fill(shown: QListWidget, entries: Sequence[tuple[int, str]]) -> None:
    shown.clear()
    for entry_id, text in entries:
        item = QListWidgetItem(text)
        item.setData(Qt.ItemDataRole.UserRole, entry_id)
        shown.addItem(item)
    shown.setVisible(bool(entries))


def _copy(copy: Attachment) -> tuple[int, str]:
    return copy.id or 0, copy.name


def _id_of(item: QListWidgetItem) -> int:
    return item.data(Qt.ItemDataRole.UserRole)
