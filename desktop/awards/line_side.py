"""The side of a line: every condition, the papers of its dossier, and what can be done next."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QVBoxLayout,
)

from desktop import theme
from desktop.awards.line_words import state_of, state_reason
from desktop.registry.verdict_side import VerdictSide
from desktop.widgets.layouts import fill, in_a_row, scrolling, stacked
from desktop.widgets.parts import button, frame, label
from storage.queries.round_board import BoardLine, RoundBoard
from storage.queries.verdicts import SubjectVerdict
from storage.rules.dossier.papers import LinePaper
from storage.rules.eligibility.verdict import Verdict

_MOST_ROWS = 4
_LEAST_LIST = 90


class LineSide(QFrame):
    """``open_wanted``: the subject in its register. ``report_wanted``: the achievement report.

    ``noted``: the papers ticked as being there, by name. ``proof_wanted``: the verdict and the
    rows that prove the condition chosen.
    """

    open_wanted = Signal()
    report_wanted = Signal()
    acts_wanted = Signal()
    noted = Signal(list)
    proof_wanted = Signal(object, list)

    def __init__(self, read_only: bool) -> None:
        super().__init__()
        self.setObjectName("surface")
        self._read_only = read_only
        self._shown: SubjectVerdict | None = None
        self.verdict = VerdictSide()
        self.told = label("", "advice")
        self.papers = QListWidget()
        self.papers.setAccessibleName("Giấy tờ của hồ sơ")
        self.papers.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.report = button("Soạn báo cáo…", self.report_wanted.emit)
        self.acts = button("Thao tác…", self.acts_wanted.emit)
        self._lay_out()
        self.verdict.open_wanted.connect(self.open_wanted)
        self.verdict.proof_wanted.connect(lambda rows: self.proof_wanted.emit(self._shown, rows))
        self.papers.itemChanged.connect(lambda _: self._tell())

    def show_line(self, one: BoardLine | None, board: RoundBoard, report: str) -> None:
        """Show a line, nothing for None; ``report`` is what the button of its report says."""
        self.setVisible(one is not None)
        if one is None:
            return
        judged = one.verdict if isinstance(one.verdict, Verdict) else None
        kind = "person" if one.line.is_person else "collective"
        self._shown = shown = SubjectVerdict(kind, one.line.name, judged) if judged else None
        self.verdict.show_verdict(shown, board.awards.get(one.line.award), board.rules)
        self._tell_more(one, board)
        self._show_papers(one.papers)
        self.report.setText(report)
        self.report.setEnabled(one.line.report_id is not None or not self._read_only)
        self.acts.setDisabled(self._read_only)

    def _tell_more(self, one: BoardLine, board: RoundBoard) -> None:
        """Why it came back or was lowered, in full, and why it could not be judged."""
        told = [state_of(one, board)] if state_reason(one.line, board) else []
        told += () if isinstance(one.verdict, Verdict) else one.verdict.reasons
        self.told.setText("\n".join(told))
        self.told.setVisible(bool(told))

    def _show_papers(self, papers: Sequence[LinePaper]) -> None:
        with QSignalBlocker(self.papers):
            self.papers.clear()
            for one in papers:
                self.papers.addItem(self._item(one))
        self._fit_papers()
        self.papers.setVisible(bool(papers))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit_papers()  # before they are shown rows have not their height

    def _fit_papers(self) -> None:
        height = max(self.papers.sizeHintForRow(0), theme.GRID)
        self.papers.setFixedHeight(min(self.papers.count(), _MOST_ROWS) * height + 2)

    def _item(self, one: LinePaper) -> QListWidgetItem:
        """What the program finds by itself cannot be unticked."""
        item = QListWidgetItem(one.name)
        item.setToolTip(one.name)
        item.setCheckState(Qt.CheckState.Checked if one.there else Qt.CheckState.Unchecked)
        if self._read_only or (one.there and not one.noted):
            item.setFlags(Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled)
        item.setData(Qt.ItemDataRole.UserRole, one.there and not one.noted)
        return item

    def _tell(self) -> None:
        items = [self.papers.item(row) for row in range(self.papers.count())]
        self.noted.emit(
            [
                item.text()
                for item in items
                if item.checkState() == Qt.CheckState.Checked
                and not item.data(Qt.ItemDataRole.UserRole)
            ]
        )

    def _lay_out(self) -> None:
        self.told.setWordWrap(True)
        self.told.setContentsMargins(2 * theme.GRID, theme.GRID, 2 * theme.GRID, theme.GRID)
        foot = frame("foot")
        under = QVBoxLayout(foot)
        under.setContentsMargins(2 * theme.GRID, theme.GRID, 2 * theme.GRID, theme.GRID)
        under.setSpacing(theme.GRID)
        under.addWidget(label("Giấy tờ của hồ sơ", "section"))
        under.addWidget(self.papers)
        row = in_a_row((self.report, 1), self.acts, gap=theme.GRID)
        under.addLayout(row)
        # The conditions give way first; below that all of it scrolls, on a small screen at 150 %.
        self.verdict.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.verdict.list.setMinimumHeight(_LEAST_LIST)
        fill(self, scrolling(stacked((self.verdict, 1), self.told, foot, name="surface")))
