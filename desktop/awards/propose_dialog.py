"""Who is proposed for what: picked from the registers with the verdict beside the name."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import partial

from PySide6.QtWidgets import QAbstractItemView, QDialog, QWidget

from desktop import theme
from desktop.context import Context
from desktop.documents.search_line import SearchLine
from desktop.editor.form import Choice
from desktop.models.table import Column
from desktop.registry.verdict_words import OUTCOME_COLORS, is_near, lacking_of, outcome_of
from desktop.widgets.chip_delegate import ChipDelegate
from desktop.widgets.fitting import resize_within_screen
from desktop.widgets.layouts import AIR, fill, in_a_row
from desktop.widgets.parts import button, label
from desktop.widgets.record_table import RecordTable
from resources.catalogues.awards import Award
from resources.errors import KnownError
from storage.book import Book
from storage.queries.round_awards import known_awards
from storage.queries.verdicts import SubjectVerdict, ranked_verdicts
from storage.records_rounds import Nomination, Round
from storage.rules.eligibility.days import first_day
from storage.services.proposing import propose

Taken = Collection[tuple[tuple[str, int], str]]
"""Subjects with the awards the round proposes them for already."""

_SIZE = (980, 600)
_WIDTHS = {0: 220, 1: 190, 2: 190}
_FILTERS = ("Đủ điều kiện", "Đủ và gần đủ", "Tất cả")
_USUAL = "CSTDCS"
_HINT = "Giữ Ctrl hoặc Shift để chọn nhiều trường hợp; Enter để đề nghị."


def awards_of(book: Book, one: Round) -> Mapping[str, Award]:
    """Titles and awards that may be given for the round's kind of commendation."""
    known = known_awards(book)
    return {code: award for code, award in known.items() if one.kind in award.kinds}


def able_of(judged: Iterable[SubjectVerdict], taken: Taken) -> Sequence[SubjectVerdict]:
    """Those who may be proposed and are not yet."""
    return [one for one in judged if _may(one) and _key(one) not in taken]


class ProposeDialog(QDialog):
    """Judged in the background by the round's own day and kind; ``added`` counts new lines."""

    help_topic = "nominations"

    def __init__(
        self, context: Context, one: Round, taken: Taken, parent: QWidget, *, suggest: bool
    ) -> None:
        """``suggest``: all awards at first, and only those who meet the conditions."""
        super().__init__(parent)
        self.setWindowTitle("Gợi ý từ danh sách" if suggest else "Đề nghị khen thưởng")
        resize_within_screen(self, *_SIZE)
        self._context, self._round, self._taken = context, one, taken
        self._awards = awards_of(context.book, one)
        self._found: tuple[SubjectVerdict, ...] = ()
        self._asked = 0
        self.added = 0
        self.award = Choice("Danh hiệu, hình thức")
        self.filter = Choice("Những ai được hiện")
        self.search = SearchLine("Tìm trong danh sách", "Tìm tên…")
        self.table: RecordTable[SubjectVerdict] = RecordTable(
            self._columns(), "Những ai có thể đề nghị", _WIDTHS
        )
        self.word = label("", "secondary")
        self.refusal = label("", "problem")
        self.propose_button = button("Đề nghị", self.accept, primary=True)
        self._fill(suggest)
        self._lay_out()
        self._connect()
        self.judge()

    def judge(self) -> None:
        """Judge everybody for the award chosen; only the last asked for is shown."""
        self._asked += 1
        self.word.setText("Đang xét…")
        code, one = self.award.currentData(), self._round
        codes = (code,) if code else tuple(self._awards)
        on = first_day(one.received)
        self._context.tasks.run(
            partial(ranked_verdicts, self._context.book, codes, on, one.year, one.kind, one.id),
            partial(self._show, self._asked),
            self._fail,
        )

    def accept(self) -> None:
        """Propose those chosen as one step."""
        chosen = [_nomination(one) for one in self.chosen]
        if not chosen:
            return
        try:
            self.added = len(propose(self._context.book, self._round.id or 0, chosen))
        except KnownError as error:
            self.refusal.setText(str(error))
            return
        super().accept()

    @property
    def chosen(self) -> Sequence[SubjectVerdict]:
        return self.table.selected

    def _show(self, asked: int, found: tuple[SubjectVerdict, ...]) -> None:
        if asked == self._asked:
            self._found = tuple(one for one in found if _key(one) not in self._taken)
            self._narrow()

    def _narrow(self) -> None:
        shown = [one for one in self._found if self._passes(one) and self.search.finds(one.name)]
        self.table.show_records(shown, lambda _: False)
        self.word.setText(f"{len(shown)} trường hợp chưa có trong đợt xét")
        self._count()

    def _passes(self, one: SubjectVerdict) -> bool:
        kind = self.filter.currentIndex()
        if kind == 0:
            return _may(one)
        return kind == 2 or is_near(one)

    def _count(self) -> None:
        count = len(self.chosen)
        self.propose_button.setText(f"Đề nghị ({count})" if count else "Đề nghị")
        self.propose_button.setEnabled(count > 0)

    def _fail(self, error: Exception) -> None:
        self.word.clear()
        self.refusal.setText(str(error))

    def _columns(self) -> Sequence[Column[SubjectVerdict]]:
        return (
            Column[SubjectVerdict]("Cá nhân, tập thể", lambda one: one.name),
            Column[SubjectVerdict]("Danh hiệu, hình thức", self._award_name),
            Column[SubjectVerdict]("Điều kiện", lambda one: outcome_of(one.verdict)),
            Column[SubjectVerdict]("Còn thiếu", lambda one: lacking_of(one.verdict)),
        )

    def _award_name(self, one: SubjectVerdict) -> str:
        award = self._awards.get(one.verdict.award)
        return award.short if award else one.verdict.award

    def _fill(self, suggest: bool) -> None:
        self.award.addItem("Mọi danh hiệu, hình thức", "")
        for award in self._awards.values():
            self.award.addItem(award.short, award.code)
        usual = "" if suggest or _USUAL not in self._awards else _USUAL
        self.award.setCurrentIndex(self.award.findData(usual))
        self.award.setSizeAdjustPolicy(
            Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.filter.addItems(_FILTERS)
        self.filter.setCurrentIndex(0 if suggest else 2)
        self.table.setItemDelegateForColumn(2, ChipDelegate(OUTCOME_COLORS, self.table))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    def _connect(self) -> None:
        self.award.activated.connect(lambda _: self.judge())
        self.filter.activated.connect(lambda _: self._narrow())
        self.search.textChanged.connect(lambda _: self._narrow())
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._count())
        self.table.opened.connect(lambda _: self.accept())

    def _lay_out(self) -> None:
        self.refusal.setWordWrap(True)
        bar = in_a_row((self.award, 3), (self.filter, 2), (self.search, 3), gap=theme.GRID)
        buttons = in_a_row(
            (self.word, 1),
            button("Chọn tất cả", self.table.selectAll),
            button("Hủy", self.reject),
            self.propose_button,
        )
        fill(
            self,
            bar,
            label(_HINT, "secondary"),
            (self.table, 1),
            self.refusal,
            buttons,
            gap=theme.GRID,
            margin=AIR,
        )


def _may(one: SubjectVerdict) -> bool:
    return one.verdict.outcome in ("eligible", "conditional")


def _key(one: SubjectVerdict) -> tuple[tuple[str, int], str]:
    kind = "person" if one.subject == "person" else "collective"
    return (kind, one.verdict.subject_id), one.verdict.award


def _nomination(one: SubjectVerdict) -> Nomination:
    if one.subject == "person":
        return Nomination(one.verdict.award, person_id=one.verdict.subject_id)
    return Nomination(one.verdict.award, collective_id=one.verdict.subject_id)
