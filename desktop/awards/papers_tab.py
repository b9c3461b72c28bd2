"""From tờ trình to decision: the papers of the round, what was sent, decided and paid."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop import clock
from desktop.awards.decision_steps import DecisionSteps
from desktop.awards.desk_side import DeskSide
from desktop.awards.handing_in import HandingIn
from desktop.awards.papers_tables import entry_table, paper_table
from desktop.awards.redraft_dialog import RedraftDialog
from desktop.awards.round_in_front import RoundInFront
from desktop.awards.round_view import (
    Desk,
    desks_of,
    entries_of,
    head_of,
)
from desktop.awards.tab import AwardsTab
from desktop.commands.registry import Commands
from desktop.context import Context
from desktop.dialogs.once import open_once
from desktop.editing.resting import RestingWrites
from desktop.rounds.ground import RoundGround, ground_of
from desktop.rounds.papers import keep_round_set, round_set
from desktop.rounds.redrafting import Redraft, redraft, redrafts
from desktop.rounds.words import decider_words, money_words
from desktop.widgets.layouts import scrolling
from desktop.widgets.parts import button, frame, label
from desktop.widgets.wrapping_row import WrappingRow
from resources.errors import KnownError
from storage.book import Book
from storage.queries.decisions import fund_spent
from storage.queries.nominations import differences
from storage.queries.rounds import list_submissions

Step = tuple[str, Callable[[], object]]

_LEAST_TABLE = 110
"""Its head and two lines; on a lower screen the column scrolls."""


class PapersTab(AwardsTab):
    """Papers above, what was decided below, one card for each who decides at the side."""

    title = "Tờ trình, quyết định"
    help_topic = "round-papers"
    tables = frozenset({
        "round_paper", "document", "submission", "decision", "decision_line", "decision_change",
        "award", "nomination", "tally", "council_session",
    })  # fmt: skip

    def __init__(self, context: Context, commands: Commands, rounds: RoundInFront) -> None:
        super().__init__(context, commands, rounds)
        self._writes = RestingWrites(context.book, self)
        self.steps = DecisionSteps(context.book, self)
        self.handing_in = HandingIn(context.book, rounds, self)
        self._ground: RoundGround | None = None
        self._desks: tuple[Desk, ...] = ()
        self.papers = paper_table(self._decider)
        self.entries = entry_table()
        self.side = DeskSide()
        self.fund = label("", "secondary")
        self._lay_out()
        self._connect()
        self.reload()

    def take_focus(self) -> None:
        self.papers.setFocus()

    def show_round(self) -> None:
        book, round_id = self.context.book, self.rounds.id
        ground = self._ground = ground_of(book, round_id)
        paper, row = self.papers.current, self.entries.current
        role = (paper.role, paper.authority) if paper else None
        serial = row.entry.serial if row else None
        self.papers.show_records(
            round_set(book, round_id), lambda one: (one.role, one.authority) == role
        )
        entries = entries_of(ground)
        self.entries.show_records(entries, lambda one: one.entry.serial == serial)
        self.entries.setVisible(bool(entries))  # until there is one the papers have its room
        submissions = list_submissions(book, round_id)
        changed = {one.id or 0: differences(book, one.id or 0) for one in submissions}
        self._desks = desks_of(ground, submissions, changed)
        self.side.show_desks(self._desks, book.read_only)
        self.fund.setText(_fund(book, ground))

    def _decider(self, code: str) -> str:
        """Who decides, as the desks at the side are called; "" for papers of the whole round."""
        ground = self._ground
        if ground is None or not code:
            return ""
        own = head_of(ground)
        return own if code == ground.round.own_authority else decider_words(code, own)

    # -- papers

    def make(self) -> None:
        """Keep what the round needs and is not in the book yet."""
        made: list[int] = []
        if self._writes.perform(lambda book: made.extend(keep_round_set(book, self.rounds.id))):
            self.said.emit(
                f"Đã lập {len(made)} văn bản." if made else "Bộ văn bản đã lập đủ, không có gì mới."
            )

    def open(self) -> None:
        """The chosen paper on the page of documents, made before where it is not in the book."""
        chosen = self.papers.current
        if chosen is None:
            return
        if chosen.paper.id is None and not self.context.book.read_only:
            self.make()
            chosen = self.papers.current
        if chosen is not None and chosen.paper.id is not None:
            self.wanted.emit("documents", chosen.paper.id)

    def ask_redraft(self) -> None:
        """Offer to write into the drafts what the round says otherwise since they were made."""
        found = redrafts(self.context.book, self.rounds.id)
        if found:
            open_once(RedraftDialog(found, self._redraft, self))
        else:
            self.said.emit("Các dự thảo khớp với số liệu của đợt.")

    def _redraft(self, wanted: Sequence[Redraft]) -> None:
        act = partial(redraft, wanted=wanted)
        self._writes.perform(act, f"Đã soạn lại {len(wanted)} văn bản; bấm Ctrl+Z để bỏ.")

    def ask_folder(self) -> None:
        """Where the whole set goes."""
        start = str(self.context.export_folder)
        name = QFileDialog.getExistingDirectory(self, "Chọn thư mục xuất hồ sơ", start)
        if name:
            self.export_to(Path(name))

    def export_to(self, folder: Path) -> None:
        """Write the set with its list of files into ``folder``; it can be stopped."""
        from desktop.awards.round_export_job import RoundExportJob

        job = RoundExportJob(self, self.context.tasks)
        job.finished.connect(
            lambda files: self.said.emit(f"Đã xuất {len(files)} tệp vào “{folder}”.")
        )
        job.failed.connect(self.failed)
        job.start(self.context.book.path, self.rounds.id, folder)

    # -- the award book

    def save_award_book(self) -> None:
        from desktop.rounds.award_book import write_award_book

        self._save("So-vang", lambda target: write_award_book(self.context.book, target))

    def save_import_list(self) -> None:
        from desktop.rounds.award_book import write_import_list

        act = partial(write_import_list, self.context.book, self.rounds.id, clock.this_day())
        self._save("Danh-sach-nhap-len-tinh", act)

    def _save(self, name: str, write: Callable[[Path], int]) -> None:
        start = str(self.context.export_folder / f"{name}.xlsx")
        file, _ = QFileDialog.getSaveFileName(self, "Lưu bảng Excel", start, "Excel (*.xlsx)")
        if not file:
            return
        try:
            count = write(Path(file))
        except KnownError as error:
            self.failed.emit(error)
        else:
            self.said.emit(f"Đã ghi {count} dòng vào “{Path(file).name}”.")

    # -- steps

    def send(self, code: str) -> None:
        if self._ground is not None:
            desk = self._desk(code)
            go_on = partial(self.steps.send, self._ground, desk, clock.this_day())
            self.handing_in.ask_first(desk, go_on)

    def decide(self, code: str) -> None:
        if self._ground is not None:
            self.steps.decide(self._ground, self._desk(code))

    def take_results(self, code: str) -> None:
        if self._ground is not None:
            self.steps.take_results(self._ground, self._desk(code))

    def ask_return(self, code: str) -> None:
        self.handing_in.ask_return(self._desk(code), clock.this_day())

    def ask_answer(self, code: str) -> None:
        self.handing_in.ask_answer(self._desk(code), clock.this_day())

    def record_fast(self) -> None:
        if self._ground is not None:
            self.steps.record_fast(self._ground, clock.this_day())

    def change(self) -> None:
        """A paper that corrects, amends or revokes the chosen line."""
        if self.entries.current is not None:
            self.steps.change(self.entries.current)

    def pay(self) -> None:
        """The bonus of the chosen line."""
        if self.entries.current is not None:
            self.steps.pay(self.entries.current)

    def _desk(self, code: str) -> Desk:
        return next(desk for desk in self._desks if desk.code == code)

    # -- layout

    def _connect(self) -> None:
        self.papers.opened.connect(lambda _: self.open())
        self.entries.opened.connect(lambda _: self.pay())
        self.side.send_wanted.connect(self.send)
        self.side.decide_wanted.connect(self.decide)
        self.side.results_wanted.connect(self.take_results)
        hand = self.handing_in
        self.side.return_wanted.connect(self.ask_return)
        self.side.answer_wanted.connect(self.ask_answer)
        hand.wanted.connect(self.wanted)
        for teller in (self._writes, self.steps, hand):
            teller.said.connect(self.said)
        self._writes.failed.connect(self.failed)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self.content)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        column = QWidget()
        left = QVBoxLayout(column)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        self.fund.setWordWrap(True)
        for table in (self.papers, self.entries):
            table.setMinimumHeight(_LEAST_TABLE)
        above = (
            ("Lập bộ văn bản", self.make),
            ("Mở", self.open),
            ("Soạn lại dự thảo…", self.ask_redraft),
        )
        left.addWidget(self._bar(above, (("Xuất hồ sơ…", self.ask_folder),)))
        left.addWidget(self.papers, 3)
        below = (
            ("Ghi nhanh quyết định…", self.record_fast),
            ("Đính chính, thu hồi…", self.change),
            ("Tiền thưởng…", self.pay),
        )
        files = (("Sổ vàng…", self.save_award_book), ("Mẫu nhập của tỉnh…", self.save_import_list))
        left.addWidget(self._bar(below, files))
        left.addWidget(self.entries, 2)
        foot = frame("foot")
        QHBoxLayout(foot).addWidget(self.fund)
        left.addWidget(foot)
        row.addWidget(scrolling(column), 1)
        row.addWidget(self.side)

    def _bar(self, writing: Sequence[Step], reading: Sequence[Step]) -> QWidget:
        """Buttons that write go grey in a book opened to read."""
        bar = frame("bar")
        row = WrappingRow(bar)
        row.setContentsMargins(12, 6, 12, 6)
        for text, act in writing:
            made = button(text, act)
            made.setDisabled(self.context.book.read_only and act != self.open)
            row.addWidget(made)
        row.addStretch(1)
        for text, act in reading:
            row.addWidget(button(text, act))
        return bar


def _fund(book: Book, ground: RoundGround) -> str:
    if not ground.decisions:
        return "Chưa có quyết định nào trong đợt này."
    spent = sum(one.fund for one in ground.decisions)
    own, year = ground.round.own_authority, ground.decisions[-1].date.year
    total = money_words(fund_spent(book, year, own))
    return (
        f"Tiền thưởng của đợt: {money_words(spent)} đồng · quỹ cơ quan chi năm {year}: {total} đồng"
    )
