"""Titles registered at the start of the year (đăng ký danh hiệu), beside what came of them."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget

from desktop.awards.round_in_front import RoundInFront
from desktop.awards.subjects import NOBODY, subject_choices
from desktop.awards.tab import AwardsTab
from desktop.commands.registry import Commands
from desktop.context import Context
from desktop.editing.resting import RestingWrites
from desktop.models.table import Column
from desktop.partial_dates import shown_date
from desktop.registry.fields import FormField
from desktop.registry.record_dialog import ask_record
from desktop.registry.subject import Subject
from desktop.widgets.chip_delegate import ChipDelegate
from desktop.widgets.empty import EmptyState
from desktop.widgets.layouts import fill
from desktop.widgets.parts import button, frame, label
from desktop.widgets.record_table import RecordTable
from resources.catalogues.awards import load_awards
from storage.dates import PartialDate
from storage.queries.rounds import registered_outcomes
from storage.records_rounds import RegisteredOutcome, Registration
from storage.services.rounds import delete_registrations, register_titles

_WIDTHS = {2: 110, 3: 190}
_ACHIEVED, _NOT_YET = "Đã đạt", "Chưa có quyết định"
_EMPTY = (
    "Đầu năm các phòng, cá nhân đăng ký danh hiệu phấn đấu. Ghi ở đây để cuối năm thấy ngay danh "
    "hiệu nào đã đạt, danh hiệu nào chưa."
)


@dataclass(frozen=True)
class Registering:
    """A registration as it is typed."""

    subject: Subject = NOBODY
    award: str = ""
    registered_on: PartialDate | None = None
    note: str = ""


class RegistrationTab(AwardsTab):
    """Those of the round's year of achievement; Delete takes one back."""

    title = "Đăng ký"
    help_topic = "registration"
    tables = frozenset({"registration", "award", "person", "collective"})

    def __init__(self, context: Context, commands: Commands, rounds: RoundInFront) -> None:
        super().__init__(context, commands, rounds)
        self._writes = RestingWrites(context.book, self)
        columns = (
            Column[RegisteredOutcome]("Cá nhân, tập thể", lambda one: one.name),
            Column[RegisteredOutcome]("Danh hiệu đăng ký", _award),
            Column[RegisteredOutcome]("Ngày đăng ký", _day),
            Column[RegisteredOutcome]("Kết quả", _outcome),
            Column[RegisteredOutcome]("Quyết định", _decision),
        )
        self.table: RecordTable[RegisteredOutcome] = RecordTable(
            columns, "Danh hiệu đã đăng ký", _WIDTHS
        )
        colors = {_ACHIEVED: "green", _NOT_YET: "grey"}
        self.table.setItemDelegateForColumn(3, ChipDelegate(colors, self.table))
        self._rows = QStackedWidget()
        self._count = label("", "secondary")
        self._lay_out()
        self.table.delete_wanted.connect(self.remove)
        self._writes.failed.connect(self.failed)
        self._writes.said.connect(self.said)
        self.reload()

    def take_focus(self) -> None:
        self.table.setFocus()

    def show_round(self) -> None:
        found = self.rounds.round
        rows = registered_outcomes(self.context.book, found.year) if found else ()
        current = self.table.current
        key = current.registration.id if current else None
        self.table.show_records(rows, lambda one: one.registration.id == key)
        achieved = sum(1 for one in rows if one.achieved)
        self._count.setText(f"Đã đạt {achieved} trên {len(rows)} danh hiệu đăng ký")
        self._rows.setCurrentIndex(0 if rows else 1)

    def add(self) -> None:
        """Ask who registers which title."""
        ask_record(
            "Đăng ký danh hiệu", self._fields(), Registering(), self._register, self,
            verb="Đăng ký", help_topic=self.help_topic,
        )  # fmt: skip

    def remove(self) -> None:
        """Take the chosen registration back."""
        current = self.table.current
        if current is None or current.registration.id is None or self.context.book.read_only:
            return
        act = partial(delete_registrations, registration_ids=[current.registration.id])
        self._writes.perform(act, "Đã xóa đăng ký; bấm Ctrl+Z để lấy lại.")

    def _register(self, typed: Registering) -> None:
        found = self.rounds.round
        if found is None:
            return
        one = Registration(
            found.year, typed.award, typed.subject.person_id, typed.subject.collective_id,
            typed.registered_on, typed.note,
        )  # fmt: skip
        register_titles(self.context.book, [one])

    def _fields(self) -> tuple[FormField, ...]:
        titles = {code: one.name for code, one in load_awards().entries.items()}
        return (
            FormField("subject", "Cá nhân, tập thể", "choice", subject_choices(self.context.book)),
            FormField("award", "Danh hiệu, hình thức", "choice", {**titles}),
            FormField("registered_on", "Ngày đăng ký", "date"),
            FormField("note", "Ghi chú", "text"),
        )

    def _lay_out(self) -> None:
        bar = frame("bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(12, 6, 12, 6)
        add = button("+ Đăng ký", self.add)
        first = button("+ Đăng ký", self.add, primary=True)
        for made in (add, first):
            made.setDisabled(self.context.book.read_only)
        row.addWidget(add)
        row.addStretch(1)
        row.addWidget(self._count)
        self._rows.addWidget(self.table)
        self._rows.addWidget(EmptyState("Chưa có đăng ký danh hiệu", _EMPTY, first))
        fill(self.content, bar, (self._rows, 1))


def _award(one: RegisteredOutcome) -> str:
    award = load_awards().get(one.registration.award)
    return award.name if award else one.registration.award


def _outcome(one: RegisteredOutcome) -> str:
    return _ACHIEVED if one.achieved else _NOT_YET


def _decision(one: RegisteredOutcome) -> str:
    return (one.achieved.number or "Đã có quyết định") if one.achieved else ""


def _day(one: RegisteredOutcome) -> str:
    day = one.registration.registered_on
    return shown_date(day) if day else ""
