"""The plan page: one plan's tabs in the middle, its printed page at the right."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QTabBar,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from desktop import press
from desktop.commands.registry import Commands
from desktop.context import Context
from desktop.dialogs.history import HistoryDialog
from desktop.dialogs.questions import ask_plan_year
from desktop.editing.new_plan import blank_plan, planning_year, year_to_plan
from desktop.editing.session import PlanSession
from desktop.editor.closing_tab import ClosingTab
from desktop.editor.coverage_tab import CoverageTab
from desktop.editor.header_tab import HeaderTab
from desktop.editor.opening_tab import OpeningTab
from desktop.editor.places import tab_of
from desktop.editor.sections_tab import SectionsTab
from desktop.editor.tasks_tab import TasksTab
from desktop.pages.page import Page
from desktop.plan_check import PlanCheck
from desktop.plan_life import POSSIBLE, PlanLife
from desktop.plan_notes import PlanNotes
from desktop.plan_shelf import PlanShelf
from desktop.widgets.empty import EmptyState
from desktop.widgets.life_chip import LifeChip, side_by_side
from desktop.widgets.parts import button, chip, frame, label
from desktop.widgets.plan_list import state_word
from desktop.widgets.plan_picker import PlanPicker
from desktop.widgets.preview_panel import PreviewPanel
from exporters.pdf import PdfLayout
from resources.errors import KnownError
from resources.proofreading import Place
from storage.book import Book
from storage.history import plan_history, return_to
from storage.queries.office import get_office, list_recipients_lists, list_signers
from storage.queries.plans import list_plans
from storage.records import Change, Office, Plan
from storage.services.importing import take_in
from storage.services.plans import add_plan, delete_plan, duplicate_plan

_PREVIEW_WIDTH = 400
_TASKS_TAB = 3
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
_WRITING = ("plan.new", "plan.duplicate", "plan.roll_over", "plan.delete")


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
        self.check = PlanCheck(context, session, commands, self)
        self.preview = PreviewPanel(context.tasks)
        self.tasks_tab = TasksTab(session, commands)
        self.sections_tab = SectionsTab(session, commands)
        self.coverage_tab = CoverageTab(session, commands)
        self._tabs = (
            HeaderTab(session, commands),
            OpeningTab(session, commands),
            self.sections_tab,
            self.tasks_tab,
            ClosingTab(session, commands),
            self.coverage_tab,
        )
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName("Các phần của kế hoạch")
        for tab in self._tabs:
            self.tabs.addTab(tab, tab.title)
        self.tabs.setCurrentIndex(_TASKS_TAB)
        self._notice = frame("notice")
        self._notice_text = label("")
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self._bind()

    def start(self) -> None:
        """Show the first plan of the book, ready to be worked on with the keys."""
        self._show_plans()
        self.tasks_tab.take_focus()

    # -- what the workspace asks

    def topic(self) -> str:
        """The help text of the tab in front."""
        return self._tabs[self.tabs.currentIndex()].help_topic

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

    def go_to(self, place: Place) -> None:
        """Bring the place of a finding in sight and put the cursor there."""
        tab = self._tabs[tab_of(place)]
        self.tabs.setCurrentWidget(tab)
        if place.uid and isinstance(tab, SectionsTab | TasksTab):
            tab.go_to(place.uid)
        else:
            tab.take_focus()

    def place_here(self) -> str:
        """The uid of the task or paragraph the cursor is in; "" on the other tabs."""
        tab = self._tabs[self.tabs.currentIndex()]
        return tab.uid if isinstance(tab, SectionsTab | TasksTab) else ""

    def show_target(self, target: object) -> None:
        """Show the plan of that id, or the tab of that title."""
        if isinstance(target, int):
            self._open(target)
            self._show_plans()
        for tab in self._tabs:
            if tab.title == target:
                self.tabs.setCurrentWidget(tab)

    # -- plans

    def new_plan(self) -> None:
        """Ask for the year and start a plan with the headings every plan has."""
        book = self._context.book
        this_year = planning_year(datetime.now().astimezone().date())
        year = ask_plan_year(self, year_to_plan(list_plans(book), this_year))
        if year is not None:
            self.add_plan(year)

    def add_plan(self, year: int) -> None:
        book = self._context.book
        blank = blank_plan(self._office, year, list_signers(book), list_recipients_lists(book))
        self._open_made(lambda book: add_plan(book, blank))

    def add_read_plan(self, plan: Plan) -> None:
        """Store a plan read from a file as one step and show it."""
        self._open_made(lambda book: take_in(book, plan))

    def duplicate_plan(self) -> None:
        """A copy of the plan in front for the year after."""
        plan = self.plan
        if plan is not None and plan.id is not None:
            year, plan_id = (plan.year or datetime.now().astimezone().year) + 1, plan.id
            self._open_made(lambda book: duplicate_plan(book, plan_id, year))

    def roll_over(self) -> None:
        """Next year's plan from the one in front: what changes is shown, then made."""
        if not self._session.is_open or not self.commit():
            return
        from desktop.dialogs.roll_over import ask_roll_over

        try:
            make = ask_roll_over(self, self._context.book, self._session.plan)
        except KnownError as error:
            self.failed.emit(error)
            return
        if make is not None:
            self._open_made(make)

    def delete_plan(self) -> None:
        """Delete the plan in front; undoing brings it back."""
        if self._session.is_open:
            plan_id = self._session.plan_id
            if self._session.perform(lambda book: delete_plan(book, plan_id)):
                self.said.emit("Đã xóa kế hoạch. Bấm Ctrl+Z để lấy lại.")

    def show_history(self) -> None:
        """Who changed this plan and when; a step may be gone back to."""
        if not self._session.is_open or not self.commit():
            return
        book, plan_id = self._context.book, self._session.plan_id
        dialog = HistoryDialog(plan_history(book, plan_id), not book.read_only, self)
        step = dialog.chosen if dialog.exec() else None
        dialog.deleteLater()
        if step is not None:
            self._session.perform(lambda book: return_to(book, plan_id, step))

    def _open_made(self, make: Callable[[Book], int]) -> None:
        made: list[int] = []
        if self._session.perform(lambda book: made.append(make(book))):
            self._show_made(made[0])

    def _show_made(self, plan_id: int) -> None:
        self._session.open(plan_id)
        self._show_plans()
        self.tabs.setCurrentWidget(self.tasks_tab)
        self.tasks_tab.take_focus()

    # -- following the book

    def _connect(self) -> None:
        self.picker.plans.chosen.connect(self._open)
        self.preview.failed.connect(self.failed)
        self.tasks_tab.touched.connect(self.preview.follow)
        self.sections_tab.touched.connect(self.preview.follow)
        self.tasks_tab.said.connect(self.said)
        self.tabs.currentChanged.connect(self._follow_tab)
        self.coverage_tab.left_changed.connect(self._tell_left)
        self.check.wanted.connect(self.go_to)
        self.check.failed.connect(self.failed)
        self.life.advice = self.check.advice
        self.life.made.connect(self._show_made)
        self.life.corrected.connect(lambda letter: self.wanted.emit("documents", letter))
        self.life.said.connect(self.said)
        self.shelf.made.connect(self._show_made)
        self.shelf.said.connect(self.said)
        self.notes.counted.connect(self.check.bar.set_questions)
        self.notes.wanted.connect(self.go_to)
        self.notes.failed.connect(self.failed)
        self.notes.count()
        self._session.shown_changed.connect(self._show_printed)
        self._session.reloaded.connect(self._show_front)
        self._context.bus.changed.connect(self._follow)

    def _bind(self) -> None:
        for command_id, act in (
            ("plan.new", self.new_plan),
            ("plan.duplicate", self.duplicate_plan),
            ("plan.roll_over", self.roll_over),
            ("plan.delete", self.delete_plan),
            ("edit.history", self.show_history),
            ("view.zoom_in", self.preview.view.zoom_in),
            ("view.zoom_out", self.preview.view.zoom_out),
            ("view.fit", self.preview.view.fit_width),
            ("view.next_page", self.preview.view.next_page),
            ("view.previous_page", self.preview.view.previous_page),
            ("view.next_tab", partial(self._turn_tab, 1)),
            ("view.previous_tab", partial(self._turn_tab, -1)),
        ):
            self._commands.bind(command_id, act)
        if self._context.book.read_only:
            for command_id in _WRITING:
                self._commands.unbind(command_id)

    def _turn_tab(self, step: int) -> None:
        self.tabs.setCurrentIndex((self.tabs.currentIndex() + step) % self.tabs.count())
        self._tabs[self.tabs.currentIndex()].take_focus()

    def _follow_tab(self, index: int) -> None:
        """The page's end for the closing, its beginning for what stands before the table."""
        if index == _TASKS_TAB + 1:
            self.preview.view.go_to_page(self.preview.view.page_count - 1)
        elif index < _TASKS_TAB:
            self.preview.view.go_to_page(0)

    def _tell_left(self, count: int) -> None:
        """How many of the superiors' requirements wait, as a chip on the tab."""
        place = self.tabs.indexOf(self.coverage_tab)
        side = QTabBar.ButtonPosition.RightSide
        self.tabs.tabBar().setTabButton(
            place, side, chip(f"còn {count}", "amber") if count else None
        )
        told = f"Còn {count} yêu cầu của cấp trên chưa có nhiệm vụ" if count else ""
        self.tabs.setTabToolTip(place, told)

    def _open(self, plan_id: int) -> None:
        if not self._session.is_open or self._session.plan_id != plan_id:
            self._session.open(plan_id)
            self._tabs[self.tabs.currentIndex()].take_focus()

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
                button("Kế hoạch mới", self.new_plan, primary=True),
            )
        )
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)

    def _middle(self) -> QWidget:
        middle = frame("panel")
        notice = QHBoxLayout(self._notice)
        notice.addWidget(self._notice_text, 1)
        self._notice_text.setWordWrap(True)
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs, 1)
        column.addWidget(self._notice)
        column.addWidget(self.check.bar)
        return middle


def _printed(plan: Plan, office: Office) -> PdfLayout:
    return press.layout(press.plan_document(plan, office))
