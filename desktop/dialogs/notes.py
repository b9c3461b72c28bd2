"""Notes to oneself beside a plan: read, written, settled; they never print."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from desktop import theme
from desktop.editing.notes import note_lines, place_name, place_of
from desktop.editing.resting import RestingWrites
from desktop.editing.session import PlanSession
from desktop.widgets.board_list import BoardList
from desktop.widgets.fitting import resize_within_screen
from desktop.widgets.layouts import AIR, fill, in_a_row
from desktop.widgets.line_editor import LineEditor
from desktop.widgets.parts import button, label
from storage.book import Book
from storage.queries.lifecycle import document_of_plan
from storage.queries.notes import list_notes
from storage.records_notes import Note
from storage.services.notes import add_note, delete_note, set_note_text, settle_note

_WIDTH, _HEIGHT = 640, 520
_EMPTY = (
    "Chưa có ghi chú nào. Bấm “+ Ghi chú” để ghi việc cần nhớ về kế hoạch này; ghi chú không in, "
    "không xuất ra tệp nào."
)


class NotesDialog(QDialog):
    """Stays open beside the work; ``wanted``: the place a note speaks of is to be shown.

    ``here`` tells the uid of the task or paragraph the cursor is in, "" for the whole plan.
    """

    help_topic = "notes"
    wanted = Signal(object)

    def __init__(self, session: PlanSession, here: Callable[[], str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Ghi chú riêng (không in)")
        resize_within_screen(self, _WIDTH, _HEIGHT)
        self._session = session
        self._here = here
        self._notes: tuple[Note, ...] = ()
        self._draft_place: str | None = None
        self.writes = RestingWrites(session.book, self)
        self.list = BoardList("Ghi chú riêng")
        self._empty = label(_EMPTY, "secondary")
        self._about = label("", "secondary")
        self.text = LineEditor(3, 6)
        self.text.setAccessibleName("Nội dung ghi chú")
        self.text.setPlaceholderText("Gõ nội dung ghi chú…")
        self.new = button("+ Ghi chú", self.start_note)
        self.settle = button("Đã xong", self._settle)
        self.go = button("Đến chỗ này", self._go)
        self.delete = button("Xóa", self._delete)
        self._lay_out()
        self._connect()
        self.tell()

    @property
    def chosen(self) -> Note | None:
        """The note whose text is shown; None while a new one is being written."""
        if self._draft_place is not None:
            return None
        return next((note for note in self._notes if note.id == self.list.key), None)

    def tell(self) -> None:
        """Show the notes of the plan in front as stored; what is being typed stays."""
        self._notes = self._stored()
        plan = self._session.plan if self._session.is_open else None
        self.list.show_lines(note_lines(self._notes, plan) if plan else (), None)
        self.list.setVisible(bool(self._notes))
        self._empty.setVisible(not self._notes)
        if not self.writes.writing:
            self._fill()

    def start_note(self) -> None:
        """Begin a note about the place the cursor is in."""
        if self.writes.commit():
            self._draft_place = self._here()
            self._fill()
            self.text.setFocus()

    def done(self, result: int) -> None:
        self.writes.commit()
        self._draft_place = None
        super().done(result)

    # -- typing

    def _type(self) -> None:
        text, note = "\n".join(self.text.lines()), self.chosen
        if not text:
            return
        if note is not None and note.id is not None:
            write = partial(set_note_text, note_id=note.id, text=text)
            self.writes.later(f"note {note.id}", write)
        elif self._draft_place is not None:
            self.writes.later("new note", partial(self._add, Note(text, "note", self._draft_place)))

    def _add(self, note: Note, book: Book) -> None:
        note_id = add_note(book, document_of_plan(book, self._session.plan_id), note)
        self._draft_place = None
        self.list.choose(note_id)
        self._tell_chosen()

    def _fill(self) -> None:
        note = self.chosen
        self.text.set_lines(tuple(note.text.split("\n")) if note else ())
        self._tell_chosen()

    def _tell_chosen(self) -> None:
        note, draft = self.chosen, self._draft_place is not None
        is_open, may_write = self._session.is_open, not self._session.book.read_only
        uid = (self._draft_place or "") if note is None else note.place_uid
        named = place_name(self._session.plan, uid) if is_open else ""
        self._about.setText(f"{'Ghi chú mới' if draft else 'Ghi chú'} về: {named}")
        self._about.setVisible(draft or note is not None)
        self.text.setReadOnly(not may_write)
        self.text.setEnabled(draft or note is not None)
        self.new.setEnabled(is_open and may_write)
        self.settle.setText("Mở lại" if note and note.done_at else "Đã xong")
        for made in (self.settle, self.delete):
            made.setEnabled(note is not None and may_write)
        self.go.setEnabled(is_open and place_of(self._session.plan, uid) is not None)

    # -- acting

    def _settle(self) -> None:
        note = self.chosen
        if note is not None:
            self._perform(lambda book: settle_note(book, note.id or 0, note.done_at is None))

    def _delete(self) -> None:
        note = self.chosen
        if note is not None:
            self._perform(lambda book: delete_note(book, note.id or 0))

    def _go(self) -> None:
        uid = self._draft_place if self.chosen is None else self.chosen.place_uid
        place = place_of(self._session.plan, uid or "")
        if place is not None:
            self.wanted.emit(place)

    def _perform(self, act: Callable[[Book], object]) -> None:
        if self.writes.commit():
            self._session.perform(act)

    def _choose(self) -> None:
        """Another entry was gone to: what was typed before is written first."""
        self.writes.commit()
        self._draft_place = None
        self._fill()

    def _stored(self) -> tuple[Note, ...]:
        if not self._session.is_open:
            return ()
        book = self._session.book
        return list_notes(book, document_of_plan(book, self._session.plan_id))

    # -- wiring

    def _connect(self) -> None:
        self.list.currentItemChanged.connect(lambda *_: self._choose())
        self.list.entered_entry.connect(self._go)
        self.text.edited.connect(self._type)
        self.text.left.connect(self.writes.commit)
        self._session.reloaded.connect(self.tell)
        self._session.gone.connect(self.tell)
        QShortcut(QKeySequence("Ctrl+N"), self, self.start_note)
        QShortcut(
            QKeySequence(Qt.Key.Key_Delete), self.list, self._delete,
            context=Qt.ShortcutContext.WidgetShortcut,
        )  # fmt: skip

    def _lay_out(self) -> None:
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setMargin(40)
        buttons = in_a_row(
            self.new,
            self.delete,
            None,
            self.go,
            self.settle,
            button("Đóng", self.accept),
            gap=theme.GRID,
        )
        fill(
            self,
            (self.list, 1),
            (self._empty, 1),
            self._about,
            self.text,
            buttons,
            gap=theme.GRID,
            margin=AIR,
        )
