"""The register of units: typed in place, pasted as a column, put in order."""

from dataclasses import replace
from functools import partial

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop.context import Context
from desktop.editing.resting import RestingWrites
from desktop.editing.unit_names import FoundNames, find_names, new_units
from desktop.models.register import RegisterColumn, RegisterModel
from desktop.partial_dates import read_date, shown_date
from desktop.widgets.layouts import bar, fill
from desktop.widgets.parts import button, icon_button, label
from desktop.widgets.register_table import RegisterTable
from resources.catalogues import load_catalogue
from storage.queries.office import list_units
from storage.records import Unit
from storage.services.office import add_unit, add_units, delete_units, update_unit
from storage.services.register_order import move_unit

_KINDS = load_catalogue("unit-kinds")
_WIDTHS = (0, 100, 200, 92, 92)


class UnitsSection(QWidget):
    """Tasks keep the printed name of a unit that is renamed or removed here."""

    title = "Đơn vị"
    tables = frozenset({"unit"})

    def __init__(self, context: Context, writes: RestingWrites) -> None:
        super().__init__()
        self._context = context
        self._writes = writes
        self._model = RegisterModel(_columns(), Unit(""), self._write, self)
        self.table = RegisterTable(self._model, "Các đơn vị", _WIDTHS)
        self.word = label("", "secondary")
        self._buttons = self._make_buttons()
        self._count = label("", "secondary")
        self._model.refused.connect(self.word.setText)
        self.table.pasted.connect(self.paste)
        self.table.delete_wanted.connect(self.delete)
        self.table.moved.connect(self.move_by)
        self._lay_out()
        self.reload()

    def reload(self) -> None:
        """Show the register as stored; the cell in work stays."""
        current = self.table.currentIndex()
        row, column = max(current.row(), 0), max(current.column(), 0)
        units = list_units(self._context.book)
        self._model.set_rows(units)
        if not self.table.currentIndex().isValid():
            self._go_to(row, column)
        self._count.setText(f"{len(units)} đơn vị")

    def set_editable(self, editable: bool) -> None:
        self._model.set_editable(editable)
        for made in self._buttons:
            made.setEnabled(editable)

    # -- intents

    def add(self) -> None:
        """Go to the empty row and start typing."""
        self._go_to(len(self._model.rows), 0)
        self.table.setFocus()
        self.table.edit(self.table.currentIndex())

    def paste(self) -> None:
        """Add the column of names on the clipboard; names already there are left out."""
        if self._context.book.read_only:
            return
        found = find_names(QGuiApplication.clipboard().text())
        present = {unit.name.casefold() for unit in self._model.rows}
        fresh = tuple(name for name in found.names if name.casefold() not in present)
        known = tuple(name for name in found.names if name.casefold() in present)
        if fresh and not self._writes.perform(partial(add_units, units=new_units(fresh))):
            return
        self.word.setText(_pasted_word(fresh, FoundNames(known, found.repeated)))

    def delete(self) -> None:
        """Remove the units with a chosen cell, as one step."""
        ids = [self._id(row) for row in self.table.chosen_rows() if row < len(self._model.rows)]
        if ids and not self._context.book.read_only:
            self._writes.perform(
                partial(delete_units, unit_ids=ids),
                f"Đã xóa {len(ids)} đơn vị; bấm Ctrl+Z để lấy lại.",
            )

    def move_by(self, step: int) -> None:
        """Move the unit of the current row one row up (-1) or down (+1)."""
        row = self.table.currentIndex().row()
        target = row + step
        if self._context.book.read_only or not 0 <= row < len(self._model.rows):
            return
        if 0 <= target < len(self._model.rows):
            position = target if step < 0 else target + 1  # before the row behind the target
            if self._writes.perform(partial(move_unit, unit_id=self._id(row), position=position)):
                self._go_to(target, self.table.currentIndex().column())

    def _write(self, unit: Unit) -> bool:
        service = partial(add_unit if unit.id is None else update_unit, unit=unit)
        return self._writes.perform(service)

    def _id(self, row: int) -> int:
        return self._model.rows[row].id or 0

    def _go_to(self, row: int, column: int) -> None:
        index = self._model.index(min(row, self._model.rowCount() - 1), column)
        self.table.setCurrentIndex(index)

    # -- layout

    def _make_buttons(self) -> list[QWidget]:
        return [
            button("+ Đơn vị", self.add),
            button("Dán từ Excel", self.paste),
            icon_button("up", "Chuyển đơn vị lên (Alt+↑)", lambda: self.move_by(-1)),
            icon_button("down", "Chuyển đơn vị xuống (Alt+↓)", lambda: self.move_by(1)),
            icon_button("trash", "Xóa đơn vị (Ctrl+Delete)", self.delete),
        ]

    def _lay_out(self) -> None:
        tools = bar(*self._buttons, (self.word, 1), self._count, gap=6)
        fill(self, tools, (self.table, 1))


def _columns() -> list[RegisterColumn[Unit]]:
    kinds = tuple(entry.name for entry in _KINDS.entries)
    return [
        RegisterColumn("Tên đơn vị", lambda unit: unit.name, _named),
        RegisterColumn("Tên ngắn", lambda unit: unit.short_name, _shortened),
        RegisterColumn("Loại", _kind_word, _of_kind, kinds),
        RegisterColumn("Từ", lambda unit: shown_date(unit.valid_from), _valid_from),
        RegisterColumn("Đến", lambda unit: shown_date(unit.valid_to), _valid_to),
    ]


def _named(unit: Unit, name: str) -> Unit:
    if not name:
        raise ValueError("Tên đơn vị không được để trống; muốn bỏ đơn vị, hãy bấm Xóa.")
    if unit.id is None:
        return new_units((name,))[0]
    return replace(unit, name=name)


def _shortened(unit: Unit, text: str) -> Unit:
    return replace(_known(unit), short_name=text)


def _valid_from(unit: Unit, text: str) -> Unit:
    return replace(_known(unit), valid_from=read_date(text))


def _valid_to(unit: Unit, text: str) -> Unit:
    return replace(_known(unit), valid_to=read_date(text))


def _of_kind(unit: Unit, word: str) -> Unit:
    kind = _KINDS.by_name(word)
    if kind is None:
        raise ValueError("Hãy chọn một loại trong danh sách.")
    return replace(_known(unit), kind=kind.code)


def _known(unit: Unit) -> Unit:
    if unit.id is None:
        raise ValueError("Hãy ghi tên đơn vị trước.")
    return unit


def _kind_word(unit: Unit) -> str:
    kind = _KINDS.by_code(unit.kind)
    return kind.name if kind else unit.kind


def _pasted_word(fresh: tuple[str, ...], left_out: FoundNames) -> str:
    """What became of a pasted column, in one sentence or two."""
    if not fresh and not left_out.names:
        return "Trong bộ nhớ tạm không có tên đơn vị nào."
    words = [f"Đã thêm {len(fresh)} đơn vị."]
    doubled = (*left_out.names, *left_out.repeated)
    if doubled:
        words.append(f"Đã có, không thêm lại: {', '.join(dict.fromkeys(doubled))}.")
    return " ".join(words)
