"""The office profile: what every letterhead says, sizes, margins, and the person's own folder."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from desktop.context import Context
from desktop.editing.new_book import abbreviation_problem
from desktop.editing.office_edits import OfficeEdit
from desktop.editing.resting import RestingWrites
from desktop.office.margin_fields import MarginFields
from desktop.office.size_choice import SizeChoice
from desktop.settings import starting_folder
from desktop.widgets.book_undo import BookUndo
from desktop.widgets.field import Field
from desktop.widgets.layouts import fill_across, level, scrolling, stacked
from desktop.widgets.letterhead_view import LetterheadView
from desktop.widgets.line_editor import LineEditor
from desktop.widgets.parts import button, label
from desktop.widgets.regime_choice import REGIME_HINT, RegimeChoice
from storage.queries.office import get_office, list_signers
from storage.records import Office, Signer

_FORM_WIDTH = 430


class ProfileSection(QWidget):
    """The page beside the fields follows every keystroke, signed as by the register's first."""

    title = "Thông tin cơ quan"
    tables = frozenset({"office", "signer"})

    def __init__(self, context: Context, writes: RestingWrites) -> None:
        super().__init__()
        self._context = context
        self._writes = writes
        self._stored = Office()
        self._signer: Signer | None = None
        self.parent_agency = LineEditor(1, 3)
        self.name = LineEditor(1, 4)
        self.abbreviation = QLineEdit()
        self.place = QLineEdit()
        self.regime = RegimeChoice()
        self.sizes = SizeChoice()
        self.margins = MarginFields()
        self.folder = QLineEdit()
        self.folder.setReadOnly(True)
        self.letterhead = LetterheadView(context.tasks)
        self._name_field = Field("Tên cơ quan", self.name, "Mỗi dòng in thành một dòng.")
        self._abbreviation_field = Field("Chữ viết tắt", self.abbreviation, "Đứng sau KH-.")
        self._undo = BookUndo(self)
        self._lay_out()
        self._connect()
        self.reload()

    def reload(self) -> None:
        """Show the profile as stored; while it is being typed, its fields are left alone."""
        self._stored = get_office(self._context.book)
        self._signer = next(iter(list_signers(self._context.book)), None)
        if not self._writes.writing:
            self._fill()
        self._show(self.filled())

    def _fill(self) -> None:
        self.parent_agency.set_lines(self._stored.parent_lines)
        self.name.set_lines(self._stored.name_lines)
        for line, text in (
            (self.abbreviation, self._stored.abbreviation),
            (self.place, self._stored.place),
        ):
            if line.text() != text:
                line.setText(text)
        self.regime.set_regime(self._stored.regime)
        self.sizes.choose(self._stored.profile)
        self.margins.set_margins(self._stored.margins)
        self.folder.setText(str(self._context.settings.working_folder))

    def set_editable(self, editable: bool) -> None:
        for lines in (self.parent_agency, self.name):
            lines.setReadOnly(not editable)
        for line in (self.abbreviation, self.place):
            line.setReadOnly(not editable)
        for choice in (self.regime, self.sizes, self.margins):
            choice.setEnabled(editable)

    def filled(self) -> Office:
        """The profile as the fields now show it."""
        return replace(
            self._stored,
            parent_lines=self.parent_agency.lines(),
            name_lines=self.name.lines(),
            abbreviation=self.abbreviation.text().strip(),
            place=self.place.text().strip(),
            regime=self.regime.regime,
            profile=self.sizes.profile,
            margins=self.margins.margins(),
        )

    def use_folder(self, folder: Path) -> None:
        """Remember the working folder: the person's own, not the book's."""
        self._context.settings.set_working_folder(folder)
        self.folder.setText(str(folder))

    # -- typing

    def _change(self) -> None:
        office = self.filled()
        self._show(office)
        edit = OfficeEdit(office)
        self._writes.later(edit.place, edit)

    def _change_at_once(self) -> None:
        self._change()
        self._writes.commit()

    def _show(self, office: Office) -> None:
        missing = "" if office.name_lines else "Cần ghi tên cơ quan."
        self._name_field.set_problem(missing)
        self._abbreviation_field.set_problem(abbreviation_problem(office.abbreviation))
        self.letterhead.show_office(office, self._signer)

    def _ask_folder(self) -> None:
        start = str(starting_folder(Path(self.folder.text())))
        name = QFileDialog.getExistingDirectory(self, "Chọn thư mục làm việc", start)
        if name:
            self.use_folder(Path(name))

    def _connect(self) -> None:
        for lines in (self.parent_agency, self.name):
            lines.edited.connect(self._change)
            lines.left.connect(self._writes.commit)
        for line in (self.abbreviation, self.place):
            line.textEdited.connect(self._change)
            line.editingFinished.connect(self._writes.commit)
        self.margins.edited.connect(self._change)
        self.margins.left.connect(self._writes.commit)
        for choice in (self.regime, self.sizes):
            choice.changed.connect(self._change_at_once)
        self._undo.watch(self.parent_agency, self.name, self.abbreviation, self.place)

    # -- layout

    def _lay_out(self) -> None:
        form = scrolling(self._form())
        form.setFixedWidth(_FORM_WIDTH)
        fill_across(self, form, (self.letterhead, 1))

    def _form(self) -> QWidget:
        place = Field("Địa danh", self.place, "Đứng trước ngày, tháng.")
        return stacked(
            label("Phần đầu văn bản", "section"),
            Field("Cơ quan chủ quản", self.parent_agency, "Để trống nếu không có."),
            self._name_field,
            level(self._abbreviation_field, place, gap=12),
            Field("Chế độ làm việc", self.regime, REGIME_HINT),
            label("Trang giấy", "section"),
            Field("Cỡ chữ", self.sizes, "Các cỡ chữ trong một văn bản tăng, giảm cùng nhau."),
            self.margins,
            label("Trên máy này", "section"),
            self._folder_field(),
            None,
            name="surface",
            gap=12,
            margin=(20, 16, 20, 20),
        )

    def _folder_field(self) -> Field:
        hint = "Nơi đặt sổ mới và tệp xuất ra; riêng của bạn, không nằm trong sổ."
        choose = button("Chọn…", self._ask_folder)
        choose.setAccessibleName("Chọn thư mục làm việc")
        return Field("Thư mục làm việc", self.folder, hint, choose)
