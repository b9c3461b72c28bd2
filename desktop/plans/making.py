"""How plans come and go: new, read from a file, copied, rolled over, deleted, set back."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop import clock
from desktop.commands.registry import Commands
from desktop.dialogs.history import HistoryDialog
from desktop.dialogs.questions import ask_plan_year
from desktop.editing.new_plan import blank_plan, planning_year, year_to_plan
from desktop.editing.session import PlanSession
from resources.errors import KnownError
from storage.book import Book
from storage.history import plan_history, return_to
from storage.queries.office import get_office, list_recipients_lists, list_signers
from storage.queries.plans import list_plans
from storage.records import Plan
from storage.services.importing import take_in
from storage.services.plans import add_plan, delete_plan, duplicate_plan


class PlanMaking(QObject):
    """``made``: the id of a plan that came. ``said``: a quiet sentence. ``failed``: why not."""

    made = Signal(int)
    said = Signal(str)
    failed = Signal(Exception)

    def __init__(
        self,
        session: PlanSession,
        commands: Commands,
        commit: Callable[[], bool],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._commit = commit
        self._widget = parent
        self._bind(commands)

    def ask_new(self) -> None:
        """Ask for the year and start a plan with the headings every plan has."""
        this_year = planning_year(clock.today())
        year = ask_plan_year(self._widget, year_to_plan(list_plans(self._session.book), this_year))
        if year is not None:
            self.add(year)

    def add(self, year: int) -> None:
        book = self._session.book
        office, signers = get_office(book), list_signers(book)
        blank = blank_plan(office, year, signers, list_recipients_lists(book))
        self._make(lambda book: add_plan(book, blank))

    def take_in(self, plan: Plan) -> None:
        """Store a plan read from a file as one step."""
        self._make(lambda book: take_in(book, plan))

    def duplicate(self) -> None:
        """A copy of the plan in front for the year after."""
        if not self._session.is_open:
            return
        plan, plan_id = self._session.plan, self._session.plan_id
        year = (plan.year or clock.today().year) + 1
        self._make(lambda book: duplicate_plan(book, plan_id, year))

    def roll_over(self) -> None:
        """Next year's plan from the one in front: what changes is shown, then made."""
        if not self._session.is_open or not self._commit():
            return
        from desktop.dialogs.roll_over import ask_roll_over

        try:
            make = ask_roll_over(self._widget, self._session.book, self._session.plan)
        except KnownError as error:
            self.failed.emit(error)
            return
        if make is not None:
            self._make(make)

    def delete(self) -> None:
        """Delete the plan in front; undoing brings it back."""
        if self._session.is_open:
            plan_id = self._session.plan_id
            if self._session.perform(lambda book: delete_plan(book, plan_id)):
                self.said.emit("Đã xóa kế hoạch. Bấm Ctrl+Z để lấy lại.")

    def show_history(self) -> None:
        """Who changed this plan and when; a step may be gone back to."""
        if not self._session.is_open or not self._commit():
            return
        book, plan_id = self._session.book, self._session.plan_id
        dialog = HistoryDialog(plan_history(book, plan_id), not book.read_only, self._widget)
        step = dialog.chosen if dialog.exec() else None
        dialog.deleteLater()
        if step is not None:
            self._session.perform(lambda book: return_to(book, plan_id, step))

    def _make(self, make: Callable[[Book], int]) -> None:
        made: list[int] = []
        if self._session.perform(lambda book: made.append(make(book))):
            self.made.emit(made[0])

    def _bind(self, commands: Commands) -> None:
        writing = {
            "plan.new": self.ask_new,
            "plan.duplicate": self.duplicate,
            "plan.roll_over": self.roll_over,
            "plan.delete": self.delete,
        }
        if not self._session.book.read_only:
            for command_id, act in writing.items():
                commands.bind(command_id, act)
        commands.bind("edit.history", self.show_history)
