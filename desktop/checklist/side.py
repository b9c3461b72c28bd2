"""The task in front at the right of every view: all that is known of it and hangs on it."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QStackedWidget

from desktop import theme
from desktop.checklist.edits import TaskEdits
from desktop.checklist.papers import papers_to_link, write_paper
from desktop.checklist.side_before import SideBefore
from desktop.checklist.side_evidence import SideEvidence
from desktop.checklist.side_facts import SideFacts
from desktop.checklist.side_links import SideLinks
from desktop.checklist.side_notes import SideNotes
from desktop.checklist.side_part import SidePart
from desktop.checklist.side_products import SideProducts
from desktop.checklist.side_steps import SideSteps
from desktop.context import Context
from desktop.dialogs.choose import choose_one
from desktop.widgets.layouts import AIR, fill, one_of, scrolling, stacked
from desktop.widgets.parts import label
from storage.book import Book
from storage.services.work_products import link_document

_WIDTH = 372
_NOTHING = "Chọn một nhiệm vụ để xem thời hạn, các bước, sản phẩm và minh chứng."


class TaskSide(QFrame):
    """``wanted``: the id of another page and what to show on it."""

    wanted = Signal(str, object)

    def __init__(self, edits: TaskEdits, context: Context) -> None:
        super().__init__()
        self.setObjectName("surface")
        self.setFixedWidth(_WIDTH)
        self._edits = edits
        self._checklist = edits.checklist
        self.facts = SideFacts(edits)
        self.products = SideProducts(edits)
        self.steps = SideSteps(edits)
        self.before = SideBefore(edits)
        self.evidence = SideEvidence(edits, context)
        self.notes = SideNotes(edits)
        self.links = SideLinks(edits)
        self._parts: tuple[SidePart, ...] = (
            self.facts, self.products, self.steps, self.evidence, self.notes, self.links,
            self.before,
        )  # fmt: skip
        self._stack = QStackedWidget()
        self._lay_out()
        self.setFocusProxy(self.facts.status)
        self._checklist.chosen_changed.connect(self.reload)
        self.products.write_wanted.connect(self.write_paper)
        self.products.link_wanted.connect(self.ask_link)
        self.products.paper_wanted.connect(partial(self.wanted.emit, "documents"))
        self.links.wanted.connect(self.wanted)
        self.setAcceptDrops(not edits.read_only)

    def reload(self) -> None:
        """Show the task in front as it stands."""
        task = self._checklist.chosen
        self._stack.setCurrentIndex(0 if task is not None else 1)
        if task is not None:
            for part in self._parts:
                part.show_task(task)

    def write_paper(self, form_id: str, code: str) -> None:
        """Start a paper for a product of the task in front and go to it."""
        task = self._checklist.chosen
        if task is None:
            return
        made: list[int] = []

        def act(book: Book) -> None:
            made.append(write_paper(book, task.task, form_id, code))

        if self._checklist.perform(act, (task.task.id,)):
            self.wanted.emit("documents", made[0])

    def ask_link(self, code: str) -> None:
        """Ask which paper there is already proves a product."""
        task, book = self._checklist.chosen, self._checklist.book
        if task is None:
            return
        title = "Gắn văn bản đã có"
        chosen = choose_one(self, title, "Tìm văn bản…", papers_to_link(book), "Gắn")
        if chosen is not None:
            task_id = task.task.id
            act = partial(link_document, task_id=task_id, code=code, document_id=chosen)
            self._checklist.perform(act, (task_id,))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files dropped anywhere on the side are evidence."""
        self.evidence.dragEnterEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self.evidence.dropEvent(event)

    def _lay_out(self) -> None:
        sheet = stacked(*self._parts, None, name="surface", gap=AIR, margin=AIR)
        nothing = label(_NOTHING, "secondary")
        nothing.setWordWrap(True)
        nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        nothing.setMargin(3 * theme.GRID)
        fill(self, one_of(self._stack, scrolling(sheet), nothing))
        self._stack.setCurrentIndex(1)
