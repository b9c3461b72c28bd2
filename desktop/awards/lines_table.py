"""The lines of a round in their order: rows are chosen, dragged by their number, opened."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView

from desktop import theme
from desktop.awards.line_delegate import CellWords, LineDelegate
from desktop.awards.line_words import (
    award_name,
    condition_chip,
    papers_chip,
    reasons,
    state_chip,
    state_of,
    state_reason,
    whose,
)
from desktop.models.table import Column
from desktop.widgets.record_table import RecordTable
from desktop.widgets.row_drag import RowDrag
from storage.queries.round_board import BoardLine, RoundBoard

_WIDTHS = {0: 52, 2: 176, 3: 260, 4: 72}
_MANY = 300


class LinesTable(RecordTable[BoardLine]):
    """``dropped``: the chosen lines go before the line now at that place."""

    dropped = Signal(int)

    def __init__(self) -> None:
        self._board: RoundBoard | None = None
        self._place: dict[int, int] = {}
        columns = (
            Column[BoardLine]("TT", self._number),
            Column[BoardLine](
                "Cá nhân, tập thể", lambda one: f"{one.line.name}\n{whose(one.line)}"
            ),
            Column[BoardLine]("Danh hiệu, hình thức", self._award),
            Column[BoardLine]("Điều kiện", _condition),
            Column[BoardLine]("Giấy tờ", lambda one: papers_chip(one)[0]),
        )
        super().__init__(columns, "Các đề nghị của đợt xét", _WIDTHS)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.drag = RowDrag(self)
        self.drag.dropped.connect(self.dropped)
        self._delegate = LineDelegate(self, self._words())
        self.setItemDelegate(self._delegate)
        self._rest = QTimer(self, singleShot=True, interval=0)
        self._rest.timeout.connect(self._fit_rows)

    @property
    def lines(self) -> tuple[BoardLine, ...]:
        return self._board.lines if self._board else ()

    @property
    def chosen_ids(self) -> list[int]:
        """The ids of the lines chosen, in their order."""
        return [one.line.id or 0 for one in self.selected]

    def show_board(self, board: RoundBoard, chosen: int | None) -> None:
        """Show the lines; that of the id ``chosen``, else the first, is the current one."""
        self._board = board
        self._place = {one.line.id or 0: at for at, one in enumerate(board.lines, start=1)}
        known = chosen if chosen in self._place else next(iter(self._place), None)
        self.show_records(board.lines, lambda one: one.line.id == known)
        if len(board.lines) > _MANY:  # once, after the columns have their widths
            self._rest.start()
        else:
            self._fit_rows()

    def choose(self, line_id: int) -> None:
        """Bring a line in sight."""
        if line_id in self._place:
            self.selectRow(self._place[line_id] - 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._rest.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.drag.gap is None:
            return
        painter = QPainter(self.viewport())
        painter.fillRect(0, self._top_of(self.drag.gap) - 1, self.width(), 2, QColor(theme.ACTION))

    def _top_of(self, gap: int) -> int:
        if gap < len(self.lines):
            return self.rowViewportPosition(gap)
        return self.rowViewportPosition(gap - 1) + self.rowHeight(gap - 1) if gap else 0

    def _fit_rows(self) -> None:
        self._delegate.renew()
        for row, one in enumerate(self.lines):
            self.setRowHeight(row, self._delegate.height(one))

    def _number(self, one: BoardLine) -> str:
        return str(self._place.get(one.line.id or 0, ""))

    def _award(self, one: BoardLine) -> str:
        if self._board is None:
            return ""
        name = award_name(self._board, one.line.award, one.line.authority)
        return f"{name}\n{state_of(one, self._board)}"

    def _award_words(self, one: BoardLine) -> CellWords:
        if self._board is None:
            return CellWords()
        name, why = (
            award_name(self._board, one.line.award, one.line.authority),
            state_reason(one.line, self._board),
        )
        return CellWords(name, why, *state_chip(one.line))

    def _words(self) -> Sequence[Callable[[BoardLine], CellWords]]:
        return (
            lambda one: CellWords(self._number(one)),
            lambda one: CellWords(one.line.name, whose(one.line), bold=True),
            self._award_words,
            lambda one: CellWords("", reasons(one), *condition_chip(one)),
            lambda one: CellWords("", "", *papers_chip(one)),
        )


def _subject(one: BoardLine) -> str:
    return f"{one.line.name}\n{whose(one.line)}"


def _condition(one: BoardLine) -> str:
    return f"{condition_chip(one)[0]}\n{reasons(one)}"
