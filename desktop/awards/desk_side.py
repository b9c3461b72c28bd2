"""Beside the papers of a round: one card for each who decides, with the next step to take."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from desktop import theme
from desktop.awards.round_view import Desk
from desktop.partial_dates import shown_date
from desktop.widgets.parts import button, chip, frame, label
from storage.rules.dossier.words import counted_words

_WIDTH = 330
_MOST = 4


class DeskSide(QScrollArea):
    """Each signal tells the code of the authority whose card was used."""

    send_wanted = Signal(str)
    decide_wanted = Signal(str)
    results_wanted = Signal(str)

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
        send = _step("Ghi đã trình…", desk, lambda: self.send_wanted.emit(code))
        results = _step("Ghi kết quả…", desk, lambda: self.results_wanted.emit(code))
        return [send, results] if desk.sent else [send]


def _step(text: str, desk: Desk, act: Callable[[], object]) -> QWidget:
    made = button(text, act)
    made.setAccessibleName(f"{text} {desk.name}")
    return made


def _facts(desk: Desk) -> list[str]:
    told = [
        f"Quyết định số {one.number} ngày {shown_date(one.date)}: {len(one.entries)} dòng"
        for one in desk.decisions
    ]
    if desk.sent is None:
        return told
    sent = f"Trình ngày {shown_date(desk.sent.sent_on)} tới {desk.sent.sent_to}"
    reference = f", {desk.sent.reference}" if desk.sent.reference else ""
    return [f"{sent}{reference}: {len(desk.sent.lines)} dòng", *told]


def _differences(desk: Desk) -> str:
    """What changed since it was sent; the copy sent stays as it was."""
    shown = [
        f"• {one.name}, {one.field.lower()}: đã trình “{one.sent}”, nay "
        + (f"“{one.now}”" if one.now else "không còn")
        for one in desk.differences[:_MOST]
    ]
    more = len(desk.differences) - _MOST
    return "\n".join(["Khác bản đã trình:", *shown, *([f"… và {more} điểm khác"] * (more > 0))])
