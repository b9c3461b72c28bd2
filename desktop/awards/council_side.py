"""Beside the votes: what is known of the session, what cannot be right with it, and its steps."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout

from desktop import theme
from desktop.partial_dates import shown_date
from desktop.widgets.parts import button, frame, label
from storage.records_council import Council, Session
from storage.rules.session import SessionFinding

_WIDTH = 270
_DUTIES = {"chair": "Chủ trì", "secretary": "Thư ký"}
_TELLERS = ("teller_head", "teller")


class CouncilSide(QScrollArea):
    """Its buttons go grey in a book opened to read."""

    edit_wanted = Signal()
    attendance_wanted = Signal()
    papers_wanted = Signal()

    def __init__(self, read_only: bool) -> None:
        super().__init__()
        self.heading = label("", "section")
        self.facts = label("")
        self.remarks = label("", "advice")
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setFixedWidth(_WIDTH)
        self._lay_out(read_only)

    def show_session(
        self, council: Council, session: Session, found: Sequence[SessionFinding]
    ) -> None:
        self.heading.setText(council.name)
        self.facts.setText("\n".join(_facts(council, session)))
        self.remarks.setText("\n".join(f"• {one.sentence}" for one in found))
        self.remarks.setVisible(bool(found))

    def _lay_out(self, read_only: bool) -> None:
        side = frame("surface")
        column = QVBoxLayout(side)
        column.setContentsMargins(*[2 * theme.GRID] * 4)
        column.setSpacing(theme.GRID)
        for text in (self.heading, self.facts, self.remarks):
            text.setWordWrap(True)
            text.setTextFormat(Qt.TextFormat.PlainText)
            column.addWidget(text)
        steps: tuple[tuple[str, Callable[[], object]], ...] = (
            ("Sửa phiên họp…", self.edit_wanted.emit),
            ("Điểm danh…", self.attendance_wanted.emit),
            ("Lập phiếu bầu, biên bản", self.papers_wanted.emit),
        )
        for words, act in steps:
            made = button(words, act)
            made.setDisabled(read_only)
            column.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.setWidget(side)


def _facts(council: Council, session: Session) -> list[str]:
    ballots = {"phát": session.issued, "thu": session.returned, "hợp lệ": session.valid}
    counted = [f"{words} {number}" for words, number in ballots.items() if number is not None]
    done = [
        f"{words}: {one.name}"
        for duty, words in _DUTIES.items()
        for one in session.attendance
        if one.duty == duty
    ]
    tellers = [one.name for one in session.attendance if one.duty in _TELLERS]
    return [
        *([f"Quyết định {council.number}"] if council.number else []),
        f"Ngày họp: {shown_date(session.held_on)}",
        f"Tổng số thành viên: {session.members}",
        f"Có mặt: {session.count('present')} · ý kiến bằng văn bản: {session.count('written')}",
        *done,
        *([f"Kiểm phiếu: {', '.join(tellers)}"] if tellers else []),
        *([f"Phiếu: {', '.join(counted)}"] if counted else []),
    ]
