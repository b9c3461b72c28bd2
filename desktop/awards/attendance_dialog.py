"""Who came to a session, who wrote instead, and who keeps the minutes and counts the votes."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QWidget,
)

from desktop import theme
from desktop.editor.form import Choice
from desktop.widgets.fitting import resize_within_screen
from desktop.widgets.layouts import AIR, fill, in_a_row
from desktop.widgets.parts import button, label
from resources.vietnamese import clean_line
from storage.records_council import COUNCIL_ROLES, DUTIES, PRESENCES, Attendance, Session

_SIZE = (860, 520)
_NO_DUTY = "không"


@dataclass(frozen=True)
class _Row:
    """The controls of one member."""

    member: Attendance
    presence: QComboBox
    duty: QComboBox
    reason: QLineEdit

    def attendance(self) -> Attendance:
        return replace(
            self.member,
            presence=self.presence.currentData(),
            duty=self.duty.currentData(),
            reason=clean_line(self.reason.text()),
        )


class AttendanceDialog(QDialog):
    """A row for each member; ``store`` gets the session as marked."""

    help_topic = "council"

    def __init__(
        self, session: Session, store: Callable[[Session], object], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Điểm danh phiên họp")
        resize_within_screen(self, *_SIZE)
        self._session = session
        self._store = store
        self.rows = tuple(map(_row, session.attendance))
        self.count = label("", "secondary")
        self._lay_out()
        for row in self.rows:
            row.presence.activated.connect(lambda _: self._tell())
        self._tell()

    @property
    def marked(self) -> Session:
        """The session with its attendance as chosen here."""
        return replace(self._session, attendance=tuple(row.attendance() for row in self.rows))

    def accept(self) -> None:
        self._store(self.marked)
        super().accept()

    def _tell(self) -> None:
        now = self.marked
        self.count.setText(
            f"Có mặt {now.count('present')}/{now.members} · ý kiến bằng văn bản "
            f"{now.count('written')} · vắng {now.count('absent')}"
        )

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(theme.GRID)
        for at, title in enumerate(("Thành viên", "Dự họp", "Nhiệm vụ", "Lý do vắng")):
            grid.addWidget(label(title, "field"), 0, at)
        for at, row in enumerate(self.rows, start=1):
            role = COUNCIL_ROLES[row.member.role]
            grid.addWidget(label(f"{row.member.name}\n{role}"), at, 0)
            grid.addWidget(row.presence, at, 1)
            grid.addWidget(row.duty, at, 2)
            grid.addWidget(row.reason, at, 3)
        grid.setColumnStretch(3, 1)
        grid.setRowStretch(len(self.rows) + 1, 1)
        inner = QWidget()
        inner.setLayout(grid)
        fill(self, (_scrolling(inner), 1), self._foot(), gap=AIR, margin=AIR)

    def _foot(self) -> QHBoxLayout:
        foot = in_a_row((self.count, 1), button("Hủy", self.reject))
        store = button("Ghi", self.accept, primary=True)
        store.setDefault(True)
        foot.addWidget(store)
        return foot


def _row(member: Attendance) -> _Row:
    presence = Choice(f"Dự họp: {member.name}")
    for key, words in PRESENCES.items():
        presence.addItem(words, key)
    presence.setCurrentIndex(presence.findData(member.presence))
    duty = Choice(f"Nhiệm vụ: {member.name}")
    for key, words in DUTIES.items():
        duty.addItem(words or _NO_DUTY, key)
    duty.setCurrentIndex(duty.findData(member.duty))
    reason = QLineEdit(member.reason)
    reason.setAccessibleName(f"Lý do vắng: {member.name}")
    return _Row(member, presence, duty, reason)


def _scrolling(inner: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inner)
    return area
