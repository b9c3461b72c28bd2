"""Two achievement reports beside each other, stepping through the passages they share."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop import theme
from desktop.awards.marked_report import MarkedReport
from desktop.widgets.fitting import resize_within_screen
from desktop.widgets.layouts import in_a_row
from desktop.widgets.parts import button, label
from storage.book import Book
from storage.queries.dossier import report_paragraphs
from storage.queries.papers import get_paper
from storage.queries.round_board import RoundBoard
from storage.records_likeness import CopiedText, PassagePlace
from storage.records_rounds import Nomination
from storage.rules.dossier.finding import DossierFinding

_SIZE = (1120, 640)
_LEFT_OUT = (
    "Đề mục, số liệu, họ tên, chức vụ, đơn vị và câu chữ chung của mọi báo cáo không tính vào việc "
    "đối chiếu. Giống đến đâu là chép của nhau do người xem quyết định."
)


@dataclass(frozen=True)
class ComparedReport:
    """A report as it is shown; ``share`` of its words, in percent, stand in the other one."""

    name: str
    whose: str
    document_id: int
    paragraphs: tuple[str, ...]
    places: tuple[PassagePlace, ...]
    share: int


def in_reading_order(copied: Sequence[CopiedText]) -> tuple[CopiedText, ...]:
    """As they come in the first report."""
    return tuple(sorted(copied, key=lambda one: (one.here.paragraph, one.here.start)))


def compared_reports(
    book: Book, board: RoundBoard, found: DossierFinding
) -> tuple[ComparedReport, ComparedReport]:
    """The two reports a finding on copied passages is about; raises NotFound."""
    lines = {one.line.id: one.line for one in board.lines}
    copied = in_reading_order(found.copied)
    here, there = tuple(one.here for one in copied), tuple(one.there for one in copied)
    return (
        _report(book, board, lines[found.nomination_id], here, found.shares[0]),
        _report(book, board, lines[found.other_id], there, found.shares[1]),
    )


class CopiesDialog(QDialog):
    """``open_wanted``: a report by the id of its document, to be opened where it is written."""

    help_topic = "dossier"
    open_wanted = Signal(int)

    def __init__(
        self,
        reports: tuple[ComparedReport, ComparedReport],
        copied: Sequence[CopiedText],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Đối chiếu hai báo cáo thành tích")
        resize_within_screen(self, *_SIZE)
        self._copied = in_reading_order(copied)
        self._at = 0
        self.texts = tuple(
            MarkedReport(one.paragraphs, one.places, f"Báo cáo thành tích của {one.name}")
            for one in reports
        )
        self.told = label("", "section")
        self.previous = button("Đoạn trước", lambda: self.step(-1))
        self.next = button("Đoạn sau", lambda: self.step(1), primary=True)
        self._lay_out(reports)
        for keys, by in (("F3", 1), ("Shift+F3", -1)):
            QShortcut(QKeySequence(keys), self, lambda by=by: self.step(by))
        for text in self.texts:
            text.setStyleSheet(f"background: {theme.SURFACE};")
        self.step(0)
        self.next.setFocus()

    def step(self, by: int) -> None:
        """Bring the next (1) or previous (-1) passage to the front, around the end."""
        self._at = (self._at + by) % len(self._copied)
        for text in self.texts:
            text.show_place(self._at)
        words = self._copied[self._at].words
        self.told.setText(f"Đoạn {self._at + 1}/{len(self._copied)} · {words} chữ")

    def _open(self, document_id: int) -> None:
        self.accept()
        self.open_wanted.emit(document_id)

    def _lay_out(self, reports: tuple[ComparedReport, ComparedReport]) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*[2 * theme.GRID] * 4)
        column.setSpacing(theme.GRID)
        sides = QHBoxLayout()
        sides.setSpacing(2 * theme.GRID)
        for one, text in zip(reports, self.texts, strict=True):
            sides.addLayout(self._side(one, text), 1)
        column.addLayout(sides, 1)
        told = label(_LEFT_OUT, "secondary")
        told.setWordWrap(True)
        column.addWidget(told)
        several = len(self._copied) > 1
        foot = in_a_row(
            button("Đóng", self.reject),
            None,
            label("F3: đoạn sau · Shift+F3: đoạn trước", "small"),
            theme.GRID,
            self.told,
        )
        for step in (self.previous, self.next):
            step.setEnabled(several)
            foot.addWidget(step)
        column.addLayout(foot)

    def _side(self, one: ComparedReport, text: MarkedReport) -> QVBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        name, whose = label(one.name, "section"), label(one.whose, "secondary")
        for shown in (name, whose):
            shown.setWordWrap(True)
            words.addWidget(shown)
        words.addWidget(label(f"{one.share}% nội dung báo cáo này có ở báo cáo kia", "advice"))
        head = in_a_row((words, 1))
        opening = button("Mở báo cáo", lambda: self._open(one.document_id))
        opening.setAccessibleName(f"Mở báo cáo của {one.name}")
        head.addWidget(opening)
        column = QVBoxLayout()
        column.setSpacing(theme.GRID)
        column.addLayout(head)
        column.addWidget(text, 1)
        return column


def _report(
    book: Book, board: RoundBoard, line: Nomination, places: tuple[PassagePlace, ...], share: int
) -> ComparedReport:
    paper = get_paper(book, line.report_id or 0)
    known = board.awards.get(line.award)
    whose = " · ".join(filter(None, (line.post, line.unit, known.name if known else line.award)))
    paragraphs = report_paragraphs(paper)
    return ComparedReport(line.name, whose, paper.id or 0, paragraphs, places, share // 100)
