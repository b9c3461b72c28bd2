"""What is written down of one incoming paper; a date that is none says so beside its field."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop import theme
from desktop.partial_dates import read_date, shown_date
from desktop.widgets.book_undo import BookUndo
from desktop.widgets.field import Field
from desktop.widgets.layouts import fill, level
from desktop.widgets.line_editor import LineEditor
from storage.dates import PartialDate
from storage.records_incoming import Incoming

BLANK = Incoming("", "", "")
_NAMELESS = "Hãy ghi số, ký hiệu hoặc trích yếu; phần đã gõ chưa vào sổ."


class IncomingForm(QWidget):
    """``edited``: the person typed. ``left``: a field was left, a good moment to write."""

    edited = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._paper = BLANK
        self.number = QLineEdit()
        self.number.setPlaceholderText("812/SNV-TĐKT")
        self.date = QLineEdit()
        self.date.setPlaceholderText("20/05/2026")
        self.sent_by = QLineEdit()
        self.summary = LineEditor(3, 6)
        self.deadline = QLineEdit()
        self.deadline.setPlaceholderText("nếu có")
        self.number_field = Field("Số, ký hiệu", self.number)
        self._dates = {
            "date": Field("Ngày văn bản", self.date),
            "deadline": Field("Hạn trả lời", self.deadline),
        }
        self._undo = BookUndo(self)
        self._connect()
        self._lay_out()

    @property
    def paper(self) -> Incoming:
        """The paper as typed; a date that is none stays as it was."""
        return replace(
            self._paper,
            number=self.number.text(),
            sender=self.sent_by.text(),
            summary=" ".join(self.summary.lines()),
            date=self._date("date", self.date, self._paper.date),
            deadline=self._date("deadline", self.deadline, self._paper.deadline),
        )

    @property
    def is_named(self) -> bool:
        """Whether the paper can be told from others; the field says so where it cannot."""
        named = bool(self.number.text().strip() or self.summary.lines())
        typed = self.sent_by.text() or self.date.text() or self.deadline.text()
        self.number_field.set_problem(_NAMELESS if not named and (typed or self._paper.id) else "")
        return named

    def show_paper(self, paper: Incoming) -> None:
        """Show ``paper``; fields that say the same already keep their cursor."""
        self._paper = paper
        self.summary.set_lines((paper.summary,) if paper.summary else ())
        for line, text in (
            (self.number, paper.number),
            (self.date, shown_date(paper.date)),
            (self.sent_by, paper.sender),
            (self.deadline, shown_date(paper.deadline)),
        ):
            if line.text() != text:
                line.setText(text)
        for field in (self.number_field, *self._dates.values()):
            field.set_problem("")

    def tell_twin(self, twin: Incoming | None) -> None:
        """Say beside the number that ``twin`` has it too; it is entered all the same."""
        if twin is not None:
            about = ", ".join(filter(None, (shown_date(twin.date), twin.sender)))
            self.number_field.set_problem(f"Số này đã có trong sổ ({about or twin.summary}).")

    def keep(self, paper: Incoming) -> None:
        """What is typed was written as ``paper``; the fields are left alone."""
        self._paper = paper

    def set_read_only(self, read_only: bool) -> None:
        self.summary.setReadOnly(read_only)
        for line in self._lines:
            line.setReadOnly(read_only)

    @property
    def _lines(self) -> tuple[QLineEdit, ...]:
        return self.number, self.date, self.sent_by, self.deadline

    def _date(self, name: str, line: QLineEdit, stored: PartialDate | None) -> PartialDate | None:
        try:
            date = read_date(line.text())
        except ValueError as error:
            self._dates[name].set_problem(str(error))
            return stored
        self._dates[name].set_problem("")
        return date

    def _connect(self) -> None:
        for line in self._lines:
            line.textEdited.connect(lambda _: self.edited.emit())
            line.editingFinished.connect(self.left)
        self.summary.edited.connect(self.edited)
        self.summary.left.connect(self.left)
        self._undo.watch(*self._lines, self.summary)

    def _lay_out(self) -> None:
        dates = level(*self._dates.values(), gap=theme.GRID)
        sender, summary = Field("Nơi gửi", self.sent_by), Field("Trích yếu", self.summary)
        fill(self, self.number_field, dates, sender, summary, gap=theme.GRID + theme.GRID // 2)
