"""The council (hội đồng): its session on the round, who came, and the votes line by line."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop import clock
from desktop.awards.attendance_dialog import AttendanceDialog
from desktop.awards.carry_notice import CarryNotice
from desktop.awards.council_fields import SESSION, council_fields
from desktop.awards.council_side import CouncilSide
from desktop.awards.round_in_front import RoundInFront
from desktop.awards.tab import AwardsTab
from desktop.awards.tally_rows import entered, tally_rows
from desktop.awards.tally_table import TallyTable
from desktop.commands.registry import Commands
from desktop.context import Context
from desktop.dialogs.once import open_once
from desktop.editing.resting import RestingWrites
from desktop.editor.form import Choice
from desktop.partial_dates import shown_date
from desktop.registry.record_dialog import ask_record
from desktop.widgets.empty import EmptyState
from desktop.widgets.parts import button, frame, label
from desktop.widgets.wrapping_row import WrappingRow
from resources.vietnamese import fold
from storage.book import Book
from storage.errors import EditRefused
from storage.queries.council import get_council, list_councils, list_sessions
from storage.queries.nominations import list_nominations
from storage.queries.people import list_people
from storage.records_council import Council, Session
from storage.rules.session import check_session, missing_tellers, tally_of
from storage.services.council import (
    add_council,
    carry_votes,
    count_again,
    delete_council,
    delete_session,
    enter_tally,
    hold_session,
    update_council,
    update_session,
)

_NO_SESSION = (
    "Ghi hội đồng một lần với các thành viên, rồi mở phiên họp của đợt xét này: điểm danh, in "
    "phiếu bầu, nhập số phiếu từng đề nghị. Tỷ lệ tính trên tổng số thành viên, kể cả người vắng."
)


class CouncilTab(AwardsTab):
    """The last session on the round in front; the council stays from round to round."""

    title = "Hội đồng"
    help_topic = "council"
    tables = frozenset({"council", "council_member", "council_session", "attendance", "tally",
                        "nomination"})  # fmt: skip

    def __init__(self, context: Context, commands: Commands, rounds: RoundInFront) -> None:
        super().__init__(context, commands, rounds)
        self._writes = RestingWrites(context.book, self)
        self.sessions = Choice("Phiên họp")
        self.table = TallyTable()
        self.table.votes.read_only = context.book.read_only
        self.twice = QCheckBox("Kiểm phiếu hai lần")
        self.told = label("", "secondary")
        self.side = CouncilSide(context.book.read_only)
        self._when_session: list[QWidget] = []
        self._lay_out()
        self.sessions.activated.connect(lambda _: self._show_session())
        self.twice.toggled.connect(self.table.show_second_count)
        self.table.votes.typed.connect(self._enter)
        self.side.edit_wanted.connect(self.edit_session)
        self.side.attendance_wanted.connect(self.mark_attendance)
        self.side.papers_wanted.connect(self.make_papers)
        self._writes.failed.connect(self.failed)
        self._writes.said.connect(self.said)
        self.reload()

    @property
    def session(self) -> Session | None:
        """The session chosen; the last one held unless another was."""
        found = list_sessions(self.context.book, self.rounds.id)
        wanted = self.sessions.currentData()
        return next((one for one in found if one.id == wanted), found[-1] if found else None)

    def take_focus(self) -> None:
        self.table.setFocus()

    def show_round(self) -> None:
        found, chosen = (
            list_sessions(self.context.book, self.rounds.id),
            self.sessions.currentData(),
        )
        self.sessions.clear()
        for one in found:
            self.sessions.addItem(f"Phiên ngày {shown_date(one.held_on)}", one.id)
        at = self.sessions.findData(chosen)
        self.sessions.setCurrentIndex(at if at >= 0 else self.sessions.count() - 1)
        self.sessions.setVisible(len(found) > 1)
        self._show_session()

    # -- council and session

    def edit_council(self) -> None:
        """The office's council in force: set up, or changed for a new term."""
        book = self.context.book
        known = next(iter(list_councils(book)), Council("Hội đồng Thi đua - Khen thưởng"))
        listed = list_people(book, clock.this_day(), left=False)
        people = {fold(one.full_name): one.id for one in listed}
        store = partial(self._store_council, add_council if known.id is None else update_council)
        remove = None if known.id is None else partial(delete_council, book, known.id)
        fields, topic = council_fields(people), self.help_topic
        ask_record("Hội đồng", fields, known, store, self, remove=remove, help_topic=topic)

    def _store_council(self, write: Callable[[Book, Council], object], one: Council) -> None:
        write(self.context.book, one)
        members = len(one.members_on(clock.this_day()))
        self.said.emit(f"Đã ghi {one.name}, {members} thành viên; bấm “+ Phiên họp” khi họp.")

    def add_session(self) -> None:
        """A session of the last council on this round; all its members are marked present."""
        councils = list_councils(self.context.book)
        if not councils:
            self.edit_council()
            self.said.emit("Hãy ghi hội đồng với các thành viên trước, rồi mở phiên họp.")
            return
        council = councils[0]
        blank = Session(self.rounds.id, council.id or 0, clock.this_day(), place="", started="")
        blank = replace(blank, members=len(council.members_on(blank.held_on)))
        self._ask_session("Phiên họp mới", blank, partial(hold_session, self.context.book))

    def edit_session(self) -> None:
        found = self.session
        if found is not None:
            book = self.context.book
            remove = partial(delete_session, book, found.id or 0)
            self._ask_session("Phiên họp", found, partial(update_session, book), remove)

    def mark_attendance(self) -> None:
        """Who came, who wrote, who counts."""
        found = self.session
        if found is not None:
            open_once(AttendanceDialog(found, self._store_attendance, self))

    # -- votes

    def carry(self) -> None:
        """Write what the votes carried into the lines."""
        found = self.session
        if found is not None and found.id is not None:
            act = partial(carry_votes, session_id=found.id)
            self._writes.perform(act, "Đã ghi kết quả của Hội đồng vào các đề nghị.")

    def make_papers(self) -> None:
        """Ballots, minutes of the count and of the session, kept and shown with the others."""
        from desktop.rounds.papers import keep_round_set

        act = partial(keep_round_set, round_id=self.rounds.id)
        if self._writes.perform(act, "Đã lập phiếu bầu, biên bản ở thẻ Tờ trình, quyết định."):
            self.wanted.emit("awards", "Tờ trình, quyết định")

    def _enter(self, row: int, second: bool, text: str) -> None:
        session = self.session
        if session is None or session.id is None:
            return
        one = self.table.votes.rows[row]
        if not text.isdecimal():
            self.failed.emit(EditRefused(f"“{text}” không phải là số phiếu.", "Hãy gõ một số."))
        elif second:
            pair = (one.line.id or 0, int(text))
            self._writes.perform(partial(count_again, session_id=session.id, in_favour=[pair]))
        else:
            tally = tally_of(session, one.line.id or 0, int(text))
            self._writes.perform(partial(enter_tally, session_id=session.id, tallies=[tally]))

    def _show_session(self) -> None:
        session = self.session
        self._rows.setVisible(session is not None)
        self._empty.setVisible(session is None)
        for shown in self._when_session:
            shown.setVisible(session is not None)
        if session is None:
            self.told.clear()
            self.notice.hide()
            return
        rows = tally_rows(self.context.book, session)
        self.table.votes.set_rows(rows)
        self.told.setText(entered(rows))
        self.notice.show_rows(rows)
        self._show_side(session)

    def _show_side(self, session: Session) -> None:
        council = get_council(self.context.book, session.council_id)
        lines = list_nominations(self.context.book, session.round_id)
        found = (*check_session(session, lines), *missing_tellers(session))
        self.side.show_session(council, session, found)

    def _store_attendance(self, marked: Session) -> None:
        self._writes.perform(partial(update_session, session=marked), "Đã ghi điểm danh.")

    def _ask_session(
        self,
        title: str,
        session: Session,
        store: Callable[[Session], object],
        remove: Callable[[], object] | None = None,
    ) -> None:
        ask_record(
            title, SESSION, session, lambda one: store(_whole(one)), self, remove=remove,
            help_topic=self.help_topic,
        )  # fmt: skip

    # -- layout

    def _lay_out(self) -> None:
        row = QHBoxLayout(self.content)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self._bar())
        self.notice = CarryNotice(self.carry, self.context.book.read_only)
        left.addWidget(self.notice)
        self._empty = EmptyState("Chưa có phiên họp", _NO_SESSION, self._first())
        self._rows = self.table
        left.addWidget(self._empty, 1)
        left.addWidget(self._rows, 1)
        row.addLayout(left, 1)
        self._when_session.append(self.side)
        row.addWidget(self.side)

    def _bar(self) -> QWidget:
        bar = frame("bar")
        row = WrappingRow(bar)
        row.setContentsMargins(12, 6, 12, 6)
        row.addWidget(self._writing(button("Hội đồng…", self.edit_council)))
        row.addWidget(self._writing(button("+ Phiên họp", self.add_session)))
        for shown in (self.sessions, self.twice):
            row.addWidget(shown)
        self._when_session.append(self.twice)
        row.addStretch(1)
        row.addWidget(self.told)
        return bar

    def _first(self) -> QPushButton:
        return self._writing(button("+ Phiên họp", self.add_session, primary=True))

    def _writing(self, shown: QPushButton) -> QPushButton:
        shown.setDisabled(self.context.book.read_only)
        return shown


def _whole(session: Session) -> Session:
    """Without a total typed the council's members of that day are counted."""
    return replace(session, members=session.members or len(session.attendance))
