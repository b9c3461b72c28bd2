"""The round (đợt xét) all tabs of the page of awards work on."""

from PySide6.QtCore import QObject, Signal

from storage.book import Book
from storage.queries.round_board import RoundBoard, round_board
from storage.queries.rounds import list_rounds
from storage.records_rounds import Round


class RoundInFront(QObject):
    """``changed``: another round is in front, or what the book says of rounds has changed."""

    changed = Signal()

    def __init__(self, book: Book, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self.rounds: tuple[Round, ...] = list_rounds(book)
        self._chosen = self.rounds[0].id if self.rounds else None
        self._board: RoundBoard | None = None

    @property
    def round(self) -> Round | None:
        """The round in front; None while the book has none."""
        return next((one for one in self.rounds if one.id == self._chosen), None)

    @property
    def id(self) -> int:
        """The id of the round in front; only asked for where there is one."""
        found = self.round
        if found is None or found.id is None:
            raise LookupError("no round in front")
        return found.id

    @property
    def board(self) -> RoundBoard:
        """The round in front judged and checked, read once for all tabs; raises NoRuleBook."""
        if self._board is None:
            self._board = round_board(self._book, self.id)
        return self._board

    def forget(self) -> None:
        """The book has changed: what was read of the round is read anew when next asked for."""
        self._board = None

    def choose(self, round_id: int) -> None:
        """Bring another round to the front."""
        self._chosen = round_id
        self.reload()

    def reload(self) -> None:
        """Read the rounds anew; a round no longer there gives way to the last made."""
        self.forget()
        self.rounds = list_rounds(self._book)
        if self.round is None:
            self._chosen = self.rounds[0].id if self.rounds else None
        self.changed.emit()
