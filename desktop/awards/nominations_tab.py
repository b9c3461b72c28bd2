"""The lines of a round (đề nghị khen thưởng), each beside its conditions, papers and next step."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor, QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.awards.line_acts import LineActs
from desktop.awards.line_side import LineSide
from desktop.awards.lines_head import LinesHead
from desktop.awards.lines_table import LinesTable
from desktop.awards.propose_dialog import ProposeDialog, Taken, able_of, awards_of
from desktop.awards.round_in_front import RoundInFront
from desktop.awards.tab import AwardsTab
from desktop.awards.template_menu import TemplateMenu
from desktop.commands.registry import Commands
from desktop.context import Context
from desktop.dialogs.once import open_once
from desktop.editing.resting import RestingWrites
from desktop.registry.proving import Proving
from desktop.registry.subject import RowOf, Subject
from desktop.rounds.reports import report_number, report_of
from desktop.widgets.empty import EmptyState
from desktop.widgets.layouts import fill, fill_across, stacked
from resources.errors import KnownError
from storage.queries.round_board import BoardLine, RoundBoard
from storage.queries.rounds import list_round_units
from storage.queries.verdicts import SubjectVerdict, able_verdicts
from storage.records_rounds import Round
from storage.rules.eligibility.days import first_day
from storage.services.nominations import judge_round
from storage.services.proposing import add_report

_SIDE, _NARROW_SIDE, _ROOMY = 372, 320, 1000
_EMPTY = (
    "Ghi những cá nhân, tập thể được đề nghị: chọn từ sổ kèm kết quả xét điều kiện, lấy gợi ý, "
    "hoặc gọi các phòng bình xét rồi nhận danh sách các phòng gửi lên."
)


class NominationsTab(AwardsTab):
    """Every paper of the round keeps the order the lines have here."""

    title = "Đề nghị"
    help_topic = "nominations"
    tables = frozenset(
        {
            "nomination", "nomination_evidence", "round", "round_unit", "round_paper",
            "round_override", "council_session", "tally", "person", "posting", "leave", "rating",
            "discipline", "clean_list", "clean_list_entry", "award", "award_correction",
            "initiative", "initiative_author", "recognition", "collective", "collective_change",
            "local_rule", "local_award", "law_confirmation", "registration", "document_value",
        }
    )  # fmt: skip

    def __init__(self, context: Context, commands: Commands, rounds: RoundInFront) -> None:
        super().__init__(context, commands, rounds)
        self._writes = RestingWrites(context.book, self)
        self._board: RoundBoard | None = None
        self._asked = 0
        self._able_known = False
        self._return_keys = lambda: None
        self.table = LinesTable()
        self.side = LineSide(context.book.read_only)
        self.acts = LineActs(context.book, self.table, self._writes, self)
        self.templates = TemplateMenu(context, self)
        self.head = LinesHead(context.book.read_only)
        self.suggest_button, self.units_button = self.head.suggest_button, self.head.units_button
        self.proving = Proving(context.book, self)
        self._rows = QStackedWidget()
        self._lay_out()
        self._connect()
        self.reload()

    def take_focus(self) -> None:
        self.table.setFocus()

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        acts = {
            "round.propose": self.propose,
            "round.suggest": partial(self.propose, suggest=True),
            "round.lists": self.take_in_lists,
            "round.judge": self.judge,
            "round.reports": self.make_reports,
        }
        return {name: partial(self.in_front, act) for name, act in acts.items()}

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.side.setFixedWidth(_SIDE if self.width() >= _ROOMY else _NARROW_SIDE)

    def showEvent(self, event: QShowEvent) -> None:
        """Alt+Up and Alt+Down move lines while they are in front."""
        super().showEvent(event)
        keys = {"task.up": partial(self.acts.shift, -1), "task.down": partial(self.acts.shift, 1)}
        self._return_keys = self.commands.lend(keys, self.table)
        if self.rounds.round is not None and not self._able_known:
            self._count_able(self.rounds.round)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._return_keys()
        self._return_keys = lambda: None

    # -- showing

    def show_round(self) -> None:
        found = self.rounds.round
        if found is None:
            return
        chosen = self.table.current.line.id if self.table.current else None
        try:
            self._board = board = self.rounds.board
        except KnownError as error:
            self.failed.emit(error)
            return
        self.acts.board = board
        self.table.show_board(board, chosen)
        self._show_side(self.table.current)
        self._rows.setCurrentIndex(0 if board.lines else 1)
        self._tell(board, found)
        self._able_known = False
        if self.isVisible():
            self._count_able(found)

    def show_line(self, line_id: int | None) -> None:
        """Bring a line to the front, from the dossier check."""
        if line_id is not None:
            self.table.choose(line_id)
        self.table.setFocus()

    def _tell(self, board: RoundBoard, found: Round) -> None:
        self.call(f"{self.title} ({len(board.lines)})" if board.lines else self.title)
        self.head.show_board(board, found.own_authority)
        units = list_round_units(self.context.book, self.rounds.id)
        there = sum(one.handed_in_on is not None for one in units)
        self.head.show_units(there, len(units))

    def _show_side(self, one: BoardLine | None) -> None:
        found, board = self.rounds.round, self._board
        if board is None or found is None:
            return
        told = ""
        if one is not None:
            verb = "Soạn" if one.line.report_id is None else "Mở"
            told = f"{verb} báo cáo (Mẫu số {report_number(one.line, found)})"
        self.side.show_line(one, board, told)

    def _count_able(self, found: Round) -> None:
        """How many more may be proposed, counted in the background."""
        self._asked += 1
        self._able_known = True
        codes = tuple(awards_of(self.context.book, found))
        self.context.tasks.run(
            partial(
                able_verdicts, self.context.book, codes, first_day(found.received), found.year,
                found.kind, found.id,
            ),
            partial(self._show_able, self._asked),
            self.failed.emit,
        )  # fmt: skip

    def _show_able(self, asked: int, judged: tuple[SubjectVerdict, ...]) -> None:
        if asked == self._asked:
            self.head.show_able(len(able_of(judged, self._taken())))

    def _taken(self) -> Taken:
        lines = self._board.lines if self._board else ()
        return frozenset((one.line.subject, one.line.award) for one in lines)

    # -- intents

    def propose(self, suggest: bool = False) -> None:
        """Ask who is proposed; ``suggest`` offers those who meet the conditions."""
        found = self.rounds.round
        if found is None:
            return
        dialog = ProposeDialog(self.context, found, self._taken(), self, suggest=suggest)
        dialog.accepted.connect(
            lambda: self.said.emit(f"Đã đề nghị {dialog.added} trường hợp; bấm Ctrl+Z để bỏ.")
        )
        open_once(dialog)

    def take_in_lists(self, calling: bool = False) -> None:
        """Who was asked for a list, who handed in, and what their lists hold; ``calling`` asks
        at once which units are called."""
        from desktop.awards.units_dialog import UnitsDialog

        if self.rounds.round is not None:
            dialog = UnitsDialog(self.context, self.rounds.round, self)
            dialog.wanted.connect(self.wanted)
            dialog.said.connect(self.said)
            dialog.failed.connect(self.failed)
            open_once(dialog)
            if calling:
                dialog.call()

    def judge(self) -> None:
        """Judge all lines by what the registers say now and keep the verdicts."""
        if self.rounds.round is not None:
            act = partial(judge_round, round_id=self.rounds.id)
            self._writes.perform(act, "Đã xét lại điều kiện các đề nghị.")

    def make_reports(self) -> None:
        """The achievement reports of all lines that lack one."""
        from desktop.awards.reports_dialog import ReportsDialog

        if self.rounds.round is not None:
            dialog = ReportsDialog(self.context, self.rounds.round, self)
            dialog.made.connect(
                lambda count: self.said.emit(f"Đã lập {count} báo cáo; bấm Ctrl+Z để bỏ.")
            )
            dialog.failed.connect(self.failed)
            open_once(dialog)

    def open_report(self) -> None:
        """The achievement report of the current line, begun where there is none."""
        one, board, found = self.table.current, self._board, self.rounds.round
        if one is None or board is None or found is None:
            return
        if one.line.report_id is not None:
            self.wanted.emit("documents", one.line.report_id)
            return
        book, award = self.context.book, board.awards.get(one.line.award)
        try:
            paper = report_of(book, one.line, found, award, board.rules)
            key = add_report(book, one.line.id or 0, paper)
        except KnownError as error:
            self.failed.emit(error)
            return
        self.wanted.emit("documents", key)

    def open_subject(self) -> None:
        """The person or collective of the current line in the registers."""
        one = self.table.current
        if one is not None:
            subject = Subject(one.line.person_id, one.line.collective_id)
            self.wanted.emit("people", RowOf(subject))

    # -- layout

    def _connect(self) -> None:
        self.table.chosen.connect(self._show_side)
        self.table.opened.connect(lambda _: self.open_subject())
        self.table.delete_wanted.connect(self.acts.remove)
        self.table.dropped.connect(self.acts.move)
        self.table.drag.enabled = not self.context.book.read_only
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._show_menu)
        self.acts.reports_wanted.connect(self.make_reports)
        self.head.propose_wanted.connect(self.propose)
        self.head.suggest_wanted.connect(partial(self.propose, suggest=True))
        self.head.lists_wanted.connect(self.take_in_lists)
        self.head.call_wanted.connect(partial(self.take_in_lists, calling=True))
        self.head.judge_wanted.connect(self.judge)
        self.side.open_wanted.connect(self.open_subject)
        self.side.proof_wanted.connect(self.proving.prove)
        self.proving.wanted.connect(self.wanted)
        self.side.report_wanted.connect(self.open_report)
        self.side.acts_wanted.connect(lambda: self.acts.show_menu(QCursor.pos()))
        self.side.noted.connect(self.acts.note_papers)
        self.acts.templates = self.templates
        for teller in (self._writes, self.templates):
            teller.failed.connect(self.failed)
            teller.said.connect(self.said)

    def _show_menu(self, at: QPoint) -> None:
        self.acts.show_menu(self.table.viewport().mapToGlobal(at))

    def _lay_out(self) -> None:
        left = stacked(self.head, (self.table, 1))
        sides = QWidget()
        fill_across(sides, (left, 1), self.side)
        self._rows.addWidget(sides)
        empty = EmptyState("Đợt xét chưa có đề nghị", _EMPTY, *self.head.first_steps())
        self._rows.addWidget(empty)
        fill(self.content, self._rows)
