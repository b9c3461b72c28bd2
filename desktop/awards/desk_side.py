"""Beside the papers of a round: one card for each who decides, with the next step to take."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop import theme
from desktop.awards.round_view import Desk
from desktop.partial_dates import shown_date
from desktop.widgets.parts import button, chip, frame, label
from storage.records_rounds import Submission
from storage.rules.dossier.words import counted_words

_WIDTH = 330
_MOST = 4


class DeskSide(QScrollArea):
    """Each signal tells the code of the authority whose card was used."""

    send_wanted = Signal(str)
    decide_wanted = Signal(str)
    results_wanted = Signal(str)
    return_wanted = Signal(str)
    answer_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setFixedWidth(_WIDTH)

    def show_desks(self, desks: Sequence[Desk], read_only: bool) -> None:
        """Show the cards anew."""
        holder = frame("surface")
        column = QVBoxLayout(holder)
        column.setContentsMargins(*[2 * theme.GRID] * 4)
        column.setSpacing(2 * theme.GRID)
        for desk in desks:
            column.addWidget(self._card(desk, read_only))
        column.addStretch(1)
        self.setWidget(holder)

    def _card(self, desk: Desk, read_only: bool) -> QWidget:
        card = QWidget()
        column = QVBoxLayout(card)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GRID // 2)
        for text, look in ((desk.name, "section"), (counted_words(desk.lines), "secondary")):
            shown = label(text, look)
            shown.setWordWrap(True)
            column.addWidget(shown)
        word, color = desk.state
        column.addWidget(chip(word, color), 0, Qt.AlignmentFlag.AlignLeft)
        for at, one in enumerate(desk.submissions, start=1):
            column.addWidget(_sent(one, at, len(desk.submissions)))
            if one.answer:
                column.addWidget(_answer(one))
        for text in _facts(desk):
            shown = label(text)
            shown.setWordWrap(True)
            column.addWidget(shown)
        if desk.differences:
            shown = label(_differences(desk), "advice")
            shown.setWordWrap(True)
            column.addWidget(shown)
        for made in self._steps(desk):
            made.setDisabled(read_only)
            column.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _steps(self, desk: Desk) -> list[QWidget]:
        """Decided lines need no step any more."""
        if not desk.waiting:
            return []
        code = desk.code
        if desk.is_own:
            return [_step("Ghi quyết định…", desk, lambda: self.decide_wanted.emit(code))]
        signals = {
            "Ghi đã trình lại…" if desk.sent else "Ghi đã trình…": self.send_wanted,
            "Ghi kết quả…": self.results_wanted,
            "Ghi hồ sơ bị trả lại…": self.return_wanted,
            "Ghi phúc đáp…": self.answer_wanted,
        }
        possible = (desk.unsent, desk.sent, desk.there, desk.sent)
        return [
            _step(text, desk, partial(signal.emit, code))
            for (text, signal), may in zip(signals.items(), possible, strict=True)
            if may
        ]


def _step(text: str, desk: Desk, act: Callable[[], object]) -> QWidget:
    made = button(text, act)
    made.setAccessibleName(f"{text} {desk.name}")
    return made


def _sent(one: Submission, at: int, count: int) -> QLabel:
    """When and to whom; who was on it is told on pointing at it."""
    said = f"Trình ngày {shown_date(one.sent_on)} tới {one.sent_to}"
    reference = f", {one.reference}" if one.reference else ""
    turn = f"Lần {at}: t{said[1:]}" if count > 1 else said
    shown = label(f"{turn}{reference}: {len(one.lines)} trường hợp")
    shown.setToolTip("\n".join(line.name for line in one.lines))
    shown.setWordWrap(True)
    return shown


def _answer(one: Submission) -> QLabel:
    """What came back, an answer a line."""
    shown = label("\n".join(f"↩ {line}" for line in one.answer.splitlines()), "advice")
    shown.setWordWrap(True)
    return shown


def _facts(desk: Desk) -> list[str]:
    return [
        f"Quyết định số {one.number} ngày {shown_date(one.date)}: {len(one.entries)} trường hợp"
        for one in desk.decisions
    ]


def _differences(desk: Desk) -> str:
    """What changed since it was sent; the copy sent stays as it was."""
    shown = [
        f"• {one.name}, {one.field.lower()}: đã trình “{one.sent}”, nay "
        + (f"“{one.now}”" if one.now else "không còn")
        for one in desk.differences[:_MOST]
    ]
    more = len(desk.differences) - _MOST
    return "\n".join(["Khác bản đã trình:", *shown, *([f"… và {more} điểm khác"] * (more > 0))])
