"""Lists of the units: who was asked, who handed in, and each list read into the round."""

from datetime import date, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop import theme
from desktop.awards.call_dialog import CallDialog
from desktop.awards.list_review import ListReview
from desktop.context import Context
from desktop.dialogs.once import open_once
from desktop.models.table import Column
from desktop.partial_dates import shown_date
from desktop.round_calls import calling_letter, write_blank_lists
from desktop.widgets.chip_delegate import ChipDelegate
from desktop.widgets.fitting import resize_within_screen
from desktop.widgets.parts import button, label
from desktop.widgets.record_table import RecordTable
from resources.errors import KnownError
from storage.dates import PartialDate
from storage.importers.lists.reading import read_list
from storage.queries.collectives import list_collectives
from storage.queries.office import list_units
from storage.queries.rounds import list_round_units
from storage.records import Change
from storage.records_lists import ReadList
from storage.records_rounds import Round, RoundUnit
from storage.services.proposing import call_for_lists
from storage.services.unit_lists import hand_in, uncall_units

_SIZE = (900, 560)
_WIDTHS = {1: 110, 2: 150, 3: 220}
_IN, _WAITED = "Đã nộp", "Chưa nộp"
_FILES = "Danh sách (*.xlsx *.xls *.xlsb *.ods *.csv *.docx *.htm *.html);;Mọi tệp (*)"
_TOLD = "Chọn một phòng rồi nhận danh sách của phòng ấy; từng dòng được xem lại trước khi ghi."


class UnitsDialog(QDialog):
    """``wanted``: another page and what to show there, once this is closed."""

    help_topic = "nominations"
    wanted = Signal(str, object)
    said = Signal(str)
    failed = Signal(Exception)

    def __init__(self, context: Context, one: Round, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(f"Danh sách các phòng: {one.name}")
        resize_within_screen(self, *_SIZE)
        self._context, self._round = context, one
        columns = (
            Column[RoundUnit]("Phòng, đơn vị", lambda unit: unit.name),
            Column[RoundUnit]("Gọi ngày", lambda unit: shown_date(unit.called_on)),
            Column[RoundUnit]("Tình trạng", _state),
            Column[RoundUnit]("Danh sách đã nhận", lambda unit: unit.source),
        )
        self.table: RecordTable[RoundUnit] = RecordTable(columns, "Các phòng được gọi", _WIDTHS)
        self.word = label("", "secondary")
        self.refusal = label("", "problem")
        self.read_button = button("Nhận danh sách…", self.ask_list, primary=True)
        self.mark_button = button("Ghi đã nộp", self.mark)
        self.call_button = button("Gọi các phòng…", self.call)
        self.blank_button = button("Xuất mẫu trống…", self.ask_folder)
        self._lay_out()
        self._connect()
        self.reload()

    def reload(self) -> None:
        """Show the units as the book has them now."""
        key = self.table.current.id if self.table.current else None
        units = list_round_units(self._context.book, self._round.id or 0)
        known = key if any(one.id == key for one in units) else None
        first = known or next((one.id for one in units if one.handed_in_on is None), None)
        self.refusal.clear()
        self.table.show_records(units, lambda one: one.id == first)
        there = sum(one.handed_in_on is not None for one in units)
        late = ", ".join(one.name for one in units if one.handed_in_on is None)
        told = f"Đã nộp {there}/{len(units)}." + (f" Chưa nộp: {late}." if late else "")
        self.word.setText(told if units else "Chưa gọi phòng nào.")
        self._enable()

    # -- intents

    def call(self) -> None:
        """Ask which units are called."""
        asked = {one.name for one in list_round_units(self._context.book, self._round.id or 0)}
        names = [name for name in self._known_units() if name not in asked]
        dialog = CallDialog(names, self)
        dialog.called.connect(self.call_units)
        open_once(dialog)

    def call_units(self, names: list[str], letter: bool) -> None:
        """Keep that ``names`` were called today, with the letter that does; then open it."""
        book, today = self._context.book, _today()
        places = {one.name: one.id for one in list_collectives(book, self._round.year)}
        day = PartialDate(today.year, today.month, today.day)
        units = [RoundUnit(name, places.get(name), day) for name in names]
        paper = calling_letter(book, self._round, names) if letter else None
        try:
            key = call_for_lists(book, self._round.id or 0, units, paper)
        except KnownError as error:
            self._refuse(error)
            return
        if key is not None:
            self.accept()
            self.wanted.emit("documents", key)

    def ask_list(self) -> None:
        """Ask for the file of the chosen unit's list."""
        if self.table.current is None:
            return
        folder = str(self._context.settings.working_folder)
        name, _ = QFileDialog.getOpenFileName(self, "Nhận danh sách", folder, _FILES)
        if name:
            self.read(Path(name))

    def read(self, path: Path) -> None:
        """Read ``path`` in the background as the list of the chosen unit, then review it."""
        unit = self.table.current
        if unit is None:
            return
        self.word.setText(f"Đang đọc {path.name}…")
        review = partial(self._review, unit)
        self._context.tasks.run(partial(read_list, path), review, self._refuse)

    def mark(self) -> None:
        """Keep that the chosen unit handed in today without a file, or take that back."""
        unit, today = self.table.current, _today()
        if unit is None or unit.id is None:
            return
        on = None if unit.handed_in_on else PartialDate(today.year, today.month, today.day)
        hand_in(self._context.book, unit.id, on)

    def remove(self) -> None:
        """Call the chosen unit no more; lines it proposed stay."""
        unit = self.table.current
        if unit is not None and unit.id is not None and not self._context.book.read_only:
            uncall_units(self._context.book, [unit.id])

    def ask_folder(self) -> None:
        """Ask where the blank lists go, and write one for each unit that is still to hand in."""
        folder = str(self._context.export_folder)
        name = QFileDialog.getExistingDirectory(self, "Thư mục để mẫu danh sách", folder)
        if name:
            self.write_blanks(Path(name))

    def write_blanks(self, folder: Path) -> None:
        """Write blank lists in the background."""
        units = list_round_units(self._context.book, self._round.id or 0)
        names = [one.name for one in units if one.handed_in_on is None]
        self._context.tasks.run(
            partial(write_blank_lists, names, folder),
            lambda files: self.word.setText(f"Đã xuất {len(files)} mẫu vào {folder}."),
            self._refuse,
        )

    def _review(self, unit: RoundUnit, read: ReadList) -> None:
        self.reload()
        dialog = ListReview(self._context, read, self._round.id or 0, unit, _today(), self)
        dialog.accepted.connect(
            lambda: self.said.emit(f"Đã nhận {dialog.stored} đề nghị của {unit.name}.")
        )
        open_once(dialog)

    def _refuse(self, error: Exception) -> None:
        self.reload()
        if isinstance(error, KnownError):
            self.refusal.setText(f"{error.message} {error.advice}")
        else:
            self.failed.emit(error)

    def _known_units(self) -> list[str]:
        """The office's parts in force, else the collectives of its register."""
        book, year = self._context.book, self._round.year
        parts = [one.name for one in list_units(book) if one.in_force(year)]
        return parts or [one.name for one in list_collectives(book, year)]

    # -- layout

    def _follow(self, change: Change) -> None:
        if "round_unit" in change.rows:
            self.reload()

    def _enable(self) -> None:
        read_only, unit = self._context.book.read_only, self.table.current
        for made in (self.read_button, self.mark_button):
            made.setEnabled(unit is not None and not read_only)
        self.call_button.setDisabled(read_only)
        back = unit is not None and unit.handed_in_on is not None
        self.mark_button.setText("Bỏ ghi đã nộp" if back else "Ghi đã nộp")

    def _connect(self) -> None:
        self._context.bus.changed.connect(self._follow)
        self.table.chosen.connect(lambda _: self._enable())
        self.table.opened.connect(lambda _: self.ask_list())
        self.table.delete_wanted.connect(self.remove)
        self.table.setItemDelegateForColumn(
            2, ChipDelegate({_IN: "green", _WAITED: "amber"}, self.table)
        )

    def _lay_out(self) -> None:
        for text in (self.word, self.refusal):
            text.setWordWrap(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.GRID)
        buttons.addWidget(self.call_button)
        buttons.addWidget(self.blank_button)
        buttons.addStretch(1)
        buttons.addWidget(self.mark_button)
        buttons.addWidget(button("Đóng", self.reject))
        buttons.addWidget(self.read_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[2 * theme.GRID] * 4)
        column.setSpacing(theme.GRID)
        column.addWidget(label(_TOLD, "secondary"))
        column.addWidget(self.table, 1)
        column.addWidget(self.word)
        column.addWidget(self.refusal)
        column.addLayout(buttons)


def _state(unit: RoundUnit) -> str:
    return _IN if unit.handed_in_on else _WAITED


def _today() -> date:
    return datetime.now().astimezone().date()
