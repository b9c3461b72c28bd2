"""Printing certificates (giấy khen, bằng) of a round, sheet by sheet, and the province's forms."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
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

from desktop import clock
from desktop.awards.certificate_printing import Batch, CertificatePrinting, open_file
from desktop.awards.certificate_rows import COLORS, SheetRow, sheet_rows
from desktop.awards.certificate_template import TemplateSteps
from desktop.awards.layout_dialogs import design_dialog
from desktop.awards.round_in_front import RoundInFront
from desktop.awards.tab import AwardsTab
from desktop.commands.registry import Commands
from desktop.context import Context
from desktop.dialogs.once import open_once
from desktop.editing.resting import RestingWrites
from desktop.editor.form import Choice
from desktop.models.table import Column
from desktop.rounds.address import addresses
from desktop.rounds.ground import ground_of
from desktop.widgets.chip_delegate import ChipDelegate
from desktop.widgets.empty import EmptyState
from desktop.widgets.parts import button, frame, label
from desktop.widgets.record_table import RecordTable
from desktop.widgets.wrapping_row import WrappingRow
from exporters.certificates import (
    CertificateDesign,
    Offset,
    Paper,
    design_as_json,
    design_from_json,
    example_values,
    write_test_sheet,
)
from exporters.lengths import Mm
from resources.certificates import LAYOUTS, layout_text
from resources.errors import KnownError
from storage.queries.decisions import list_certificates
from storage.queries.own_layouts import list_own_layouts
from storage.services.own_layouts import keep_design

_EMPTY = (
    "Khi đã ghi quyết định ở thẻ Tờ trình, quyết định, các cá nhân, tập thể được khen thưởng hiện "
    "ở đây để in giấy khen, bằng lên phôi hoặc giấy trắng."
)
_A_MM = 100


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
        self.printing = CertificatePrinting(context, self._writes, self)
        self.template = TemplateSteps(context, self.templates, self)
        self.fill = button("Điền mẫu Word", lambda: self.template.ask_file(self.table.current))
        self.remark = button("Sửa đánh dấu…", self.template.change_marks)
        self.give = button("Lưu mẫu ra tệp…", self.template.give_away)
        self.table = self._table()
        self.pages = QStackedWidget()
        self.told = label("", "secondary")
        self._lay_out()
        for teller in (self._writes, self.printing, self.template):
            teller.failed.connect(self.failed)
            teller.said.connect(self.said)
        self.printing.printed.connect(self.printed)
        self.reload()

    def take_focus(self) -> None:
        self.table.setFocus()

    def show_round(self) -> None:
        book, current = self.context.book, self.table.current
        serial = current.entry.serial if current else None
        ground, address = ground_of(book, self.rounds.id), addresses(book, clock.this_day())
        self._rows = sheet_rows(ground, list_certificates(book), address)
        self.table.show_records(self._rows, lambda row: row.entry.serial == serial)
        self.pages.setCurrentIndex(0 if self._rows else 1)
        printed = sum(row.last is not None and row.last.state == "printed" for row in self._rows)
        self.told.setText(f"Đã in {printed}/{len(self._rows)}")
        self._list_layouts()

    # -- certificates

    @property
    def chosen(self) -> tuple[SheetRow, ...]:
        """The rows chosen; while none or one is, all that have no good sheet yet."""
        return self._picked if len(self._picked) > 1 else self._open_rows

    @property
    def _picked(self) -> tuple[SheetRow, ...]:
        return tuple(self.table.selected)

    @property
    def _open_rows(self) -> tuple[SheetRow, ...]:
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
        """Ask what to print, then make it."""
        self.printing.ask(self._batch(self._open_rows), self._picked)

    def print_to(self, target: Path, first: str = "") -> None:
        """Write the chosen rows to ``target`` (.pdf) and log a sheet for each that is in it."""
        self.printing.print_to(self._batch(self.chosen), target, first)

    def spoil(self) -> None:
        """Say that the sheet of the chosen row was spoiled; it may then be printed again."""
        self.printing.spoil(self.table.current)

    def _batch(self, rows: tuple[SheetRow, ...]) -> Batch:
        paper: Paper = "stock" if self.stock.isChecked() else "plain"
        return Batch(self.design, rows, self.offset, paper)

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
            open_file(file)

    # -- layout

    def _list_layouts(self) -> None:
        """The office's own first; what was chosen stays chosen."""
        book = self.context.book
        own = [(one.name, one.content) for one in list_own_layouts(book, "certificate")]
        known = [(design_from_json(text).name, text) for text in map(layout_text, LAYOUTS)]
        _offer(self.designs, [*own, *known])
        _offer(self.templates, [(one.name, one.id) for one in list_own_layouts(book, "word")])
        for shown in (self.templates, self.fill, self.remark, self.give):
            shown.setVisible(self.templates.count() > 0)

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
        marking = button("Đánh dấu mẫu Word…", self.template.ask_template)
        for made in (printing, spoiled, marking, self.remark):
            made.setDisabled(self.context.book.read_only)
        above = _bar(self.designs, design, self.stock, printing, spoiled)
        above.addStretch(1)
        above.addWidget(self.told)
        below = _bar(marking, self.templates, self.fill, self.remark, self.give)
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


def _subject(row: SheetRow) -> str:
    return f"{row.entry.award.subject_name}\n{row.entry.award.subject_post}".strip()


def _offer(box: Choice, entries: Sequence[tuple[str, object]]) -> None:
    chosen = box.currentText()
    box.clear()
    for name, value in entries:
        box.addItem(name, value)
    box.setCurrentIndex(max(0, box.findText(chosen)))


def _bar(*widgets: QWidget) -> QHBoxLayout:
    row = WrappingRow()
    row.setContentsMargins(12, 6, 12, 6)
    for widget in widgets:
        row.addWidget(widget)
    return row
