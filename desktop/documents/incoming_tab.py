"""Incoming papers (văn bản đến): the list, narrowed by typing, and the chosen one at its side."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QStackedWidget

from desktop.context import Context
from desktop.documents.incoming_form import BLANK
from desktop.documents.incoming_side import IncomingSide
from desktop.documents.kept_files import KeptFiles
from desktop.documents.search_line import SearchLine
from desktop.editing.resting import RestingWrites
from desktop.models.table import Column
from desktop.partial_dates import shown_date
from desktop.widgets.empty import EmptyState
from desktop.widgets.layouts import bar, beside, fill, one_of, stacked
from desktop.widgets.page_tab import PageTab
from desktop.widgets.parts import button, label
from desktop.widgets.record_table import RecordTable
from resources.errors import KnownError
from storage.attachments import get_attachment
from storage.book import Book
from storage.dates import PartialDate
from storage.queries.incoming import linkable_tasks, list_incoming
from storage.records_incoming import Incoming, IncomingRelation, LinkableTask
from storage.rules.entered_twice import entered_before
from storage.services.incoming import (
    add_incoming,
    attach_scan,
    delete_incoming,
    link_incoming,
    unlink_incoming,
    update_incoming,
)

_WIDTHS = {0: 126, 1: 96, 2: 148, 4: 96, 5: 84}
_EMPTY = (
    "Văn bản của cấp trên và cơ quan khác về thi đua, khen thưởng ghi ở đây: số, ngày, nơi gửi, "
    "hạn trả lời, bản quét và nhiệm vụ mà văn bản yêu cầu."
)
_KINDS = "Bản quét (*.pdf *.jpg *.jpeg *.png *.tif *.tiff *.docx *.doc);;Mọi tệp (*)"


class IncomingTab(PageTab):
    """What is typed is written when a field is left or after a second of rest."""

    title = "Văn bản đến"
    help_topic = "incoming"
    tables = frozenset({"incoming", "incoming_task", "attachment", "task", "plan"})

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._writes = RestingWrites(context.book, self)
        self._files = KeptFiles(context.book)
        self._papers: tuple[Incoming, ...] = ()
        self._tasks: tuple[LinkableTask, ...] = ()
        self._paper = BLANK
        self.search = SearchLine("Tìm văn bản đến", "Tìm theo số, nơi gửi, trích yếu…")
        self.table: RecordTable[Incoming] = RecordTable(_COLUMNS, "Văn bản đến", _WIDTHS)
        self.side = IncomingSide()
        self._count = label("", "secondary")
        self._new = button("+ Văn bản đến", self.add)
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self.reload()
        self._show_paper(self._papers[0] if self._papers else BLANK)
        self._set_read_only(context.book.read_only)

    # -- what the page asks

    @property
    def waiting(self) -> bool:
        return self._writes.waiting

    def commit(self) -> bool:
        return self._writes.commit()

    def take_focus(self) -> None:
        (self.table if self._papers else self._new).setFocus()

    def reload(self) -> None:
        """Show the papers as stored; while one is being typed, its fields are left alone."""
        self._papers = list_incoming(self._context.book)
        self._tasks = linkable_tasks(self._context.book)
        stored = next((paper for paper in self._papers if paper.id == self._paper.id), None)
        if stored is None and self._paper.id is not None:
            self._show_paper(BLANK)  # it was removed, here or by undoing
        elif stored is not None:
            self._paper = stored
            if self._writes.writing:
                self.side.form.keep(stored)
            else:
                self.side.form.show_paper(stored)
        self._narrow()
        self._show_around()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file dropped on the list is a scan as well, not a plan to import."""
        self.side.dragEnterEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self.side.dropEvent(event)

    # -- intents

    def add(self) -> None:
        """Empty the fields for the next paper; it enters the book with its number or summary."""
        if self.commit():
            self._show_paper(BLANK)
            self.table.clearSelection()
            self._stack.setCurrentIndex(0)
            self.side.form.number.setFocus()

    def go_to(self, incoming_id: int) -> None:
        """Put the paper of that id in front; what narrows the list is taken away."""
        paper = next((one for one in self._papers if one.id == incoming_id), None)
        if paper is not None and self.commit():
            self._show_paper(paper)
            self.search.clear()
            self._narrow()
            self.table.scrollTo(self.table.currentIndex())
            self.table.setFocus()

    def delete(self) -> None:
        """Remove the chosen paper; undoing brings it back."""
        if self._paper.id is not None and not self._context.book.read_only:
            self._writes.perform(
                partial(delete_incoming, incoming_id=self._paper.id),
                "Đã xóa văn bản đến; bấm Ctrl+Z để lấy lại.",
            )

    def attach(self, scan: Path) -> None:
        """Keep ``scan`` with the chosen paper."""
        if not self.commit():
            return
        if self._paper.id is None:
            self.said.emit("Hãy ghi số, ký hiệu hoặc trích yếu trước, rồi đính kèm bản quét.")
            return
        act = partial(attach_scan, incoming_id=self._paper.id, scan=scan)
        self._writes.perform(act, f"Đã đính kèm bản quét: {scan.name}")

    def ask_scan(self) -> None:
        """Ask for the scanned file and attach it."""
        folder = self._context.export_folder
        name, _ = QFileDialog.getOpenFileName(self, "Đính kèm bản quét", str(folder), _KINDS)
        if name:
            self.attach(Path(name))

    def open_scan(self) -> None:
        """Open a copy of the scan in the program of its kind."""
        if self._paper.attachment_id is not None:
            try:
                self._files.open(self._paper.attachment_id)
            except KnownError as error:
                self.failed.emit(error)

    def ask_task(self) -> None:
        """Ask which task the paper is about, and how."""
        from desktop.dialogs.link_task import LinkTaskDialog

        dialog = LinkTaskDialog(self._tasks, self._paper.deadline, self)
        if dialog.exec() and dialog.task_id is not None:
            self.link(dialog.task_id, dialog.relation, dialog.moved_to)
        dialog.deleteLater()

    def link(
        self, task_id: int, relation: IncomingRelation, moved_to: PartialDate | None = None
    ) -> None:
        """Tie the chosen paper to a task it asks for or whose date it moves."""
        if self._paper.id is not None:
            self._writes.perform(
                partial(
                    link_incoming,
                    incoming_id=self._paper.id,
                    task_id=task_id,
                    relation=relation,
                    moved_to=moved_to,
                )
            )

    def unlink(self) -> None:
        """Take the chosen link back."""
        task_id = self.side.chosen_task
        if task_id is not None and self._paper.id is not None:
            act = partial(unlink_incoming, incoming_id=self._paper.id, task_id=task_id)
            self._writes.perform(act)

    # -- typing and choosing

    def _choose(self, paper: Incoming | None) -> None:
        if paper is not None and paper.id != self._paper.id and self.commit():
            self._show_paper(next(p for p in self._papers if p.id == paper.id))

    def _show_paper(self, paper: Incoming) -> None:
        self._paper = paper
        self.side.form.show_paper(paper)
        self._show_around()

    def _show_around(self) -> None:
        kept = self._paper.attachment_id
        scan = get_attachment(self._context.book, kept).name if kept is not None else ""
        self.side.show_around(self._paper, scan, self._tasks)
        self.side.form.tell_twin(entered_before(self._paper, self._papers))

    def _change(self) -> None:
        if self.side.form.is_named:
            place = f"incoming {self._paper.id}"
            self._writes.later(place, partial(self._write, paper=self.side.form.paper))

    def _write(self, book: Book, paper: Incoming) -> None:
        if paper.id is None:
            self._paper = replace(paper, id=add_incoming(book, paper))
            self.reload()
        else:
            update_incoming(book, paper)

    def _narrow(self) -> None:
        found = [paper for paper in self._papers if self.search.finds(*_searched(paper))]
        self.table.show_records(found, lambda paper: paper.id == self._paper.id)
        whole = len(self._papers)
        told = f"{whole} văn bản" if len(found) == whole else f"{len(found)} trong {whole} văn bản"
        self._count.setText(told)
        self._stack.setCurrentIndex(0 if self._papers or self._paper.id is not None else 1)

    def _go_to_task(self, task_id: int) -> None:
        task = next((task for task in self._tasks if task.task_id == task_id), None)
        if task is not None:
            self.wanted.emit("plan", task.plan_id)

    # -- layout

    def _connect(self) -> None:
        side, form = self.side, self.side.form
        self.search.textChanged.connect(self._narrow)
        self.table.chosen.connect(self._choose)
        self.table.opened.connect(lambda _: form.number.setFocus())
        self.table.delete_wanted.connect(self.delete)
        form.edited.connect(self._change)
        form.left.connect(self.commit)
        side.dropped.connect(self.attach)
        side.task_wanted.connect(self._go_to_task)
        side.attach_wanted.connect(self.ask_scan)
        side.open_wanted.connect(self.open_scan)
        side.link_wanted.connect(self.ask_task)
        side.unlink_wanted.connect(self.unlink)
        side.delete_wanted.connect(self.delete)
        self._writes.failed.connect(self.failed)
        self._writes.said.connect(self.said)
        self._writes.waiting_changed.connect(self.waiting_changed)

    def _set_read_only(self, read_only: bool) -> None:
        self.side.set_read_only(read_only)
        self.setAcceptDrops(not read_only)
        self._new.setDisabled(read_only)

    def _lay_out(self) -> None:
        first = button("+ Văn bản đến", self.add, primary=True)
        first.setDisabled(self._context.book.read_only)
        tools = bar(self._new, (self.search, 1), self._count)
        sides = beside(stacked(tools, (self.table, 1)), self.side)
        fill(self, one_of(self._stack, sides, EmptyState("Chưa có văn bản đến nào", _EMPTY, first)))


_COLUMNS = (
    Column[Incoming]("Số, ký hiệu", lambda paper: paper.number),
    Column[Incoming]("Ngày", lambda paper: shown_date(paper.date)),
    Column[Incoming]("Nơi gửi", lambda paper: paper.sender),
    Column[Incoming]("Trích yếu", lambda paper: paper.summary),
    Column[Incoming]("Hạn", lambda paper: shown_date(paper.deadline)),
    Column[Incoming]("Bản quét", lambda paper: "Có" if paper.attachment_id is not None else ""),
)


def _searched(paper: Incoming) -> tuple[str, ...]:
    dates = (shown_date(paper.date), shown_date(paper.deadline))
    return paper.number, paper.sender, paper.summary, *dates
