"""Number and day of a signed decision, with the paper it is and the lines it decides."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop import clock, theme
from desktop.awards.decision_fields import Deciding, deciding_fields
from desktop.awards.round_view import NOT_MADE, Desk, paper_state
from desktop.editor.form import Choice
from desktop.registry.record_dialog import RecordDialog
from desktop.registry.record_form import RecordForm
from desktop.rounds.ground import RoundGround
from desktop.rounds.papers import SetPaper
from desktop.rounds.signed_decision import printed_number
from desktop.widgets.field import Field
from desktop.widgets.fitting import resize_within_screen
from desktop.widgets.parts import label
from storage.dates import PartialDate
from storage.records_lifecycle import FROZEN_STATES
from storage.records_rounds import Nomination
from storage.rules.dossier.words import post_words

_SIZE = QSize(960, 560)
_OWN_CHOICE = "Văn bản khác: tự chọn các trường hợp"
_ISSUED = "Văn bản trong sổ nhận số, ngày này; ban hành rồi thì không hoàn tác được."
_AHEAD = "Ngày quyết định sau ngày hôm nay; hãy xem lại trước khi ghi."


@dataclass(frozen=True)
class Decided:
    """What one decision takes: the ids of its lines, and the paper kept of it where it is one."""

    ids: tuple[int, ...]
    paper: SetPaper | None = None


class DecisionDialog(RecordDialog[Deciding]):
    """Ticked at first are the lines of the first paper; ``store`` gets what was typed and ticked.

    What the council turned down is shown and never ticked beforehand.
    """

    help_topic = "round-papers"

    def __init__(
        self,
        ground: RoundGround,
        desk: Desk,
        papers: Sequence[SetPaper],
        store: Callable[[Deciding, Decided], object],
        parent: QWidget,
    ) -> None:
        self._ground, self._lines = ground, desk.waiting
        waiting = {one.uid for one in desk.waiting}
        self._papers = tuple(one for one in papers if waiting & set(one.line_uids))
        kept = any(one.paper.id is not None for one in self._papers)
        form = RecordForm(deciding_fields(kept), Deciding(issuer=desk.name))
        form.show_record(Deciding(issuer=desk.name))
        fields = form.layout()
        assert isinstance(fields, QVBoxLayout)
        self.warning = label(_ISSUED, "small")
        self.warning.setWordWrap(True)
        fields.addWidget(self.warning)
        self.ahead = label(_AHEAD, "advice")
        self.ahead.setWordWrap(True)
        fields.addWidget(self.ahead)
        fields.addStretch(1)
        self.papers = Choice("Theo văn bản")
        self.ticks = QListWidget()
        self.ticks.setAccessibleName("Các trường hợp được quyết định, phím cách để chọn")
        self.count = label("", "secondary")
        super().__init__("Ghi quyết định", form, lambda typed: store(typed, self.decided), parent)
        self._fill()
        self._put_beside()
        resize_within_screen(self, _SIZE.width(), _SIZE.height())
        self.papers.activated.connect(lambda _: self._follow_paper())
        self.ticks.itemChanged.connect(lambda _: self._tell())
        form.inputs["date"].edited.connect(self._tell_date)
        self._follow_paper()

    @property
    def decided(self) -> Decided:
        """The lines ticked now, and the paper chosen."""
        ticked = tuple(
            one.id or 0
            for one, item in zip(self._lines, self._items(), strict=True)
            if item.checkState() == Qt.CheckState.Checked
        )
        return Decided(ticked, self._paper)

    def sizeHint(self) -> QSize:
        return _SIZE

    def choose(self, at: int) -> None:
        """Take the lines of the paper at that place; the last place leaves them to the person."""
        self.papers.setCurrentIndex(at)
        self._follow_paper()

    def tick(self, names: Iterable[str]) -> None:
        """Tick the lines of these names and no others."""
        wanted = set(names)
        self._tick([one for one in self._lines if one.name in wanted])

    @property
    def _paper(self) -> SetPaper | None:
        at = self.papers.currentIndex()
        return self._papers[at] if at < len(self._papers) else None

    def _follow_paper(self) -> None:
        chosen = self._paper
        kept = chosen is not None and chosen.paper.id is not None
        if chosen is not None:
            uids = set(chosen.line_uids)
            self._tick([o for o in self._lines if o.uid in uids and not self._turned_down(o)])
            self._show_issued(chosen)
        if "issue" in self.form.inputs:
            self.form.inputs["issue"].show_value(kept)
            self.form.inputs["issue"].set_read_only(not kept)
        self.warning.setVisible(kept)
        self._tell_date()

    def _tell_date(self) -> None:
        """A decision signed already bears no day still to come; a slip of the year is seen so."""
        try:
            day = self.form.inputs["date"].value()
        except ValueError:
            day = None
        ahead = isinstance(day, PartialDate) and day.day is not None and day > clock.this_day()
        self.ahead.setVisible(ahead)

    def _show_issued(self, chosen: SetPaper) -> None:
        """A paper issued before tells its number and day."""
        if chosen.paper.state in FROZEN_STATES:
            number = printed_number(chosen.paper, self._ground.office)
            self.form.inputs["number"].show_value(number)
            self.form.inputs["date"].show_value(chosen.paper.date)

    def _tick(self, lines: Sequence[Nomination]) -> None:
        wanted = {one.id for one in lines}
        with QSignalBlocker(self.ticks):  # a season has thousands of lines
            for one, item in zip(self._lines, self._items(), strict=True):
                here = one.id in wanted
                item.setCheckState(Qt.CheckState.Checked if here else Qt.CheckState.Unchecked)
        self.ticks.viewport().update()
        self._tell()

    def _tell(self) -> None:
        self.count.setText(f"Đã chọn {len(self.decided.ids)}/{len(self._lines)} trường hợp")

    def _turned_down(self, one: Nomination) -> bool:
        vote = self._ground.votes.get(one.id or 0)
        return vote is not None and not vote.passes

    def _items(self) -> list[QListWidgetItem]:
        return [self.ticks.item(at) for at in range(self.ticks.count())]

    def _fill(self) -> None:
        for paper in self._papers:
            self.papers.addItem(_paper_words(paper, self._ground.names, self._lines))
        self.papers.addItem(_OWN_CHOICE)
        for one in self._lines:
            award = self._ground.names.get(one.award, one.award)
            down = " · không đủ phiếu của Hội đồng" if self._turned_down(one) else ""
            item = QListWidgetItem(f"{one.name}: {award}{down}", self.ticks)
            item.setToolTip(post_words(one))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)

    def _put_beside(self) -> None:
        """The form keeps its place above the buttons, the lines come to its right."""
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        held = column.takeAt(0)
        form = held.widget() if held is not None else None
        assert form is not None
        self.papers.setSizeAdjustPolicy(
            Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        right = QVBoxLayout()
        right.addWidget(Field("Theo văn bản", self.papers))
        right.addWidget(self.ticks, 1)
        right.addWidget(self.count)
        row = QHBoxLayout()
        row.setSpacing(2 * theme.GRID)
        row.addWidget(form, 4)
        row.addLayout(right, 5)
        column.insertLayout(0, row, 1)


def _paper_words(one: SetPaper, names: Mapping[str, str], waiting: Sequence[Nomination]) -> str:
    uids = set(one.line_uids)
    mine = [line for line in waiting if line.uid in uids]
    state = paper_state(one)
    told = "chưa lập trong sổ" if state == NOT_MADE else state.lower()
    return f"{names.get(mine[0].award, mine[0].award)}: {len(mine)} trường hợp, {told}"
