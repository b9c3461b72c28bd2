"""An open book on screen: rail, head and the pages that work on it."""

from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from desktop.checklist.filters import NewTask
from desktop.commands.registry import Commands
from desktop.context import Context
from desktop.editing.recovery import RecoveryFile
from desktop.editing.session import PlanSession
from desktop.found import Finder
from desktop.pages.page import Page
from desktop.pages.plan import PlanPage
from desktop.pages.table import PAGES
from desktop.plans.comparison import PlanComparison
from desktop.plans.input import PlanInput
from desktop.plans.output import PlanOutput
from desktop.plans.search import PlanSearch
from desktop.reminders import Reminders
from desktop.widgets.head import Head
from desktop.widgets.layouts import fill_across
from desktop.widgets.preview_panel import PreviewPanel
from desktop.widgets.rail import Rail
from desktop.work.output import TaskOutput
from resources.errors import KnownError
from storage import journal
from storage.queries.overview import task_years
from storage.records import Step

_WITHOUT_BOOK = {
    "book.new",
    "book.open",
    "book.sample",
    "window.close",
    "view.palette",
    "help.page",
    "help.about",
}


class Workspace(QWidget):
    """Puts the pages of one book together; pages do not know each other."""

    failed = Signal(Exception)
    said = Signal(str)

    def __init__(
        self, window: QMainWindow, context: Context, commands: Commands, recovery_folder: Path
    ) -> None:
        super().__init__()
        self._context = context
        self._commands = commands
        self._recovery_folder = recovery_folder
        recovery = RecoveryFile(recovery_folder, context.book.book_id)
        self.session = PlanSession(context, recovery, self)
        self.plan_page = PlanPage(context, self.session, commands)
        self._pages: dict[str, Page] = {}
        self.output = PlanOutput(window, context, self.plan_page, commands)
        self.input = PlanInput(window, context, self.session, self.plan_page, commands)
        self.search = PlanSearch(window, self.session, self.plan_page, commands)
        self.task_output = TaskOutput(
            window, context, commands, self.output.files, self.output.desk
        )
        self.finder = Finder(context.book, self.show_page, self.failed.emit)
        self.comparison = PlanComparison(window, context, self.session, self.output.files, commands)
        self._head = Head(commands.action("view.palette"))
        self._rail = Rail(PAGES)
        self._stack = QStackedWidget()
        self._saved = ""
        self.reminders = Reminders(window, context.book, self)
        self._lay_out()
        self._connect()
        self._add("plan", self.plan_page)

    def start(self) -> None:
        """Bring back typing a crash interrupted, then show what is to do, or the plan to make."""
        if self._restore_typing():
            self.said.emit("Đã khôi phục phần đang gõ dở khi chương trình dừng đột ngột.")
        self.plan_page.start()
        self.show_page("overview" if task_years(self._context.book) else "plan")
        self._tell_saved("")
        self._tell_undo()
        self.reminders.start()

    def _restore_typing(self) -> bool:
        from desktop.editing.office_edits import restore_office_typing

        restored = self.session.restore_typing()
        try:
            office = restore_office_typing(self._recovery_folder, self._context.book)
        except KnownError as error:
            self.failed.emit(error)
            return restored
        return restored or office

    def stop(self) -> None:
        """Let go of the book: nothing here carries a command out any more."""
        for command, _ in self._commands:
            if command.id not in _WITHOUT_BOOK:
                self._commands.unbind(command.id)
        for preview in self.findChildren(PreviewPanel):
            preview.let_go()
        self.plan_page.check.proofreader.stop()
        self.output.desk.stop()
        self.reminders.stop()

    @property
    def page(self) -> Page:
        """The page in front."""
        return next(p for p in self._pages.values() if p is self._stack.currentWidget())

    def page_of(self, page_id: str) -> Page:
        """The page of that id in PAGES, made when first asked for."""
        entry = next(entry for entry in PAGES if entry.id == page_id)
        if page_id not in self._pages and entry.make is not None:
            for name in entry.commands:
                self._commands.unbind(name)
            self._add(page_id, entry.make(self._context, self._commands))
        return self._pages[page_id]

    def show_page(self, page_id: str, target: object = None) -> None:
        """Bring a page and what to see on it to the front; what waits is written before."""
        self.commit()
        page = self.page_of(page_id)
        self._stack.setCurrentWidget(page)
        self._rail.choose(page_id)
        self._head.set_actions([self._commands.action(name) for name in page.main_commands])
        self._head.set_choice(page.choice)
        page.tell_heading()
        if target is not None:
            page.show_target(target)

    def commit(self) -> bool:
        """Write all that waits; False when something could not be written."""
        written = [page.commit() for page in self._pages.values()]
        return all(written)

    @property
    def typing_is_kept(self) -> bool:
        """Whether all that waits comes back after the book was closed without it."""
        return all(page.keeps_typing for page in self._pages.values() if page.waiting)

    def undo(self) -> None:
        """Take the last step back and say which; what waits is a step of its own."""
        if self.commit():
            step = journal.next_undo(self._context.book)
            if step is not None and self.session.undo():
                self.said.emit(f"Đã hoàn tác: {step.label}. Làm lại bằng Ctrl+Y.")

    def redo(self) -> None:
        if self.commit():
            step = journal.next_redo(self._context.book)
            if step is not None and self.session.redo():
                self.said.emit(f"Đã làm lại: {step.label}. Hoàn tác bằng Ctrl+Z.")

    # -- wiring

    def _bind_pages(self) -> None:
        """A command of a page not made yet makes it, then is carried out there."""
        read_only = self._context.book.read_only
        for entry in PAGES:
            for name in entry.reading if read_only else entry.commands:
                self._commands.bind(name, partial(self._make_and_do, entry.id, name))

    def _make_and_do(self, page_id: str, name: str) -> None:
        self.show_page(page_id)
        self._commands.action(name).trigger()

    def _connect(self) -> None:
        self._rail.chosen.connect(self.show_page)
        self.session.failed.connect(self.failed)
        self.output.failed.connect(self.failed)
        self.output.said.connect(self.said)
        self.task_output.failed.connect(self.failed)
        self.task_output.said.connect(self.said)
        self.task_output.wanted.connect(self.show_page)
        self.reminders.failed.connect(self.failed)
        self.reminders.wanted.connect(self.show_page)
        self.input.said.connect(self.said)
        self.session.waiting_changed.connect(self._tell_waiting)
        self._context.bus.changed.connect(self._follow)
        bind = self._commands.bind
        bind("edit.undo", self.undo)
        bind("edit.redo", self.redo)
        bind("plan.save", self.commit)
        if not self._context.book.read_only:
            bind("checklist.add", lambda: self.show_page("tasks", NewTask()))
        bind("view.settings", lambda: self.show_page("settings"))
        self._bind_pages()

    def _add(self, page_id: str, page: Page) -> None:
        self._pages[page_id] = page
        self._stack.addWidget(page)
        if page.choice is not None:
            page.choice.setParent(self._head)  # hidden there; it goes when the page does
        page.heading_changed.connect(self._tell_heading)
        page.wanted.connect(self.show_page)
        page.badge_changed.connect(lambda count: self._rail.set_badge(page_id, count))
        page.other_badge_changed.connect(self._rail.set_badge)
        page.failed.connect(self.failed)
        page.said.connect(self.said)

    def _tell_heading(self, title: str, state: str) -> None:
        self._tell_undo()
        if self.sender() is self.page:
            self._head.set_heading(title, state)

    def _follow(self) -> None:
        self._tell_undo()
        self._tell_saved(f"Đã lưu {datetime.now().astimezone():%H:%M}")

    def _is_waiting(self) -> bool:
        return any(page.waiting for page in self._pages.values())

    def _tell_waiting(self, waiting: bool) -> None:
        self._tell_undo()
        if waiting:
            self._tell_saved("Đang gõ…")
        elif self._saved == "Đang gõ…":
            self._tell_saved("Đã lưu")

    def _tell_saved(self, saved: str) -> None:
        self._saved = saved
        book = self._context.book
        state = "Chỉ đọc" if book.read_only else saved
        self._rail.set_foot("\n".join(filter(None, (self.plan_page.office_name, state))))

    def _tell_undo(self) -> None:
        book = self._context.book
        for name, word, step in (
            ("edit.undo", "Hoàn tác", journal.next_undo(book)),
            ("edit.redo", "Làm lại", journal.next_redo(book)),
        ):
            self._name_step(name, word, None if book.read_only else step)

    def _name_step(self, name: str, word: str, step: Step | None) -> None:
        action = self._commands.action(name)
        action.setText(f"{word}: {step.label}" if step else word)
        action.setEnabled(step is not None or (name == "edit.undo" and self._is_waiting()))

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._head)
        right.addWidget(self.reminders.bar)
        right.addWidget(self._stack, 1)
        fill_across(self, self._rail, (right, 1))
