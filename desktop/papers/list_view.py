"""The list of the office's papers: what they are, how far they are, and the way into each."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.documents.search_line import SearchLine
from desktop.models.table import Column
from desktop.partial_dates import shown_date
from desktop.widgets.chip_delegate import ChipDelegate
from desktop.widgets.empty import EmptyState
from desktop.widgets.layouts import bar, fill, one_of, stacked
from desktop.widgets.life_chip import COLOURS
from desktop.widgets.parts import button, label
from desktop.widgets.plan_list import state_word
from desktop.widgets.record_table import RecordTable
from storage.records_papers import PaperSummary

_EMPTY = (
    "Công văn, báo cáo, tờ trình, quyết định, biên bản… của cơ quan soạn ở đây theo mẫu, "
    "lấy sẵn những gì sổ đã biết. Bước đầu tiên: chọn loại văn bản."
)
_STATE = 3
_WIDTHS = {0: 150, 1: 150, _STATE: 150, 4: 110}


class PaperList(QWidget):
    """``opened``: the id of the paper to edit. ``delete_wanted``: the id of the one to remove."""

    opened = Signal(int)
    delete_wanted = Signal(int)

    def __init__(self, make: Callable[[], object], read_only: bool) -> None:
        super().__init__()
        self._papers: tuple[PaperSummary, ...] = ()
        self.search = SearchLine("Tìm văn bản", "Tìm theo loại, số, trích yếu…")
        self.table: RecordTable[PaperSummary] = RecordTable(_COLUMNS, "Văn bản", _WIDTHS)
        colors = {state_word(state): colour for state, colour in COLOURS.items()}
        self.table.setItemDelegateForColumn(_STATE, ChipDelegate(colors, self.table))
        self.new = button("+ Soạn văn bản", make)
        self._count = label("", "secondary")
        self._stack = QStackedWidget()
        self._first = button("Soạn văn bản mới…", make, primary=True)
        for made in (self.new, self._first):
            made.setDisabled(read_only)
        self._lay_out()
        self.search.textChanged.connect(self._narrow)
        self.table.opened.connect(lambda paper: self.opened.emit(paper.id))
        self.table.delete_wanted.connect(self._ask_delete)

    def show_papers(self, papers: Sequence[PaperSummary]) -> None:
        """Show ``papers``; the row in front stays where it was."""
        self._papers = tuple(papers)
        self._stack.setCurrentIndex(0 if papers else 1)
        self._narrow()

    def take_focus(self) -> None:
        (self.table if self._papers else self._first).setFocus()

    def _narrow(self) -> None:
        found = [paper for paper in self._papers if self.search.finds(*_searched(paper))]
        current = self.table.current.id if self.table.current is not None else None
        chosen = current if any(paper.id == current for paper in found) else None
        first = chosen if chosen is not None else next((paper.id for paper in found), None)
        self.table.show_records(found, lambda paper: paper.id == first)
        whole = len(self._papers)
        told = f"{whole} văn bản" if len(found) == whole else f"{len(found)} trong {whole} văn bản"
        self._count.setText(told)

    def _ask_delete(self) -> None:
        if self.table.current is not None:
            self.delete_wanted.emit(self.table.current.id)

    def _lay_out(self) -> None:
        tools = bar(self.new, (self.search, 1), self._count)
        empty = EmptyState("Chưa có văn bản nào", _EMPTY, self._first)
        fill(self, one_of(self._stack, stacked(tools, (self.table, 1)), empty))


def _numbered(paper: PaperSummary) -> str:
    return f"{paper.number}/{paper.symbol or ''}" if paper.number else ""


def _searched(paper: PaperSummary) -> tuple[str, ...]:
    state = state_word(paper.state)
    return paper.kind, _numbered(paper), paper.subject, shown_date(paper.date), state


_COLUMNS = (
    Column[PaperSummary]("Loại", lambda paper: paper.kind),
    Column[PaperSummary]("Số, ký hiệu", _numbered),
    Column[PaperSummary]("Trích yếu", lambda paper: paper.subject),
    Column[PaperSummary]("Tình trạng", lambda paper: state_word(paper.state)),
    Column[PaperSummary]("Ngày", lambda paper: shown_date(paper.date)),
)
