"""Who may be proposed for what this year, sorted, with what is missing for the near ones."""

from datetime import date
from functools import partial

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QStackedWidget,
)

from desktop import clock
from desktop.context import Context
from desktop.models.table import Column
from desktop.registry.eligibility_asked import EligibilityAsked
from desktop.registry.proving import Proving, subject_of
from desktop.registry.quota_words import quota_lines
from desktop.registry.subject import RowOf
from desktop.registry.verdict_side import VerdictSide
from desktop.registry.verdict_words import (
    OUTCOME_COLORS,
    earliest_of,
    lacking_of,
    outcome_of,
)
from desktop.widgets.chip_delegate import ChipDelegate
from desktop.widgets.empty import EmptyState
from desktop.widgets.layouts import beside, fill, one_of, stacked
from desktop.widgets.page_tab import PageTab
from desktop.widgets.record_table import RecordTable
from resources.catalogues.rule_books.reading import load_rule_books
from storage.queries.local_rules import office_rules
from storage.queries.results import list_ratings
from storage.queries.verdicts import SubjectVerdict, ranked_verdicts
from storage.rules.eligibility.books import book_for
from storage.rules.eligibility.local import prepare
from storage.rules.eligibility.verdict import Proof

_WIDTHS = {0: 172, 1: 170, 2: 178, 4: 84}
_STATE_COLUMN = 2
_TOLD_AT_THE_SIDE = (1, 4)
_LACKING_COLUMN = 3
_SIDE, _NARROW_SIDE, _ROOMY, _TIGHT = 400, 320, 1120, 800
_NOBODY = (
    "Ghi cá nhân, tập thể cùng kết quả xếp loại, danh hiệu, sáng kiến các năm ở hai thẻ bên trái; "
    "chương trình xét từng điều kiện theo luật có hiệu lực vào ngày tiếp nhận hồ sơ."
)


class EligibilityTab(PageTab):
    """Judged in the background for the year, the day of receipt and the award chosen."""

    title = "Ai đủ điều kiện"
    help_topic = "eligibility"
    tables = frozenset(
        {
            "person", "posting", "leave", "rating", "discipline", "clean_list",
            "clean_list_entry", "award", "award_correction", "initiative", "initiative_author",
            "recognition", "initiative_use", "collective", "collective_change", "local_rule",
            "local_award", "law_confirmation", "round", "nomination", "registration",
        }
    )  # fmt: skip

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._today = clock.today()
        self._found: tuple[SubjectVerdict, ...] = ()
        self._judgings = 0
        self._stale = True
        self._rule_books = {book.code: book for book in load_rule_books()}
        self.asked = EligibilityAsked(context.book, self._today)
        columns = (
            Column[SubjectVerdict]("Cá nhân, tập thể", lambda one: one.name),
            Column[SubjectVerdict]("Danh hiệu, hình thức", self.asked.award_name),
            Column[SubjectVerdict]("Điều kiện", lambda one: outcome_of(one.verdict)),
            Column[SubjectVerdict]("Còn thiếu", lambda one: lacking_of(one.verdict)),
            Column[SubjectVerdict]("Sớm nhất", lambda one: earliest_of(one.verdict)),
        )
        self.table: RecordTable[SubjectVerdict] = RecordTable(columns, "Kết quả xét", _WIDTHS)
        self.table.setItemDelegateForColumn(_STATE_COLUMN, ChipDelegate(OUTCOME_COLORS, self.table))
        self.side = VerdictSide()
        self.proving = Proving(context.book, self)
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_roomy = self.width() >= _ROOMY
        self.side.setFixedWidth(_SIDE if is_roomy else _NARROW_SIDE)
        for column in _TOLD_AT_THE_SIDE:
            self.table.setColumnHidden(column, not is_roomy)
        self.table.setColumnHidden(_LACKING_COLUMN, self.width() < _TIGHT)
        self.asked.set_roomy(is_roomy)

    # -- what the page asks

    def take_focus(self) -> None:
        """Judge anew what changed while another tab was in front."""
        self.table.setFocus()
        if self._stale:
            self.judge()

    def reload(self) -> None:
        self._stale = True
        if self.isVisible():
            self.judge()

    # -- intents

    def judge(self) -> None:
        """Judge everybody in the background; only the last asked for is shown."""
        self.asked.read_awards()
        self.asked.read_rounds()
        on = self.asked.day()
        if on is None:
            return
        self._stale = False
        self._judgings += 1
        self.asked.word.setText("Đang xét…")
        codes, year, book = self.asked.codes, self.asked.year.value(), self._context.book
        beside = self.asked.season.round
        self._context.tasks.run(
            partial(ranked_verdicts, book, codes, on, year, round_id=beside and beside.id),
            partial(self._show, self._judgings, on),
            self._fail,
        )

    def confirm_clean(self) -> None:
        """Confirm by the personnel side's list who was not disciplined in the year."""
        from desktop.dialogs.once import open_once
        from desktop.registry.clean_list_dialog import CleanListDialog

        open_once(CleanListDialog(self._context.book, self.asked.year.value(), self._today, self))

    def prove(self, proof: list[Proof]) -> None:
        """Go to the row that proves a condition; of several the person picks one."""
        one = self.table.current
        if one is not None:
            self.proving.prove(one, proof)

    # -- showing

    def _show(self, judging: int, on: date, found: tuple[SubjectVerdict, ...]) -> None:
        if judging != self._judgings:
            return
        self._found = found
        self._stack.setCurrentIndex(0 if found else 1)
        self._tell_law(on)
        self._narrow()

    def _narrow(self) -> None:
        current = self.table.current
        wanted = (current.subject, current.verdict.subject_id) if current else None
        shown = [one for one in self._found if self.asked.passes(one)]
        self.table.show_records(
            shown,
            lambda one: wanted is None or (one.subject, one.verdict.subject_id) == wanted,
        )
        able = sum(one.verdict.outcome == "eligible" for one in self._found)
        self.asked.word.setText(f"{able} đủ điều kiện trong {len(self._found)} lượt xét")
        self._show_side(self.table.current)

    def _show_side(self, one: SubjectVerdict | None) -> None:
        award = self.asked.awards.get(one.verdict.award) if one else None
        book = self._rule_books.get(one.verdict.book) if one else None
        self.side.show_verdict(one, award, book)

    def _tell_law(self, on: date) -> None:
        """The caution of the rule book in force on the day, and hints on caps."""
        book = book_for(on, load_rule_books())
        applied = prepare(book, office_rules(self._context.book), on).book
        names = {code: award.short for code, award in self.asked.awards.items()}
        ratings = list_ratings(self._context.book, self.asked.year.value())
        hints = quota_lines(applied, self._found, ratings, names)
        compared = applied.confirmed and all(p.confirmed for p in applied.provisions.values())
        caution = "" if compared else applied.caution
        self.asked.show_caution(filter(None, (caution, *hints)))

    def _fail(self, error: Exception) -> None:
        self.asked.word.clear()
        self.failed.emit(error)

    def _open_current(self) -> None:
        if self.table.current is not None:
            self.wanted.emit("people", RowOf(subject_of(self.table.current)))

    # -- layout

    def _connect(self) -> None:
        self.asked.judge_wanted.connect(self.judge)
        self.asked.narrowed.connect(self._narrow)
        self.asked.confirm_wanted.connect(self.confirm_clean)
        self.table.chosen.connect(self._show_side)
        self.table.opened.connect(lambda _: self._open_current())
        self.side.open_wanted.connect(self._open_current)
        self.side.proof_wanted.connect(self.prove)
        self.proving.wanted.connect(self.wanted)

    def _lay_out(self) -> None:
        sides = beside(stacked(self.asked, (self.table, 1)), self.side)
        fill(self, one_of(self._stack, sides, EmptyState("Chưa có ai để xét", _NOBODY)))
