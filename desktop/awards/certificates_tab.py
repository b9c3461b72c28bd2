"""Printing certificates (giấy khen, bằng) of a round, sheet by sheet, and the province's forms."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.awards.award_book_files import ADDRESS
from desktop.awards.certificate_job import CertificateJob
from desktop.awards.certificate_rows import COLORS, SheetRow, sheet_rows
from desktop.awards.layout_dialogs import design_dialog, marking_dialog
from desktop.awards.round_in_front import RoundInFront
from desktop.awards.tab import AwardsTab
from desktop.commands.registry import Commands
from desktop.context import Context
from desktop.dialogs.once import open_once
from desktop.editing.resting import RestingWrites
from desktop.editor.form import Choice
from desktop.file_names import plain_name
from desktop.models.table import Column
from desktop.registry.fields import FormField
from desktop.registry.record_dialog import RecordDialog
from desktop.registry.record_form import RecordForm
from desktop.round_ground import ground_of
from desktop.widgets.chip_delegate import ChipDelegate
from desktop.widgets.empty import EmptyState
from desktop.widgets.parts import button, frame, label
from desktop.widgets.record_table import RecordTable
from exporters.certificates import (
    CertificateDesign,
    CertificateRow,
    Offset,
    Paper,
    PrintRun,
    design_as_json,
    design_from_json,
    example_values,
    write_test_sheet,
)
from exporters.files import replacing
from exporters.lengths import Mm
from exporters.word_template import fill_template
from resources.certificates import LAYOUTS, layout_text
from resources.errors import KnownError
from storage.dates import PartialDate
from storage.queries.decisions import list_certificates
from storage.queries.own_layouts import list_own_layouts, word_template
from storage.queries.people import list_people
from storage.records_decisions import Certificate
from storage.services.certificates import log_certificates, spoil_certificate
from storage.services.own_layouts import keep_design, keep_word_template

_EMPTY = (
    "Khi đã ghi quyết định ở thẻ Tờ trình, quyết định, các cá nhân, tập thể được khen thưởng hiện "
    "ở đây để in giấy khen, bằng lên phôi hoặc giấy trắng."
)
_A_MM = 100
R = TypeVar("R")


@dataclass(frozen=True)
class _Serials:
    """What is asked before a batch is printed: the serial of the first sheet, "" for none."""

    first: str = ""


@dataclass(frozen=True)
class _Spoiling:
    reason: str = ""


class CertificatesTab(AwardsTab):
    """All lines of the round's decisions, or those chosen, go to one PDF and into the log.

    ``printed``: the path of a file that is ready.
    """

    printed = Signal(str)
    title = "In giấy khen, bằng"
    help_topic = "certificates"
    tables = frozenset({"decision", "decision_line", "award", "certificate", "own_layout"})

    def __init__(self, context: Context, commands: Commands, rounds: RoundInFront) -> None:
        super().__init__(context, commands, rounds)
        self._writes = RestingWrites(context.book, self)
        self._rows: tuple[SheetRow, ...] = ()
        self._printer = QPrinterInfo.defaultPrinterName()
        self.designs = Choice("Mẫu in giấy khen")
        self.stock = QCheckBox("In lên phôi có sẵn")
        self.templates = Choice("Mẫu Word của tỉnh")
        self.fill = button("Điền mẫu Word", self.ask_word_file)
        self.table = self._table()
        self.pages = QStackedWidget()
        self.told = label("", "secondary")
        self._lay_out()
        self._writes.failed.connect(self.failed)
        self._writes.said.connect(self.said)
        self.reload()

    def take_focus(self) -> None:
        self.table.setFocus()

    def show_round(self) -> None:
        book, current = self.context.book, self.table.current
        serial = current.entry.serial if current else None
        addresses = {one.id: ADDRESS.get(one.sex, "") for one in list_people(book, _today())}
        ground = ground_of(book, self.rounds.id)
        self._rows = sheet_rows(ground, list_certificates(book), addresses)
        self.table.show_records(self._rows, lambda row: row.entry.serial == serial)
        self.pages.setCurrentIndex(0 if self._rows else 1)
        printed = sum(row.last is not None and row.last.state == "printed" for row in self._rows)
        self.told.setText(f"Đã in {printed}/{len(self._rows)}")
        self._list_layouts()

    # -- certificates

    @property
    def chosen(self) -> tuple[SheetRow, ...]:
        """The rows chosen; while none or one is, all that have no good sheet yet."""
        rows = {index.row() for index in self.table.selectionModel().selectedRows()}
        if len(rows) > 1:
            return tuple(self._rows[at] for at in sorted(rows))
        return tuple(row for row in self._rows if row.last is None or row.last.state == "spoiled")

    @property
    def design(self) -> CertificateDesign:
        """The design chosen: of the office's own or a known one."""
        return design_from_json(self.designs.currentData(), self.designs.currentText())

    @property
    def offset(self) -> Offset:
        right, down = self.context.settings.print_offset(self._printer)
        return Offset(Mm(right / _A_MM), Mm(down / _A_MM))

    def change_design(self) -> None:
        """The designer on the chosen design; what is kept is the office's own."""
        dialog = design_dialog(self.design, self.offset, self._keep_design, self)
        work = dialog.work
        work.offset_changed.connect(self._remember_offset)  # type: ignore[attr-defined]
        work.test_wanted.connect(self._test_print)  # type: ignore[attr-defined]
        open_once(dialog)

    def print_batch(self) -> None:
        """Ask where the stock's numbers begin and where the PDF goes, then make it."""
        if self.chosen:
            self._ask("In giấy khen", (FormField("first", "Số phôi của tờ đầu", hint=(
                "Số in sẵn trên phôi; các tờ sau tăng dần. Để trống nếu phôi không có số."
            )),), _Serials(), self._ask_file, "Tạo tệp in…")  # fmt: skip

    def print_to(self, target: Path, first: str = "") -> None:
        """Write the chosen rows to ``target`` (.pdf) and log a sheet for each that is in it."""
        rows = self.chosen
        paper: Paper = "stock" if self.stock.isChecked() else "plain"
        job = CertificateJob(self, self.context.tasks)
        job.finished.connect(lambda run: self._log(run, rows, first))
        job.failed.connect(self.failed)
        sheets = [CertificateRow(str(row.entry.serial), row.values) for row in rows]
        job.start(self.design, sheets, target, self.offset, paper)

    def spoil(self) -> None:
        """Say that the sheet of the chosen row was spoiled; it may then be printed again."""
        row = self.table.current
        last = row.last if row else None
        if last is None or last.state == "spoiled":
            return
        fields = (FormField("reason", "Hỏng vì sao", required=True),)
        self._ask(
            "Phôi in hỏng", fields, _Spoiling(),
            lambda typed: spoil_certificate(self.context.book, last.id or 0, typed.reason), "Ghi",
        )  # fmt: skip

    def _log(self, run: PrintRun, rows: Sequence[SheetRow], first: str) -> None:
        printed = {sheet.uid for sheet in run.sheets}
        done = [row for row in rows if str(row.entry.serial) in printed]
        sheets = [
            Certificate(
                row.entry.award.id or 0,
                serial_after(first, at),
                replaces_id=row.last.id if row.last else None,
            )
            for at, row in enumerate(done)
        ]
        if not sheets or run.file is None:
            self.said.emit("Đã dừng, chưa có tờ nào.")
        elif self._writes.perform(partial(log_certificates, printed=sheets)):
            self.said.emit(f"Đã tạo {len(sheets)} tờ trong “{run.file.name}” và ghi vào nhật ký.")
            self.printed.emit(str(run.file))

    def _ask_file(self, typed: _Serials) -> None:
        start = str(self.context.export_folder / "Giay-khen.pdf")
        file, _ = QFileDialog.getSaveFileName(self, "Lưu tệp in", start, "PDF (*.pdf)")
        if file:
            self.printed.connect(_open_file, Qt.ConnectionType.SingleShotConnection)
            self.print_to(Path(file), typed.first)

    def _keep_design(self, name: str, design: CertificateDesign) -> None:
        named = replace(design, name=name)
        keep_design(self.context.book, name, design_as_json(named))
        self.designs.setCurrentIndex(self.designs.findText(name))

    def _remember_offset(self, offset: Offset) -> None:
        right, down = round(offset.right.mm * _A_MM), round(offset.down.mm * _A_MM)
        self.context.settings.set_print_offset(self._printer, right, down)

    def _test_print(self, design: CertificateDesign, offset: Offset) -> None:
        start = str(self.context.export_folder / "In-thu.pdf")
        file, _ = QFileDialog.getSaveFileName(self, "Lưu trang in thử", start, "PDF (*.pdf)")
        if not file:
            return
        try:
            write_test_sheet(design, example_values(), Path(file), offset)
        except KnownError as error:
            self.failed.emit(error)
        else:
            _open_file(file)

    # -- the province's Word template

    def ask_template(self) -> None:
        """Choose a province's Word file and mark its blanks."""
        start = str(self.context.export_folder)
        file, _ = QFileDialog.getOpenFileName(self, "Mẫu Word của tỉnh", start, "Word (*.docx)")
        if file:
            self.mark(Path(file))

    def mark(self, file: Path) -> None:
        """Mark the blanks of ``file``; the marked copy is kept in the book."""
        try:
            dialog = marking_dialog(file.read_bytes(), file.stem, self._keep_template, self)
        except KnownError as error:
            self.failed.emit(error)
        else:
            open_once(dialog)

    def ask_word_file(self) -> None:
        """Fill the chosen template from the row in front into a Word file of its own."""
        row = self.table.current
        if row is None or self.templates.currentData() is None:
            self.said.emit("Hãy chọn một dòng, và đánh dấu một mẫu Word trước.")
            return
        name = plain_name(f"{self.templates.currentText()}-{row.values['name']}")
        start = str(self.context.export_folder / f"{name}.docx")
        file, _ = QFileDialog.getSaveFileName(self, "Lưu tệp Word", start, "Word (*.docx)")
        if file:
            self.fill_to(Path(file), row)

    def fill_to(self, target: Path, row: SheetRow) -> None:
        """Write the chosen template filled from ``row`` to ``target`` (.docx)."""
        name = self.templates.currentText()
        try:
            data = word_template(self.context.book, self.templates.currentData())
            filled = fill_template(data, f"{name}.docx", row.values)
            with replacing(target) as beside:
                beside.write_bytes(filled.data)
        except KnownError as error:
            self.failed.emit(error)
        else:
            left = f"; còn {len(filled.unfilled)} chỗ để trống" if filled.unfilled else ""
            self.said.emit(f"Đã ghi “{target.name}”{left}.")

    def _keep_template(self, name: str, marked: bytes) -> None:
        with TemporaryDirectory() as folder:
            copy = Path(folder) / f"{plain_name(name) or 'mau'}.docx"
            copy.write_bytes(marked)
            keep_word_template(self.context.book, name, copy)

    # -- layout

    def _list_layouts(self) -> None:
        """The office's own first; what was chosen stays chosen."""
        book = self.context.book
        own = [(one.name, one.content) for one in list_own_layouts(book, "certificate")]
        known = [(design_from_json(text).name, text) for text in map(layout_text, LAYOUTS)]
        _offer(self.designs, [*own, *known])
        _offer(self.templates, [(one.name, one.id) for one in list_own_layouts(book, "word")])
        for shown in (self.templates, self.fill):
            shown.setVisible(self.templates.count() > 0)

    def _ask(
        self,
        title: str,
        fields: Sequence[FormField],
        blank: R,
        store: Callable[[R], object],
        verb: str,
    ) -> None:
        form = RecordForm(fields, blank)
        form.show_record(blank)
        dialog = RecordDialog(title, form, store, self, verb=verb)
        dialog.help_topic = self.help_topic
        open_once(dialog)

    def _table(self) -> RecordTable[SheetRow]:
        columns = (
            Column[SheetRow]("Số", lambda row: str(row.entry.serial)),
            Column[SheetRow]("Được khen thưởng", _subject),
            Column[SheetRow]("Danh hiệu, hình thức", lambda row: row.entry.award.name),
            Column[SheetRow]("Quyết định", lambda row: row.entry.award.number),
            Column[SheetRow]("Phôi", lambda row: row.log),
            Column[SheetRow]("Tình trạng", lambda row: row.state),
        )
        table: RecordTable[SheetRow] = RecordTable(
            columns, "Giấy khen, bằng của đợt xét", {0: 44, 3: 130, 5: 110}
        )
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setItemDelegateForColumn(5, ChipDelegate(COLORS, table))
        return table

    def _lay_out(self) -> None:
        printing = button("In giấy khen…", self.print_batch)
        design = button("Thiết kế…", self.change_design)
        spoiled = button("Phôi in hỏng…", self.spoil)
        marking = button("Đánh dấu mẫu Word…", self.ask_template)
        for made in (printing, spoiled, marking):
            made.setDisabled(self.context.book.read_only)
        above = _bar(self.designs, design, self.stock, printing, spoiled)
        above.addStretch(1)
        above.addWidget(self.told)
        below = _bar(marking, self.templates, self.fill)
        below.addStretch(1)
        self.pages.addWidget(self.table)
        self.pages.addWidget(EmptyState("Chưa có gì để in", _EMPTY))
        column = QVBoxLayout(self.content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for row in (above, below):
            holder = frame("bar")
            holder.setLayout(row)
            column.addWidget(holder)
        column.addWidget(self.pages, 1)


def serial_after(first: str, steps: int) -> str:
    """The serial ``steps`` after ``first``: GK-0098 gives GK-0099, GK-0100; "" stays ""."""
    digits = first[len(first.rstrip("0123456789")) :]
    if not digits:
        return first if steps == 0 else ""
    return f"{first.removesuffix(digits)}{int(digits) + steps:0{len(digits)}}"


def _open_file(path: str) -> None:
    """In whatever the system prints PDF with."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(path))


def _today() -> PartialDate:
    now = datetime.now().astimezone().date()
    return PartialDate(now.year, now.month, now.day)


def _subject(row: SheetRow) -> str:
    return f"{row.entry.award.subject_name}\n{row.entry.award.subject_post}".strip()


def _offer(box: Choice, entries: Sequence[tuple[str, object]]) -> None:
    chosen = box.currentText()
    box.clear()
    for name, value in entries:
        box.addItem(name, value)
    box.setCurrentIndex(max(0, box.findText(chosen)))


def _bar(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(12, 6, 12, 6)
    for widget in widgets:
        row.addWidget(widget)
    return row
