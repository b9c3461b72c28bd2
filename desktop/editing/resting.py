"""Typing outside a plan: written when a field is left or after a second of rest."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.editing.recovery import RecoveryFile
from resources.errors import KnownError
from storage.book import Book

_REST = 1000
Write = Callable[[Book], object]


class RestingWrites(QObject):
    """Holds at most one write that waits; ``place`` names what is typed in.

    A write of another place carries out the one before. When the book refuses, the write goes on
    waiting and ``failed`` tells why, once. With a ``recovery`` file what waits outlives a crash:
    writes are then dataclasses that file may hold.
    """

    waiting_changed = Signal(bool)
    said = Signal(str)
    failed = Signal(Exception)

    def __init__(
        self, book: Book, parent: QObject | None = None, recovery: RecoveryFile | None = None
    ) -> None:
        super().__init__(parent)
        self._book = book
        self._recovery = recovery
        self._place = ""
        self._write: Write | None = None
        self._refused = False
        self.writing = False
        self._rest = QTimer(self, interval=_REST, singleShot=True)
        self._rest.timeout.connect(self.commit)

    @property
    def waiting(self) -> bool:
        """Whether something typed is not yet in the book."""
        return self._write is not None

    def later(self, place: str, write: Write) -> None:
        """Carry ``write`` out once the typing rests; it replaces one waiting for ``place``."""
        if self._write is not None and self._place != place:
            self.commit()
        self._place, self._write = place, write
        if self._recovery is not None:
            self._recovery.keep([write])
        self._rest.start()
        self.waiting_changed.emit(True)

    def commit(self) -> bool:
        """Carry out what waits; True when nothing is left waiting."""
        self._rest.stop()
        if self._write is None:
            return True
        if not self._carry_out(self._write, own=True):
            return False
        self._write, self._refused = None, False
        if self._recovery is not None:
            self._recovery.forget()
        self.waiting_changed.emit(False)
        return True

    def perform(self, write: Write, word: str = "") -> bool:
        """Carry out a structural intent after what waits; False when the book refused.

        ``word`` is said once it is done.
        """
        self._refused = False  # told again: the intent cannot go on without
        if not self.commit() or not self._carry_out(write, own=False):
            return False
        if word:
            self.said.emit(word)
        return True

    def _carry_out(self, write: Write, own: bool) -> bool:
        """``own``: the screen shows the result already and need not be filled anew."""
        self.writing = own
        try:
            write(self._book)
        except KnownError as error:
            told, self._refused = own and self._refused, own
            if not told:  # last: the box that tells it takes the focus, and leaving a field writes
                self.failed.emit(error)
            return False
        finally:
            self.writing = False
        return True
