"""Finds words in the plan in front and replaces them; stays open beside the work."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop import theme
from desktop.editing.session import PlanSession
from desktop.widgets.field import Field
from desktop.widgets.fitting import resize_within_screen
from desktop.widgets.layouts import AIR, in_a_row
from desktop.widgets.parts import button, label
from desktop.widgets.rich_list import RICH_ROLE, RichDelegate
from resources.proofreading import Place
from resources.vietnamese import clean_text
from storage.records_found import Found, Sought
from storage.rules.plan_finding import found_in_plan
from storage.services.replacing import replace_found

_WIDTH, _HEIGHT = 620, 560
_AROUND = 46
_FOUND_ROLE = Qt.ItemDataRole.UserRole
_MARK = f"background-color: {theme.CHIPS['amber'].ground}; color: {theme.CHIPS['amber'].ink}"


class FindReplaceDialog(QDialog):
    """``wanted``: the place of what was found is to be shown."""

    help_topic = "find"
    wanted = Signal(object)

    def __init__(self, session: PlanSession, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Tìm và thay thế trong kế hoạch")
        resize_within_screen(self, _WIDTH, _HEIGHT)
        self._session = session
        self._found: tuple[Found, ...] = ()
        self.text, self.new = QLineEdit(), QLineEdit()
        self.match_case = QCheckBox("Phân biệt chữ hoa, chữ thường")
        self.ignore_marks = QCheckBox("Bỏ dấu (“dang ky” tìm ra “đăng ký”)")
        self.whole_words = QCheckBox("Nguyên từ")
        self.count = label("", "section")
        self.list = QListWidget()
        self.list.setAccessibleName("Những chỗ tìm thấy")
        self.list.setItemDelegate(RichDelegate(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.go = button("Đến chỗ này", self._go)
        self.replace = button("Thay chỗ này", self._replace)
        self.replace_all = button("Thay tất cả", self._replace_all, primary=True)
        self._lay_out()
        self._connect()
        self.search()

    def start(self, *, replacing: bool) -> None:
        """Be ready for typing what is sought; with ``replacing``, for both."""
        self.search()
        self.text.selectAll()
        (self.new if replacing and self.text.text() else self.text).setFocus()

    @property
    def chosen(self) -> Found | None:
        item = self.list.currentItem()
        return item.data(_FOUND_ROLE) if item is not None else None

    def search(self) -> None:
        """Search anew; the place in the list stays."""
        row = max(self.list.currentRow(), 0)
        plan = self._session.plan if self._session.is_open else None
        self._found = found_in_plan(plan, self._sought()) if plan is not None else ()
        self.list.clear()
        for each in self._found:
            self.list.addItem(_item(each))
        self.list.setCurrentRow(min(row, len(self._found) - 1))
        self._tell()

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) find, around the end, and show it."""
        if self._found:
            self.list.setCurrentRow((self.list.currentRow() + by) % len(self._found))
            self._go()

    def _sought(self) -> Sought:
        return Sought(
            clean_text(self.text.text()),
            self.match_case.isChecked(),
            self.ignore_marks.isChecked(),
            self.whole_words.isChecked(),
        )

    def _tell(self) -> None:
        told = f"Tìm thấy {len(self._found)} chỗ" if self._found else "Không tìm thấy chỗ nào"
        self.count.setText(told if self.text.text() else "Gõ từ cần tìm")
        may_write = bool(self._found) and not self._session.read_only
        self.go.setEnabled(bool(self._found))
        self.replace.setEnabled(may_write)
        self.replace_all.setEnabled(may_write)
        self.new.setReadOnly(self._session.read_only)
        self.replace_all.setText(
            f"Thay cả {len(self._found)} chỗ" if self._found else "Thay tất cả"
        )

    # -- acting

    def _go(self) -> None:
        found = self.chosen
        if found is not None:
            place = found.place
            self.wanted.emit(
                Place(place.part, place.label, found.uid, place.index, place.line, place.column)
            )

    def _replace(self) -> None:
        if self.chosen is not None:
            self._make([self.chosen])

    def _replace_all(self) -> None:
        self._make(self._found)

    def _make(self, found: Sequence[Found]) -> None:
        """What waits is written first: it may change what was found."""
        if not found or not self._session.commit():
            return
        plan_id, new = self._session.plan_id, self.new.text()
        self._session.perform(lambda book: replace_found(book, plan_id, found, new))
        self.search()

    # -- layout

    def _connect(self) -> None:
        self.text.textChanged.connect(lambda _: self.search())
        for box in (self.match_case, self.ignore_marks, self.whole_words):
            box.toggled.connect(lambda _: self.search())
        self.text.returnPressed.connect(lambda: self.step(0))
        self.list.itemActivated.connect(lambda _: self._go())
        self._session.reloaded.connect(self._follow)
        self._session.shown_changed.connect(lambda _: self._follow())
        self._session.gone.connect(self._follow)
        for keys, by in (("F3", 1), ("Shift+F3", -1)):
            QShortcut(QKeySequence(keys), self, lambda by=by: self.step(by))

    def _follow(self) -> None:
        if self.isVisible():
            self.search()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*[2 * theme.GRID] * 4)
        column.setSpacing(theme.GRID)
        words = in_a_row(Field("Tìm", self.text), Field("Thay bằng", self.new), gap=AIR)
        column.addLayout(words)
        options = in_a_row(self.match_case, self.ignore_marks, self.whole_words, None, gap=AIR)
        column.addLayout(options)
        column.addWidget(self.count)
        column.addWidget(self.list, 1)
        column.addWidget(label("F3: chỗ sau · Shift+F3: chỗ trước · Enter: đến chỗ này", "small"))
        buttons = in_a_row(
            button("Đóng", self.reject), None, self.go, self.replace, self.replace_all
        )
        column.addLayout(buttons)
        for made in (self.go, self.replace, self.replace_all):
            made.setAutoDefault(False)  # Enter in a field goes to what was found


def _item(found: Found) -> QListWidgetItem:
    """The words around what was found; what it is stands between « » for a screen reader."""
    first, last = max(found.start - _AROUND, 0), min(found.end + _AROUND, len(found.text))
    head = (
        "… " + found.text[first : found.start].partition(" ")[2]
        if first
        else found.text[: found.start]
    )
    words = found.text[found.start : found.end]
    rest = found.text[found.end : last]
    tail = rest if last == len(found.text) else rest.rpartition(" ")[0] + " …"
    item = QListWidgetItem(f"{found.place.label}\n{head}«{words}»{tail}")
    item.setData(
        RICH_ROLE,
        f"<span style='color: {theme.SECONDARY}'>{escape(found.place.label)}</span><br>"
        f"{escape(head)}<span style='{_MARK}'><b>{escape(words)}</b></span>{escape(tail)}",
    )
    item.setData(_FOUND_ROLE, found)
    return item
