"""The fields of a new office; what the program can propose it proposes until it is typed over."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from desktop.editing.new_book import SUFFIX, NewBook
from desktop.editing.unit_names import find_names
from desktop.file_names import book_file_name
from desktop.widgets.field import Field
from desktop.widgets.layouts import fill
from desktop.widgets.line_editor import LineEditor
from desktop.widgets.parts import button, label
from desktop.widgets.regime_choice import REGIME_HINT, RegimeChoice
from storage.records import Office

_PER_LINE = "Mỗi dòng in thành một dòng trong văn bản."


class NewBookForm(QWidget):
    """``edited`` after every change; ``folder_wanted`` when the person asks for another folder."""

    edited = Signal()
    folder_wanted = Signal()

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._proposed = ""
        self.parent_agency = LineEditor(1, 3)
        self.name = LineEditor(1, 4)
        self.place = QLineEdit()
        self.abbreviation = QLineEdit()
        self.regime = RegimeChoice()
        self.authority = LineEditor(2, 4)
        self.signer = QLineEdit()
        self.units = LineEditor(4, 10)
        self.file_name = QLineEdit()
        self.folder_shown = QLineEdit(str(folder))
        self.folder_shown.setReadOnly(True)
        self._counted = label("", "small")
        self._fields = self._make_fields()
        self._lay_out()
        self._connect()
        self._propose()

    def filled(self) -> NewBook:
        """The form as it now stands."""
        office = Office(
            parent_lines=self.parent_agency.lines(),
            name_lines=self.name.lines(),
            abbreviation=self.abbreviation.text().strip(),
            place=self.place.text(),
            regime=self.regime.regime,
        )
        return NewBook(
            office=office,
            authority=self.authority.lines(),
            signer=self.signer.text(),
            units=self.units.toPlainText(),
            file_name=self.file_name.text(),
            folder=self._folder,
        )

    def set_folder(self, folder: Path) -> None:
        self._folder = folder
        self.folder_shown.setText(str(folder))
        self.edited.emit()

    def show_problems(self, problems: Mapping[str, str]) -> bool:
        """Say each problem beside its field; whether there is any."""
        for name, field in self._fields.items():
            field.set_problem(problems.get(name, ""))
        return bool(problems)

    def problem_of(self, name: str) -> str:
        return self._fields[name].problem

    @property
    def units_word(self) -> str:
        """How many units were understood, and which were written twice."""
        return self._counted.text()

    def go_to_first_problem(self) -> None:
        wrong = [field for field in self._fields.values() if field.problem]
        if wrong:
            wrong[0].control.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- proposals

    def _propose(self) -> None:
        """The file is named after the agency until the person names it."""
        if self.file_name.text() == self._proposed:
            self._proposed = book_file_name(self.name.lines()).removesuffix(SUFFIX)
            self.file_name.setText(self._proposed)
        self.authority.setPlaceholderText(self.regime.example)
        self._count_units()

    def _count_units(self) -> None:
        found = find_names(self.units.toPlainText())
        text = f"{len(found.names)} đơn vị." if found.names else ""
        if found.repeated:
            text += f" Ghi lặp, chỉ giữ một: {', '.join(found.repeated)}."
        self._counted.setText(text)
        self._counted.setVisible(bool(text))

    def _connect(self) -> None:
        for lines in (self.parent_agency, self.name, self.authority, self.units):
            lines.edited.connect(self._change)
        for line in (self.place, self.abbreviation, self.signer, self.file_name):
            line.textEdited.connect(self._change)
        self.regime.changed.connect(self._change)

    def _change(self) -> None:
        self._propose()
        self.edited.emit()

    # -- layout

    def _make_fields(self) -> dict[str, Field]:
        return {
            "parent": Field("Cơ quan chủ quản", self.parent_agency, "Để trống nếu không có."),
            "name": Field("Tên cơ quan", self.name, _PER_LINE),
            "abbreviation": Field("Chữ viết tắt", self.abbreviation, "Đứng sau KH- trong số."),
            "place": Field("Địa danh", self.place, "Đứng trước ngày, tháng."),
            "regime": Field("Chế độ làm việc", self.regime, REGIME_HINT),
            "authority": Field("Chức vụ người ký", self.authority, _PER_LINE),
            "signer": Field("Họ và tên người ký", self.signer),
            "units": Field(
                "Các đơn vị", self.units, "Mỗi dòng một đơn vị; dán được một cột từ Excel."
            ),
            "file": Field("Tên tệp sổ", self.file_name),
            "folder": Field("Thư mục", self.folder_shown, beside=self._choose_button()),
        }

    def _lay_out(self) -> None:
        self.setObjectName("surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.parent_agency.setPlaceholderText("UBND TỈNH …")
        self.name.setPlaceholderText("SỞ …")
        fields = self._fields
        fill(
            self,
            label("Cơ quan", "section"),
            fields["parent"],
            fields["name"],
            _beside(fields["abbreviation"], fields["place"]),
            fields["regime"],
            label("Người ký (có thể điền sau)", "section"),
            fields["authority"],
            fields["signer"],
            label("Đơn vị (có thể điền sau)", "section"),
            fields["units"],
            self._counted,
            label("Tệp sổ", "section"),
            fields["file"],
            fields["folder"],
            None,
            gap=12,
            margin=(20, 16, 20, 20),
        )

    def _choose_button(self) -> QPushButton:
        choose = button("Chọn…", self.folder_wanted.emit)
        choose.setAccessibleName("Chọn thư mục đặt sổ")
        choose.setAutoDefault(False)
        return choose


def _beside(*fields: Field) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    for field in fields:
        row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
    return row
