"""The two bars over the verdicts: for which year, day of receipt, award and people to judge."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QSpinBox, QWidget

from desktop import theme
from desktop.documents.search_line import SearchLine
from desktop.editor.form import Choice
from desktop.partial_dates import read_date
from desktop.registry.season_choice import SeasonChoice
from desktop.registry.verdict_words import is_near
from desktop.widgets.layouts import bar, fill, in_a_row, tall_bar
from desktop.widgets.parts import button, label
from resources.catalogues.awards import Award, load_awards
from resources.errors import KnownError
from storage.book import Book
from storage.queries.local_rules import office_rules
from storage.queries.rounds import list_rounds
from storage.queries.verdicts import SubjectVerdict
from storage.rules.eligibility.days import first_day

_EVERY, _USUAL = "", "CSTDCS"
_FILTERS = ("Đủ và gần đủ", "Chỉ người đủ điều kiện", "Tất cả")
_RECEIVED = "Luật có hiệu lực vào ngày tiếp nhận hồ sơ quyết định điều kiện"
_DATE_WIDTH = 96
_FIRST_YEAR, _LAST_YEAR = 2000, 2100


class EligibilityAsked(QWidget):
    """``judge_wanted``: something else is to be judged. ``narrowed``: less or more is to be seen.

    ``confirm_wanted``: the list of those not disciplined is to be confirmed.
    """

    judge_wanted = Signal()
    narrowed = Signal()
    confirm_wanted = Signal()

    def __init__(self, book: Book, today: date) -> None:
        super().__init__()
        self._book = book
        self._today = today
        self._cautions, self._is_roomy = "", True
        self.awards: dict[str, Award] = {}
        self.year = QSpinBox()
        self.received = QLineEdit(f"{today:%d/%m/%Y}")
        self.season = SeasonChoice()
        self.award = Choice("Danh hiệu, hình thức khen thưởng")
        self.filter = Choice("Những ai được hiện")
        self.search = SearchLine("Tìm trong danh sách xét", "Tìm tên…")
        self.confirm = button("Xác nhận không bị kỷ luật…", self.confirm_wanted.emit)
        self.word = label("", "secondary")
        self.caution = label("", "advice")
        self._fill()
        self._lay_out()
        self._connect()

    @property
    def codes(self) -> tuple[str, ...]:
        """The awards to judge: the one chosen, or all."""
        chosen = self.award.currentData()
        return (chosen,) if chosen else tuple(self.awards)

    def day(self) -> date | None:
        """The day of receipt, today where none is typed; None, and it is told, for no date."""
        try:
            day = read_date(self.received.text())
        except ValueError as error:
            self.word.setText(str(error))
            return None
        return first_day(day) if day is not None else self._today

    def passes(self, one: SubjectVerdict) -> bool:
        """Whether a verdict is among those to be seen."""
        kind = self.filter.currentIndex()
        if kind == 1 and one.verdict.outcome not in ("eligible", "conditional"):
            return False
        is_shown = kind > 0 or is_near(one)
        return is_shown and self.search.finds(one.name, self.award_name(one))

    def award_name(self, one: SubjectVerdict) -> str:
        award = self.awards.get(one.verdict.award)
        return award.short if award else one.verdict.award

    def read_awards(self) -> None:
        """Offer the catalogue's awards and the office's own as they are now; the choice stays."""
        try:
            own = office_rules(self._book).awards
        except KnownError:  # a local rule that cannot be read is told where it is judged by
            own = ()
        found = {**load_awards().entries, **{one.code: one for one in own}}
        if found == self.awards:
            return
        chosen = self.award.currentData() if self.awards else _USUAL
        self.awards = found
        self.award.clear()
        self.award.addItem("Mọi danh hiệu, hình thức", _EVERY)
        for award in found.values():
            self.award.addItem(award.short, award.code)
        self.award.setCurrentIndex(max(self.award.findData(chosen), 0))

    def read_rounds(self) -> None:
        """Offer the rounds of the year as they are now; another one brings its day of receipt."""
        if self.season.offer(self.year.value(), list_rounds(self._book, self.year.value())):
            self._take_day()

    def _take_day(self) -> None:
        found = self.season.round
        day = self._today if found is None else first_day(found.received)
        self.received.setText(f"{day:%d/%m/%Y}")

    def _choose_round(self) -> None:
        self._take_day()
        self.judge_wanted.emit()

    def show_caution(self, cautions: Iterable[str]) -> None:
        """What is to be known of the law applied."""
        self._cautions = "\n".join(cautions)
        self.set_roomy(self._is_roomy)

    def set_roomy(self, is_roomy: bool) -> None:
        """All of the caution where there is room; else its first sentence, the rest when pointed
        at.
        """
        self._is_roomy, whole = is_roomy, self._cautions
        first, dot, _ = whole.partition(". ")
        self.caution.setText(whole if is_roomy else first + dot.strip())
        self.caution.setToolTip(whole)
        self.caution.setAccessibleDescription(whole)
        self.caution.setVisible(bool(whole))

    def _fill(self) -> None:
        self.year.setRange(_FIRST_YEAR, _LAST_YEAR)
        self.year.setValue(self._today.year - (self._today.month < 6))
        self.year.setAccessibleName("Năm xét")
        self.year.lineEdit().setTextMargins(theme.FIELD_INDENT, 0, 0, 0)
        self.received.setAccessibleName("Ngày tiếp nhận hồ sơ")
        self.received.setToolTip(_RECEIVED)
        self.received.setFixedWidth(_DATE_WIDTH)
        self.filter.addItems(_FILTERS)
        self.read_awards()
        for choice in (self.award, self.filter):
            choice.setSizeAdjustPolicy(
                Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
        self.confirm.setDisabled(self._book.read_only)

    def _connect(self) -> None:
        self.year.editingFinished.connect(self.judge_wanted)
        self.year.valueChanged.connect(lambda _: self.judge_wanted.emit())
        self.received.editingFinished.connect(self.judge_wanted)
        self.award.activated.connect(lambda _: self.judge_wanted.emit())
        self.season.activated.connect(lambda _: self._choose_round())
        self.filter.activated.connect(lambda _: self.narrowed.emit())
        self.search.textChanged.connect(lambda _: self.narrowed.emit())

    def _lay_out(self) -> None:
        self.caution.setWordWrap(True)
        self.caution.hide()
        first = bar(label("Năm"), self.year, (self.award, 3), (self.filter, 2))
        asked = in_a_row(
            label("Tiếp nhận"), self.received, (self.season, 1), gap=theme.GRID, wraps=True
        )
        asked.addStretch()
        asked.addWidget(self.confirm)
        found = in_a_row(self.word, (self.search, 1), gap=theme.GRID)
        fill(self, first, tall_bar(asked, found, self.caution))
