"""Above the lines of a round: how lines come in, who decides them, what to know of the verdicts."""

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from desktop.awards.line_words import deciders
from desktop.widgets.layouts import bar, fill, fill_across
from desktop.widgets.parts import button, frame, label
from desktop.widgets.short_text import ShortText
from storage.queries.round_board import RoundBoard

_SUGGEST, _LISTS = "Gợi ý từ danh sách", "Danh sách các phòng"
_DECIDERS = "Số đề nghị do cơ quan quyết định và số đề nghị trình cấp trên."


class LinesHead(QWidget):
    """The buttons that bring in lines, and two notices shown only where there is a need."""

    propose_wanted = Signal()
    suggest_wanted = Signal()
    lists_wanted = Signal()
    call_wanted = Signal()
    judge_wanted = Signal()

    def __init__(self, read_only: bool) -> None:
        super().__init__()
        self._read_only = read_only
        self.suggest_button = self._writing(f"{_SUGGEST}…", self.suggest_wanted)
        self.units_button = button(f"{_LISTS}…", self.lists_wanted.emit)
        self.count = ShortText("", "secondary")
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._unjudged, self.caution = label("", "advice"), ShortText("", "advice")
        self._unjudged.setWordWrap(True)
        self.law, self.stale = frame("reminder"), frame("reminder")
        self._lay_out()

    def show_board(self, board: RoundBoard, own: str) -> None:
        """``own`` is the code of the office's own head."""
        self.count.show_text(deciders(board, own), _DECIDERS)
        stale = sum(one.is_stale for one in board.lines)
        self._unjudged.setText(f"{stale} đề nghị chưa xét theo số liệu hiện có trong sổ.")
        self.stale.setVisible(stale > 0)
        self.caution.show_text(board.rules.caution, board.rules.name)
        self.law.setVisible(not board.rules.confirmed)

    def show_units(self, there: int, asked: int) -> None:
        """How many of the units asked have handed in their lists."""
        self.units_button.setText(f"{_LISTS} ({there}/{asked})…" if asked else f"{_LISTS}…")

    def show_able(self, count: int) -> None:
        """How many more may be proposed."""
        self.suggest_button.setText(f"{_SUGGEST} ({count})…")

    def first_steps(self) -> tuple[QPushButton, ...]:
        """The same ways in, for a round that has no lines yet, and asking for lists."""
        return (
            self._writing("+ Đề nghị", self.propose_wanted, primary=True),
            self._writing(f"{_SUGGEST}…", self.suggest_wanted),
            self._writing("Gọi các phòng…", self.call_wanted),
            button(f"{_LISTS}…", self.lists_wanted.emit),
        )

    def _writing(self, text: str, wanted: SignalInstance, primary: bool = False) -> QPushButton:
        """Goes grey in a book opened to read."""
        made = button(text, wanted.emit, primary)
        made.setDisabled(self._read_only)
        return made

    def _lay_out(self) -> None:
        add = self._writing("+ Đề nghị", self.propose_wanted)
        _notice(self.law, self.caution)
        _notice(self.stale, self._unjudged, self._writing("Xét lại điều kiện", self.judge_wanted))
        buttons = bar(add, self.suggest_button, self.units_button, (self.count, 1))
        fill(self, buttons, self.law, self.stale)


def _notice(bar: QFrame, said: QWidget, *steps: QWidget) -> None:
    fill_across(bar, (said, 1), *steps, gap=6, margin=(12, 4, 12, 4))
    bar.hide()
