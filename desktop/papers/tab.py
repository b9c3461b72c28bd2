"""The tab where the office writes its papers: their list, or one of them in front."""

from collections.abc import Callable
from contextlib import ExitStack
from functools import partial

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from desktop.commands.registry import Commands
from desktop.context import Context
from desktop.dialogs.history import HistoryDialog
from desktop.drafting.check import DocumentCheck
from desktop.drafting.making import forms_of_papers, made_paper
from desktop.editing.proofreader import PaperProofreader
from desktop.editing.session import PaperSession
from desktop.papers.form_choice import FormChoice
from desktop.papers.input import PaperInput
from desktop.papers.life import POSSIBLE, PaperLife
from desktop.papers.list_view import PaperList
from desktop.papers.output import PaperOutput
from desktop.papers.paper_view import PaperView
from desktop.widgets.layouts import fill, one_of
from desktop.widgets.life_chip import LifeChip
from desktop.widgets.page_tab import PageTab
from desktop.widgets.parts import button
from resources.forms import Form
from resources.proofreading import Place
from storage.book import Book
from storage.history import document_history, return_document_to
from storage.queries.papers import list_papers
from storage.services.papers import add_paper, delete_paper, duplicate_paper

_ON_A_PAPER = ("paper.duplicate", "paper.corrections", "paper.delete")


class PapersTab(PageTab):
    """While it is in front, export, print and zoom act on its paper, not on the plan."""

    title = "Soạn thảo"
    help_topic = "papers"
    tables = frozenset({"document", "document_value", "document_issue"})

    def __init__(self, context: Context, commands: Commands) -> None:
        super().__init__()
        self._context = context
        self._commands = commands
        self.session = PaperSession(context, self)
        self.life = PaperLife(self.session, commands, self)
        self.list = PaperList(self.ask_new, context.book.read_only)
        chip = LifeChip(commands.menu(self, *POSSIBLE))
        self.view = PaperView(context, self.session, self.life, chip, self.show_list)
        self._stack = QStackedWidget()
        self.check = self._make_check()
        self.input = PaperInput(context, self.session, self)
        self._output: PaperOutput | None = None
        self._returns = ExitStack()
        self._borrowed = False
        self._bind()
        self._connect()
        self._lay_out()
        self.reload()

    # -- what the page asks

    @property
    def waiting(self) -> bool:
        return self.session.is_waiting

    def commit(self) -> bool:
        return self.session.commit()

    def reload(self) -> None:
        """The list as stored; the session follows the book by itself."""
        self.list.show_papers(list_papers(self._context.book))
        self._enable()

    def take_focus(self) -> None:
        if self._stack.currentWidget() is self.list:
            self.list.take_focus()
        elif self.view.form is not None:
            self.view.form.take_focus()

    # -- papers

    def show_list(self) -> None:
        """Leave the paper in front for the list."""
        if self.commit():
            self._stack.setCurrentWidget(self.list)
            self._return_commands()
            self.list.take_focus()

    def open(self, document_id: int) -> None:
        """Bring one paper to the front."""
        self.session.open(document_id)
        self._stack.setCurrentWidget(self.view)
        self._borrow_commands()
        self._enable()
        self.take_focus()

    def ask_new(self) -> None:
        """Ask which form, then start a paper of it."""
        dialog = FormChoice(forms_of_papers(), self)
        form = dialog.chosen if dialog.exec() else None
        dialog.deleteLater()
        if form is not None:
            self.new(form)

    def new(self, form: Form) -> None:
        """A paper of ``form``, filled with what the book knows."""
        paper = made_paper(self._context.book, form)
        self._open_made(lambda book: add_paper(book, paper))

    def duplicate(self) -> None:
        document_id = self.session.shown_id
        self._open_made(lambda book: duplicate_paper(book, document_id))

    def delete(self, document_id: int) -> None:
        """Remove a paper that was not issued; undoing brings it back."""
        if self.session.perform(lambda book: delete_paper(book, document_id)):
            self.said.emit("Đã xóa văn bản. Bấm Ctrl+Z để lấy lại.")

    def show_history(self) -> None:
        """Who changed this paper and when; a step may be gone back to."""
        if not self.commit():
            return
        book, document_id = self._context.book, self.session.shown_id
        steps = document_history(book, document_id)
        dialog = HistoryDialog(steps, not self.session.read_only, self)
        step = dialog.chosen if dialog.exec() else None
        if step is not None:
            self.session.perform(lambda book: return_document_to(book, document_id, step))

    def _open_made(self, make: Callable[[Book], int]) -> None:
        made: list[int] = []
        if self.session.perform(lambda book: made.append(make(book))):
            self.open(made[0])

    # -- commands

    def _bind(self) -> None:
        if self._context.book.read_only:
            return
        self._commands.bind("paper.new", self._new_from_anywhere)
        self._commands.bind("paper.duplicate", self.duplicate)
        self._commands.bind("paper.corrections", self.input.ask_corrected)
        self._commands.bind("paper.delete", lambda: self.delete(self.session.shown_id))

    def _new_from_anywhere(self) -> None:
        self.wanted.emit("documents", self.title)
        self.ask_new()

    def _enable(self) -> None:
        in_front = self.session.is_open and self._stack.currentWidget() is self.view
        self._commands.enable(_ON_A_PAPER, in_front)
        self.life.follow()

    def _borrow_commands(self) -> None:
        """Keys for output and look act on the paper while it is in front."""
        if self._borrowed or not self.isVisible():
            return
        form, view = self.view.form, self.view.preview.view
        self._borrowed = True
        self._returns.callback(
            self._commands.lend(
                {
                    "plan.export_docx": lambda: self._leave(lambda o: o.export(".docx")),
                    "plan.export_pdf": lambda: self._leave(lambda o: o.export(".pdf")),
                    "plan.preview": lambda: self._leave(PaperOutput.preview),
                    "plan.print": lambda: self._leave(PaperOutput.print),
                    "plan.check": self.check.show_all,
                    "plan.compare": lambda: self._leave(PaperOutput.compare),
                    "edit.history": self.show_history,
                    "view.zoom_in": view.zoom_in,
                    "view.zoom_out": view.zoom_out,
                    "view.fit": view.fit_width,
                    "view.next_page": view.next_page,
                    "view.previous_page": view.previous_page,
                }
            )
        )
        if form is not None:
            self._returns.callback(self._commands.lend(form.bar.handlers(), form))

    def _return_commands(self) -> None:
        self._returns.close()
        self._borrowed = False

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stack.currentWidget() is self.view:
            self._borrow_commands()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._return_commands()

    def _leave(self, act: Callable[[PaperOutput], object]) -> None:
        window = self.window()
        if self._output is None and isinstance(window, QMainWindow):
            self._output = PaperOutput(window, self._context, self.session, self)
            self._output.failed.connect(self.failed)
            self._output.said.connect(self.said)
        if self._output is not None:
            act(self._output)

    # -- wiring

    def _make_check(self) -> DocumentCheck:
        # F7 is lent to this list while a paper is in front.
        check = DocumentCheck(
            PaperProofreader(self._context, self.session, self),
            self._commands.action("plan.check"),
            self._commands.action("plan.notes"),
            self,
        )
        check.bar.set_questions(0)  # notes to oneself are kept beside plans
        return check

    def _connect(self) -> None:
        self.list.opened.connect(self.open)
        self.list.delete_wanted.connect(self.delete)
        self.view.failed.connect(self.failed)
        self.session.failed.connect(self.failed)
        self.session.waiting_changed.connect(self.waiting_changed)
        self.session.gone.connect(self._leave_gone)
        self.check.wanted.connect(self._go_to)
        self.check.failed.connect(self.failed)
        self.input.said.connect(self.said)
        self.life.advice = self.check.advice
        self.life.said.connect(self.said)
        self.life.made.connect(self.open)
        self.life.corrected.connect(self.open)

    def _go_to(self, place: Place) -> None:
        if self.view.form is not None:
            self.view.form.go_to(place)

    def _leave_gone(self) -> None:
        """The paper in front was removed, here or by undoing."""
        self._stack.setCurrentWidget(self.list)
        self._return_commands()
        self._enable()

    def _lay_out(self) -> None:
        word = button("Xuất Word…", lambda: self._leave(lambda output: output.export(".docx")))
        word.setToolTip("Xuất văn bản này ra tệp Word (Ctrl+Shift+W)")
        paper = button("In", partial(self._leave, PaperOutput.print))
        paper.setToolTip("In văn bản này (Ctrl+P)")
        self.view.offer((word, paper))
        self.view.add_below(self.check.bar)
        fill(self, one_of(self._stack, self.list, self.view))
