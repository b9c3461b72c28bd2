"""Likely duplicates in the register of people: which row stays is for people to say."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QWidget

from desktop import theme
from desktop.models.table import Column
from desktop.partial_dates import shown_date
from desktop.widgets.chip_delegate import ChipDelegate
from desktop.widgets.empty import EmptyState
from desktop.widgets.fitting import resize_within_screen
from desktop.widgets.layouts import AIR, fill, in_a_row
from desktop.widgets.parts import button, label
from desktop.widgets.record_table import RecordTable
from resources.errors import KnownError
from storage.book import Book
from storage.dates import PartialDate
from storage.queries.duplicates import likely_duplicates
from storage.queries.people import list_people
from storage.records_registry import PersonLine
from storage.rules.duplicates import Likely
from storage.services.merging import merge_people

_SIZE = (860, 460)
_SURE, _LIKELY = "Chắc chắn", "Có thể"
_TOLD = (
    "Dòng giữ lại nhận mọi kết quả, khen thưởng, quá trình của dòng kia; "
    "gộp nhầm thì bấm Ctrl+Z để trở lại."
)
_NONE = "Không có hai dòng nào cùng số căn cước, cùng họ tên và ngày sinh hay đơn vị."


class DuplicatesDialog(QDialog):
    """The pairs, the sure ones first; merging one pair shows the others anew."""

    help_topic = "people"

    def __init__(self, book: Book, on: PartialDate, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Gộp người trùng")
        resize_within_screen(self, *_SIZE)
        self._book = book
        self._on = on
        self._people: dict[int, PersonLine] = {}
        columns = (
            Column[Likely]("Dòng thứ nhất", lambda one: self._said(one.first)),
            Column[Likely]("Dòng thứ hai", lambda one: self._said(one.second)),
            Column[Likely]("Vì sao", lambda one: one.reason),
            Column[Likely]("Mức", lambda one: _SURE if one.is_sure else _LIKELY),
        )
        self.table: RecordTable[Likely] = RecordTable(columns, "Các cặp có thể trùng", {3: 110})
        self.table.setItemDelegateForColumn(
            3, ChipDelegate({_SURE: "red", _LIKELY: "amber"}, self.table)
        )
        self.keep_first = button("Giữ dòng thứ nhất", lambda: self._merge(keep_first=True))
        self.keep_second = button("Giữ dòng thứ hai", lambda: self._merge(keep_first=False))
        self.refusal = label("", "problem")
        self.refusal.setWordWrap(True)
        self.empty = EmptyState("Không thấy ai bị ghi hai lần", _NONE)
        self._lay_out()
        self._show(likely_duplicates(book, on))

    def _merge(self, *, keep_first: bool) -> None:
        pair = self.table.current
        if pair is None:
            return
        kept, other = (pair.first, pair.second) if keep_first else (pair.second, pair.first)
        try:
            merge_people(self._book, kept, (other,))
        except KnownError as error:
            self.refusal.setText(str(error))
            return
        self.refusal.clear()
        self._show(likely_duplicates(self._book, self._on))

    def _show(self, pairs: Sequence[Likely]) -> None:
        self._people = {line.id: line for line in list_people(self._book, self._on)}
        self.table.show_records(pairs, lambda _: True)
        self.table.setVisible(bool(pairs))
        self.empty.setVisible(not pairs)
        for made in (self.keep_first, self.keep_second):
            made.setEnabled(bool(pairs) and not self._book.read_only)

    def _said(self, person_id: int) -> str:
        line = self._people[person_id]
        more = (line.post, line.unit, shown_date(line.birth), line.code)
        return f"{line.full_name}\n{' · '.join(part for part in more if part)}"

    def _lay_out(self) -> None:
        told = label(_TOLD, "secondary")
        told.setWordWrap(True)
        close = button("Đóng", self.accept)
        buttons = in_a_row((self.refusal, 1), close, self.keep_second, self.keep_first)
        shown = ((self.table, 1), (self.empty, 1))
        fill(self, told, *shown, buttons, gap=theme.GRID, margin=AIR)
