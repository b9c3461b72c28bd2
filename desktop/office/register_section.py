"""A register of the office in the settings: what adding, removing and ordering have in common."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.context import Context
from desktop.editing.resting import RestingWrites
from desktop.office.register_pane import RegisterPane
from desktop.widgets.book_undo import BookUndo
from desktop.widgets.layouts import fill
from desktop.widgets.line_editor import LineEditor
from storage.book import Book


class _Entry(Protocol):
    @property
    def id(self) -> int | None: ...


Entry = TypeVar("Entry", bound=_Entry)


@dataclass(frozen=True)
class Register(Generic[Entry]):
    """How the entries are read and written; ``add`` appends an empty one."""

    entries: Callable[[Book], Sequence[Entry]]
    name_of: Callable[[Entry], str]
    add: Callable[[Book], object]
    delete: Callable[[Book, int], object]
    move: Callable[[Book, int, int], object]
    deleted: str


class RegisterSection(QWidget, Generic[Entry]):
    """Knows which entry is chosen; what it is made of, a subclass shows and changes.

    A subclass makes its fields, then calls ``_lay_out``.
    """

    def __init__(self, context: Context, writes: RestingWrites, register: Register[Entry]) -> None:
        super().__init__()
        self._context = context
        self._writes = writes
        self._register = register
        self._entry: Entry | None = None
        self._undo = BookUndo(self)

    def reload(self) -> None:
        """Show the register as stored; while one is being typed, its fields are left alone."""
        entries = self._entries()
        self.pane.show_entries([(e.id or 0, self._register.name_of(e)) for e in entries])
        self._entry = next((e for e in entries if e.id == self.pane.current_id), None)
        if not self._writes.writing:
            self._fill()

    def set_editable(self, editable: bool) -> None:
        self.pane.set_editable(editable)
        for field in (*self._lines, self._editor):
            field.setReadOnly(not editable)

    # -- intents

    def add(self) -> None:
        """Append an empty entry and start typing its name."""
        before = {entry.id for entry in self._entries()}
        if self._writes.perform(self._register.add):
            self.pane.choose(next(e.id or 0 for e in self._entries() if e.id not in before))
            self._lines[0].setFocus()

    def _delete(self, entry_id: int) -> None:
        delete = self._register.delete
        self._writes.perform(lambda book: delete(book, entry_id), self._register.deleted)

    def _move(self, entry_id: int, position: int) -> None:
        move = self._register.move
        self._writes.perform(lambda book: move(book, entry_id, position))

    def _choose(self, entry_id: int | None) -> None:
        self._writes.commit()
        self._entry = next((e for e in self._entries() if e.id == entry_id), None)
        self._fill()

    # -- what a subclass is

    def _fill(self) -> None:
        """Show the chosen entry, or blank fields without one."""
        raise NotImplementedError

    def _change(self) -> None:
        """Hand what is typed to the writes that rest."""
        raise NotImplementedError

    def _lay_out(self, pane: RegisterPane, editor: LineEditor, *lines: QLineEdit) -> None:
        """``lines`` are the fields of one line, the name first; ``editor`` that of several."""
        self.pane, self._editor, self._lines = pane, editor, lines
        self._connect()
        fill(self, pane)
        self.reload()

    def _connect(self) -> None:
        self._editor.edited.connect(self._change)
        self._editor.left.connect(self._writes.commit)
        for line in self._lines:
            line.textEdited.connect(self._change)
            line.editingFinished.connect(self._writes.commit)
        self.pane.add_wanted.connect(self.add)
        self.pane.delete_wanted.connect(self._delete)
        self.pane.move_wanted.connect(self._move)
        self.pane.chosen.connect(self._choose)
        name, *others = self._lines
        self._undo.watch(name, self._editor, *others)

    def _entries(self) -> Sequence[Entry]:
        return self._register.entries(self._context.book)
