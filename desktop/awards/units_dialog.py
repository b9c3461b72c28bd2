"""Lists of the units: who was asked, who handed in, and each list read into the round."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QWidget

from desktop import clock, theme
from desktop.awards.call_dialog import CallDialog
from desktop.awards.list_review import ListReview
from desktop.awards.units_words import COLORS, STATE, WIDTHS, standing_words, unit_columns
from desktop.context import Context
from desktop.dialogs.once import open_once
from desktop.documents.kept_files import KeptFiles
from desktop.rounds.calls import calling_letter, urging_letter, write_unit_papers
from desktop.widgets.chip_delegate import ChipDelegate
from desktop.widgets.fitting import resize_within_screen
from desktop.widgets.layouts import AIR, fill, in_a_row
from desktop.widgets.parts import button, label
from desktop.widgets.record_table import RecordTable
from desktop.work.letters import reply_day
from resources.errors import KnownError
from storage.dates import PartialDate
from storage.importers.lists.minutes import read_handed_in
from storage.queries.collectives import list_collectives
from storage.queries.list_plan.unit_lists import office_awards
from storage.queries.reminding import read_day_swaps
from storage.queries.rounds import list_round_units, units_waited_for
from storage.queries.unit_files import unit_attachment
from storage.queries.unit_names import uncalled_units, units_named
from storage.records import Change
from storage.records_lists import ReadList
from storage.records_rounds import Round, RoundUnit
from storage.rules.day_swaps import office_calendar
from storage.services.proposing import call_for_lists
from storage.services.unit_lists import hand_in, uncall_units
from storage.services.urging import add_letters

_SIZE = (1040, 560)
_FILES = (
    "Danh sách, biên bản (*.xlsx *.xls *.xlsb *.ods *.csv *.docx *.doc *.htm *.html);;Mọi tệp (*)"
)
_TOLD = (
    "Chọn một phòng rồi nhận danh sách hoặc biên bản họp của phòng ấy; từng đề nghị được xem lại "
    "trước khi ghi, tệp được giữ làm minh chứng."
)


class UnitsDialog(QDialog):
    """``wanted``: another page and what to show there, once this is closed."""

    help_topic = "nominations"
    wanted = Signal(str, object)
    said = Signal(str)
    failed = Signal(Exception)

    def __init__(
        self,
        context: Context,
        one: Round,
        parent: QWidget,
        today: Callable[[], date] = clock.today,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(f"Danh sách các phòng: {one.name}")
        resize_within_screen(self, *_SIZE)
        self._context, self._round = context, one
        self._units: tuple[RoundUnit, ...] = ()
        self._today = today
        self._files = KeptFiles(context.book)
        columns = unit_columns(one, today)
        self.table: RecordTable[RoundUnit] = RecordTable(columns, "Các phòng được gọi", WIDTHS)
        self.word = label("", "secondary")
        self.refusal = label("", "problem")
        self.read_button = button("Nhận danh sách, biên bản…", self.ask_list, primary=True)
        self.open_button = button("Mở tệp đã nhận", self.open_file)
        self.mark_button = button("Ghi đã nộp", self.mark)
        self.call_button = button("Gọi các phòng…", self.call)
        self.blank_button = button("Xuất mẫu trống…", self.ask_folder)
        self.urge_button = button("Soạn công văn đôn đốc", self.urge)
        self._lay_out()
        self._connect()
        self.reload()

    def reload(self) -> None:
        """Show the units as the book has them now."""
        key = self.table.current.id if self.table.current else None
        units = self._units = list_round_units(self._context.book, self._round.id or 0)
        known = key if any(one.id == key for one in units) else None
        first = known or next((one.id for one in units if one.handed_in_on is None), None)
        self.refusal.clear()
        self.table.show_records(units, lambda one: one.id == first)
        self.word.setText(standing_words(units, self._round, self._today()))
        self._enable()

    # -- intents

    def call(self) -> None:
        """Ask which units are called."""
        dialog = CallDialog(uncalled_units(self._context.book, self._round), self)
        dialog.called.connect(self.call_units)
        open_once(dialog)

    def call_units(self, names: list[str], letter: bool) -> None:
        """Keep that ``names`` were called today, with the letter that does; then open it."""
        book, day = self._context.book, PartialDate.of(self._today())
        units = units_named(book, self._round, names, day)
        paper = calling_letter(book, self._round, names) if letter else None
        try:
            key = call_for_lists(book, self._round.id or 0, units, paper)
        except KnownError as error:
            self._refuse(error)
            return
        if key is not None:
            self.accept()
            self.wanted.emit("documents", key)

    def urge(self) -> None:
        """Write the letter to the units still waited for; then open it."""
        book, on = self._context.book, self._today()
        waited = units_waited_for(book, self._round.id or 0)
        if not waited or book.read_only:
            return
        reply_by = reply_day(on, office_calendar(read_day_swaps(book)))
        try:
            (key,) = add_letters(book, [urging_letter(book, self._round, waited, on, reply_by)])
        except KnownError as error:
            self._refuse(error)
            return
        self.accept()
        self.wanted.emit("documents", key)

    def open_file(self) -> None:
        """Open a copy of the list or minutes the chosen unit handed in."""
        kept = self._kept(self.table.current)
        if kept is None:
            return
        try:
            self._files.open(kept)
        except KnownError as error:
            self._refuse(error)

    def ask_list(self) -> None:
        """Ask for the file of the chosen unit's list or minutes."""
        if self.table.current is None:
            return
        folder = str(self._context.export_folder)
        name, _ = QFileDialog.getOpenFileName(self, "Nhận danh sách", folder, _FILES)
        if name:
            self.read(Path(name))

    def read(self, path: Path) -> None:
        """Read ``path`` in the background as what the chosen unit proposes, then review it."""
        unit = self.table.current
        if unit is None:
            return
        self.word.setText(f"Đang đọc {path.name}…")
        read = partial(read_handed_in, path, office_awards(self._context.book), self._known(unit))
        self._context.tasks.run(read, partial(self._review, unit, path), self._refuse)

    def mark(self) -> None:
        """Keep that the chosen unit handed in today without a file, or take that back."""
        unit, today = self.table.current, self._today()
        if unit is None or unit.id is None:
            return
        on = None if unit.handed_in_on else PartialDate.of(today)
        hand_in(self._context.book, unit.id, on)

    def remove(self) -> None:
        """Call the chosen unit no more; lines it proposed stay."""
        unit = self.table.current
        if unit is not None and unit.id is not None and not self._context.book.read_only:
            uncall_units(self._context.book, [unit.id])

    def ask_folder(self) -> None:
        """Ask where the blank papers go, and write those of each unit still to hand in."""
        folder = str(self._context.export_folder)
        name = QFileDialog.getExistingDirectory(self, "Thư mục để mẫu danh sách", folder)
        if name:
            self.write_blanks(Path(name))

    def write_blanks(self, folder: Path) -> None:
        """Write blank lists and minutes in the background."""
        units = units_waited_for(self._context.book, self._round.id or 0)
        self._context.tasks.run(
            partial(write_unit_papers, self._context.book, self._round, units, folder),
            partial(self._tell_written, len(units), folder),
            self._refuse,
        )

    def _review(self, unit: RoundUnit, path: Path, read: ReadList) -> None:
        self.reload()
        key, today = self._round.id or 0, self._today()
        dialog = ListReview(self._context, read, key, unit, today, self, path)
        dialog.accepted.connect(
            lambda: self.said.emit(f"Đã nhận {dialog.stored} đề nghị của {unit.name}.")
        )
        open_once(dialog)

    def _tell_written(self, count: int, folder: Path, _files: object) -> None:
        self.word.setText(f"Đã xuất mẫu danh sách và biên bản của {count} đơn vị vào {folder}.")

    def _refuse(self, error: Exception) -> None:
        self.reload()
        if isinstance(error, KnownError):
            self.refusal.setText(str(error))
        else:
            self.failed.emit(error)

    def _kept(self, unit: RoundUnit | None) -> int | None:
        if unit is None or unit.id is None:
            return None
        return unit_attachment(self._context.book, self._round.id or 0, unit.id)

    def _known(self, unit: RoundUnit) -> str:
        """What the register calls the unit, "" where it has none such: of nobody in its list."""
        known = list_collectives(self._context.book, self._round.year)
        return next((one.name for one in known if one.id == unit.collective_id), "")

    # -- layout

    def _follow(self, change: Change) -> None:
        if {"round_unit", "nomination_evidence"} & change.rows.keys():
            self.reload()

    def _enable(self) -> None:
        read_only, unit = self._context.book.read_only, self.table.current
        for made in (self.read_button, self.mark_button):
            made.setEnabled(unit is not None and not read_only)
        self.call_button.setDisabled(read_only)
        waited = any(one.handed_in_on is None for one in self._units)
        self.urge_button.setEnabled(waited and not read_only)
        self.blank_button.setEnabled(waited)
        self.open_button.setEnabled(self._kept(unit) is not None)
        back = unit is not None and unit.handed_in_on is not None
        self.mark_button.setText("Bỏ ghi đã nộp" if back else "Ghi đã nộp")

    def _connect(self) -> None:
        self._context.bus.changed.connect(self._follow)
        self.table.chosen.connect(lambda _: self._enable())
        self.table.opened.connect(lambda _: self.ask_list())
        self.table.delete_wanted.connect(self.remove)
        self.table.setItemDelegateForColumn(STATE, ChipDelegate(COLORS, self.table))

    def _lay_out(self) -> None:
        told = label(_TOLD, "secondary")
        for text in (told, self.word, self.refusal):
            text.setWordWrap(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.GRID)
        above = in_a_row(
            self.call_button, self.blank_button, self.urge_button, None, gap=theme.GRID
        )
        buttons.addStretch(1)
        buttons.addWidget(self.open_button)
        buttons.addWidget(self.mark_button)
        buttons.addWidget(button("Đóng", self.reject))
        buttons.addWidget(self.read_button)
        fill(
            self,
            told,
            above,
            (self.table, 1),
            self.word,
            self.refusal,
            buttons,
            gap=theme.GRID,
            margin=AIR,
        )
