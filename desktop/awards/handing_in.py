"""Around handing in: what still stands in its way is asked about, what comes back is written."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from desktop.awards.line_words import award_name
from desktop.awards.return_dialog import ReturnDialog, Returned
from desktop.awards.round_in_front import RoundInFront
from desktop.awards.round_view import Desk
from desktop.dialogs.once import open_once
from desktop.partial_dates import shown_date
from desktop.registry.fields import FormField
from desktop.registry.record_dialog import ask_record
from storage.book import Book
from storage.dates import PartialDate
from storage.rules.dossier.check import UNCARRIED
from storage.rules.dossier.finding import DossierFinding
from storage.services.submission import add_answer, return_lines

_MOST = 4
_OWN_PARTS = ("Danh hiệu, hình thức đề nghị", "Họ tên, chức vụ, đơn vị", "Tóm tắt thành tích")
_Role = QMessageBox.ButtonRole


@dataclass(frozen=True)
class _Answering:
    """An answer as typed; ``submission`` is the id of what it answers."""

    submission: int
    on: PartialDate | None = None
    answer: str = ""


class HandingIn(QObject):
    """``said``: a quiet sentence once something was stored. ``wanted``: as a tab asks for it."""

    said = Signal(str)
    wanted = Signal(str, object)

    def __init__(self, book: Book, rounds: RoundInFront, parent: QWidget) -> None:
        super().__init__(parent)
        self._book = book
        self._rounds = rounds
        self._widget = parent

    def ask_first(self, desk: Desk, go_on: Callable[[], object]) -> None:
        """``go_on``, but where something red is left, or votes are not in the lines yet, only
        after the person insisted."""
        going = {one.id or 0 for one in desk.unsent}
        report = self._rounds.board.report
        stopping = report.stopping(desk.code, going)
        waiting = [one for one in report.findings if one.key == UNCARRIED]
        if not stopping and not waiting:
            go_on()
            return
        box = _warning(desk, stopping, self._widget) if stopping else _votes(waiting, self._widget)
        see = box.addButton("Xem lỗi" if stopping else "Đến thẻ Hội đồng", _Role.RejectRole)
        insist = box.addButton("Vẫn ghi đã trình", _Role.DestructiveRole)
        box.addButton("Hủy", _Role.RejectRole)
        box.setDefaultButton(see)
        tab = "Hồ sơ" if stopping else "Hội đồng"
        see.clicked.connect(lambda: self.wanted.emit("awards", tab))
        insist.clicked.connect(lambda: go_on())
        open_once(box)

    def ask_return(self, desk: Desk, today: PartialDate) -> None:
        """Which of the lines sent came back, when and why."""
        there, board = desk.there, self._rounds.board
        lines = [one for one in board.lines if one.line.id in there]
        words = [
            (one.line.id or 0, f"{one.line.name} · {award_name(board, one.line.award, desk.code)}")
            for one in lines
        ]
        papers = dict.fromkeys(paper.name for one in lines for paper in one.papers)

        def store(typed: Returned) -> None:
            self._return(there, typed, typed.on or today)

        open_once(ReturnDialog(words, [*papers, *_OWN_PARTS], today, store, self._widget))

    def ask_answer(self, desk: Desk, today: PartialDate) -> None:
        """What the authority answered to something handed in."""
        if desk.sent is None:
            return
        blank = _Answering(desk.sent.id or 0, today)

        def store(typed: _Answering) -> None:
            add_answer(self._book, typed.submission, typed.on or today, typed.answer)

        title = "Ghi phúc đáp của cấp trên"
        fields = _answer_fields(desk)
        ask_record(title, fields, blank, store, self._widget, help_topic="round-papers")

    def _return(self, there: Mapping[int, int], typed: Returned, on: PartialDate) -> None:
        """Lines of several submissions come back as one step."""
        with self._book.unit("Ghi hồ sơ bị trả lại"):
            for submission in dict.fromkeys(there[key] for key in typed.lines):
                mine = [key for key in typed.lines if there[key] == submission]
                return_lines(self._book, submission, on, mine, typed.reason, typed.part)
        self.said.emit(
            f"Đã ghi {len(typed.lines)} đề nghị bị trả lại; thẻ Hồ sơ dẫn đến chỗ cần sửa."
        )


def _warning(desk: Desk, stopping: Sequence[DossierFinding], parent: QWidget) -> QMessageBox:
    said = f"Hồ sơ trình {desk.name} còn {len(stopping)} lỗi phải xử lý."
    box = QMessageBox(QMessageBox.Icon.Warning, "Chưa sẵn sàng nộp", said, parent=parent)
    told = [f"• {one.sentence}" for one in stopping[:_MOST]]
    more = len(stopping) - _MOST
    told += [f"… và {more} lỗi khác."] if more > 0 else []
    advice = "Hãy xử lý, hoặc bỏ qua có lý do ở thẻ Hồ sơ, rồi mới ghi đã trình."
    box.setInformativeText("\n".join([*told, "", advice]))
    return box


def _votes(waiting: Sequence[DossierFinding], parent: QWidget) -> QMessageBox:
    title, said = "Chưa ghi kết quả kiểm phiếu", waiting[0].sentence
    box = QMessageBox(QMessageBox.Icon.Warning, title, said, parent=parent)
    box.setInformativeText(waiting[0].advice)
    return box


def _answer_fields(desk: Desk) -> tuple[FormField, ...]:
    turns = {
        one.id or 0: f"Lần {at}: {shown_date(one.sent_on)}, {len(one.lines)} trường hợp"
        for at, one in enumerate(desk.submissions, start=1)
    }
    return (
        FormField("submission", "Lần trình", "choice", turns),
        FormField("on", "Ngày phúc đáp", "date", required=True),
        FormField("answer", "Nội dung", "text", required=True),
    )
