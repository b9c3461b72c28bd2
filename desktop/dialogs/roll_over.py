"""Next year's plan from this one: every change is shown and may be refused before it is made."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSpinBox,
    QWidget,
)

from desktop import theme
from desktop.dialogs.roll_over_list import RollOverList
from desktop.widgets.fitting import resize_within_screen
from desktop.widgets.layouts import AIR, fill
from desktop.widgets.parts import button, label
from storage.book import Book
from storage.queries.unfinished import unfinished_tasks
from storage.records import Plan
from storage.records_rollover import Proposal
from storage.records_tasks import TaskFacts
from storage.rules.rollover import year_of
from storage.services.rollover import proposals_for, roll_over

_WIDTH, _HEIGHT = 980, 640
_LAST_YEAR = 2100

Propose = Callable[[int], tuple[Proposal, ...]]
"""What would change for a year."""


class RollOverDialog(QDialog):
    """Shows what ``propose`` answers for the year chosen; nothing is stored here.

    ``accepted_changes`` are the changes kept and the questions answered.
    """

    help_topic = "roll-over"

    def __init__(
        self,
        plan: Plan,
        year: int,
        propose: Propose,
        parent: QWidget | None,
        unfinished: Sequence[TaskFacts] = (),
    ) -> None:
        super().__init__(parent)
        self._unfinished = unfinished
        self.setWindowTitle("Lập kế hoạch năm sau")
        resize_within_screen(self, _WIDTH, _HEIGHT)
        self._plan = plan
        self._propose = propose
        self.year = QSpinBox()
        self.year.setAccessibleName("Kế hoạch của năm")
        self.year.setRange(year, _LAST_YEAR)
        self.year.lineEdit().setTextMargins(theme.FIELD_INDENT, 0, 0, 0)
        self.year.valueChanged.connect(self._show_changes)
        self.keep_all = button("Nhận tất cả", lambda: self.list.choose_all(True))
        self.refuse_all = button("Bỏ tất cả", lambda: self.list.choose_all(False))
        self.make = button("Lập kế hoạch", self.accept, primary=True)
        self.make.setDefault(True)
        self._count = label("", "secondary")
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._lay_out()
        self._show_changes(year)

    @property
    def accepted_changes(self) -> tuple[Proposal, ...]:
        return self.list.accepted_changes

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in an answer goes on to the next one; elsewhere it makes the plan."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and isinstance(self.focusWidget(), QLineEdit):
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def _show_changes(self, year: int) -> None:
        self.list = RollOverList(self._plan, self._propose(year), self._unfinished)
        self.list.chosen.connect(self._tell_count)
        self._scroll.setWidget(self.list)
        self._tell_count()

    def _tell_count(self) -> None:
        kept, open_ones = len(self.accepted_changes), self.list.unanswered
        questions = f" · {open_ones} câu hỏi giữ lại ở ghi chú riêng" if open_ones else ""
        carried = f" · mang sang {len(self.list.carried)} nhiệm vụ" if self.list.carried else ""
        self._count.setText(f"{kept} chỗ sẽ đổi{carried}{questions}")

    def _lay_out(self) -> None:
        fill(self, self._top(), (self._scroll, 1), self._foot(), gap=theme.GRID, margin=AIR)

    def _top(self) -> QHBoxLayout:
        asked = QLabel("Kế hoạch của &năm")
        asked.setBuddy(self.year)
        return _row(asked, self.year, None, self.keep_all, self.refuse_all)

    def _foot(self) -> QHBoxLayout:
        return _row(self._count, None, button("Hủy", self.reject), self.make)


def ask_roll_over(parent: QWidget, book: Book, plan: Plan) -> Callable[[Book], int] | None:
    """What stores the new plan and returns its id; None when the person thought better of it.

    Raises EditRefused for a plan of a superior or one without a year.
    """
    plan_id = plan.id or 0
    first = (year_of(plan) or 0) + 1
    proposals_for(book, plan_id, first)
    left = unfinished_tasks(book, plan_id)
    dialog = RollOverDialog(
        plan, first, lambda year: proposals_for(book, plan_id, year), parent, left
    )
    sure = dialog.exec()
    year, accepted, carried = dialog.year.value(), dialog.accepted_changes, dialog.list.carried
    dialog.deleteLater()
    return (lambda book: roll_over(book, plan_id, year, accepted, carried)) if sure else None


def _row(*widgets: QWidget | None) -> QHBoxLayout:
    """Side by side; None stands for the gap."""
    row = QHBoxLayout()
    row.setSpacing(theme.GRID)
    for widget in widgets:
        row.addStretch(1) if widget is None else row.addWidget(widget)
    return row
