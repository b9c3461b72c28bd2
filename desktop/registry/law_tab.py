"""The law: what changes between two rule books, and the office's word that one was checked."""

from functools import partial

from PySide6.QtWidgets import QGridLayout

from desktop import clock, theme
from desktop.context import Context
from desktop.editing.resting import RestingWrites
from desktop.editor.form import Choice
from desktop.models.table import Column
from desktop.partial_dates import shown_date
from desktop.registry.fields import FormField
from desktop.registry.record_dialog import ask_record
from desktop.widgets.chip_delegate import ChipDelegate
from desktop.widgets.layouts import fill, in_a_row, tall_bar
from desktop.widgets.page_tab import PageTab
from desktop.widgets.parts import button, label
from desktop.widgets.record_table import RecordTable
from desktop.widgets.tall_rows import fit_rows
from resources.catalogues.awards import load_awards
from resources.catalogues.rule_books import RuleBook
from resources.catalogues.rule_books.reading import load_rule_books
from storage.queries.local_rules import law_confirmations
from storage.records_local import LawConfirmation
from storage.rules.eligibility.days import vietnamese
from storage.rules.eligibility.differences import Difference, differences
from storage.services.local_rules import confirm_law, withdraw_law_confirmation

_SUBSTANCE, _CITATION = "Đổi nội dung", "Đổi căn cứ"
_WIDTHS = {0: 180, 3: 120}
_SUBJECTS = {"person": "cá nhân", "collective": "tập thể", "household": "hộ gia đình"}
_NOTHING = "(không có)"
_FILTERS = ("Chỉ thay đổi nội dung", "Cả thay đổi căn cứ")
_CONFIRMATION = (
    FormField("confirmed_by", "Người đối chiếu", required=True),
    FormField("confirmed_on", "Ngày đối chiếu", "date", required=True),
    FormField("note", "Ghi chú", "text", hint="Ví dụ: đối chiếu với bản đăng Công báo."),
)


class LawTab(PageTab):
    """An unconfirmed book shows amber until somebody of the office compared it."""

    title = "Luật"
    help_topic = "law"
    tables = frozenset({"law_confirmation"})

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._writes = RestingWrites(context.book, self)
        self._books = load_rule_books()
        self.old = self._book_choice("Bộ quy định trước", -2)
        self.new = self._book_choice("Bộ quy định sau", -1)
        self.filter = Choice("Những thay đổi được hiện")
        self.filter.addItems(_FILTERS)
        self.table: RecordTable[Difference] = RecordTable(_COLUMNS, "Thay đổi", _WIDTHS)
        fit_rows(self.table)
        colors = {_SUBSTANCE: "blue", _CITATION: "grey"}
        self.table.setItemDelegateForColumn(3, ChipDelegate(colors, self.table))
        self.state = label("", "advice")
        self.count = label("", "secondary")
        self.confirm_button = button("Xác nhận đã đối chiếu…", self.confirm)
        self.withdraw_button = button("Bỏ xác nhận", self.withdraw)
        self._lay_out()
        for choice in (self.old, self.new, self.filter):
            choice.activated.connect(lambda _: self.reload())
        self._writes.failed.connect(self.failed)
        self._writes.said.connect(self.said)
        self.reload()

    @property
    def book(self) -> RuleBook:
        """The later of the two books, the one that may be confirmed."""
        return self._books[self.new.currentIndex()]

    def take_focus(self) -> None:
        self.table.setFocus()

    def reload(self) -> None:
        found = differences(self._books[self.old.currentIndex()], self.book)
        whole = self.filter.currentIndex() == 1
        shown = [one for one in found if whole or one.in_substance]
        self.table.show_records(shown, lambda _: False)
        substance = sum(one.in_substance for one in found)
        self.count.setText(f"{substance} thay đổi nội dung, {len(found) - substance} đổi căn cứ")
        self._tell_state()

    def confirm(self) -> None:
        """Note that somebody compared the later book with the official text."""
        record = LawConfirmation(self.book.code, "", clock.this_day())
        title, store = "Xác nhận đã đối chiếu văn bản gốc", partial(confirm_law, self._context.book)
        ask_record(title, _CONFIRMATION, record, store, self, help_topic="law")

    def withdraw(self) -> None:
        """Let the book count as unchecked again."""
        act = partial(withdraw_law_confirmation, rule_book=self.book.code)
        self._writes.perform(act, "Đã bỏ xác nhận; kết quả xét lại hiện là chưa đối chiếu.")

    def _tell_state(self) -> None:
        words = {one.rule_book: one for one in law_confirmations(self._context.book)}
        word = words.get(self.book.code)
        self.state.setText(_state(self.book, word))
        self.state.setStyleSheet("" if word or self.book.confirmed else _amber())
        writable = not self._context.book.read_only
        self.confirm_button.setVisible(word is None)
        self.confirm_button.setEnabled(writable)
        self.withdraw_button.setVisible(word is not None)
        self.withdraw_button.setEnabled(writable)

    def _book_choice(self, name: str, at: int) -> Choice:
        choice = Choice(name)
        for book in self._books:
            choice.addItem(f"Hồ sơ nhận từ {vietnamese(book.received_from)}: {book.name}")
        choice.setCurrentIndex(len(self._books) + at)
        choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        return choice

    def _lay_out(self) -> None:
        books = QGridLayout()
        books.setColumnStretch(1, 1)
        for row, (word, choice) in enumerate((("Từ", self.old), ("Đến", self.new))):
            books.addWidget(label(word), row, 0)
            books.addWidget(choice, row, 1)
        self.state.setWordWrap(True)
        last = in_a_row(self.filter, (self.count, 1), self.withdraw_button, self.confirm_button)
        head = tall_bar(books, self.state, last, gap=theme.GRID)
        fill(self, head, (self.table, 1))


def _state(book: RuleBook, word: LawConfirmation | None) -> str:
    if word is not None:
        day = shown_date(word.confirmed_on)
        note = f" {word.note}" if word.note else ""
        return f"Cơ quan đã đối chiếu văn bản gốc: {word.confirmed_by}, ngày {day}.{note}"
    if book.confirmed:
        unsure = sum(not one.confirmed for one in book.provisions.values())
        told = f"; {unsure} điều khoản còn chưa đối chiếu" if unsure else ""
        return f"Luật đã đối chiếu văn bản gốc khi lập chương trình{told}."
    return f"Chưa đối chiếu văn bản gốc. {book.caution}"


def _amber() -> str:
    colors = theme.CHIPS["amber"]
    return f"background: {colors.ground}; color: {colors.ink}; padding: 6px; border-radius: 6px;"


def _place(one: Difference) -> str:
    """The award and for whom; a provision is told by its own words."""
    if len(one.place) == 1:
        return "Điều khoản"
    award = load_awards().get(one.place[0])
    return f"{award.short if award else one.place[0]}\n({_SUBJECTS[one.place[1]]})"


_COLUMNS = (
    Column[Difference]("Về", _place),
    Column[Difference]("Trước", lambda one: one.before or _NOTHING),
    Column[Difference]("Sau", lambda one: one.after or _NOTHING),
    Column[Difference]("Thay đổi", lambda one: _SUBSTANCE if one.in_substance else _CITATION),
)
