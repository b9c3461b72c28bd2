"""The steps from handing in to the award book, each asked for in a dialog and stored at once."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.awards.decision_dialog import Decided, DecisionDialog
from desktop.awards.decision_fields import (
    CHANGING,
    PAYING,
    SENDING,
    Changing,
    Deciding,
    Paying,
    Sending,
)
from desktop.awards.fast_dialog import Chosen, FastDialog
from desktop.awards.results_dialog import Results, ResultsDialog
from desktop.awards.round_view import Desk, EntryRow, award_codes, head_of
from desktop.dialogs.once import open_once
from desktop.registry.record_dialog import ask_record
from desktop.rounds.ground import RoundGround
from desktop.rounds.papers import round_set
from desktop.rounds.signed_decision import decide_signed, decision_papers, full_number
from storage.book import Book
from storage.dates import PartialDate
from storage.errors import EditRefused
from storage.queries.known_subjects import known_subjects
from storage.records_decisions import Decision, DecisionChange
from storage.records_papers import Paper
from storage.services.decisions import (
    change_decision,
    decide_as_named,
    refuse_lines,
    set_amount,
)
from storage.services.fast_lane import record_named
from storage.services.submission import submit

_HELP = "round-papers"


class DecisionSteps(QObject):
    """``said``: a quiet sentence once something was stored."""

    said = Signal(str)

    def __init__(self, book: Book, parent: QWidget) -> None:
        super().__init__(parent)
        self._book = book
        self._widget = parent

    def send(self, ground: RoundGround, desk: Desk, today: PartialDate) -> None:
        """Freeze what goes to one authority."""

        def store(typed: Sending) -> None:
            submit(
                self._book, ground.round.id or 0, desk.code, typed.sent_on or today,
                typed.sent_to, typed.reference,
            )  # fmt: skip
            self.said.emit("Đã ghi đã trình. Bản đã trình được giữ nguyên.")

        blank = Sending(today, desk.name)
        ask_record("Ghi đã trình", SENDING, blank, store, self._widget, help_topic=_HELP)

    def decide(self, ground: RoundGround, desk: Desk) -> None:
        """Number and day of our own decision; the lines it takes become award history."""

        def store(typed: Deciding, taken: Decided) -> None:
            paper = taken.paper.paper if taken.paper and typed.issue else None
            one = _decision(_numbered(typed, ground, paper), desk.code, ground)
            decide_signed(self._book, one, taken.ids, paper.id if paper else None)
            issued = " và ban hành văn bản" if paper else ""
            self.said.emit(
                f"Đã ghi Quyết định số {one.number} "
                f"({len(taken.ids)} trường hợp) vào sổ vàng{issued}."
            )

        papers = decision_papers(round_set(self._book, ground.round.id or 0))
        open_once(DecisionDialog(ground, desk, papers, store, self._widget))

    def take_results(self, ground: RoundGround, desk: Desk) -> None:
        """What an authority above granted, by the names in its decision."""

        def store(found: Results) -> None:
            decision = _decision(found.decision, desk.code, ground)
            if found.names or not found.refused:
                decide_as_named(self._book, decision, found.names, found.refused)
            else:
                refuse_lines(self._book, found.refused)
            left = len(desk.waiting) - len(found.names) - len(found.refused)
            waiting = f"; còn {left} trường hợp chưa có kết quả" if left else ""
            self.said.emit(
                f"Đã ghi kết quả của cấp trên: {len(found.names)} được tặng, "
                f"{len(found.refused)} không được tặng{waiting}."
            )

        awards = award_codes(ground.names, desk.code)
        dialog = ResultsDialog(desk.waiting, awards, ground.names, desk.name, store, self._widget)
        open_once(dialog)

    def record_fast(self, ground: RoundGround, today: PartialDate) -> None:
        """A decision made on paper already, with people who are in no round."""
        authority, book = ground.round.own_authority, self._book

        def store(typed: Deciding, chosen: Chosen) -> None:
            one = _decision(_numbered(typed, ground), authority, ground)
            record_named(book, one, typed.year, typed.lines, chosen)
            self.said.emit(f"Đã ghi nhanh {len(typed.lines)} trường hợp vào sổ vàng.")

        blank = Deciding(issuer=head_of(ground), year=ground.round.year)
        codes = award_codes(ground.names, authority)
        known = partial(known_subjects, book, today)
        open_once(FastDialog(blank, codes, known, store, self._widget))

    def change(self, row: EntryRow) -> None:
        """A later paper corrects, amends or revokes one award; both papers stay."""

        def store(typed: Changing) -> None:
            paper = DecisionChange(typed.kind, typed.number, typed.text, typed.date, typed.issuer)
            change_decision(self._book, row.decision.id or 0, paper, [row.entry.award.id or 0])
            self.said.emit("Đã ghi văn bản sửa; quyết định cũ vẫn giữ nguyên.")

        title = f"Đính chính, sửa đổi, thu hồi: {row.entry.award.subject_name}"
        blank = Changing(issuer=row.decision.issuer)
        ask_record(title, CHANGING, blank, store, self._widget, help_topic=_HELP)

    def pay(self, row: EntryRow) -> None:
        """The bonus of one line where the office knows better."""

        def store(typed: Paying) -> None:
            set_amount(self._book, row.entry.serial, typed.amount, typed.bonus_paid)

        title = f"Tiền thưởng: {row.entry.award.subject_name}"
        now = Paying(row.entry.amount, row.entry.bonus_paid)
        ask_record(title, PAYING, now, store, self._widget, help_topic=_HELP)


def _decision(typed: Deciding, authority: str, ground: RoundGround) -> Decision:
    """Raises EditRefused without a full day."""
    if typed.date is None or typed.date.day is None:
        raise EditRefused(
            "Ngày quyết định chưa đủ ngày, tháng, năm.", "Hãy ghi đủ ngày trên bản đã ký."
        )
    return Decision(
        typed.number, typed.date, typed.issuer, authority, ground.round.id, note=typed.note
    )


def _numbered(typed: Deciding, ground: RoundGround, paper: Paper | None = None) -> Deciding:
    return replace(typed, number=full_number(typed.number, ground.office, paper))
