"""The dossier check (kiểm tra hồ sơ): what stands in the way of handing the round in, and why."""

from collections.abc import Callable, Mapping
from functools import partial
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMainWindow,
)

from desktop import theme
from desktop.awards.dossier_output import DossierOutput
from desktop.awards.dossier_words import FILTERS, count_of, finding_html, finding_text, sections
from desktop.awards.line_target import LineOf
from desktop.awards.round_in_front import RoundInFront
from desktop.awards.tab import AwardsTab
from desktop.commands.registry import Commands
from desktop.context import Context
from desktop.dialogs.once import open_once
from desktop.editing.resting import RestingWrites
from desktop.editor.form import Choice
from desktop.registry.fields import FormField
from desktop.registry.record_dialog import ask_record
from desktop.widgets.layouts import fill, fill_across
from desktop.widgets.parts import button, chip, color_chip, frame, label
from desktop.widgets.rich_list import RICH_ROLE, RichDelegate
from resources.errors import KnownError
from storage.queries.round_board import RoundBoard
from storage.records_rounds import Override
from storage.rules.dossier.finding import DossierFinding
from storage.services.rounds import override_finding, withdraw_override

_FINDING = Qt.ItemDataRole.UserRole
_BATCH = 40
_WARNING = "Cố ý xác nhận sai thành tích là hành vi bị cấm (Điều 15 Luật số 06/2022/QH15)."
_NOTHING = "Chưa có gì để kiểm tra"
_OVERRIDE = (
    FormField("reason", "Lý do bỏ qua", "text", required=True, hint=_WARNING),
    FormField("decided_by", "Người quyết định", required=True),
)


class DossierTab(AwardsTab):
    """Enter on a finding goes where it is mended."""

    title = "Hồ sơ"
    help_topic = "dossier"
    tables = frozenset(
        {
            "nomination", "nomination_evidence", "round", "round_paper", "round_override",
            "council_session", "attendance", "tally", "person", "posting", "collective",
            "initiative", "recognition", "rating", "document", "document_value", "local_award",
        }
    )  # fmt: skip

    def __init__(self, context: Context, commands: Commands, rounds: RoundInFront) -> None:
        super().__init__(context, commands, rounds)
        self._writes = RestingWrites(context.book, self)
        self._board: RoundBoard | None = None
        self._output: DossierOutput | None = None
        self.state: QLabel = chip("", "grey")
        self.verdict = label("", "section")
        self.filter = Choice("Mức độ")
        self.list = QListWidget()
        self.open_button = button("Đến chỗ cần sửa", self.open_current, primary=True)
        self.override_button = button("Bỏ qua có lý do…", self.override)
        self.print_button = button("In phiếu kiểm tra", self.print_list)
        self.export_button = button("Xuất phiếu ra Word…", self.export_list)
        self._lay_out()
        self._connect()
        self.reload()

    def take_focus(self) -> None:
        self.list.setFocus()

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        return {"round.check": partial(self.in_front, self.take_focus)}

    def show_round(self) -> None:
        try:
            self._board = board = self.rounds.board
        except KnownError as error:
            self.failed.emit(error)
            return
        stopping = sum(one.stops for one in board.report.findings)
        counted = stopping and board.lines
        self.call(f"{self.title} ({stopping} lỗi)" if counted else self.title)
        told = f"Còn {stopping} lỗi phải xử lý" if stopping else "Không còn lỗi phải xử lý"
        self.verdict.setText(told if board.lines else _NOTHING)
        self._show_chip(board)
        self._fill_filter(board)
        self._fill()

    @property
    def current(self) -> DossierFinding | None:
        """The finding in front."""
        item = self.list.currentItem()
        return item.data(_FINDING) if item is not None else None

    # -- intents

    def open_current(self) -> None:
        """Go where the finding in front is mended: its paper, its line, or the round's lines.

        Copied passages are shown in both reports first.
        """
        found = self.current
        if found is None:
            return
        if found.copied:
            self._show_copies(found)
        elif found.document_id is not None:
            self.wanted.emit("documents", found.document_id)
        else:
            self.wanted.emit("awards", LineOf(found.nomination_id))

    def _show_copies(self, found: DossierFinding) -> None:
        from desktop.awards.copies_dialog import CopiesDialog, compared_reports

        if self._board is None:
            return
        try:
            reports = compared_reports(self.context.book, self._board, found)
        except KnownError as error:
            self.failed.emit(error)
            return
        dialog = CopiesDialog(reports, found.copied, self)
        dialog.open_wanted.connect(partial(self.wanted.emit, "documents"))
        open_once(dialog)

    def override(self) -> None:
        """Let the red finding in front stand with a reason, or let it count again."""
        found = self.current
        if found is None or found.severity != "red" or self.context.book.read_only:
            return
        if found.overridden:
            key = self.rounds.id
            act = partial(withdraw_override, round_id=key, finding=found.key)
            self._writes.perform(act, "Lỗi này lại phải xử lý.")
            return
        store = partial(override_finding, self.context.book, self.rounds.id)
        ask_record(
            "Bỏ qua có lý do", _OVERRIDE, Override(found.key, "", ""), store, self,
            verb="Bỏ qua lỗi này", help_topic=self.help_topic,
        )  # fmt: skip

    def print_list(self) -> None:
        """Print the findings with room for the checker's signature."""
        output = self._leaving()
        if output is not None:
            output.print()

    def export_list(self) -> None:
        """Write the findings as a Word file."""
        output = self._leaving()
        if output is not None:
            output.export(".docx")

    def _leaving(self) -> DossierOutput | None:
        window = self.window()
        if self._output is None and isinstance(window, QMainWindow):
            self._output = DossierOutput(window, self.context, self.rounds, self)
            self._output.failed.connect(self.failed)
            self._output.said.connect(self.said)
        return self._output

    # -- showing

    def _fill_filter(self, board: RoundBoard) -> None:
        chosen = max(self.filter.currentIndex(), 0)
        self.filter.clear()
        for word in FILTERS:
            self.filter.addItem(f"{word} ({count_of(board.report, word)})", word)
        self.filter.setCurrentIndex(chosen)

    def _fill(self) -> None:
        if self._board is None:
            return
        kept = self.current.key if self.current else None
        self.list.clear()
        for title, findings in sections(self._board, self.filter.currentData()):
            self._add_heading(title, len(findings))
            for one in findings:
                self._add(one, one.key == kept)
        if self.current is None and self.list.count() > 1:
            self.list.setCurrentRow(self._first_in_the_way())
        self._enable()

    def _first_in_the_way(self) -> int:
        """The row of the first finding that stops the round, of the first one where none does."""
        told = ((row, self.list.item(row).data(_FINDING)) for row in range(self.list.count()))
        return next((row for row, one in told if one is not None and one.stops), 1)

    def _add_heading(self, title: str, count: int) -> None:
        item = QListWidgetItem(f"{title} ({count})")
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setData(RICH_ROLE, f"<b>{escape(title)}</b> ({count})")
        self.list.addItem(item)

    def _add(self, one: DossierFinding, current: bool) -> None:
        item = QListWidgetItem(finding_text(one))
        item.setData(RICH_ROLE, finding_html(one))
        item.setData(_FINDING, one)
        self.list.addItem(item)
        if current:
            self.list.setCurrentItem(item)

    def _enable(self) -> None:
        found, read_only = self.current, self.context.book.read_only
        self.open_button.setEnabled(found is not None)
        copied = found is not None and found.copied
        self.open_button.setText("Đối chiếu hai báo cáo…" if copied else "Đến chỗ cần sửa")
        red = found is not None and found.severity == "red"
        self.override_button.setEnabled(red and not read_only)
        counts = found is None or not found.overridden
        self.override_button.setText("Bỏ qua có lý do…" if counts else "Không bỏ qua nữa")

    def _show_chip(self, board: RoundBoard) -> None:
        ready = board.report.ready
        word, color = ("Sẵn sàng nộp", "green") if ready else ("Chưa sẵn sàng nộp", "red")
        if not board.lines:
            word, color = "Chưa có đề nghị", "grey"
        self.state.setText(word)
        color_chip(self.state, color)

    def _connect(self) -> None:
        self.list.itemActivated.connect(lambda _: self.open_current())
        self.list.currentItemChanged.connect(lambda *_: self._enable())
        self.filter.activated.connect(lambda _: self._fill())
        self._writes.failed.connect(self.failed)
        self._writes.said.connect(self.said)

    def _lay_out(self) -> None:
        self.list.setAccessibleName("Những điều cần xử lý")
        self.list.setItemDelegate(RichDelegate(self.list))
        self.list.setLayoutMode(QListWidget.LayoutMode.Batched)  # thousands of findings
        self.list.setBatchSize(_BATCH)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        fill(self.content, self._bar(), (self.list, 1), self._foot())

    def _bar(self) -> QFrame:
        bar = frame("bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(theme.GRID)
        row.addWidget(self.state, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.verdict, 1)
        row.addWidget(self.filter)
        return bar

    def _foot(self) -> QFrame:
        foot = frame("foot")
        fill_across(
            foot,
            self.open_button,
            self.override_button,
            None,
            self.print_button,
            self.export_button,
            gap=theme.GRID,
            margin=(12, theme.GRID, 12, theme.GRID),
        )
        return foot
