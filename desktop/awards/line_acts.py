"""What can be done with the chosen lines of a round: their state, title, words and place."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from desktop import clock
from desktop.awards.line_fields import LINE, STATE, Lowering, StateChange, lowering_fields
from desktop.awards.lines_table import LinesTable
from desktop.awards.template_menu import TemplateMenu
from desktop.dialogs.once import open_once
from desktop.editing.resting import RestingWrites
from desktop.registry.clean_list_dialog import CleanListDialog
from desktop.registry.record_dialog import ask_record
from storage.book import Book
from storage.queries.round_board import RoundBoard
from storage.queries.rounds import get_round
from storage.records_rounds import LINE_STATES, Evidence, LineState
from storage.services.nominations import (
    delete_nominations,
    move_nominations,
    set_evidence,
    set_state,
    take_over_names,
    update_nomination,
)
from storage.services.proposing import lower_and_judge

_HELP = "nominations"
_WITH_REASON: frozenset[LineState] = frozenset({"returned", "refused", "failed"})
"""States a reason is asked for."""


class LineActs(QObject):
    """Acts on the lines chosen in ``table``; nothing is done in a book that is only read.

    ``reports_wanted``: achievement reports for all lines that lack one.
    """

    reports_wanted = Signal()

    def __init__(
        self, book: Book, table: LinesTable, writes: RestingWrites, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._book = book
        self._table = table
        self._writes = writes
        self._widget = parent
        self.board: RoundBoard | None = None
        self.templates: TemplateMenu | None = None

    @property
    def possible(self) -> bool:
        return not self._book.read_only and bool(self._table.chosen_ids)

    def show_menu(self, at: QPoint) -> None:
        """The menu of the chosen lines at a point of the screen."""
        if not self.possible:
            return
        menu = QMenu(self._widget)
        states = menu.addMenu("Chuyển tình trạng")
        for state, word in LINE_STATES.items():
            if state != "lowered":
                states.addAction(word, partial(self.change_state, state))
        menu.addAction("Hạ danh hiệu…", self.ask_lower)
        menu.addAction("Sửa đề nghị…", self.edit)
        menu.addAction("Cập nhật họ tên, chức vụ theo sổ", self.take_over)
        menu.addAction("Lập báo cáo thành tích còn thiếu…", self.reports_wanted.emit)
        menu.addAction("Xác nhận không bị kỷ luật…", self.confirm_clean)
        current = self._table.current
        if self.templates is not None and self.board is not None and current is not None:
            self.templates.add_to(menu, current.line, self.board)
        menu.addSeparator()
        menu.addAction("Chuyển lên\tAlt+Up", partial(self.shift, -1))
        menu.addAction("Chuyển xuống\tAlt+Down", partial(self.shift, 1))
        menu.addSeparator()
        menu.addAction("Xóa khỏi đợt xét\tDelete", self.remove)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def change_state(self, state: LineState) -> None:
        """Move the chosen lines to ``state``, asking why where a reason belongs to it."""
        if state in _WITH_REASON:
            self.ask_state(StateChange(state))
        else:
            self._set_state(self._table.chosen_ids, StateChange(state))

    def ask_state(self, proposed: StateChange) -> None:
        """Ask for the state, the reason and the part of the dossier it is about."""
        ids = self._table.chosen_ids
        title, store = "Chuyển tình trạng", partial(self._store_state, ids)
        ask_record(title, STATE, proposed, store, self._widget, help_topic=_HELP)

    def ask_lower(self) -> None:
        """Ask which lower title the current line is to be proposed for."""
        current, board = self._table.current, self.board
        if current is None or board is None or self._book.read_only:
            return
        kind = "person" if current.line.is_person else "collective"
        names = {
            code: award.name
            for code, award in board.awards.items()
            if kind in award.subjects and code != current.line.award
        }
        title, store = "Hạ danh hiệu", partial(self._lower, current.line.id or 0)
        fields = lowering_fields(names)
        ask_record(title, fields, Lowering(), store, self._widget, verb=title, help_topic=_HELP)

    def edit(self) -> None:
        """Change the words of the current line."""
        current = self._table.current
        if current is None or self._book.read_only:
            return
        store = partial(update_nomination, self._book)
        ask_record("Sửa đề nghị", LINE, current.line, store, self._widget, help_topic=_HELP)

    def note_papers(self, names: Sequence[str]) -> None:
        """Keep which papers of the current line were ticked; files linked to them stay, and papers
        nobody could tick, such as the list of the unit."""
        current = self._table.current
        if current is None:
            return
        known = {one.paper: one for one in current.line.evidence}
        offered = {one.name for one in current.papers}
        evidence = [known.get(name, Evidence(name)) for name in names]
        evidence += [one for one in known.values() if one.paper not in offered]
        self._writes.perform(
            partial(set_evidence, nomination_id=current.line.id or 0, evidence=evidence)
        )

    def take_over(self) -> None:
        """Give all lines the names, posts and units of the registers."""
        current = self._table.current
        if current is not None and current.line.round_id is not None:
            act = partial(take_over_names, round_id=current.line.round_id)
            self._writes.perform(act, "Đã cập nhật họ tên, chức vụ, đơn vị theo sổ.")

    def confirm_clean(self) -> None:
        """Confirm who was not disciplined in the year of the round: every title asks for it."""
        current = self._table.current
        if current is not None and not self._book.read_only:
            year = get_round(self._book, current.line.round_id or 0).year
            open_once(CleanListDialog(self._book, year, clock.today(), self._widget))

    def shift(self, step: int) -> None:
        """Move the chosen lines one place up or down."""
        ids = self._table.chosen_ids
        if not self.possible:
            return
        order = [one.line.id for one in self._table.lines]
        first, last = order.index(ids[0]), order.index(ids[-1])
        self.move(first - 1 if step < 0 else last + 2)

    def move(self, position: int) -> None:
        """Put the chosen lines before the one now at ``position``."""
        if self.possible:
            at = min(max(position, 0), len(self._table.lines))
            self._writes.perform(partial(move_nominations, ids=self._table.chosen_ids, position=at))

    def remove(self) -> None:
        """Take the chosen lines out of the round."""
        if self.possible:
            act = partial(delete_nominations, ids=self._table.chosen_ids)
            self._writes.perform(act, "Đã xóa khỏi đợt xét; bấm Ctrl+Z để lấy lại.")

    def _set_state(self, ids: Sequence[int], change: StateChange) -> None:
        self._writes.perform(
            lambda book: set_state(book, ids, change.state, change.reason, change.part)
        )

    def _store_state(self, ids: Sequence[int], change: StateChange) -> None:
        set_state(self._book, ids, change.state, change.reason, change.part)

    def _lower(self, line_id: int, typed: Lowering) -> None:
        lower_and_judge(self._book, line_id, typed.award, typed.reason)
