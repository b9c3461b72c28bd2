"""The changes of a roll-over as a list: questions first, then what moves by rule."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop import theme
from desktop.dialogs.roll_over_rows import ChangeRow, QuestionRow
from desktop.dialogs.roll_over_unfinished import UnfinishedRow
from desktop.editing.roll_over import texts_of
from desktop.widgets.parts import label
from storage.records import Plan
from storage.records_rollover import Proposal
from storage.records_tasks import TaskFacts


class RollOverList(QFrame):
    """``chosen``: a change was kept or refused, or an answer typed."""

    chosen = Signal()

    def __init__(
        self, plan: Plan, proposals: Iterable[Proposal], unfinished: Iterable[TaskFacts] = ()
    ) -> None:
        super().__init__()
        self.setObjectName("surface")
        texts, proposals = texts_of(plan), tuple(proposals)
        self.questions = [QuestionRow(p, texts) for p in proposals if p.kind == "question"]
        self.changes = [ChangeRow(p, texts) for p in proposals if p.kind == "safe"]
        self.unfinished = [UnfinishedRow(task) for task in unfinished]
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.GRID, 0, theme.GRID, theme.GRID)
        self._column.setSpacing(theme.GRID // 2)
        self._add("Cần trả lời, để trống là giữ nguyên", self.questions)
        self._add("Nhiệm vụ chưa xong, đánh dấu để mang sang nguyên văn", self.unfinished)
        self._add("Thay đổi", self.changes)
        self._column.addStretch(1)
        for change in self.changes:
            change.box.toggled.connect(lambda: self.chosen.emit())
        for row in self.unfinished:
            row.box.toggled.connect(lambda: self.chosen.emit())
        for question in self.questions:
            question.answer.textChanged.connect(lambda: self.chosen.emit())

    @property
    def accepted_changes(self) -> tuple[Proposal, ...]:
        """The changes kept, and the questions that got an answer."""
        answers = (row.answered for row in self.questions)
        kept = [row.proposal for row in self.changes if row.box.isChecked()]
        return (*(answer for answer in answers if answer is not None), *kept)

    @property
    def carried(self) -> tuple[int, ...]:
        """Ids of the unfinished tasks to take along."""
        return tuple(row.task.id for row in self.unfinished if row.box.isChecked())

    @property
    def unanswered(self) -> int:
        return sum(row.answered is None for row in self.questions)

    def choose_all(self, kept: bool) -> None:
        """Keep or refuse all changes; answers stay as they are."""
        for row in self.changes:
            row.box.setChecked(kept)

    def _add(self, title: str, rows: Sequence[QWidget]) -> None:
        if rows:
            self._column.addSpacing(theme.GRID)
            self._column.addWidget(label(f"{title} ({len(rows)})", "section"))
        for row in rows:
            self._column.addWidget(row)
