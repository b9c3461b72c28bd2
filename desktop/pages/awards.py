"""The page of awards: a round of nomination from registration to decision and certificate."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QWidget

from desktop import theme
from desktop.awards.certificates_tab import CertificatesTab
from desktop.awards.council_tab import CouncilTab
from desktop.awards.dossier_tab import DossierTab
from desktop.awards.line_target import LineOf, UnitsOf
from desktop.awards.nominations_tab import NominationsTab
from desktop.awards.papers_tab import PapersTab
from desktop.awards.registration_tab import RegistrationTab
from desktop.awards.round_fields import new_round, tasks_of
from desktop.awards.round_form import RoundForm
from desktop.awards.round_in_front import RoundInFront
from desktop.awards.tab import AwardsTab
from desktop.commands.registry import Commands
from desktop.context import Context
from desktop.dialogs.once import open_once
from desktop.pages.tabbed import TabbedPage
from desktop.registry.record_dialog import RecordDialog
from desktop.registry.record_form import RecordForm
from desktop.widgets.layouts import fill_across
from desktop.widgets.parts import icon_button
from storage.dates import PartialDate, shown_date
from storage.queries.rounds import registered_outcomes
from storage.records import Change
from storage.records_awards import AWARD_KINDS
from storage.records_rounds import Round
from storage.services.rounds import add_round, delete_round, update_round

TABS: tuple[type[AwardsTab], ...] = (
    RegistrationTab,
    NominationsTab,
    DossierTab,
    CouncilTab,
    PapersTab,
    CertificatesTab,
)
"""From registration to certificate, as a season goes."""

_ON_A_ROUND = (
    "round.edit", "round.propose", "round.suggest", "round.lists", "round.judge", "round.reports",
    "round.check",
)  # fmt: skip


_ARROW_ONLY = 34


class AwardsPage(TabbedPage):
    """Every tab works on the round chosen in the head."""

    name = "Khen thưởng"
    help_topic = "awards"
    main_commands = ("round.check",)

    def __init__(self, context: Context, commands: Commands) -> None:
        self.rounds = RoundInFront(context.book)
        tabs = tuple(tab(context, commands, self.rounds) for tab in TABS)
        super().__init__(context, tabs, "Các phần của đợt xét")
        self.rounds.setParent(self)
        for at, tab in enumerate(tabs):
            tab.named.connect(partial(self.tabs.setTabText, at))
            self.tabs.setTabText(at, tab.called)
        self.box = QComboBox()
        self._commands = commands
        self._bind(tabs)
        self.choice = self._chooser()
        self._show_rounds()
        self._pass_by_registration()
        self.box.activated.connect(lambda _: self.rounds.choose(self.box.currentData()))
        self.rounds.changed.connect(self._show_rounds)

    def topic(self) -> str:
        """The help text of the tab in front; the page's own while it has none."""
        return super().topic() if self._tabs else self.help_topic

    def tell_heading(self) -> None:
        """Say again what the window's head shows of this page."""
        found = self.rounds.round
        if found is None:
            self.heading_changed.emit(self.name, "")
            return
        told = [AWARD_KINDS[found.kind]]
        if found.deadline:
            told.append(f"hạn nộp {shown_date(found.deadline)}")
        if found.closed_on:
            told.append(f"đã khóa danh sách {shown_date(found.closed_on)}")
        self.heading_changed.emit(found.name, " · ".join(told))

    def show_target(self, target: object) -> None:
        """Bring a round by its id, or a tab by its title, to the front."""
        if isinstance(target, int):
            self.rounds.choose(target)
        elif isinstance(target, LineOf):
            self._show_line(target.line_id)
        elif isinstance(target, UnitsOf):
            self.rounds.choose(target.round_id)
            self._commands.action("round.lists").trigger()
        super().show_target(target)

    def _show_line(self, line_id: int | None) -> None:
        for tab in self._tabs:
            if isinstance(tab, NominationsTab):
                self.tabs.setCurrentWidget(tab)
                tab.show_line(line_id)

    def open_round(self) -> None:
        """Ask for a new round and bring it to the front."""
        now = datetime.now().astimezone().date()
        one = new_round(self._context.book, PartialDate(now.year, now.month, now.day))
        form = self._form(one)
        open_once(RecordDialog("Đợt xét mới", form, self._add_round, self, verb="Lập đợt xét"))

    def edit_round(self) -> None:
        """Change the round in front, or remove it."""
        found = self.rounds.round
        if found is None:
            return
        form = self._form(found)
        book = self._context.book
        remove = partial(self._remove_round, found)
        open_once(RecordDialog("Đợt xét", form, partial(update_round, book), self, remove))

    def _form(self, one: Round) -> RecordForm[Round]:
        now = datetime.now().astimezone().date()
        return RoundForm(tasks_of(self._context.book, one.year, now), one)

    def _bind(self, tabs: Sequence[AwardsTab]) -> None:
        acts: dict[str, Callable[[], object]] = {
            "round.new": self.open_round,
            "round.edit": self.edit_round,
        }
        for tab in tabs:
            acts |= tab.handlers()
        if self._context.book.read_only:
            acts = {"round.check": acts["round.check"]}
        for name, act in acts.items():
            self._commands.bind(name, partial(self._carry_out, act))

    def _carry_out(self, act: Callable[[], object]) -> None:
        """The page comes to the front before its dialogs."""
        self.wanted.emit("awards", None)
        act()

    def _add_round(self, one: Round) -> None:
        self.rounds.choose(add_round(self._context.book, one))
        self._pass_by_registration()

    def _pass_by_registration(self) -> None:
        """Where nobody registered a title that year the work begins with the lines."""
        found = self.rounds.round
        first = isinstance(self.tabs.currentWidget(), RegistrationTab)
        if found is not None and first and not registered_outcomes(self._context.book, found.year):
            self.tabs.setCurrentIndex(TABS.index(NominationsTab))

    def _remove_round(self, one: Round) -> None:
        delete_round(self._context.book, one.id or 0)
        self.said.emit(f"Đã xóa “{one.name}” với mọi đề nghị; bấm Ctrl+Z để lấy lại.")

    def _follow(self, change: Change) -> None:
        self.rounds.forget()
        if "round" in change.rows:
            self.rounds.reload()
        super()._follow(change)

    def _show_rounds(self) -> None:
        with QSignalBlocker(self.box):
            self.box.clear()
            for one in self.rounds.rounds:
                self.box.addItem(f"{one.name} ({one.year})", one.id)
            found = self.rounds.round
            self.box.setCurrentIndex(self.box.findData(found.id) if found else -1)
            self.box.view().setMinimumWidth(self.box.view().sizeHintForColumn(0) + 3 * theme.GRID)
        self.box.setVisible(bool(self.rounds.rounds))
        self._edit.setEnabled(found is not None and not self._context.book.read_only)
        self._commands.enable(_ON_A_ROUND, found is not None)
        self.tell_heading()

    def _chooser(self) -> QWidget:
        self.box.setAccessibleName("Đợt xét")
        self.box.setToolTip("Chọn đợt xét khác")
        self.box.setFixedWidth(_ARROW_ONLY)  # the head's title says which round it is
        self.box.setStyleSheet(
            "QComboBox { padding: 4px 0; } QComboBox::drop-down { width: 32px; }"
        )
        self._edit = icon_button("settings", "Sửa đợt xét…", self.edit_round)
        add = icon_button("plus", "Đợt xét mới…", self.open_round)
        add.setDisabled(self._context.book.read_only)
        holder = QWidget()
        fill_across(holder, self.box, self._edit, add, gap=theme.GRID)
        return holder
