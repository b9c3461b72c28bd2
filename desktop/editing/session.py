"""One document being edited: typing is shown at once and written when it rests or is left."""

from abc import abstractmethod
from collections.abc import Callable
from functools import reduce
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.context import Context
from desktop.editing.edits import Edit
from desktop.editing.recovery import RecoveryFile
from resources.errors import KnownError
from storage import journal
from storage.book import Book
from storage.errors import EditRefused, NotFound, StorageError
from storage.queries.papers import get_paper
from storage.queries.plans import get_plan
from storage.records import Change, Plan
from storage.records_lifecycle import FROZEN_STATES
from storage.records_papers import Paper

_REST = 1000

Record = TypeVar("Record", Plan, Paper)


class EditOf(Protocol[Record]):
    """One change of one place in one document."""

    @property
    def place(self) -> str: ...

    def on(self, record: Record, /) -> Record: ...

    def write(self, book: Book) -> None: ...


class DocumentSession(QObject, Generic[Record]):
    """Holds the document as stored and as shown (with the edit still waiting).

    ``reloaded``: it changed other than by typing here; editors show it anew.
    ``shown_changed``: what the printed page shows changed; the uid is the piece last touched.
    ``gone``: the document is no longer in the book.
    """

    reloaded = Signal()
    shown_changed = Signal(str)
    written = Signal()
    waiting_changed = Signal(bool)
    failed = Signal(Exception)
    gone = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book = context.book
        self._stored: Record | None = None
        self._waiting: dict[str, EditOf[Record]] = {}
        self._writing = False
        self._refused = False
        self._rest = QTimer(self, interval=_REST, singleShot=True)
        self._rest.timeout.connect(self.commit)
        context.bus.changed.connect(self._follow)

    @abstractmethod
    def read(self, record_id: int) -> Record:
        """The document of that id as stored; raises NotFound."""

    # -- which document

    def open(self, record_id: int) -> None:
        """Edit the document of that id; what waits is written first, or the one in front stays."""
        if not self._commit_or_tell():
            self.reloaded.emit()
            return
        self._stored = self.read(record_id)
        self.reloaded.emit()
        self.shown_changed.emit("")

    def close(self) -> None:
        self.commit()
        self._stored = None

    @property
    def book(self) -> Book:
        return self._book

    @property
    def shown(self) -> Record:
        """The document as shown: stored, plus the edit still waiting."""
        if self._stored is None:
            raise LookupError("no document is open")
        return reduce(lambda record, edit: edit.on(record), self._waiting.values(), self._stored)

    @property
    def shown_id(self) -> int:
        if self._stored is None or self._stored.id is None:
            raise LookupError("no document is open")
        return self._stored.id

    @property
    def is_open(self) -> bool:
        return self._stored is not None

    @property
    def read_only(self) -> bool:
        """Whether nothing in front can be typed over: the book is read-only, or it was issued."""
        frozen = self._stored is not None and self._stored.state in FROZEN_STATES
        return self._book.read_only or frozen

    @property
    def is_waiting(self) -> bool:
        """Whether something typed is not yet in the book."""
        return bool(self._waiting)

    # -- typing

    def type(self, edit: EditOf[Record], uid: str = "") -> None:
        """Take one keystroke's edit; an edit of another place writes the one before.

        What the book refused goes on waiting behind it, so nothing typed is lost.
        """
        if self._waiting and edit.place not in self._waiting:
            self.commit()
        first = not self._waiting
        self._waiting[edit.place] = edit
        self._remember()
        self._rest.start()
        if first:
            self.waiting_changed.emit(True)
        self.shown_changed.emit(uid)

    def commit(self) -> bool:
        """Write what waits; True when nothing is left waiting.

        When the book refuses, the edit goes on waiting and ``failed`` tells why, once.
        """
        self._rest.stop()
        if not self._waiting:
            return True
        while self._waiting and self._stored is not None:
            edit = next(iter(self._waiting.values()))
            shown = edit.on(self._stored)
            if shown != self._stored and not self._written(edit):
                return False
            self._stored = shown
            del self._waiting[edit.place]
        self._settle()
        return True

    def _commit_or_tell(self) -> bool:
        """For an intent that cannot go on otherwise: a refusal is told although it was before."""
        self._refused = False
        return self.commit()

    def _written(self, edit: EditOf[Record]) -> bool:
        self._writing = True
        try:
            edit.write(self._book)
        except KnownError as error:
            if not self._refused:
                self._refused = True
                self.failed.emit(error)
            return False
        finally:
            self._writing = False
        return True

    def _settle(self) -> None:
        self._drop_waiting()
        self.written.emit()

    def _drop_waiting(self) -> None:
        self._waiting, self._refused = {}, False
        self._rest.stop()
        self._remember()
        self.waiting_changed.emit(False)

    def _remember(self) -> None:
        """Called whenever what waits has changed."""

    # -- other intents

    def perform(self, act: Callable[[Book], object]) -> bool:
        """Carry out a service call after writing what waits; False when it was refused."""
        if not self._commit_or_tell():
            return False
        try:
            act(self._book)
        except KnownError as error:
            self.failed.emit(error)
            return False
        self.written.emit()
        return True

    def undo(self) -> bool:
        return self.perform(journal.undo)

    def redo(self) -> bool:
        return self.perform(journal.redo)

    def _follow(self, change: Change) -> None:
        """Another hand wrote: read the document anew."""
        if self._writing or self._stored is None:
            return
        try:
            self._stored = self.read(self.shown_id)
        except NotFound:
            self._stored = None
            self._drop_waiting()
            self.gone.emit()
            return
        self.reloaded.emit()
        self.shown_changed.emit("")


class PlanSession(DocumentSession[Plan]):
    """Edits a plan; what waits is kept through a crash."""

    def __init__(
        self, context: Context, recovery: RecoveryFile, parent: QObject | None = None
    ) -> None:
        super().__init__(context, parent)
        self._recovery = recovery
        self._unrestored: tuple[Edit, ...] = ()

    def read(self, record_id: int) -> Plan:
        return get_plan(self._book, record_id)

    @property
    def read_only(self) -> bool:
        """Also while the plan lies in the archive."""
        return super().read_only or (self._stored is not None and self._stored.archived)

    @property
    def plan(self) -> Plan:
        """The plan as shown: stored, plus the edit still waiting."""
        return self.shown

    @property
    def plan_id(self) -> int:
        return self.shown_id

    def restore_typing(self) -> bool:
        """Write the edits a crash left behind for this book; True when some came back.

        What the book refuses now is kept for the next opening; what has no place any more is not.
        """
        edits = () if self._book.read_only else self._recovery.kept()
        if not edits:
            return False
        refused: list[tuple[Edit, StorageError]] = []
        for edit in edits:
            try:
                edit.write(self._book)
            except (NotFound, EditRefused):
                continue
            except StorageError as error:
                refused.append((edit, error))
        self._unrestored = tuple(edit for edit, _ in refused)
        self._remember()
        if refused:
            self.failed.emit(refused[0][1])
        return len(refused) < len(edits)

    def _remember(self) -> None:
        waiting = tuple(edit for edit in self._waiting.values() if isinstance(edit, Edit))
        if self._unrestored or waiting:
            self._recovery.keep((*self._unrestored, *waiting))
        else:
            self._recovery.forget()


class PaperSession(DocumentSession[Paper]):
    """Edits a paper other than a plan, known by its document's id."""

    def read(self, record_id: int) -> Paper:
        return get_paper(self._book, record_id)
