"""Making the achievement reports a round still lacks: how many, by which form, for whom none."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

from desktop import theme
from desktop.context import Context
from desktop.models.table import Column
from desktop.rounds.missing_reports import LeftOut, MissingReports, make_reports, missing_reports
from desktop.widgets.fitting import resize_within_screen
from desktop.widgets.layouts import AIR, fill, in_a_row
from desktop.widgets.parts import button, label
from desktop.widgets.record_table import RecordTable
from resources.errors import KnownError
from storage.queries.round_awards import known_awards
from storage.records_rounds import Round

_SIZE = (760, 480)
_TOLD = (
    "Mỗi báo cáo được soạn sẵn từ sổ theo mẫu của danh hiệu; còn phải viết phần thành tích, ký và "
    "xác nhận."
)


class ReportsDialog(QDialog):
    """``made``: how many reports were stored, in one step that Ctrl+Z takes back."""

    help_topic = "nominations"
    made = Signal(int)
    failed = Signal(Exception)

    def __init__(self, context: Context, one: Round, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(f"Lập báo cáo thành tích còn thiếu: {one.name}")
        resize_within_screen(self, *_SIZE)
        self._context = context
        self._missing = MissingReports()
        names = {code: award.name for code, award in known_awards(context.book).items()}
        columns = (
            Column[LeftOut]("Họ và tên, tập thể", lambda left: left.line.name),
            Column[LeftOut](
                "Danh hiệu, hình thức", lambda left: names.get(left.line.award, left.line.award)
            ),
            Column[LeftOut]("Không lập vì", lambda left: left.reason),
        )
        self.table: RecordTable[LeftOut] = RecordTable(columns, "Không lập báo cáo", {0: 190})
        self.word = label("Đang xem hồ sơ từng trường hợp…", "brand")
        self.left_word = label("", "secondary")
        self.refusal = label("", "problem")
        self.make_button = button("Lập báo cáo", self.accept, primary=True)
        self.make_button.setEnabled(False)
        self._lay_out()
        read = partial(missing_reports, context.book, one.id or 0)
        context.tasks.run(read, self._show, self._refuse)

    def accept(self) -> None:
        """Store the reports and close."""
        if not self._missing.to_make or self._context.book.read_only:
            return
        try:
            count = make_reports(self._context.book, self._missing)
        except KnownError as error:
            self._refuse(error)
            return
        super().accept()
        self.made.emit(count)

    def _show(self, missing: MissingReports) -> None:
        self._missing = missing
        self.word.setText(missing.words)
        count = len(missing.to_make)
        self.make_button.setText(f"Lập {count} báo cáo" if count else "Lập báo cáo")
        self.make_button.setEnabled(count > 0 and not self._context.book.read_only)
        left = len(missing.left_out)
        self.left_word.setText(f"{left} trường hợp không lập:" if left else "")
        self.table.show_records(missing.left_out, lambda _: False)
        self.table.setVisible(left > 0)

    def _refuse(self, error: Exception) -> None:
        if isinstance(error, KnownError):
            self.word.clear()
            self.refusal.setText(str(error))
        else:
            self.failed.emit(error)

    def _lay_out(self) -> None:
        told = label(_TOLD, "secondary")
        for text in (told, self.word, self.refusal):
            text.setWordWrap(True)
        buttons = in_a_row(None, button("Đóng", self.reject), self.make_button, gap=theme.GRID)
        fill(
            self,
            self.word,
            told,
            self.left_word,
            (self.table, 1),
            self.refusal,
            buttons,
            gap=theme.GRID,
            margin=AIR,
        )
