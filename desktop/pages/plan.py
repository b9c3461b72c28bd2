"""The plan page: one plan's tabs in the middle, its printed page at the right."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QWidget,
)

from desktop import press
from desktop.commands.registry import Commands
from desktop.context import Context
from desktop.drafting.check import DocumentCheck
from desktop.editing.proofreader import Proofreader
from desktop.editing.session import PlanSession
from desktop.editor.plan_tabs import PlanTabs
from desktop.pages.page import Page
from desktop.plans.life import POSSIBLE, PlanLife
from desktop.plans.making import PlanMaking
from desktop.plans.notes import PlanNotes
from desktop.plans.shelf import PlanShelf
from desktop.widgets.empty import EmptyState
from desktop.widgets.layouts import fill, fill_across
from desktop.widgets.life_chip import LifeChip, side_by_side
from desktop.widgets.parts import button, frame, label
from desktop.widgets.plan_list import state_word
from desktop.widgets.plan_picker import PlanPicker
from desktop.widgets.preview_panel import PreviewPanel
from storage.queries.office import get_office
from storage.queries.plans import list_plans
from storage.records import Change, Office, Plan

if TYPE_CHECKING:
    from exporters.pdf import PdfLayout

_PREVIEW_WIDTH = 400
_ON_A_PLAN = (
    "plan.export_docx",
    "plan.export_pdf",
    "plan.preview",
    "plan.print",
    "plan.duplicate",
    "plan.roll_over",
    "plan.delete",
    "plan.corrections",
    "edit.history",
)


class PlanPage(Page):
    """Shows the session's plan; which one, the picker says."""

    name = "Kế hoạch"
    main_commands = ("plan.export_docx", "plan.print")

    def __init__(self, context: Context, session: PlanSession, commands: Commands) -> None:
        super().__init__()
        self._context = context
        self._session = session
        self._commands = commands
        self._office = get_office(context.book)
        self.picker = PlanPicker()
        self.life = PlanLife(session, commands, self)
        self.shelf = PlanShelf(session, commands, self)
        self.notes = PlanNotes(session, commands, self.place_here, self)
        self.chip = LifeChip(commands.menu(self, *POSSIBLE, "", "plan.unarchive"))
        self.choice = side_by_side(self.chip, self.picker)
        self.making = PlanMaking(session, commands, self.commit, self)
        self.check = DocumentCheck(
            Proofreader(context, session, self),
            commands.action("plan.check"),
            commands.action("plan.notes"),
            self,
        )
        self.preview = PreviewPanel(context.tasks)
        self.tabs = PlanTabs(session, commands)
        self._notice = frame("notice")
        self._notice_text = label("")
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self._bind()

    def start(self) -> None:
        """Show the first plan of the book, ready to be worked on with the keys."""
        self._show_plans()
        self.tabs.tasks.take_focus()

    # -- what the workspace asks

    def topic(self) -> str:
        """The help text of the tab in front."""
        return self.tabs.topic

    @property
    def office_name(self) -> str:
        return " ".join(self._office.name_lines) or self._context.book.path.stem

    @property
    def waiting(self) -> bool:
        """Whether something typed is not yet in the book."""
        return self._session.is_waiting or self.notes.waiting

    @property
    def keeps_typing(self) -> bool:
        """A plan's typing is kept beside the settings, a note's is not."""
        return not self.notes.waiting

    @property
    def plan(self) -> Plan | None:
        return self._session.plan if self._session.is_open else None

    @property
    def office(self) -> Office:
        return self._office

    def commit(self) -> bool:
        """Write what waits; False when it could not be written."""
        return self._session.commit() and self.notes.commit()

    def tell_heading(self) -> None:
        """Say again what the window's head shows of this page."""
        plan = self.plan
        if plan is None:
            self.heading_changed.emit(self.name, "")
            return
        year = f" năm {plan.year}" if plan.year else ""
        state = "Của cấp trên" if plan.is_superior else ""
        self.heading_changed.emit(f"{plan.kind.capitalize()}{year}", state)

    def place_here(self) -> str:
        """The uid of the task or paragraph the cursor is in; "" on the other tabs."""
        return self.tabs.uid

    def show_target(self, target: object) -> None:
        """Show the plan of that id, or the tab of that title."""
        if isinstance(target, int):
            self._open(target)
            self._show_plans()
        self.tabs.show_titled(target)

    # -- following the book

    def _connect(self) -> None:
        self.picker.plans.chosen.connect(self._open)
        self.preview.failed.connect(self.failed)
        self.tabs.touched.connect(self.preview.follow)
        self.tabs.said.connect(self.said)
        view = self.preview.view
        self.tabs.head_wanted.connect(lambda: view.go_to_page(0))
        self.tabs.end_wanted.connect(lambda: view.go_to_page(view.page_count - 1))
        self.making.made.connect(self._show_made)
        self.making.said.connect(self.said)
        self.making.failed.connect(self.failed)
        self.check.wanted.connect(self.tabs.go_to)
        self.check.failed.connect(self.failed)
        self.life.advice = self.check.advice
        self.life.made.connect(self._show_made)
        self.life.corrected.connect(lambda letter: self.wanted.emit("documents", letter))
        self.life.said.connect(self.said)
        self.shelf.made.connect(self._show_made)
        self.shelf.said.connect(self.said)
        self.notes.counted.connect(self.check.bar.set_questions)
        self.notes.wanted.connect(self.tabs.go_to)
        self.notes.failed.connect(self.failed)
        self.notes.count()
        self._session.shown_changed.connect(self._show_printed)
        self._session.reloaded.connect(self._show_front)
        self._context.bus.changed.connect(self._follow)

    def _bind(self) -> None:
        for command_id, act in (
            ("plan.check", self.check.show_all),
            ("view.zoom_in", self.preview.view.zoom_in),
            ("view.zoom_out", self.preview.view.zoom_out),
            ("view.fit", self.preview.view.fit_width),
            ("view.next_page", self.preview.view.next_page),
            ("view.previous_page", self.preview.view.previous_page),
            ("view.next_tab", partial(self.tabs.turn, 1)),
            ("view.previous_tab", partial(self.tabs.turn, -1)),
        ):
            self._commands.bind(command_id, act)

    def _show_made(self, plan_id: int) -> None:
        self._session.open(plan_id)
        self._show_plans()
        self.tabs.show_tasks()

    def _open(self, plan_id: int) -> None:
        if not self._session.is_open or self._session.plan_id != plan_id:
            self._session.open(plan_id)
            self.tabs.take_focus()

    def _follow(self, change: Change) -> None:
        if "office" in change.rows:
            self._office = get_office(self._context.book)
            self._show_printed("")
        if "plan" in change.rows or "document" in change.rows:
            self._show_plans()

    def _show_front(self) -> None:
        """Say which plan is in front; the list itself is read anew only when the book changed."""
        self.picker.choose(self._session.plan_id)
        self._commands.enable(_ON_A_PLAN, True)
        self._show_state()
        self.tell_heading()

    def _show_plans(self) -> None:
        summaries = list_plans(self._context.book)
        chosen = self._session.plan_id if self._session.is_open else None
        self._stack.setCurrentIndex(0 if summaries else 1)
        self.picker.show_plans(summaries, chosen)
        self.picker.setEnabled(bool(summaries))
        self._commands.enable(_ON_A_PLAN, self._session.is_open)
        if not summaries:
            self.preview.clear()
        self._show_state()
        self.tell_heading()

    def _show_state(self) -> None:
        plan = self.plan
        if plan is not None and plan.archived:
            self.chip.show_state("", "Lưu trữ")
        elif plan is not None and not plan.is_superior:
            self.chip.show_state(plan.state, state_word(plan.state))
        else:
            self.chip.show_state("", "")

    def _show_printed(self, uid: str) -> None:
        if not self._session.is_open:
            return
        plan = self._session.plan
        if uid:
            self.preview.follow(uid)
        self.preview.show_made(partial(_printed, plan, self._office))
        missing = press.blanks(plan, self._office)
        told = self.shelf.told or ("" if plan.is_superior else self.life.told)
        if not told and missing:
            told = f"Bản in còn để trống: {', '.join(missing)}."
        self._notice.setVisible(bool(told))
        self._notice_text.setText(told)
        self.check.bar.tell()

    # -- layout

    def _lay_out(self) -> None:
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        split.addWidget(self._middle())
        split.addWidget(self.preview)
        split.setStretchFactor(0, 1)
        split.setSizes([1366 - _PREVIEW_WIDTH, _PREVIEW_WIDTH])
        self._stack.addWidget(split)
        self._stack.addWidget(
            EmptyState(
                "Chưa có kế hoạch nào",
                "Kế hoạch công tác thi đua, khen thưởng của cơ quan và của cấp trên nằm ở đây. "
                "Bước đầu tiên: lập kế hoạch mới; các mục quen thuộc đã được viết sẵn.",
                button("Kế hoạch mới…", self.making.ask_new, primary=True),
            )
        )
        fill_across(self, self._stack)

    def _middle(self) -> QWidget:
        middle = frame("panel")
        notice = QHBoxLayout(self._notice)
        notice.addWidget(self._notice_text, 1)
        self._notice_text.setWordWrap(True)
        fill(middle, (self.tabs, 1), self._notice, self.check.bar)
        return middle


def _printed(plan: Plan, office: Office) -> "PdfLayout":
    return press.layout(press.plan_document(plan, office))
